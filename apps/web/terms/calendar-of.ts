import type { HolidayCalendar } from '../../../libs/domain/index';
import type { CalendarsQuery } from '../generated/graphql';

export type ShownCalendar = CalendarsQuery['calendars'][number];

/** A calendar as the domain reckons by it: what the api says is null is absent there. */
export function calendarOf({ name, fixed, patron, ...calendar }: ShownCalendar): HolidayCalendar {
  return {
    ...calendar,
    ...(name ? { name } : {}),
    fixed: fixed.map(({ validFrom, validTo, ...day }) => ({
      ...day,
      ...(validFrom ? { validFrom } : {}),
      ...(validTo ? { validTo } : {}),
    })),
    ...(patron ? { patron } : {}),
  };
}
