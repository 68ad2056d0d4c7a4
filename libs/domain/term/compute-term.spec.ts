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

  it('ends on a day that is no holiday, and skips none that is no holiday', () => {
    fc.assert(
      fc.property(anyTerm, ([start, n, unit]) => {
        const result = computeTerm(start, n, unit, calendar);
        expect(result).toMatchObject({ date: walkForward(start.toString(), n, unit) });
      }),
      { numRuns: CASES },
    );
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

  it('leaves exactly its days between, seen day by day', () => {
    fc.assert(
      fc.property(anyTerm, fc.boolean(), ([event, n, unit], freeDays) => {
        const result = computeTermBefore(event, n, unit, calendar, { freeDays });
        const expected = walkBack(event.toString(), n, unit, freeDays);
        if (expected < calendar.coversFrom) expect(result).toMatchObject({ code: 'term/outside-calendar' });
        else expect(result).toMatchObject({ date: expected });
      }),
      { numRuns: CASES },
    );
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

const anyLength = fc.oneof(
  fc.tuple(fc.integer({ min: 1, max: 400 }), fc.constant<TermUnit>('days')),
  fc.tuple(fc.integer({ min: 1, max: 18 }), fc.constant<TermUnit>('months')),
  fc.tuple(fc.integer({ min: 1, max: 4 }), fc.constant<TermUnit>('years')),
);
const anyTerm = fc
  .tuple(fc.integer({ min: 0, max: 15_000 }), anyLength)
  .map(([days, [n, unit]]) => [day('2000-01-01').add({ days }), n, unit] as const);

// The oracle: it walks day by day with a calendar of its own, and shares nothing with the code it judges.
type Walker = { year: number; month: number; day: number; weekday: number };

function walkForward(start: string, n: number, unit: TermUnit): string {
  const at = walk(walkerAt(start), n, unit, 1);
  while (isHoliday(at)) tomorrow(at);
  return isoOf(at);
}

function walkBack(event: string, n: number, unit: TermUnit, free: boolean): string {
  const at = walk(walkerAt(event), n, unit, -1);
  if (free) yesterday(at);
  return isoOf(at);
}

function walk(at: Walker, n: number, unit: TermUnit, stride: 1 | -1): Walker {
  const go = stride === 1 ? tomorrow : yesterday;
  if (unit === 'days') {
    for (let counted = 0; counted < n; counted += 1) go(at);
    return at;
  }
  const wanted = at.day;
  for (let passed = 0; passed < (unit === 'years' ? 12 * n : n);) {
    const { month } = at;
    go(at);
    if (at.month !== month) passed += 1;
  }
  while (at.day !== 1) yesterday(at);
  while (at.day < wanted && at.day < lengthOf(at)) tomorrow(at);
  return at;
}

function walkerAt(iso: string): Walker {
  const [year = 0, month = 0, dayOfMonth = 0] = iso.split('-').map(Number);
  return { year, month, day: dayOfMonth, weekday: new Date(iso).getUTCDay() };
}

function tomorrow(at: Walker): void {
  at.weekday = (at.weekday + 1) % 7;
  at.day += 1;
  if (at.day <= lengthOf(at)) return;
  at.day = 1;
  at.month = at.month === 12 ? 1 : at.month + 1;
  if (at.month === 1) at.year += 1;
}

function yesterday(at: Walker): void {
  at.weekday = (at.weekday + 6) % 7;
  at.day -= 1;
  if (at.day > 0) return;
  at.month = at.month === 1 ? 12 : at.month - 1;
  if (at.month === 12) at.year -= 1;
  at.day = lengthOf(at);
}

function lengthOf({ year, month }: Walker): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isHoliday(at: Walker): boolean {
  const monthDay = isoOf(at).slice(5);
  if (at.weekday === 0 || ['04-25', '12-25', '12-26'].includes(monthDay)) return true;
  if (monthDay === '10-04') return at.year >= 2026;
  if (monthDay === '09-20') return at.year <= 2010;
  const before = { ...at };
  yesterday(before);
  return isoOf(before) === easterByMoon(at.year);
}

/** Easter as its definition has it: the first Sunday after the paschal full moon (Gauss, for 1900 to 2199). */
function easterByMoon(year: number): string {
  let moon = (19 * (year % 19) + 24) % 30;
  if (moon === 29 || (moon === 28 && year % 19 > 10)) moon -= 1;
  const at = walkerAt(`${year}-03-21`);
  for (let night = 0; night <= moon || at.weekday !== 0; night += 1) tomorrow(at);
  return isoOf(at);
}

function isoOf({ year, month, day: dayOfMonth }: Walker): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
}
