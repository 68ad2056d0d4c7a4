import { Temporal } from 'temporal-polyfill';

/** What holds from a day to a day, both included, as ISO civil dates; `validTo: null` means until further notice. */
export type Dated = { validFrom: string; validTo: string | null };

/**
 * A day known only in part. `given` is the text as its source has it: '2016', '2016-03', '2016-03-14',
 * '?' (a day that exists and is not known) or '' (nothing is said). `earliest` and `latest` bound the day;
 * both are null where nothing is known of it.
 */
export type PartialDate = { given: string; earliest: string | null; latest: string | null };

/** Whether a row holds on a day. ISO dates compare as text, so no calendar is needed. */
export function holdsOn(row: Dated, date: string): boolean {
  return row.validFrom <= date && (row.validTo === null || date <= row.validTo);
}

/** Whether two periods share at least one day. */
export function overlaps(a: Dated, b: Dated): boolean {
  return (b.validTo === null || a.validFrom <= b.validTo) && (a.validTo === null || b.validFrom <= a.validTo);
}

/** Whether a text is a day of the calendar, written YYYY-MM-DD. */
export function isCivilDate(text: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) && Number(text.slice(8)) >= 1 && text <= lastDayOf(text.slice(0, 7))
  );
}

/** Resolves a day known in part; null when the text is none of the forms of {@link PartialDate}. */
export function resolvePartialDate(given: string): PartialDate | null {
  if (given === '' || given === '?') return { given, earliest: null, latest: null };
  if (/^\d{4}$/.test(given)) return { given, earliest: `${given}-01-01`, latest: `${given}-12-31` };
  if (/^\d{4}-\d{2}$/.test(given) && lastDayOf(given) !== '') {
    return { given, earliest: `${given}-01`, latest: lastDayOf(given) };
  }
  return isCivilDate(given) ? { given, earliest: given, latest: given } : null;
}

/** The last day of a month given as YYYY-MM; '' when there is no such month, which no date precedes. */
function lastDayOf(month: string): string {
  const number = Number(month.slice(5));
  if (number < 1 || number > 12) return '';
  return `${month}-${Temporal.PlainYearMonth.from(month).daysInMonth}`;
}
