import { parse } from 'csv-parse/sync';
import { writeCsv } from '@copianifica/domain';

describe('a table as CSV', () => {
  it('is read back as it was written', () => {
    const rows = [
      ['a "quoted" word', 'two\r\nlines', 'a, b'],
      ['', ' spaces ', 'è'],
    ];
    expect(parse(writeCsv(['one', 'two', 'three'], rows))).toEqual([['one', 'two', 'three'], ...rows]);
    expect(writeCsv(['n'], [[1], [null], [-2]])).toBe('n\r\n1\r\n\r\n-2\r\n');
  });

  it.each(['=1+1', '+39 011', '-x', '@SUM(A1)', '\t=1', '\r=1'])('has no formula in it: %j', (formula) => {
    const [[, read]] = parse(writeCsv(['a', 'b'], [['x', formula]]), { from: 2 }) as [string[]];
    expect(read).toBe(`'${formula}`);
  });
});
