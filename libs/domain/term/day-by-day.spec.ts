// Terms against a walker that goes day by day with a calendar of its own, and shares nothing with the code it
// judges: 100,000 drawn terms each way, and as many that are extended, suspended, interrupted on their way.
import { Temporal } from 'temporal-polyfill';
import { computeTerm, computeTermBefore } from './compute-term';
import type { HolidayCalendar } from './holiday-calendar';
import {
  extendTerm,
  interruptTerm,
  type LegalTerm,
  restartTerm,
  resumeTerm,
  startTerm,
  suspendTerm,
} from './legal-term';
import type { TermRefusal } from './term-refusal';
import type { TermUnit } from './term-step';

const CASES = Number(process.env['COPIANIFICA_CASES'] ?? 100_000);
const SEED = Number(process.env['COPIANIFICA_SEED'] ?? Date.now() % 2 ** 31);

const known = new Map<string, Temporal.PlainDate>();
/** A date is read once: reading takes longer than what is asked of it here. */
function day(iso: string): Temporal.PlainDate {
  const date = known.get(iso) ?? Temporal.PlainDate.from(iso);
  known.set(iso, date);
  return date;
}
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

describe(`terms, day by day (COPIANIFICA_SEED=${SEED})`, () => {
  it(`forward: ${CASES} terms end where the walker ends`, () => {
    const random = drawsOf(SEED);
    const wrong = findWrong(() => {
      const { start, n, unit, policy } = drawTerm(random);
      const result = computeTerm(day(start), n, unit, calendar, policy);
      return [dateOf(result), forward(start, n, unit, policy), { start, n, unit, policy }];
    });
    expect(wrong).toEqual([]);
  });

  it(`backward: ${CASES} terms leave their days between, and do not move`, () => {
    const random = drawsOf(SEED + 1);
    const wrong = findWrong(() => {
      const { start, n, unit, policy } = drawTerm(random);
      const result = computeTermBefore(day(start), n, unit, calendar, policy);
      const expected = backward(start, n, unit, policy.freeDays);
      const right = expected < calendar.coversFrom ? 'term/outside-calendar' : expected;
      return [dateOf(result), right, { start, n, unit, policy }];
    });
    expect(wrong).toEqual([]);
  });

  it.each<keyof Happens>(['extended', 'suspended', 'interrupted'])(
    `%s: ${CASES} terms, to some of which more happens, end where the walker ends`,
    (always) => {
      const random = drawsOf(SEED + always.length);
      const wrong = findWrong(() => {
        const happens = {
          extended: random(6) === 0,
          suspended: random(6) === 0,
          interrupted: random(6) === 0,
        };
        return live(random, { ...happens, [always]: true });
      });
      expect(wrong).toEqual([]);
    },
  );
});

/** What befalls a term, in this order. */
type Happens = { extended: boolean; suspended: boolean; interrupted: boolean };
type Policy = { freeDays: boolean; saturdays: boolean };
type Draw = (most: number) => number;
type Compared = [found: string, expected: string, drawn: object];

/** Deterministic draws from 0 to most - 1 (mulberry32). */
function drawsOf(seed: number): Draw {
  let state = seed >>> 0;
  return (most) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * most);
  };
}

/** The first few cases in which two dates differ: one expectation for all, for 100,000 would take a minute. */
function findWrong(compare: () => Compared): unknown[] {
  const wrong: unknown[] = [];
  for (let i = 0; i < CASES && wrong.length < 3; i += 1) {
    const [found, expected, drawn] = compare();
    if (found !== expected) wrong.push({ found, expected, drawn });
  }
  return wrong;
}

const dateOf = (result: { date: string } | TermRefusal): string =>
  'code' in result ? result.code : result.date;

function drawTerm(random: Draw): { start: string; n: number; unit: TermUnit; policy: Policy } {
  const start = later('2000-01-01', random(15_000));
  const [unit, most] = (
    [
      ['days', 90],
      ['days', 400],
      ['months', 18],
      ['years', 4],
    ] as const
  )[random(4)]!;
  const policy = { freeDays: random(4) === 0, saturdays: random(4) === 0 };
  return { start, n: 1 + random(most), unit, policy };
}

/** One term with what happens to it, by the code and by the walker. */
function live(random: Draw, { extended, suspended, interrupted }: Happens): Compared {
  const drawn = drawTerm(random);
  const { start, n, unit, policy } = drawn;
  const counting = { calendar, policy };
  const story: unknown[] = [drawn];
  let term = taken(startTerm(day(start), { count: n, unit }, counting));
  let needed = between(start, unmoved(start, n, unit, policy.freeDays));
  if (extended) {
    const more = 1 + random(60);
    const expiry = forward(start, n, unit, policy);
    term = taken(extendTerm(term, { count: more, unit: 'days' }, counting));
    needed = between(start, expiry) + more + (policy.freeDays ? 1 : 0);
    story.push({ extended: more });
  }
  const pauses: Pause[] = [];
  /** what the code may be told of: any day from which the days run on */
  let from = start;
  for (let times = suspended ? 1 + random(2) : 0; times > 0; times -= 1) {
    const on = later(from, random(between(from, term.date) + 1));
    const again = later(on, random(50));
    from = again;
    term = taken(resumeTerm(taken(suspendTerm(term, day(on))), day(again), counting));
    pauses.push([on, again]);
  }
  story.push({ pauses });
  if (!interrupted) return [term.date, withPauses(start, needed, pauses, policy), story];
  const on = later(from, random(between(from, term.date) + 1));
  const arrived = later(on, random(50));
  const length = { count: 1 + random(30), unit: 'days' } as const;
  const restarted = restartTerm(taken(interruptTerm(term, day(on))), day(arrived), length, counting);
  story.push({ on, arrived, length });
  return [dateOf(restarted), forward(arrived, length.count, 'days', policy), story];
}

