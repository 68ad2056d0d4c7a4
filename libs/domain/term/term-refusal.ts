import { Temporal } from 'temporal-polyfill';
import { isCivilDate } from '../body/dated';
import type { HolidayCalendar } from './holiday-calendar';
import type { TermUnit } from './term-step';

/**
 * Why no term can be computed. `data` holds what the sentence of the code needs, in the catalogues under
 * `refusal.<code>`.
 */
export type TermRefusal = { code: TermRefusalCode; data: Record<string, string | number> };

export const TERM_REFUSALS = [
  'term/not-a-date',
  'term/unit-unknown',
  'term/length-not-whole',
  'term/too-long',
  'term/outside-calendar',
  'term/no-working-day',
  'term/not-a-length',
  'term/calendar-unknown',
  'term/before-its-start',
  'term/expired',
  'term/resumed-before',
  'term/interrupted-before',
] as const;

export type TermRefusalCode = (typeof TERM_REFUSALS)[number];

/** No term of law is longer than a century; the bound keeps every result within the years that ISO writes plainly. */
const LONGEST: Record<TermUnit, number> = { days: 36_525, months: 1_200, years: 100 };
const LAST_YEAR = 9_800;

export function refuse(code: TermRefusalCode, data: TermRefusal['data'] = {}): TermRefusal {
  return { code, data };
}

/** Reads a civil date written YYYY-MM-DD; refuses one that the calendar does not have, such as 2025-02-30. */
export function parseLegalDate(text: string): Temporal.PlainDate | TermRefusal {
  return isCivilDate(text) ? Temporal.PlainDate.from(text) : refuse('term/not-a-date', { given: text });
}

/** The refusal of a length that makes no sense, or null. */
export function refuseLength(n: number, unit: TermUnit): TermRefusal | null {
  if (!Object.hasOwn(LONGEST, unit)) return refuse('term/unit-unknown', { given: String(unit) });
  if (!Number.isSafeInteger(n) || n < 1) return refuse('term/length-not-whole', { given: String(n) });
  return n > LONGEST[unit] ? refuse('term/too-long', { given: n, unit, most: LONGEST[unit] }) : null;
}

/** The refusal of a day whose holidays the calendar does not know, or null. */
export function refuseDay(date: Temporal.PlainDate, calendar: HolidayCalendar): TermRefusal | null {
  const iso = date.toString();
  if (date.year <= LAST_YEAR && iso >= calendar.coversFrom) return null;
  return refuse('term/outside-calendar', { date: iso, from: calendar.coversFrom, lastYear: LAST_YEAR });
}
