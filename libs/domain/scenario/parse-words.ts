import { complain, fieldsOf, type Place, textIn } from '../plain-data';
import type { Label } from '../procedure/definition';
import { isCivilDate } from '../body/dated';
import { readTermLength, type TermLength } from '../term/read-length';

/** No name, key or title is longer. */
const LONGEST = 300;
/** A step of a scenario may say as much as a text of the house: 20,000 characters. */
const LONGEST_TEXT = 20_000;
/** A scenario that lets more time pass at once has slipped. */
const MOST: Record<TermLength['unit'], number> = { days: 20_000, months: 600, years: 50 };

export function shortTextIn(place: Place): string {
  const text = textIn(place);
  if (text.length > LONGEST) complain(place, `must have ${LONGEST} characters at most`);
  return text.slice(0, LONGEST);
}

export function longTextIn(place: Place): string {
  const text = textIn(place);
  if (text.length > LONGEST_TEXT) complain(place, `must have ${LONGEST_TEXT} characters at most`);
  return text;
}

/** Words in both languages, or one text that stands for both. */
export function readShortLabel(place: Place): Label {
  if (typeof place.value === 'string') {
    const text = longTextIn(place);
    return { it: text, en: text };
  }
  const { it, en } = fieldsOf(place, ['it', 'en']);
  return { it: longTextIn(it), en: longTextIn(en) };
}

/** The code of a member of a set; YAML reads 05 as a number, which is meant as it was written. */
export function readItemCode(place: Place): string {
  const { value } = place;
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value < 100)
    return String(value).padStart(2, '0');
  const code = textIn(place);
  if (code !== '' && !/^[A-Za-z0-9-]{1,20}$/.test(code)) complain(place, 'must be the code of a zone');
  return code;
}

const INSTANT = /^(\d{4}-\d{2}-\d{2})[T ]([01]\d|2[0-3]):([0-5]\d)$/;

/** A civil day, or a day and an hour in the body's zone: `2025-04-10`, `2025-04-10T09:30`. */
export function dayOrHourIn(place: Place): string {
  const { value } = place;
  if (typeof value === 'string') {
    if (isDay(value)) return value;
    const [, day = '', hour, minute] = INSTANT.exec(value) ?? [];
    if (isDay(day)) return `${day}T${hour}:${minute}`;
  }
  complain(place, 'must be a day (YYYY-MM-DD) from 1900 to 2200, or a day and an hour (YYYY-MM-DDTHH:MM)');
  return '2000-01-01';
}

/** Days that an engine of our time can reckon with. */
const isDay = (text: string): boolean => isCivilDate(text) && text >= '1900-01-01' && text <= '2200-12-31';

export function lengthIn(place: Place): TermLength {
  const length = readTermLength(typeof place.value === 'string' ? place.value : '');
  if (!('code' in length) && length.count <= MOST[length.unit]) return length;
  complain(place, 'must be a length of time such as 3d, 2m or 1y, of fifty years at most');
  return { count: 0, unit: 'days' };
}
