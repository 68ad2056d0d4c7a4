import { deliveriesCsv } from './deliveries-csv';

describe('the list of deliveries as a file', () => {
  it('keeps what has commas, quotes and lines in one cell, and lets nothing be reckoned', () => {
    const rows = [['Comune di «Prova», sede "centrale"', '=1+1', 'una\nriga']];
    expect(deliveriesCsv(['a', 'b', 'c'], rows)).toBe(
      'a,b,c\r\n"Comune di «Prova», sede ""centrale""",\'=1+1,"una\nriga"\r\n',
    );
  });
});
