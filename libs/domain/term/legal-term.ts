import { Temporal } from 'temporal-polyfill';
import { daysBetween } from './civil-days';
import { expiryFrom, reckonTerm, type TermPolicy } from './compute-term';
import type { HolidayCalendar } from './holiday-calendar';
import type { TermLength } from './read-length';
import { refuse, type TermRefusal } from './term-refusal';
import { step, type TermResult, type TermRule, type TermStep } from './term-step';

/**
 * A term that runs forward, as plain data that can be kept. `from`: the day its days run from, not counted
 * (the start, the last resumption, the arrival of documents). `counted`: the day its length leads to, before any
 * move off a holiday; a suspension reckons with it. `date`: the day it expires. `steps`: how the date was
 * reached, those of earlier links and of suspensions first. All days are civil dates (ISO).
 */
export type LegalTerm = TermResult & { from: string; counted: string; interrupted: boolean };

/** A term that stands still. `left`: the days that still run once it resumes. */
export type SuspendedTerm = { suspendedOn: string; left: number; steps: TermStep[]; interrupted: boolean };

/** A term that was broken off: what had run is lost, and it runs anew, once, with a length of its own. */
export type InterruptedTerm = { interruptedOn: string; steps: TermStep[] };

/** How days are counted: whose holidays, by which policy. */
export type Counting = { calendar: HolidayCalendar; policy?: TermPolicy };

/** Begins a term on a civil day, which is not counted. */
export function startTerm(
  start: Temporal.PlainDate,
  length: TermLength,
  counting: Counting,
): LegalTerm | TermRefusal {
  return runFrom(start, length, counting, { steps: [], interrupted: false });
}

/**
 * Extends a term (proroga): the further length runs from the day it would have expired, moved off holidays as
 * that day was (DOMAIN §6: a term that starts at a moved expiry starts from the moved date).
 */
export function extendTerm(term: LegalTerm, length: TermLength, counting: Counting): LegalTerm | TermRefusal {
  return follow(term, 'extended', length, counting);
}

/** Terms one after the other, each from the expiry of the one before: the date of the last, the steps of all. */
export function chainTerms(
  start: Temporal.PlainDate,
  lengths: readonly [TermLength, ...TermLength[]],
  counting: Counting,
): LegalTerm | TermRefusal {
  const [first, ...rest] = lengths;
  let term = startTerm(start, first, counting);
  for (const length of rest) {
    if ('code' in term) return term;
    term = follow(term, 'next-term', length, counting);
  }
  return term;
}

/**
 * Suspends a term on a civil day, the last that is counted: what has run is kept, the rest runs once it resumes.
 * A term suspended and resumed on one day is as if nothing had happened.
 */
export function suspendTerm(term: LegalTerm, on: Temporal.PlainDate): SuspendedTerm | TermRefusal {
  const refusal = refuseOutside(term, on);
  if (refusal) return refusal;
  const elapsed = daysBetween(term.from, on.toString());
  const left = Math.max(0, daysBetween(on.toString(), term.counted));
  const steps = [
    ...stepsUntil(term, on),
    step('elapsed', on, { count: elapsed, unit: 'days' }),
    step('suspended', on, { count: left, unit: 'days' }),
  ];
  return { suspendedOn: on.toString(), left, steps, interrupted: term.interrupted };
}

/** Resumes a suspended term: the days that were left run from this day, which is not counted. */
export function resumeTerm(
  { suspendedOn, left, steps, interrupted }: SuspendedTerm,
  on: Temporal.PlainDate,
  counting: Counting,
): LegalTerm | TermRefusal {
  if (on.toString() < suspendedOn) {
    return refuse('term/resumed-before', { given: on.toString(), suspended: suspendedOn });
  }
  const past = { steps, interrupted };
  if (left === 0) return resumeLastDay(on, counting, past);
  const rest = { count: left, unit: 'days' } as const;
  // The free day, where there is one, is among the days that were left.
  const policy = { ...counting.policy, freeDays: false };
  const resumed = step('resumed', on, rest);
  return runFrom(on, rest, { ...counting, policy }, { ...past, steps: [...steps, resumed] });
}

/**
 * Breaks a term off, as a request for missing documents does; it may happen once (l. 241/1990 art. 16 c. 4).
 * What had run does not count any more.
 */
export function interruptTerm(term: LegalTerm, on: Temporal.PlainDate): InterruptedTerm | TermRefusal {
  if (term.interrupted) return refuse('term/interrupted-before', { given: on.toString() });
  const refusal = refuseOutside(term, on);
  if (refusal) return refusal;
  return { interruptedOn: on.toString(), steps: [...stepsUntil(term, on), step('interrupted', on)] };
}

/** Runs an interrupted term anew, whole, from the day on which what was missing arrived. */
export function restartTerm(
  { interruptedOn, steps }: InterruptedTerm,
  arrivedOn: Temporal.PlainDate,
  length: TermLength,
  counting: Counting,
): LegalTerm | TermRefusal {
  if (arrivedOn.toString() < interruptedOn) {
    return refuse('term/resumed-before', { given: arrivedOn.toString(), suspended: interruptedOn });
  }
  const restarted = step('restarted', arrivedOn, length);
  return runFrom(arrivedOn, length, counting, { steps: [...steps, restarted], interrupted: true });
}

type Past = { steps: TermStep[]; interrupted: boolean };

function runFrom(
  start: Temporal.PlainDate,
  { count, unit }: TermLength,
  { calendar, policy }: Counting,
  { steps, interrupted }: Past,
): LegalTerm | TermRefusal {
  const result = reckonTerm(start, { count, unit }, calendar, policy);
  if ('code' in result) return result;
  const { date, counted } = result;
  return { date, from: start.toString(), counted, interrupted, steps: [...steps, ...result.steps] };
}

/** Goes on from the expiry; a suspension of what follows still reckons from where the whole began. */
function follow(
  term: LegalTerm,
  rule: TermRule,
  length: TermLength,
  counting: Counting,
): LegalTerm | TermRefusal {
  const expiry = Temporal.PlainDate.from(term.date);
  const steps = [...term.steps, step(rule, expiry, length)];
  const next = runFrom(expiry, length, counting, { steps, interrupted: term.interrupted });
  return 'code' in next ? next : { ...next, from: term.from };
}

/** With no day left, the term expires on the day it resumes, or on the next that is no holiday. */
function resumeLastDay(
  on: Temporal.PlainDate,
  { calendar, policy = {} }: Counting,
  { steps, interrupted }: Past,
): LegalTerm | TermRefusal {
  const end = expiryFrom(on, calendar, policy);
  if ('code' in end) return end;
  const day = on.toString();
  const all = [...steps, step('nothing-left', on), ...end.steps];
  return { date: end.date, from: day, counted: day, interrupted, steps: all };
}

/** What has come to pass by a day; the steps that led beyond it are undone, but for the lengths that were added. */
function stepsUntil({ steps }: LegalTerm, on: Temporal.PlainDate): TermStep[] {
  const day = on.toString();
  return steps
    .slice(0, -1)
    .filter(({ rule, date }) => date <= day || rule === 'extended' || rule === 'next-term');
}

function refuseOutside({ from, date }: LegalTerm, on: Temporal.PlainDate): TermRefusal | null {
  const day = on.toString();
  if (day < from) return refuse('term/before-its-start', { given: day, from });
  return day > date ? refuse('term/expired', { given: day, date }) : null;
}
