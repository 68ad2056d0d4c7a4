import type { Temporal } from 'temporal-polyfill';

/** The zone whose civil days are the legal days, wherever the server stands. */
export const LEGAL_ZONE = 'Europe/Rome';

/** The first instant of a legal day; from it on an act that is enforceable on that day is enforceable. */
export function startOfLegalDay(date: Temporal.PlainDate, zone: string = LEGAL_ZONE): Temporal.Instant {
  return date.toZonedDateTime(zone).toInstant();
}

/**
 * The instant at which a term that expires on `date` has expired: the first of the following civil day.
 * What is committed before it is in time, what is committed at it is late. The day is added to the date and
 * the zone is given after, so a day of 23 or 25 hours moves nothing.
 */
export function endOfLegalDay(date: Temporal.PlainDate, zone: string = LEGAL_ZONE): Temporal.Instant {
  return startOfLegalDay(date.add({ days: 1 }), zone);
}

/** The civil date that an instant falls on. */
export function legalDayOf(instant: Temporal.Instant, zone: string = LEGAL_ZONE): Temporal.PlainDate {
  return instant.toZonedDateTimeISO(zone).toPlainDate();
}
