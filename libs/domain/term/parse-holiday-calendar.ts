import {
  complain,
  dateIn,
  fieldsOf,
  flagIn,
  itemsOf,
  optional,
  placeOf,
  release,
  textIn,
  wholeNumberIn,
  type Parsed,
  type Place,
} from '../plain-data';
import type { DayName, FixedHoliday, HolidayCalendar, PatronDay } from './holiday-calendar';

/** February counts 29: a holiday on that day would be odd, but not impossible. */
const DAYS_OF_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const OWN_FIELDS = [
  'key',
  'name',
  'coversFrom',
  'source',
  'sundays',
  'saturdays',
  'easterMonday',
  'fixed',
  'patron',
] as const;

/**
 * Reads a calendar of holidays from parsed YAML or JSON; every mistake is a finding with its JSON pointer.
 * With `base`, the data is a local calendar (`{key, base, name?, patron?, fixed?}`) that stands on the base's
 * holidays: the country's list is written once.
 */
export function parseHolidayCalendar(value: unknown, base?: HolidayCalendar): Parsed<HolidayCalendar> {
  const whole = placeOf(value);
  const calendar = base ? readLocal(whole, base) : readWhole(whole);
  if (whole.findings.length === 0) findDoubles(whole, calendar.fixed, base?.fixed.length ?? 0);
  return release(whole, calendar);
}

function readWhole(whole: Place): HolidayCalendar {
  const fields = fieldsOf(whole, OWN_FIELDS);
  return {
    key: textIn(fields.key),
    ...withName(fields.name),
    coversFrom: dateIn(fields.coversFrom),
    source: textIn(fields.source),
    sundays: flagIn(fields.sundays),
    saturdays: flagIn(fields.saturdays),
    easterMonday: flagIn(fields.easterMonday),
    fixed: itemsOf(fields.fixed).map(readFixed),
    ...withPatron(fields.patron),
  };
}

function readLocal(whole: Place, base: HolidayCalendar): HolidayCalendar {
  const fields = fieldsOf(whole, ['key', 'base', 'name', 'patron', 'fixed']);
  if (textIn(fields.base) !== base.key) complain(fields.base, `is not the calendar at hand, ${base.key}`);
  const own = optional(fields.fixed, (place) => itemsOf(place).map(readFixed)) ?? [];
  // The base's name is not the place's.
  const { name: _, ...holidays } = base;
  return {
    ...holidays,
    key: textIn(fields.key),
    ...withName(fields.name),
    fixed: [...base.fixed, ...own],
    ...withPatron(fields.patron),
  };
}

function withName(place: Place): { name?: DayName } {
  const name = optional(place, readName);
  return name ? { name } : {};
}

function withPatron(place: Place): { patron?: PatronDay } {
  const patron = optional(place, readPatron);
  return patron ? { patron } : {};
}

function readPatron(place: Place): PatronDay {
  const fields = fieldsOf(place, ['month', 'day', 'name', 'source']);
  return { ...readDay(fields), name: readName(fields.name), source: textIn(fields.source) };
}

function readFixed(place: Place): FixedHoliday {
  const fields = fieldsOf(place, ['month', 'day', 'name', 'validFrom', 'validTo', 'source']);
  const validFrom = optional(fields.validFrom, dateIn);
  const validTo = optional(fields.validTo, dateIn);
  if (validFrom !== undefined && validTo !== undefined && validTo < validFrom) {
    complain(fields.validTo, `is ${validTo}, before validFrom, ${validFrom}`);
  }
  return {
    ...readDay(fields),
    name: readName(fields.name),
    ...(validFrom === undefined ? {} : { validFrom }),
    ...(validTo === undefined ? {} : { validTo }),
    source: textIn(fields.source),
  };
}

function readDay(fields: { month: Place; day: Place }): { month: number; day: number } {
  const month = wholeNumberIn(fields.month, 1, 12);
  return { month, day: wholeNumberIn(fields.day, 1, DAYS_OF_MONTH[month - 1]) };
}

function readName(place: Place): DayName {
  const fields = fieldsOf(place, ['it', 'en', 'fr']);
  const fr = optional(fields.fr, textIn);
  return { it: textIn(fields.it), en: textIn(fields.en), ...(fr === undefined ? {} : { fr }) };
}

/** The same day twice at one time would leave the name of the holiday to chance. `own` is the first row read here. */
function findDoubles(whole: Place, fixed: FixedHoliday[], own: number): void {
  fixed.slice(own).forEach((row, index) => {
    const double = fixed.slice(0, own + index).find((other) => sameDay(other, row) && meet(other, row));
    if (double === undefined) return;
    complain(
      { ...whole, pointer: `/fixed/${index}` },
      `is the same day as ${double.name.it}, at the same time`,
    );
  });
}

const sameDay = (a: FixedHoliday, b: FixedHoliday): boolean => a.month === b.month && a.day === b.day;

function meet(a: FixedHoliday, b: FixedHoliday): boolean {
  const startsInTime = (x: FixedHoliday, y: FixedHoliday) =>
    x.validFrom === undefined || y.validTo === undefined || x.validFrom <= y.validTo;
  return startsInTime(a, b) && startsInTime(b, a);
}
