import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { computeTerm, computeTermBefore } from './compute-term';
import type { HolidayCalendar } from './holiday-calendar';
import { parseLegalDate } from './term-refusal';
import type { TermUnit } from './term-step';

const CASES = Number(process.env['COPIANIFICA_CASES'] ?? 3_000);
const day = (iso: string) => Temporal.PlainDate.from(iso);
const name = (text: string) => ({ it: text, en: text });
const source = 'invented for this spec';

/** A small calendar with every trait: a row that begins, one that ends, a patron, Easter. */
const calendar: HolidayCalendar = {
  key: 'sample',
  coversFrom: '2000-01-01',
  source,
  sundays: true,
  saturdays: false,
  easterMonday: true,
  fixed: [
    { month: 4, day: 25, name: name('Spring'), source },
    { month: 10, day: 4, name: name('New'), validFrom: '2026-01-01', source },
    { month: 9, day: 20, name: name('Old'), validTo: '2010-12-31', source },
    { month: 12, day: 25, name: name('Christmas'), source },
    { month: 12, day: 26, name: name('Stephen'), source },
  ],
  patron: { month: 6, day: 24, name: name('Patron'), source },
};

const rulesOf = (result: ReturnType<typeof computeTerm>) =>
  'code' in result ? [] : result.steps.map(({ rule }) => rule);

describe('a forward term', () => {
  it.each<[string, string, number, TermUnit, string]>([
    ['does not count its first day', '2025-04-10', 1, 'days', '2025-04-11'],
    ['counts holidays inside', '2025-04-22', 6, 'days', '2025-04-28'],
    ['moves off a Sunday', '2025-04-10', 3, 'days', '2025-04-14'],
    ['does not move off a Saturday', '2025-04-10', 2, 'days', '2025-04-12'],
    ['moves off Easter and Easter Monday together', '2025-04-10', 10, 'days', '2025-04-22'],
    ['moves off three holidays in a row', '2027-12-15', 10, 'days', '2027-12-27'],
    ['does not move off the patron', '2025-06-14', 10, 'days', '2025-06-24'],
    ['knows a holiday from its first year on', '2027-09-24', 10, 'days', '2027-10-05'],
    ['does not know it the year before', '2024-09-24', 10, 'days', '2024-10-04'],
    ['knows a holiday up to its last year', '2010-09-10', 10, 'days', '2010-09-21'],
    ['forgets it the year after', '2011-09-10', 10, 'days', '2011-09-20'],
    ['runs by months to the same day', '2025-01-15', 1, 'months', '2025-02-15'],
    ['runs to the last day of a shorter month', '2025-01-31', 1, 'months', '2025-02-28'],
    ['runs to the 29th of February in a leap year', '2024-01-31', 1, 'months', '2024-02-29'],
    ['does not stay at the last day of a longer month', '2025-02-28', 1, 'months', '2025-03-28'],
    ['runs by years from the 29th of February to the 28th', '2024-02-29', 1, 'years', '2025-02-28'],
    ['moves by months off a Sunday too', '2025-03-27', 1, 'months', '2025-04-28'],
    ['crosses the year', '2025-12-20', 30, 'days', '2026-01-19'],
  ])('%s', (_, start, n, unit, expected) => {
    expect(computeTerm(day(start), n, unit, calendar)).toMatchObject({ date: expected });
  });

  it('tells its steps in order, each holiday it moved off by its reason', () => {
    expect(computeTerm(day('2025-04-10'), 10, 'days', calendar)).toEqual({
      date: '2025-04-22',
      steps: [
        { rule: 'start-not-counted', date: '2025-04-10' },
        { rule: 'counted', date: '2025-04-20', count: 10, unit: 'days' },
        { rule: 'moved-off-holiday', date: '2025-04-20', holiday: { kind: 'sunday' } },
        { rule: 'moved-off-holiday', date: '2025-04-21', holiday: { kind: 'easterMonday' } },
        { rule: 'expires', date: '2025-04-22' },
      ],
    });
  });

  it('shows the patron without moving', () => {
    const result = computeTerm(day('2025-06-14'), 10, 'days', calendar);
    expect(rulesOf(result)).toEqual(['start-not-counted', 'counted', 'patron-day', 'expires']);
  });

  it('says whether a month had the day', () => {
    expect(rulesOf(computeTerm(day('2025-01-15'), 1, 'months', calendar))).toContain('same-day');
    expect(rulesOf(computeTerm(day('2025-01-31'), 1, 'months', calendar))).toContain('last-day-of-month');
  });

  it('moves off a Saturday when the policy says so, and on to Monday', () => {
    const result = computeTerm(day('2025-04-10'), 2, 'days', calendar, { saturdays: true });
    expect(result).toMatchObject({ date: '2025-04-14' });
  });

  it('stays on the holiday when the policy says so, and tells', () => {
    const result = computeTerm(day('2025-04-10'), 3, 'days', calendar, { onHoliday: 'keep' });
    expect(result).toMatchObject({ date: '2025-04-13' });
    expect(rulesOf(result)).toContain('kept-on-holiday');
  });

  it('of free days counts neither the first nor the last', () => {
    expect(computeTerm(day('2025-05-05'), 3, 'days', calendar, { freeDays: true })).toMatchObject({
      date: '2025-05-09',
    });
    expect(computeTerm(day('2025-05-05'), 5, 'days', calendar, { freeDays: true })).toMatchObject({
      date: '2025-05-12',
    });
  });

  it('that follows another starts from the moved date', () => {
    const first = computeTerm(day('2025-04-10'), 10, 'days', calendar);
    if ('code' in first) throw new Error(first.code);
    expect(computeTerm(day(first.date), 15, 'days', calendar)).toMatchObject({ date: '2025-05-07' });
    expect(computeTerm(day('2025-04-20'), 15, 'days', calendar)).toMatchObject({ date: '2025-05-05' });
  });

  it('of more days never ends earlier', () => {
    fc.assert(
      fc.property(anyTerm, ([start, n]) => {
        const [shorter, longer] = [n, n + 1].map((days) => computeTerm(start, days, 'days', calendar));
        if (!shorter || !longer || 'code' in shorter || 'code' in longer) throw new Error('refused');
        expect(shorter.date <= longer.date).toBe(true);
      }),
      { numRuns: CASES },
    );
  });
});

