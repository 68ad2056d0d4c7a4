import type { Label } from '../procedure/definition';

/** When a thing is: a civil day (ISO) to another, both included, or an instant (ISO UTC). */
export type CalendarWhen = { from: string; until: string } | { at: string };

/**
 * One entry of an office's calendar (RFC 5545, VEVENT). `uid` is the same for as long as it is the same thing;
 * `sequence` rises whenever it moves, is cancelled or comes back (3.8.7.4), and is worked out from rows that are only
 * ever added to, so that whoever writes the feed says the same number.
 */
export type CalendarThing = {
  kind: 'sitting' | 'window' | 'term';
  uid: string;
  sequence: number;
  cancelled: boolean;
  /** a term that stands still: cancelled, and back when it runs again */
  suspended: boolean;
  when: CalendarWhen;
  case: string;
  /** title of the plan that it belongs to */
  plan: string;
  label: Label;
  /** of a term: where its length is written */
  source: string | null;
  /** the instant at which its case last moved (ISO UTC) */
  changedAt: string;
};

/** Days before something at which a body is reminded of it, unless it has chosen others. */
export const REMINDER_DAYS: readonly number[] = [15, 7, 1];
/** So many days after it is over a thing leaves the calendar. */
const KEPT_DAYS = 90;

/** Whether a thing is still shown on a civil day. */
export function isShown({ when }: Pick<CalendarThing, 'when'>, today: string): boolean {
  const last = 'at' in when ? when.at.slice(0, 10) : when.until;
  return Date.parse(today) - Date.parse(last) <= KEPT_DAYS * 86_400_000;
}
