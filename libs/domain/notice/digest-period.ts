import { Temporal } from 'temporal-polyfill';

export type DigestKind = 'daily' | 'weekly';

/** The hour of the body's day at which digests are written, where the body says no other. */
export const DIGEST_HOUR = 7;

/** A digest that may be written: of the civil day `period` (ISO), of what was told until `until` (ISO instant). */
export interface DigestPeriod {
  kind: DigestKind;
  period: string;
  until: string;
  /** of a weekly one, its day: ISO, 1 is Monday */
  weekday: number;
}

/**
 * The last period of a kind that has ended by now: of a weekly one, on its day of the week. However far a clock jumped,
 * it is one, and takes in all that was held before it.
 */
export function lastPeriod(kind: DigestKind, place: DigestPlace, weekday = 1): DigestPeriod {
  const { now, zone, hour } = place;
  const local = Temporal.Instant.from(now).toZonedDateTimeISO(zone);
  const today = local.toPlainDate();
  let day = local.hour >= hour ? today : today.subtract({ days: 1 });
  if (kind === 'weekly') day = day.subtract({ days: (day.dayOfWeek - weekday + 7) % 7 });
  const until = day.toZonedDateTime({ timeZone: zone, plainTime: new Temporal.PlainTime(hour) }).toInstant();
  return { kind, period: day.toString(), until: until.toString({ smallestUnit: 'millisecond' }), weekday };
}

/** The legal instant (ISO), the authority's zone, and the hour (0 to 23) of its digests. */
export interface DigestPlace {
  now: string;
  zone: string;
  hour: number;
}

/** The periods that have ended last: of every day, and of a week that ends on each of its days. */
export const endedPeriods = (place: DigestPlace): DigestPeriod[] => [
  lastPeriod('daily', place),
  ...[1, 2, 3, 4, 5, 6, 7].map((weekday) => lastPeriod('weekly', place, weekday)),
];
