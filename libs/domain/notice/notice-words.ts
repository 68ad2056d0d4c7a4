import { Temporal } from 'temporal-polyfill';
import { dayInWords } from '../term/day-in-words';
import { LEGAL_ZONE } from '../term/legal-day';
import type { NoticeParameters } from './notice-message';

export type NoticeLocale = 'it' | 'en';

// 'en' alone would be American: 'Saturday, March 14, 2026'.
const TAGS: Record<NoticeLocale, string> = { it: 'it-IT', en: 'en-GB' };
const AT_TIME: Record<NoticeLocale, string> = { it: 'alle ore', en: 'at' };
const DAY = /^\d{4}-\d\d-\d\d$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/;

/**
 * What a catalogue needs to word a notice: civil days and instants become words, everything else stays as it
 * is. Worded here, because an ICU date argument would pass a civil day through the time zone of the machine;
 * an instant is told as the clocks of the parameter `timezone` show it.
 */
export function noticeWords(parameters: NoticeParameters, locale: NoticeLocale): NoticeParameters {
  const zone = String(parameters['timezone'] ?? LEGAL_ZONE);
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [name, worded(value, locale, zone)]),
  );
}

function worded(value: string | number, locale: NoticeLocale, zone: string): string | number {
  if (typeof value === 'number') return value;
  if (DAY.test(value)) return wordedDay(value, locale);
  if (!INSTANT.test(value)) return value;
  const local = Temporal.Instant.from(value).toZonedDateTimeISO(zone);
  const time = local.toPlainTime().toString({ smallestUnit: 'minute' });
  return `${wordedDay(local.toPlainDate().toString(), locale)} ${AT_TIME[locale]} ${time}`;
}

/** With the day of the week: whoever reads it asks first whether they are free. */
function wordedDay(day: string, locale: NoticeLocale): string {
  const words = dayInWords(day, TAGS[locale], 'full');
  // Italian writes the first of a month as an ordinal, which CLDR does not.
  return locale === 'it' ? words.replace(/ 1 /, ' 1º ') : words;
}
