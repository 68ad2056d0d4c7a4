import { Temporal } from 'temporal-polyfill';
import { legalDayOf } from './legal-day';

/** The civil day (ISO) on which an instant (ISO UTC) falls in a zone. */
export const legalDay = (instant: string, zone: string): string =>
  legalDayOf(Temporal.Instant.from(instant), zone).toString();

/** Whole civil days from one date to another (ISO); negative if the second comes first. */
export const daysBetween = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days;
