import { waivableBy } from './waiver';

const condition = (name: string, holds: boolean, waivable: string[] = []) => ({
  name,
  holds,
  waivable,
  label: { it: name, en: name },
  facts: [],
  parts: [],
});

describe('what an office may go on without', () => {
  const short = condition('notice', false, ['mayor']);
  const agenda = condition('agenda', true);

  it('is all that fails, if each may be waived by an office that is held', () => {
    expect(waivableBy([short, agenda], ['mayor'])).toEqual([short]);
    expect(waivableBy([short, agenda], ['secretary'])).toEqual([]);
  });

  it('is what fails of the first alternative that may be gone by so', () => {
    const all = [condition('quorum', false), short, agenda];
    const ways = [
      ['quorum', 'agenda'],
      ['notice', 'agenda'],
    ];
    expect([waivableBy(all, ['mayor'], ways), waivableBy(all, ['mayor'])]).toEqual([[short], []]);
  });

  it('is nothing while one condition stands that nobody may waive', () => {
    expect(waivableBy([short, condition('quorum', false)], ['mayor'])).toEqual([]);
  });
});
