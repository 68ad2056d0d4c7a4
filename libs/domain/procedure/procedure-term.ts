import { Temporal } from 'temporal-polyfill';
import { computeTerm, computeTermBefore } from '../term/compute-term';
import type { HolidayCalendar } from '../term/holiday-calendar';
import { endOfLegalDay, startOfLegalDay } from '../term/legal-day';
import { computeEnforceability, ORDINARY_POSTING } from '../term/posting';
import type { TermStep } from '../term/term-step';
import type { TermDefinition } from './definition';

/** The steps by which a date was reached, in order, as data. */
export type TermExplanation = TermStep[];

export interface CountedTerm {
  /** civil day (ISO) on which the term expires, or from which an act is enforceable */
  dueOn: string;
  /** the instant at which it has ended, ISO UTC */
  dueAt: string;
  explanation: TermExplanation;
}

/** Where and when a term is counted: the civil day it starts on, the authority's zone and its holidays. */
export interface CountingPlace {
  today: string;
  timezone: string;
  calendar: HolidayCalendar;
}

/**
 * Counts a procedure's term from a day. A definition is checked when it is stored, so a term that
 * cannot be counted here is a fault of ours and is thrown.
 */
export function procedureTerm(term: TermDefinition, place: CountingPlace): CountedTerm {
  const start = Temporal.PlainDate.from(place.today);
  const counted =
    term.kind === 'enforceability'
      ? computeEnforceability(start, { ...ORDINARY_POSTING, waitingDays: term.length })
      : term.kind === 'backward'
        ? computeTermBefore(start, term.length, term.unit, place.calendar)
        : computeTerm(start, term.length, term.unit, place.calendar);
  if ('code' in counted) throw new Error(`A term of the procedure cannot be counted: ${counted.code}`);
  const due = Temporal.PlainDate.from(counted.date);
  const end =
    term.kind === 'enforceability'
      ? startOfLegalDay(due, place.timezone)
      : endOfLegalDay(due, place.timezone);
  return {
    dueOn: counted.date,
    dueAt: end.toString({ fractionalSecondDigits: 3 }),
    explanation: counted.steps,
  };
}
