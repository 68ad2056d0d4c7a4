import { Temporal } from 'temporal-polyfill';

/**
 * A VTIMEZONE (RFC 5545, 3.6.5) with the offsets that a zone has from one instant (ISO) to another, each from where it
 * begins. Given as changes and not as a rule: a zone's rule is a parliament's, and only its changes are known.
 */
export function vtimezone(zone: string, from: string, until: string): string {
  const start = Temporal.Instant.from(from).toZonedDateTimeISO(zone);
  const end = Temporal.Instant.from(until);
  const changes = [start.getTimeZoneTransition('previous') ?? start];
  for (;;) {
    const next: Temporal.ZonedDateTime | null = changes.at(-1)!.getTimeZoneTransition('next');
    if (!next || Temporal.Instant.compare(next.toInstant(), end) > 0) break;
    changes.push(next);
  }
  return ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...changes.flatMap(observance), 'END:VTIMEZONE'].join('\r\n');
}

function observance(since: Temporal.ZonedDateTime): string[] {
  const before = since.subtract({ nanoseconds: 1 });
  const summer = since.offsetNanoseconds > before.offsetNanoseconds;
  // Where the hour is put back or forward, as the clock showed it the moment before.
  const local = since.toInstant().toZonedDateTimeISO(before.offset).toPlainDateTime();
  const kind = summer ? 'DAYLIGHT' : 'STANDARD';
  return [
    `BEGIN:${kind}`,
    `DTSTART:${basic(local)}`,
    `TZOFFSETFROM:${before.offset.replace(':', '')}`,
    `TZOFFSETTO:${since.offset.replace(':', '')}`,
    `END:${kind}`,
  ];
}

const basic = (local: Temporal.PlainDateTime): string =>
  local.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '');
