import { Temporal } from 'temporal-polyfill';
import { computeTermBefore } from '../term/compute-term';
import type { HolidayCalendar } from '../term/holiday-calendar';
import { endOfLegalDay, startOfLegalDay } from '../term/legal-day';
import { type LegalTerm, resumeTerm, startTerm, type SuspendedTerm } from '../term/legal-term';
import { computeEnforceability, computePosting, ORDINARY_POSTING } from '../term/posting';
import type { TermRefusal } from '../term/term-refusal';
import { step, type TermStep } from '../term/term-step';
import type { TermDefinition } from './definition';

/** The steps by which a date was reached, in order, as data. */
export type TermExplanation = TermStep[];

export interface CountedTerm {
  /** civil day (ISO) on which the term expires, or from which an act is enforceable */
  dueOn: string;
  /** the instant at which it has ended, ISO UTC */
  dueAt: string;
  explanation: TermExplanation;
  /** the day its length leads to, where a holiday moved the term off it */
  counted?: string;
}

/** Where and when a term is counted: the civil day it starts on, the authority's zone and its holidays. */
export interface CountingPlace {
  today: string;
  timezone: string;
  calendar: HolidayCalendar;
}

/** How long a term is for what begins on a day: a term whose length changed keeps the lengths it had. */
export function termLengthOn({ length, validFrom, before = [] }: TermDefinition, day: string): number {
  if (day >= validFrom) return length;
  const earlier = before
    .filter((one) => one.validFrom <= day)
    .toSorted((one, other) => other.validFrom.localeCompare(one.validFrom))[0];
  return earlier?.length ?? length;
}

/**
 * Counts a procedure's term from a day. A definition is checked when it is stored, so a term that
 * cannot be counted here is a fault of ours and is thrown.
 */
export function procedureTerm(term: TermDefinition, place: CountingPlace): CountedTerm {
  const length = termLengthOn(term, place.today);
  if (term.kind === 'by-date') return nextDay(term, length, place);
  return countOn({ kind: term.kind, from: place.today, length, unit: term.unit }, place);
}

/** A length to be counted from a day, in the way of a kind of term. */
export interface Counting {
  kind: TermDefinition['kind'];
  from: string;
  length: number;
  unit: TermDefinition['unit'];
}

/** Counts a length from a day. */
export function countOn({ kind, from, length, unit }: Counting, place: CountingPlace): CountedTerm {
  const start = Temporal.PlainDate.from(from);
  if (kind === 'forward' || kind === 'by-date')
    return forward(startTerm(start, { count: length, unit }, place), place);
  const counted =
    kind === 'enforceability'
      ? computeEnforceability(start, { ...ORDINARY_POSTING, waitingDays: length })
      : kind === 'posting'
        ? computePosting(start, { ...ORDINARY_POSTING, postingDays: length })
        : computeTermBefore(start, length, unit, place.calendar);
  if ('code' in counted) throw uncountable(counted);
  return ended(Temporal.PlainDate.from(counted.date), counted.steps, kind, place);
}

/** What was left of a term that was suspended runs on from a day, which is not counted. */
export function countRest(
  kind: TermDefinition['kind'],
  held: SuspendedTerm,
  place: CountingPlace,
): CountedTerm {
  // An act that waits to be enforceable never rolls over a holiday, and neither does what was left of the wait.
  const policy = kind === 'enforceability' || kind === 'posting' ? { onHoliday: 'keep' as const } : {};
  return forward(resumeTerm(held, Temporal.PlainDate.from(place.today), { ...place, policy }), place);
}

function forward(term: LegalTerm | TermRefusal, place: CountingPlace): CountedTerm {
  if ('code' in term) throw uncountable(term);
  const { counted, date, steps } = term;
  const whole = ended(Temporal.PlainDate.from(date), steps, 'forward', place);
  return counted === date ? whole : { ...whole, counted };
}

const uncountable = ({ code }: TermRefusal): Error =>
  new Error(`A term of the procedure cannot be counted: ${code}`);

/** The next day of the year that the term names, on or after its start; longer ones end years later. */
function nextDay({ month, day }: TermDefinition, length: number, place: CountingPlace): CountedTerm {
  const start = Temporal.PlainDate.from(place.today);
  const first = Temporal.PlainDate.from({ year: start.year, month: month!, day: day! });
  const late = Temporal.PlainDate.compare(first, start) < 0 ? 1 : 0;
  const due = first.add({ years: length - 1 + late });
  return ended(due, [step('expires', due)], 'by-date', place);
}

function ended(
  due: Temporal.PlainDate,
  explanation: TermExplanation,
  kind: TermDefinition['kind'],
  { timezone }: CountingPlace,
): CountedTerm {
  const end = kind === 'enforceability' ? startOfLegalDay(due, timezone) : endOfLegalDay(due, timezone);
  return { dueOn: due.toString(), dueAt: end.toString({ fractionalSecondDigits: 3 }), explanation };
}
