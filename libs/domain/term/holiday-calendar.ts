import type { Temporal } from 'temporal-polyfill';
import { easterSunday } from './easter';

/** The name of a day in the languages of the pages; Italian is the official one. */
export type DayName = { it: string; en: string; fr?: string };

/** A day that is a holiday each year from `validFrom` to `validTo` (ISO dates, both included; absent: no limit). */
export type FixedHoliday = {
  month: number;
  day: number;
  name: DayName;
  validFrom?: string;
  validTo?: string;
  source: string;
};

/** The day of a place's patron saint: the office is shut, yet it is no legal holiday and moves no term. */
export type PatronDay = { month: number; day: number; name: DayName; source: string };

/**
 * The legal holidays of a place, as dated data. `coversFrom` is the first day for which the list is known
 * to be whole; `saturdays` says whether Saturday is a holiday where a term's policy is silent.
 */
export type HolidayCalendar = {
  key: string;
  name?: DayName;
  coversFrom: string;
  source: string;
  sundays: boolean;
  saturdays: boolean;
  easterMonday: boolean;
  fixed: FixedHoliday[];
  patron?: PatronDay;
};

/** Why a day is a holiday. Named holidays carry their name; the others are worded by their kind. */
export type Holiday =
  { kind: 'fixed' | 'patron'; name: DayName } | { kind: 'easterMonday' | 'sunday' | 'saturday' };

/**
 * The holiday that falls on a civil date under the rules in force that day, or null. A named holiday on a
 * Sunday answers by its name, which explains more.
 */
export function holidayOn(
  date: Temporal.PlainDate,
  calendar: HolidayCalendar,
  saturdays: boolean = calendar.saturdays,
): Holiday | null {
  const fixed = fixedOn(date, calendar);
  if (fixed) return { kind: 'fixed', name: fixed.name };
  if (calendar.easterMonday && isEasterMonday(date)) return { kind: 'easterMonday' };
  if (calendar.sundays && date.dayOfWeek === 7) return { kind: 'sunday' };
  return saturdays && date.dayOfWeek === 6 ? { kind: 'saturday' } : null;
}

/** The patron's day when it falls on the date, for the reader's sake: no rule of a term looks at it. */
export function patronOn(date: Temporal.PlainDate, { patron }: HolidayCalendar): Holiday | null {
  if (!patron || patron.month !== date.month || patron.day !== date.day) return null;
  return { kind: 'patron', name: patron.name };
}

function fixedOn(date: Temporal.PlainDate, calendar: HolidayCalendar): FixedHoliday | undefined {
  const { month, day } = date;
  const fixed = calendar.fixed.filter((holiday) => holiday.month === month && holiday.day === day);
  // Most days are no one's: only what may be a holiday is asked whether it is one that year.
  return fixed.length === 0 ? undefined : fixed.find((holiday) => isInForce(holiday, date.toString()));
}

const isInForce = ({ validFrom, validTo }: FixedHoliday, iso: string): boolean =>
  (validFrom === undefined || validFrom <= iso) && (validTo === undefined || iso <= validTo);

function isEasterMonday(date: Temporal.PlainDate): boolean {
  // Easter Monday lies between 23 March and 26 April: most days need no reckoning.
  if (date.dayOfWeek !== 1 || date.month < 3 || date.month > 4) return false;
  return easterSunday(date.year).add({ days: 1 }).equals(date);
}
