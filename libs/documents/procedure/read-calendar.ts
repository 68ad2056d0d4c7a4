import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type HolidayCalendar, parseHolidayCalendar } from '@copianifica/domain';
import { readYaml, type Reading, taken, UnreadableSettings } from './read-yaml';

const COUNTRIES = 'data/calendars';
const BODIES = 'procedures';
const KEY = /^[a-z][a-z0-9-]*$/;

/** The file of a calendar: a body's own, in the folder of its procedures, else a country's; null where there is none. */
function fileOf(root: string, key: string): string | null {
  // A key is also a folder's name: nothing that leads elsewhere is one.
  if (!KEY.test(key)) return null;
  const files = [`${BODIES}/${key}/calendar.yaml`, `${COUNTRIES}/${key}.yaml`];
  return files.find((file) => existsSync(join(root, file))) ?? null;
}

/** The keys of all calendars of a project, bodies' and countries', in order of the alphabet. */
export async function calendarKeys(root: string): Promise<string[]> {
  const bodies = await readdir(join(root, BODIES));
  const own = bodies.filter((key) => existsSync(join(root, BODIES, key, 'calendar.yaml')));
  const countries = await readdir(join(root, COUNTRIES));
  const files = countries.filter((name) => name.endsWith('.yaml'));
  return [...new Set([...own, ...files.map((name) => name.slice(0, -'.yaml'.length))])].sort();
}

/**
 * Reads a calendar of holidays by its key: the body's own (`procedures/<key>/calendar.yaml`, which stands on the
 * `base` it names), else the country's (`data/calendars/<key>.yaml`). null where no file has that name.
 * @throws UnreadableSettings
 */
export async function readCalendar(root: string, key: string): Promise<HolidayCalendar | null> {
  const reading: Reading = { root, problems: [] };
  const calendar = await readCalendarOf(reading, key);
  if (reading.problems.length > 0) throw new UnreadableSettings(reading.problems);
  return calendar;
}

/** As {@link readCalendar}; what is wrong with the files is left among the problems of the reading. */
export async function readCalendarOf(reading: Reading, key: string): Promise<HolidayCalendar | null> {
  const file = fileOf(reading.root, key);
  if (file === null) return null;
  const { raw } = await readYaml(reading, file);
  if (reading.problems.length > 0) return null;
  const base = baseOf(raw);
  if (base === null) return named(reading, file, key, taken(reading, file, parseHolidayCalendar(raw)));
  const country = await readCountry(reading, file, base);
  return country && named(reading, file, key, taken(reading, file, parseHolidayCalendar(raw, country)));
}

/** A calendar that stands on another names it; that one is a country's, so that nothing stands on itself. */
async function readCountry(reading: Reading, file: string, base: string): Promise<HolidayCalendar | null> {
  const path = `${COUNTRIES}/${base}.yaml`;
  if (!KEY.test(base) || !existsSync(join(reading.root, path))) {
    reading.problems.push(`${file} at /base: there is no ${path}`);
    return null;
  }
  const { raw } = await readYaml(reading, path);
  return reading.problems.length > 0 ? null : taken(reading, path, parseHolidayCalendar(raw));
}

function baseOf(raw: unknown): string | null {
  if (typeof raw !== 'object' || raw === null || !('base' in raw)) return null;
  return String(raw.base);
}

function named(
  reading: Reading,
  file: string,
  key: string,
  calendar: HolidayCalendar | null,
): HolidayCalendar | null {
  if (!calendar || calendar.key === key) return calendar;
  reading.problems.push(`${file} at /key: is ${calendar.key}, but the file's name says ${key}`);
  return null;
}