function taken<T extends LegalTerm | object>(result: T | TermRefusal): T {
  if ('code' in result) throw new Error(JSON.stringify(result));
  return result;
}

// The walker. Its days are laid out one by one from a day whose weekday is known, and it goes from each to the next.
type Walked = { iso: string; year: number; month: number; day: number; weekday: number; last: boolean };
type Pause = [suspended: string, resumed: string];

const DAYS = layOut('1995-01-01', 0, 2070);
const PLACE = new Map(DAYS.map(({ iso }, place) => [iso, place]));
const EASTERS = new Set(
  DAYS.filter(({ month, day: d }) => month === 3 && d === 21).map(({ year, iso }) => easterByMoon(year, iso)),
);

function layOut(from: string, weekday: number, until: number): Walked[] {
  const days: Walked[] = [];
  let [year = 0, month = 0, date = 0] = from.split('-').map(Number);
  for (let at = weekday; year < until; at = (at + 1) % 7) {
    const last = date === lengthOf(year, month);
    const iso = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
    days.push({ iso, year, month, day: date, weekday: at, last });
    date = last ? 1 : date + 1;
    if (last) month = month === 12 ? 1 : month + 1;
    if (last && month === 1) year += 1;
  }
  return days;
}

function lengthOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Easter as its definition has it: the first Sunday after the paschal full moon (Gauss, for 1900 to 2199). */
function easterByMoon(year: number, equinox: string): number {
  let moon = (19 * (year % 19) + 24) % 30;
  if (moon === 29 || (moon === 28 && year % 19 > 10)) moon -= 1;
  let at = placeOf(equinox);
  for (let night = 0; night <= moon || DAYS[at]!.weekday !== 0; night += 1) at += 1;
  return at;
}

function placeOf(iso: string): number {
  return PLACE.get(iso) ?? Number.NaN;
}

const isoOf = (at: number): string => DAYS[at]!.iso;
const later = (from: string, days: number): string => isoOf(placeOf(from) + days);
const between = (from: string, to: string): number => placeOf(to) - placeOf(from);

function forward(start: string, n: number, unit: TermUnit, { freeDays, saturdays }: Policy): string {
  return isoOf(offHolidays(placeOf(unmoved(start, n, unit, freeDays)), saturdays));
}

function backward(event: string, n: number, unit: TermUnit, free: boolean): string {
  const at = walk(placeOf(event), n, unit, -1);
  return isoOf(free ? at - 1 : at);
}

/** Where the days lead before any holiday is looked at. */
function unmoved(start: string, n: number, unit: TermUnit, free: boolean): string {
  const at = walk(placeOf(start), n, unit, 1);
  return isoOf(free ? at + 1 : at);
}

/** Each day that does not stand still takes one off what is needed. */
function withPauses(start: string, needed: number, pauses: Pause[], { saturdays }: Policy): string {
  let at = placeOf(start);
  let left = needed;
  for (const [suspended, resumed] of pauses) {
    for (; isoOf(at) < suspended; at += 1) left = Math.max(0, left - 1);
    at = placeOf(resumed);
  }
  for (; left > 0; left -= 1) at += 1;
  return isoOf(offHolidays(at, saturdays));
}

function walk(from: number, n: number, unit: TermUnit, stride: 1 | -1): number {
  let at = from;
  if (unit === 'days') {
    for (let counted = 0; counted < n; counted += 1) at += stride;
    return at;
  }
  for (let passed = 0; passed < (unit === 'years' ? 12 * n : n);) {
    const { month } = DAYS[at]!;
    at += stride;
    if (DAYS[at]!.month !== month) passed += 1;
  }
  while (DAYS[at]!.day !== 1) at -= 1;
  while (DAYS[at]!.day < DAYS[from]!.day && !DAYS[at]!.last) at += 1;
  return at;
}

function offHolidays(from: number, saturdays: boolean): number {
  let at = from;
  while (isHoliday(at, saturdays)) at += 1;
  return at;
}

function isHoliday(at: number, saturdays: boolean): boolean {
  const { iso, year, weekday } = DAYS[at]!;
  if (weekday === 0 || (saturdays && weekday === 6) || EASTERS.has(at - 1)) return true;
  const monthDay = iso.slice(5);
  if (monthDay === '10-04') return year >= 2026;
  if (monthDay === '09-20') return year <= 2010;
  return monthDay === '04-25' || monthDay === '12-25' || monthDay === '12-26';
}
