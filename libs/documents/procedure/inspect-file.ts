import { isUtf8 } from 'node:buffer';
import { readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  type DataFinding,
  type Parsed,
  parseDefinition,
  parseHolidayCalendar,
  parseRules,
  type ProcedureDefinition,
  type Rule,
} from '@copianifica/domain';
import { hasField, LARGEST_FILE, parseText } from './parse-text';

/** What a file of settings turned out to be. */
export type InspectedFile =
  | { kind: 'procedure'; definition: ProcedureDefinition }
  | { kind: 'rules'; rules: Rule[] }
  | { kind: 'calendar' }
  | { kind: 'refused'; isProcedure: boolean; findings: DataFinding[] };

/** From the folder of a body's procedures. */
const COUNTRIES = '../../data/calendars';
const CALENDAR_NAME = /^[a-z][a-z0-9-]*$/;

/** Reads one file, whatever it is and whatever it holds. */
export async function inspectFile(file: string): Promise<InspectedFile> {
  const text = await readText(file);
  const parsed = text.ok ? parseText(text.value) : text;
  if (!parsed.ok) return refused(parsed.findings);
  const raw = parsed.value;
  if (hasField(raw, 'rules') && !hasField(raw, 'states')) {
    const rules = parseRules(raw);
    return rules.ok ? { kind: 'rules', rules: rules.value } : refused(rules.findings);
  }
  return hasField(raw, 'base') || hasField(raw, 'fixed') ? inspectCalendar(raw, file) : inspectData(raw);
}

/** Reads a procedure from its text: a definition, or everything that is wrong with it. */
export function inspectProcedure(text: string): Extract<InspectedFile, { kind: 'procedure' | 'refused' }> {
  const parsed = parseText(text);
  return parsed.ok ? inspectData(parsed.value) : refused(parsed.findings);
}

/** The same from what the text says, once it is read as YAML or JSON. */
export function inspectData(raw: unknown): Extract<InspectedFile, { kind: 'procedure' | 'refused' }> {
  if (!hasField(raw, 'states') && !hasField(raw, 'format'))
    return refused([
      { pointer: '', sentence: 'The file is no procedure: it has neither format nor states.' },
    ]);
  const parsed = parseDefinition(raw);
  if (parsed.kind === 'refused') return { kind: 'refused', isProcedure: true, findings: parsed.findings };
  return { kind: 'procedure', definition: parsed.definition };
}

/** A body's calendar stands on its country's, and is read with it. */
async function inspectCalendar(raw: unknown, file: string): Promise<InspectedFile> {
  const base = hasField(raw, 'base') ? String((raw as { base: unknown }).base) : null;
  if (base === null) return calendarIn(parseHolidayCalendar(raw));
  const country = CALENDAR_NAME.test(base)
    ? await readText(join(dirname(file), COUNTRIES, `${base}.yaml`))
    : sentence('');
  const text = country.ok ? parseText(country.value) : country;
  const parsed = text.ok ? parseHolidayCalendar(text.value) : text;
  if (!parsed.ok)
    return refused([
      { pointer: '/base', sentence: 'base is no calendar that can be read in data/calendars.' },
    ]);
  return calendarIn(parseHolidayCalendar(raw, parsed.value));
}

const calendarIn = (parsed: Parsed<unknown>): InspectedFile =>
  parsed.ok ? { kind: 'calendar' } : refused(parsed.findings);

const refused = (findings: DataFinding[]): Extract<InspectedFile, { kind: 'refused' }> => ({
  kind: 'refused',
  isProcedure: false,
  findings,
});

const UNREADABLE: Record<string, string> = {
  ENOENT: 'does not exist',
  ENOTDIR: 'does not exist',
  ENAMETOOLONG: 'does not exist',
  EISDIR: 'is a folder',
  EACCES: 'may not be read by this user',
  EPERM: 'may not be read by this user',
};

async function readText(file: string): Promise<Parsed<string>> {
  try {
    const { size } = await stat(file);
    // Asked first: what is too large is not even read.
    if (size > LARGEST_FILE)
      return sentence(`The file is larger than ${LARGEST_FILE / 1000} kB: no procedure is.`);
    const bytes = await readFile(file);
    return isUtf8(bytes) ? { ok: true, value: bytes.toString() } : sentence('The file is no text in UTF-8.');
  } catch (error) {
    const why = UNREADABLE[(error as NodeJS.ErrnoException).code ?? ''];
    if (!why) throw error;
    return sentence(`The file ${why}.`);
  }
}

const sentence = (said: string): Parsed<never> => ({
  ok: false,
  findings: [{ pointer: '', sentence: said }],
});
