import { Temporal } from 'temporal-polyfill';
import { legalDay } from '../term/civil-days';
import type { TermLength } from '../term/read-length';
import type { Scenario, StepTime } from './scenario';

/** A sitting begins at nine, and whatever has no hour happens at ten: after it. */
export const SITTING_HOUR = 9;
export const STEP_HOUR = 10;
/** The instant (ISO UTC) at which a scenario begins. */
export const beginningOf = ({ from }: Scenario, zone: string): string => instantOf(from, zone, 0);

/** The instant of a day and an hour, or of a day at the hour given, in a zone (ISO UTC). */
export function instantOf(at: string, zone: string, hour: number): string {
  const [day = '', time] = at.split('T');
  const clock = time === undefined ? { hour } : Temporal.PlainTime.from(time);
  const zoned = Temporal.PlainDate.from(day).toZonedDateTime({
    timeZone: zone,
    plainTime: Temporal.PlainTime.from(clock),
  });
  return zoned.toInstant().toString({ fractionalSecondDigits: 3 });
}

/** So long after an instant, by the calendar of a zone. */
export function later(instant: string, { count, unit }: TermLength, zone: string): string {
  const zoned = Temporal.Instant.from(instant)
    .toZonedDateTimeISO(zone)
    .add({ [unit]: count });
  return zoned.toInstant().toString({ fractionalSecondDigits: 3 });
}

/** When a step happens, if it says; a day without an hour goes on from where that day is. */
export function timeOfStep(time: StepTime, now: string, zone: string): string | null {
  if (time === null) return null;
  if ('after' in time) return later(now, time.after, zone);
  const at = instantOf(time.at, zone, STEP_HOUR);
  const isToday = !time.at.includes('T') && time.at === legalDay(now, zone);
  return isToday && at < now ? now : at;
}
