import { createHash } from 'node:crypto';
import {
  checkProcedures,
  type HolidayCalendar,
  parseDefinition,
  parseRules,
  parseSubstitutes,
  type ProcedureDefinition,
  type Rule,
  type SubstituteRule,
} from '@copianifica/domain';
import { readCalendarOf } from './read-calendar';
import { complainOf, readYaml, type Reading, taken, UnreadableSettings } from './read-yaml';

/** A procedure as it is stored: its text as it was written, the hash that names it, and what it says. */
export interface ReadProcedure {
  key: string;
  hash: string;
  text: string;
  definition: ProcedureDefinition;
}

export interface ReadSettings {
  calendar: HolidayCalendar;
  rules: Rule[];
  /** who may stand in for a mayor, since when */
  substitutes: SubstituteRule[];
  procedures: ReadProcedure[];
}

/**
 * Reads what a body is governed by: the holiday calendar it names, and of its procedure files those that
 * define procedures and those that list dated rules. Throws `UnreadableSettings` with all findings.
 */
export async function readSettings(
  root: string,
  body: { calendar: string; procedures: string[] },
): Promise<ReadSettings> {
  const reading: Reading = { root, problems: [] };
  const { problems } = reading;
  const calendar = await readCalendarOf(reading, body.calendar);
  if (!calendar && problems.length === 0) problems.push(`There is no calendar named ${body.calendar}.`);
  const rules: Rule[] = [];
  const substitutes: SubstituteRule[] = [];
  const procedures: ReadProcedure[] = [];
  for (const file of body.procedures) {
    const { text, raw } = await readYaml(reading, file);
    if (isProcedure(raw)) procedures.push(...readProcedure(reading, file, { text, raw }));
    else {
      const read = taken(reading, file, parseRules(raw));
      rules.push(...(read ?? []));
      if (read) substitutes.push(...(taken(reading, file, parseSubstitutes(raw)) ?? []));
    }
  }
  const definitions = procedures.map(({ definition }) => definition);
  for (const [key, findings] of checkProcedures(definitions, rules)) complainOf(reading, key, findings);
  if (problems.length > 0 || !calendar) throw new UnreadableSettings(problems);
  return { calendar, rules, substitutes, procedures };
}

const isProcedure = (raw: unknown): boolean => typeof raw === 'object' && raw !== null && 'states' in raw;

function readProcedure(
  reading: Reading,
  file: string,
  { text, raw }: { text: string; raw: unknown },
): ReadProcedure[] {
  const parsed = parseDefinition(raw);
  if (parsed.kind === 'refused') {
    complainOf(reading, file, parsed.findings);
    return [];
  }
  const { definition } = parsed;
  return [{ key: definition.key, hash: createHash('sha256').update(text).digest('hex'), text, definition }];
}
