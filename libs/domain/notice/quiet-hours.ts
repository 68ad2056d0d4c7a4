import { Temporal } from 'temporal-polyfill';

/** Times of day, `HH:MM`, by the authority's clocks; `from` after `to` goes over midnight. */
export interface QuietHours {
  from: string;
  to: string;
}

/**
 * The instant (ISO) at which the quiet hours end that `now` (ISO) is in; null where it is in none, or where they begin
 * and end at the same time. Reckoned on the clocks of the zone: a night in which they are put forward is shorter, and
 * where the end falls in the hour that is left out it is an hour later.
 */
export function endOfQuiet({ from, to }: QuietHours, now: string, zone: string): string | null {
  const instant = Temporal.Instant.from(now);
  const local = instant.toZonedDateTimeISO(zone);
  const [begins, ends] = [Temporal.PlainTime.from(from), Temporal.PlainTime.from(to)];
  const overMidnight = Temporal.PlainTime.compare(begins, ends) > 0;
  const time = local.toPlainTime();
  const begun = Temporal.PlainTime.compare(time, begins) >= 0;
  const ended = Temporal.PlainTime.compare(time, ends) >= 0;
  if (overMidnight ? !begun && ended : !begun || ended) return null;
  const day = overMidnight && begun ? local.toPlainDate().add({ days: 1 }) : local.toPlainDate();
  const at = (disambiguation: 'earlier' | 'later' | 'compatible'): Temporal.Instant =>
    day.toPlainDateTime(ends).toZonedDateTime(zone, { disambiguation }).toInstant();
  // In the night in which the clocks are put back the end comes twice: the first may be over.
  const first = at('compatible');
  const end = Temporal.Instant.compare(first, instant) > 0 ? first : at('later');
  return end.toString({ smallestUnit: 'millisecond' });
}
