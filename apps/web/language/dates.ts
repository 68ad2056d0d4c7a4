// Civil dates stay civil (no zone may move them); instants are shown on the wall clock of the authority.
import { useMemo } from 'react';
import { useIntl } from 'react-intl';

/** Zone of every authority the product serves (HOUSE: legal days are in this zone). */
const LEGAL_ZONE = 'Europe/Rome';

export interface Dates {
  /** `2027-03-09` → "9 marzo 2027" */
  civil: (date: string) => string;
  /** `2027-03-09` → "martedì 9 marzo 2027" */
  full: (date: string) => string;
  /** `2027-03-09` → "mar 9 marzo" */
  shortCivil: (date: string) => string;
  /** instant → "9 marzo 2027" on the legal day it falls on */
  day: (instant: string) => string;
  /** instant → "9 marzo 2027, 14:05" */
  instant: (instant: string) => string;
  time: (instant: string) => string;
}

export function useDates(): Dates {
  const intl = useIntl();
  return useMemo(() => {
    const long = { day: 'numeric', month: 'long', year: 'numeric' } as const;
    const legal = { ...long, timeZone: LEGAL_ZONE } as const;
    const clock = { hour: '2-digit', minute: '2-digit', timeZone: LEGAL_ZONE, hourCycle: 'h23' } as const;
    const noon = (date: string) => new Date(`${date}T12:00:00Z`);
    return {
      civil: (date) => intl.formatDate(noon(date), { ...long, timeZone: 'UTC' }),
      full: (date) => intl.formatDate(noon(date), { weekday: 'long', ...long, timeZone: 'UTC' }),
      shortCivil: (date) =>
        intl.formatDate(noon(date), { weekday: 'short', day: 'numeric', month: 'long', timeZone: 'UTC' }),
      day: (instant) => intl.formatDate(instant, legal),
      instant: (instant) => `${intl.formatDate(instant, legal)}, ${intl.formatTime(instant, clock)}`,
      time: (instant) => intl.formatTime(instant, clock),
    };
  }, [intl]);
}

/**
 * The instant of a wall-clock time in the legal zone: `2027-03-28T18:00` → ISO 8601 UTC. Twice through the
 * zone's offset, so that the hours around a change to daylight saving come out right. Throws RangeError on
 * anything that is not such a time.
 */
export function instantOfWallClock(local: string): string {
  const naive = Date.parse(`${local}:00Z`);
  if (Number.isNaN(naive)) throw new RangeError(`not a wall-clock time: ${local}`);
  const first = naive - offsetAt(naive);
  return new Date(naive - offsetAt(first)).toISOString();
}

/** Wall clock of an instant in the legal zone, as `<input type="datetime-local">` wants it. */
export function wallClockOfInstant(instant: string): string {
  const at = Date.parse(instant);
  return new Date(at + offsetAt(at)).toISOString().slice(0, 16);
}

function offsetAt(epoch: number): number {
  const name = new Intl.DateTimeFormat('en', { timeZone: LEGAL_ZONE, timeZoneName: 'longOffset' })
    .formatToParts(epoch)
    .find((part) => part.type === 'timeZoneName')?.value;
  const match = /GMT([+-])(\d{2}):(\d{2})/.exec(name ?? '');
  if (!match) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return (match[1] === '-' ? -minutes : minutes) * 60_000;
}
