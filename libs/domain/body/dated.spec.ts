import fc from 'fast-check';
import { holdsOn, isCivilDate, overlaps, resolvePartialDate } from './dated';

const isoDay = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const period = fc
  .tuple(isoDay, fc.option(isoDay))
  .map(([a, b]) =>
    b === null ? { validFrom: a, validTo: null } : { validFrom: a < b ? a : b, validTo: a < b ? b : a },
  );

describe('dated rows', () => {
  test('a row holds on its first and on its last day, and on neither neighbour', () => {
    const row = { validFrom: '2015-04-14', validTo: '2018-12-31' };
    expect(['2015-04-13', '2015-04-14', '2018-12-31', '2019-01-01'].map((day) => holdsOn(row, day))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  test('a row without an end holds for ever', () => {
    expect(holdsOn({ validFrom: '2015-04-14', validTo: null }, '2999-01-01')).toBe(true);
  });

  test('periods overlap exactly when some first day is held by both', () => {
    fc.assert(
      fc.property(period, period, (a, b) => {
        const shared = holdsOn(a, b.validFrom) || holdsOn(b, a.validFrom);
        expect(overlaps(a, b)).toBe(shared);
        expect(overlaps(b, a)).toBe(shared);
      }),
    );
  });
});

describe('civil dates', () => {
  test('every day that the calendar has is one', () => {
    fc.assert(fc.property(isoDay, (day) => expect(isCivilDate(day)).toBe(true)));
  });

  test.each([
    '2023-02-29',
    '2024-04-31',
    '2024-00-10',
    '2024-13-01',
    '2024-01-00',
    '2024-1-1',
    '20240101',
    '',
  ])('"%s" is none', (text) => expect(isCivilDate(text)).toBe(false));
});

describe('dates known in part', () => {
  test.each([
    ['2014', '2014-01-01', '2014-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2016-03-14', '2016-03-14', '2016-03-14'],
    ['?', null, null],
    ['', null, null],
  ])('"%s" is kept as given, and lies between %s and %s', (given, earliest, latest) => {
    expect(resolvePartialDate(given)).toEqual({ given, earliest, latest });
  });

  test.each(['2016-13', '2016-02-30', 'spring 2016', '16', '2016-3'])('"%s" is refused', (given) => {
    expect(resolvePartialDate(given)).toBeNull();
  });
});
