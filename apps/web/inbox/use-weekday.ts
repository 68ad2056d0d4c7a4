import { useIntl } from 'react-intl';

/** Names the days of the week: 1 is Monday (ISO 8601). */
export function useWeekday(): (day: number) => string {
  const intl = useIntl();
  // 5 January 2026 was a Monday.
  return (day) => intl.formatDate(Date.UTC(2026, 0, 4 + day, 12), { weekday: 'long', timeZone: 'UTC' });
}
