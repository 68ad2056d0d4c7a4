import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { holidayOn, patronOn, type HolidayCalendar } from './holiday-calendar';
import { parseHolidayCalendar } from './parse-holiday-calendar';

const row = { month: 5, day: 1, name: { it: 'Festa del lavoro', en: 'Labour Day' }, source: 'a law' };
const country = {
  key: 'country',
  name: { it: 'Il paese', en: 'The country' },
  coversFrom: '2000-01-01',
  source: 'the laws',
  sundays: true,
  saturdays: false,
  easterMonday: true,
  fixed: [row],
};
const patron = { month: 6, day: 24, name: { it: 'Patrono', en: 'Patron' }, source: 'custom' };

function findingsOf(value: unknown, base?: HolidayCalendar) {
  const parsed = parseHolidayCalendar(value, base);
  return parsed.ok ? [] : parsed.findings;
}

function read(value: unknown, base?: HolidayCalendar): HolidayCalendar {
  const result = parseHolidayCalendar(value, base);
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return result.value;
}

describe('a calendar of holidays', () => {
  it('that is whole comes back as it was', () => {
    expect(read({ ...country, patron })).toEqual({ ...country, patron });
  });

  it.each<[string, unknown, string, string]>([
    ['is no object', 'holidays', '', 'the file must be a set of named fields'],
    ['is missing', undefined, '', 'the file is missing'],
    ['has a misspelt field', { ...country, sunday: true }, '/sunday', 'sunday is not one of'],
    ['lacks a source', { ...country, source: undefined }, '/source', 'source is missing'],
    [
      'has an empty source',
      { ...country, fixed: [{ ...row, source: ' ' }] },
      '/fixed/0/source',
      'source must be',
    ],
    ['has a yes for a true', { ...country, sundays: 'yes' }, '/sundays', 'sundays must be true or false'],
    ['has a list that is none', { ...country, fixed: {} }, '/fixed', 'fixed must be a list'],
    ['has a row that is none', { ...country, fixed: [3] }, '/fixed/0', 'fixed[0] must be'],
    ['has a month 13', { ...country, fixed: [{ ...row, month: 13 }] }, '/fixed/0/month', 'from 1 to 12'],
    ['has a 31 June', { ...country, fixed: [{ ...row, month: 6, day: 31 }] }, '/fixed/0/day', 'from 1 to 30'],
    [
      'has a name in one language',
      { ...country, fixed: [{ ...row, name: { it: 'x' } }] },
      '/fixed/0/name/en',
      'missing',
    ],
    [
      'has a day that is none',
      { ...country, coversFrom: '2025-02-30' },
      '/coversFrom',
      'a day of the calendar',
    ],
    [
      'has a row that ends before it begins',
      { ...country, fixed: [{ ...row, validFrom: '2026-01-01', validTo: '2025-12-31' }] },
      '/fixed/0/validTo',
      'before validFrom',
    ],
    ['has a day twice', { ...country, fixed: [row, row] }, '/fixed/1', 'is the same day as Festa del lavoro'],
  ])('that %s gives one finding at its place', (_, value, pointer, words) => {
    const findings = findingsOf(value);
    expect(findings.map((finding) => finding.pointer)).toEqual([pointer]);
    expect(findings[0]?.sentence).toContain(words);
  });

  it('may have one day twice at different times', () => {
    const fixed = [
      { ...row, validTo: '2009-12-31' },
      { ...row, validFrom: '2010-01-01' },
    ];
    expect(findingsOf({ ...country, fixed })).toEqual([]);
  });

  it('gives every finding at once', () => {
    expect(findingsOf({ ...country, key: 1, sundays: 2, fixed: [{}] }).length).toBeGreaterThan(4);
  });

  it('of a place stands on its country, and adds its patron and its own days', () => {
    const base = read(country);
    const own = { ...row, day: 2, name: { it: 'Locale', en: 'Local' } };
    const local = read({ key: 'place', base: 'country', patron, fixed: [own] }, base);
    const { name: _, ...unnamed } = country;
    expect(local).toEqual({ ...unnamed, key: 'place', patron, fixed: [row, own] });
  });

  it('of a place that names another country, or repeats its days, is refused', () => {
    const base = read(country);
    expect(findingsOf({ key: 'place', base: 'elsewhere' }, base)).toMatchObject([{ pointer: '/base' }]);
    expect(findingsOf({ key: 'place', base: 'country', fixed: [row] }, base)).toMatchObject([
      { pointer: '/fixed/0' },
    ]);
  });

  it('never throws, whatever it is given', () => {
    const anything = fc.oneof(fc.anything(), fc.record({ key: fc.string(), fixed: fc.array(fc.anything()) }));
    fc.assert(
      fc.property(anything, (value) => {
        expect(typeof parseHolidayCalendar(value).ok).toBe('boolean');
      }),
    );
  });
});

describe('a day', () => {
  const calendar = read({ ...country, patron });
  const on = (iso: string, saturdays?: boolean) =>
    holidayOn(Temporal.PlainDate.from(iso), calendar, saturdays);

  it('is a holiday by its name before its weekday', () => {
    expect(on('2022-05-01')).toEqual({ kind: 'fixed', name: row.name });
    expect(on('2022-05-08')).toEqual({ kind: 'sunday' });
    expect(on('2022-05-07')).toBeNull();
    expect(on('2022-05-07', true)).toEqual({ kind: 'saturday' });
  });

  it('is a holiday on Easter Monday at its earliest and at its latest', () => {
    expect(on('2285-03-23')).toEqual({ kind: 'easterMonday' });
    expect(on('2038-04-26')).toEqual({ kind: 'easterMonday' });
    expect(on('2038-04-19')).toBeNull();
  });

  it('of the patron is shown, and is no holiday', () => {
    expect(on('2025-06-24')).toBeNull();
    expect(patronOn(Temporal.PlainDate.from('2025-06-24'), calendar)).toEqual({
      kind: 'patron',
      name: patron.name,
    });
    expect(patronOn(Temporal.PlainDate.from('2025-06-23'), calendar)).toBeNull();
    expect(patronOn(Temporal.PlainDate.from('2025-06-24'), read(country))).toBeNull();
  });
});
