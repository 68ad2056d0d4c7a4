// Making a formatter costs a hundred times what using it does: one for each way of writing a day.
const formatters = new Map<string, Intl.DateTimeFormat>();

/**
 * A civil day (ISO) as a language writes it: `long` without, `full` with the day of the week.
 *
 * @param tag BCP 47, such as `it` or `en-GB`
 */
export function dayInWords(iso: string, tag: string, dateStyle: 'long' | 'full'): string {
  const key = `${tag} ${dateStyle}`;
  // A civil day has no time zone: midnight of UTC stands for it, read in UTC.
  const formatter = formatters.get(key) ?? new Intl.DateTimeFormat(tag, { dateStyle, timeZone: 'UTC' });
  formatters.set(key, formatter);
  return formatter.format(Date.parse(`${iso}T00:00:00Z`));
}
