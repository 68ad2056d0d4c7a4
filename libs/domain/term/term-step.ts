import type { Temporal } from 'temporal-polyfill';
import { dayInWords } from './day-in-words';
import type { DayName, Holiday } from './holiday-calendar';

export type TermUnit = 'days' | 'months' | 'years';

/**
 * Every step a computation can take; each has its words in the catalogues under `term.step.<rule>`, with
 * the values of {@link stepMessage}.
 */
export const TERM_RULES = [
  'start-not-counted',
  'counted',
  'same-day',
  'last-day-of-month',
  'free-days',
  'moved-off-holiday',
  'kept-on-holiday',
  'patron-day',
  'expires',
  'event-not-counted',
  'counted-back',
  'not-moved',
  'no-later-than',
  'posting-first-day',
  'posting-last-day',
  'waited-from-first-day',
  'waited-from-end',
  'enforceable',
  'enforceable-at-once',
  'next-term',
  'extended',
  'elapsed',
  'suspended',
  'resumed',
  'nothing-left',
  'interrupted',
  'restarted',
] as const;

export type TermRule = (typeof TERM_RULES)[number];

/** One step of a computation, as data: `date` (ISO) is the day it speaks of, `count` a length in `unit`. */
export type TermStep = { rule: TermRule; date: string; count?: number; unit?: TermUnit; holiday?: Holiday };

/** The civil date of a term (ISO) and the steps that led to it, in order. */
export type TermResult = { date: string; steps: TermStep[] };

export function step(
  rule: TermRule,
  date: Temporal.PlainDate,
  more: Omit<TermStep, 'rule' | 'date'> = {},
): TermStep {
  return { rule, date: date.toString(), ...more };
}

/**
 * What a catalogue needs to put a step in words: the message's id, and values that are all texts or whole
 * numbers. Dates are worded here as civil days, because an ICU date argument would pass through the time
 * zone of the machine. `locale` is it, en or fr; a name that is not translated stays Italian.
 */
export function stepMessage(
  { rule, date, count, unit, holiday }: TermStep,
  locale: keyof DayName,
): { id: string; values: Record<string, string | number> } {
  const values: Record<string, string | number> = { date: wordedDate(date, locale) };
  if (count !== undefined) values['count'] = count;
  if (unit !== undefined) values['unit'] = unit;
  if (holiday) {
    values['kind'] = holiday.kind;
    if ('name' in holiday) values['name'] = holiday.name[locale] ?? holiday.name.it;
  }
  return { id: `term.step.${rule}`, values };
}

function wordedDate(iso: string, locale: keyof DayName): string {
  // 'en' alone would be American: 'April 24, 2025'.
  const tag = locale === 'en' ? 'en-GB' : locale;
  return dayInWords(iso, tag, 'long');
}
