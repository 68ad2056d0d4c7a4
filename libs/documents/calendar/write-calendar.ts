import { Temporal } from 'temporal-polyfill';
import ical, {
  ICalAlarmRelatesTo,
  ICalAlarmType,
  type ICalCalendar,
  type ICalEvent,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import type { CalendarWhen } from '@copianifica/domain';
import { vtimezone } from './vtimezone';

/** One entry in the words of one language; instants are ISO UTC. */
export interface CalendarEntry {
  /** unique in the world */
  uid: string;
  sequence: number;
  cancelled: boolean;
  when: CalendarWhen;
  changedAt: string;
  summary: string;
  description: string;
  url: string;
  /** days before its beginning (of a window: its last day) at which a client rings */
  remind: readonly number[];
}

/** What a whole feed says of itself. */
export interface CalendarFile {
  name: string;
  description: string;
  /** IANA name of the zone in which its sittings are held */
  timezone: string;
  language: string;
  /** where it is fetched from */
  source: string;
}

/** How often a client should ask again. */
const REFRESH_SECONDS = 3_600;
const DAY_SECONDS = 86_400;
/** A day's reminder rings at nine in the morning, and not at midnight. */
const MORNING_SECONDS = 9 * 3_600;
const SITTING = { hours: 2 };
const AROUND = { days: 400 };

/** The text of an iCalendar feed (RFC 5545, RFC 7986), the same bytes for the same entries. */
export function writeCalendar(file: CalendarFile, entries: readonly CalendarEntry[]): string {
  const calendar = ical({
    prodId: { company: 'Copianifica', product: 'calendar', language: file.language.toUpperCase() },
    name: file.name,
    description: file.description,
    source: file.source,
    ttl: REFRESH_SECONDS,
    // Without a zone of its own: a stamp is told in UTC (RFC 5545, 3.8.7.2), and each sitting names its zone.
    timezone: { name: null, generator: () => zoneOf(file, entries) },
  });
  for (const entry of entries.toSorted((a, b) => (a.uid < b.uid ? -1 : 1))) add(calendar, file, entry);
  return `${calendar.toString()}\r\n`;
}

function zoneOf({ timezone }: CalendarFile, entries: readonly CalendarEntry[]): string {
  const instants = entries.flatMap(({ when }) => ('at' in when ? [Temporal.Instant.from(when.at)] : []));
  const sorted = instants.toSorted((a, b) => Temporal.Instant.compare(a, b));
  const [first = Temporal.Instant.fromEpochMilliseconds(0), last = first] = [sorted[0], sorted.at(-1)];
  const around = (instant: Temporal.Instant, way: 1 | -1): string =>
    instant.add({ hours: way * AROUND.days * 24 }).toString();
  return vtimezone(timezone, around(first, -1), around(last, 1));
}

function add(calendar: ICalCalendar, { timezone }: CalendarFile, entry: CalendarEntry): void {
  const { uid, sequence, cancelled, when, changedAt, summary, description, url } = entry;
  const changed = Temporal.Instant.from(changedAt).toZonedDateTimeISO('UTC');
  const event = calendar.createEvent({
    id: uid,
    sequence,
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    stamp: changed,
    summary,
    description,
    url,
    ...('at' in when ? held(when.at, timezone) : civil(when)),
  });
  if (!cancelled) ring(event, entry);
}

function held(at: string, timezone: string) {
  const start = Temporal.Instant.from(at).toZonedDateTimeISO(timezone);
  return { start, end: start.add(SITTING), timezone, transparency: ICalEventTransparency.OPAQUE };
}

/** Civil days in no zone: no clock that is put forward moves a deadline. The end of a day is the next one. */
function civil({ from, until }: { from: string; until: string }) {
  const end = Temporal.PlainDate.from(until).add({ days: 1 });
  return {
    start: Temporal.PlainDate.from(from),
    end,
    allDay: true,
    timezone: null,
    transparency: ICalEventTransparency.TRANSPARENT,
  };
}

/** Counted from its beginning; of what lasts many days from its end, which is the midnight after the last. */
function ring(event: ICalEvent, { when, remind, summary }: CalendarEntry): void {
  const lasts = 'from' in when && when.from !== when.until;
  for (const days of remind) {
    const counted = (lasts ? days + 1 : days) * DAY_SECONDS;
    const triggerBefore = 'at' in when ? counted : counted - MORNING_SECONDS;
    const alarm = event.createAlarm({ type: ICalAlarmType.display, description: summary, triggerBefore });
    // Its constructor takes no notice of it.
    if (lasts) alarm.relatesTo(ICalAlarmRelatesTo.end);
  }
}
