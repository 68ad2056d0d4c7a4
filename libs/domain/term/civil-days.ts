import { Temporal } from 'temporal-polyfill';
import { isInstant } from '../record/written-form';
import { legalDayOf } from './legal-day';

/** The civil day (ISO) on which an instant (ISO UTC) falls in a zone. */
export const legalDay = (instant: string, zone: string): string =>
  legalDayOf(Temporal.Instant.from(instant), zone).toString();

/** Whole civil days from one date to another (ISO); negative if the second comes first. */
export const daysBetween = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days;

/** An instant as people's programs write it (ISO 8601, with its zone), in the record's own form; null where it is none. */
export function readInstant(text: string): string | null {
  try {
    const written = Temporal.Instant.from(text).toString({ fractionalSecondDigits: 3 });
    return isInstant(written) ? written : null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
