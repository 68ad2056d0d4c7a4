import { Temporal } from 'temporal-polyfill';
import { holidayOn, patronOn, type HolidayCalendar } from './holiday-calendar';
import { refuse, refuseDay, refuseLength, type TermRefusal } from './term-refusal';
import { step, type TermResult, type TermStep, type TermUnit } from './term-step';

/**
 * How a body counts. `freeDays` (giorni liberi): neither the first nor the last day counts. `saturdays`:
 * whether a term also moves off a Saturday, as for court-like acts; the calendar's word where it is absent.
 * `onHoliday`: `move` (the default) takes a forward term to the next day that is no holiday.
 */
export type TermPolicy = { freeDays?: boolean; saturdays?: boolean; onHoliday?: 'move' | 'keep' };

/** More holidays in a row than this, and the calendar holds a mistake, not a holiday. */
const LONGEST_HOLIDAY = 31;

/**
 * The day on which a term that runs from `start` expires, and why (Civil Code art. 2963; DOMAIN §6): the
 * first day is not counted, holidays inside are, the last day counts; if it is a holiday the term moves to
 * the next day that is none. Months and years run to the same day of the month, or to its last day. A term
 * that starts at a moved expiry starts from the moved date: pass the `date` of the earlier result.
 */
export function computeTerm(
  start: Temporal.PlainDate,
  n: number,
  unit: TermUnit,
  calendar: HolidayCalendar,
  policy: TermPolicy = {},
): TermResult | TermRefusal {
  const reckoned = reckonTerm(start, { count: n, unit }, calendar, policy);
  return 'code' in reckoned ? reckoned : { date: reckoned.date, steps: reckoned.steps };
}

/** The same, with the day (ISO) to which the length leads before any move off a holiday. */
export function reckonTerm(
  start: Temporal.PlainDate,
  length: Length,
  calendar: HolidayCalendar,
  policy: TermPolicy = {},
): (TermResult & { counted: string }) | TermRefusal {
  const { count, unit } = length;
  const refusal = refuseLength(count, unit) ?? refuseDay(start, calendar);
  if (refusal) return refusal;
  const first = inIso(start);
  const led = first.add({ [unit]: count });
  const free = policy.freeDays ? led.add({ days: 1 }) : led;
  const end = expiryFrom(free, calendar, policy);
  if ('code' in end) return end;
  const steps = [
    step('start-not-counted', first),
    lengthStep('counted', first, led, length),
    ...(policy.freeDays ? [step('free-days', free)] : []),
    ...end.steps,
  ];
  return { date: end.date, counted: free.toString(), steps };
}

/** When a term that was counted to `day` expires: on it, or on the next day that is no holiday, and why. */
export function expiryFrom(
  day: Temporal.PlainDate,
  calendar: HolidayCalendar,
  policy: TermPolicy,
): TermResult | TermRefusal {
  const end =
    policy.onHoliday === 'keep' ? keepOnHoliday(day, calendar, policy) : moveOff(day, calendar, policy);
  if ('code' in end) return end;
  const steps = [...end.steps, ...patronSteps(end.date, calendar), step('expires', end.date)];
  return { date: end.date.toString(), steps };
}

/**
 * The last day on which something may be done that must be done "at least N days before" an event, and
 * why: the event's own day is not counted, and the term does not move off a holiday (DOMAIN §6), since
 * moving it back would lengthen it and forward would cut it short.
 */
export function computeTermBefore(
  event: Temporal.PlainDate,
  n: number,
  unit: TermUnit,
  calendar: HolidayCalendar,
  policy: TermPolicy = {},
): TermResult | TermRefusal {
  const refusal = refuseLength(n, unit) ?? refuseDay(event, calendar);
  if (refusal) return refusal;
  const last = inIso(event);
  const counted = last.subtract({ [unit]: n });
  const date = policy.freeDays ? counted.subtract({ days: 1 }) : counted;
  const tooEarly = refuseDay(date, calendar);
  if (tooEarly) return tooEarly;
  const holiday = holidayOn(date, calendar, policy.saturdays);
  const steps = [
    step('event-not-counted', last),
    lengthStep('counted-back', last, counted, { count: n, unit }),
    ...(policy.freeDays ? [step('free-days', date)] : []),
    ...(holiday ? [step('not-moved', date, { holiday })] : []),
    ...patronSteps(date, calendar),
    step('no-later-than', date),
  ];
  return { date: date.toString(), steps };
}

/** Whatever calendar a date was written in, terms are reckoned in the civil one. */
const inIso = (date: Temporal.PlainDate): Temporal.PlainDate =>
  date.calendarId === 'iso8601' ? date : date.withCalendar('iso8601');

type Moved = { date: Temporal.PlainDate; steps: TermStep[] };
type Length = { count: number; unit: TermUnit };

function moveOff(
  day: Temporal.PlainDate,
  calendar: HolidayCalendar,
  policy: TermPolicy,
): Moved | TermRefusal {
  const steps: TermStep[] = [];
  for (let date = day; steps.length <= LONGEST_HOLIDAY; date = date.add({ days: 1 })) {
    const holiday = holidayOn(date, calendar, policy.saturdays);
    if (!holiday) return { date, steps };
    steps.push(step('moved-off-holiday', date, { holiday }));
  }
  return refuse('term/no-working-day', { date: day.toString(), calendar: calendar.key });
}

function keepOnHoliday(date: Temporal.PlainDate, calendar: HolidayCalendar, policy: TermPolicy): Moved {
  const holiday = holidayOn(date, calendar, policy.saturdays);
  return { date, steps: holiday ? [step('kept-on-holiday', date, { holiday })] : [] };
}

/** Days are counted one by one; months and years lead to a day, and it matters whether the month has it. */
function lengthStep(
  counted: 'counted' | 'counted-back',
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
  length: Length,
): TermStep {
  if (length.unit === 'days') return step(counted, to, length);
  return step(to.day === from.day ? 'same-day' : 'last-day-of-month', to, length);
}

function patronSteps(date: Temporal.PlainDate, calendar: HolidayCalendar): TermStep[] {
  const holiday = patronOn(date, calendar);
  return holiday ? [step('patron-day', date, { holiday })] : [];
}
