import { Temporal } from 'temporal-polyfill';
import { isInstant } from '../record/written-form';
import { legalDayOf } from './legal-day';

/** The civil day (ISO) on which an instant (ISO UTC) falls in a zone. */
export const legalDay = (instant: string, zone: string): string =>
  legalDayOf(Temporal.Instant.from(instant), zone).toString();

const DAY_MS = 86_400_000;

/**
 * Whole civil days from one date to another (ISO); negative if the second comes first. A date without an hour is read
 * as midnight of UTC, where every day is as long as another (ECMA-262 §21.4.1.32).
 */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;

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

/** The civil day (ISO) so many days before another. */
export const daysBefore = (date: string, days: number): string =>
  Temporal.PlainDate.from(date).subtract({ days }).toString();