describe('a backward term', () => {
  it.each<[string, string, number, TermUnit, string]>([
    ['does not count the day of the event', '2027-05-10', 15, 'days', '2027-04-25'],
    ['does not move off a holiday', '2025-04-22', 1, 'days', '2025-04-21'],
    ['runs by months to the last day of a shorter month', '2025-03-31', 1, 'months', '2025-02-28'],
    ['runs by years', '2025-03-31', 1, 'years', '2024-03-31'],
  ])('%s', (_, event, n, unit, expected) => {
    expect(computeTermBefore(day(event), n, unit, calendar)).toMatchObject({ date: expected });
  });

  it('says on which holiday it stays', () => {
    expect(computeTermBefore(day('2027-05-10'), 15, 'days', calendar)).toEqual({
      date: '2027-04-25',
      steps: [
        { rule: 'event-not-counted', date: '2027-05-10' },
        { rule: 'counted-back', date: '2027-04-25', count: 15, unit: 'days' },
        {
          rule: 'not-moved',
          date: '2027-04-25',
          holiday: { kind: 'fixed', name: { it: 'Spring', en: 'Spring' } },
        },
        { rule: 'no-later-than', date: '2027-04-25' },
      ],
    });
  });

  it('of free days ends a day earlier', () => {
    const result = computeTermBefore(day('2027-05-10'), 15, 'days', calendar, { freeDays: true });
    expect(result).toMatchObject({ date: '2027-04-24' });
  });
});

describe('what makes no sense', () => {
  it.each([0, -3, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('is refused: a length of %s', (n) => {
    expect(computeTerm(day('2025-04-10'), n, 'days', calendar)).toMatchObject({
      code: 'term/length-not-whole',
    });
    expect(computeTermBefore(day('2025-04-10'), n, 'days', calendar)).toMatchObject({
      code: 'term/length-not-whole',
    });
  });

  it('is refused: a length beyond a century, with what was given and the most there is', () => {
    expect(computeTerm(day('2025-04-10'), 101, 'years', calendar)).toEqual({
      code: 'term/too-long',
      data: { given: 101, unit: 'years', most: 100 },
    });
    expect(computeTerm(day('2025-04-10'), 100, 'years', calendar)).toMatchObject({ date: '2125-04-10' });
  });

  it('is refused: a unit that is none', () => {
    expect(computeTerm(day('2025-04-10'), 1, 'weeks' as TermUnit, calendar)).toMatchObject({
      code: 'term/unit-unknown',
    });
    expect(computeTerm(day('2025-04-10'), 1, 'toString' as TermUnit, calendar)).toMatchObject({
      code: 'term/unit-unknown',
    });
  });

  it('is refused: a day before the calendar is known, forward and backward', () => {
    expect(computeTerm(day('1999-12-31'), 1, 'days', calendar)).toMatchObject({
      code: 'term/outside-calendar',
    });
    expect(computeTermBefore(day('2000-01-10'), 10, 'days', calendar)).toMatchObject({
      code: 'term/outside-calendar',
    });
    expect(computeTermBefore(day('2000-01-11'), 10, 'days', calendar)).toMatchObject({ date: '2000-01-01' });
    expect(computeTerm(day('+010000-01-01'), 1, 'days', calendar)).toMatchObject({
      code: 'term/outside-calendar',
    });
  });

  it('is refused: a calendar of nothing but holidays', () => {
    const fixed = Array.from({ length: 12 * 31 }, (_, i) => ({
      month: Math.floor(i / 31) + 1,
      day: (i % 31) + 1,
      name: name('Always'),
      source,
    }));
    const result = computeTerm(day('2025-04-10'), 1, 'days', { ...calendar, fixed });
    expect(result).toMatchObject({ code: 'term/no-working-day' });
  });

  it.each(['2025-02-30', '2025-13-01', '2025-4-1', '10/04/2025', '', '2025-04-10T00:00', '2025-02-29'])(
    'is refused: the date "%s"',
    (text) => {
      expect(parseLegalDate(text)).toEqual({ code: 'term/not-a-date', data: { given: text } });
    },
  );

  it('is told from what does: a leap day is a date', () => {
    expect(String(parseLegalDate('2024-02-29'))).toBe('2024-02-29');
  });
});

const anyTerm = fc
  .tuple(fc.integer({ min: 0, max: 15_000 }), fc.integer({ min: 1, max: 400 }))
  .map(([days, n]) => [day('2000-01-01').add({ days }), n] as const);
