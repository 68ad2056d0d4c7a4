import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import {
  checkProcedures,
  type HolidayCalendar,
  parseDefinition,
  parseHolidayCalendar,
  parseRules,
  type ProcedureDefinition,
  type Rule,
} from '@copianifica/domain';

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
  procedures: ReadProcedure[];
}

/** A file that cannot be taken: every finding is a sentence with its file and place. */
class UnreadableSettings extends Error {
  constructor(readonly sentences: string[]) {
    super(sentences.slice(0, 20).join('\n'));
  }
}

/**
 * Reads what a body is governed by: the holiday calendar it names, and of its procedure files those that
 * define procedures and those that list dated rules. Throws `UnreadableSettings` with all findings.
 */
export async function readSettings(
  root: string,
  body: { calendar: string; procedures: string[] },
): Promise<ReadSettings> {
  const problems: string[] = [];
  const calendar = await readCalendar(root, `data/calendars/${body.calendar}.yaml`, problems);
  const rules: Rule[] = [];
  const procedures: ReadProcedure[] = [];
  for (const file of body.procedures) {
    const text = await readText(root, file, problems);
    const raw = parseYaml(text, file, problems);
    if (isProcedure(raw)) procedures.push(...readProcedure(file, text, raw, problems));
    else rules.push(...readRules(file, raw, problems));
  }
  const definitions = procedures.map(({ definition }) => definition);
  for (const [key, findings] of checkProcedures(definitions, rules)) say(key, findings, problems);
  if (problems.length > 0 || !calendar) throw new UnreadableSettings(problems);
  return { calendar, rules, procedures };
}

const isProcedure = (raw: unknown): boolean => typeof raw === 'object' && raw !== null && 'states' in raw;

async function readCalendar(root: string, file: string, problems: string[]): Promise<HolidayCalendar | null> {
  const parsed = parseHolidayCalendar(parseYaml(await readText(root, file, problems), file, problems));
  return parsed.ok ? parsed.value : say(file, parsed.findings, problems);
}

function readProcedure(file: string, text: string, raw: unknown, problems: string[]): ReadProcedure[] {
  const parsed = parseDefinition(raw);
  if (parsed.kind === 'refused') {
    say(file, parsed.findings, problems);
    return [];
  }
  const { definition } = parsed;
  return [{ key: definition.key, hash: createHash('sha256').update(text).digest('hex'), text, definition }];
}

function readRules(file: string, raw: unknown, problems: string[]): Rule[] {
  const parsed = parseRules(raw);
  if (parsed.ok) return parsed.value;
  say(file, parsed.findings, problems);
  return [];
}

function say(file: string, findings: { pointer: string; sentence: string }[], problems: string[]): null {
  problems.push(...findings.map(({ pointer, sentence }) => `${file} at ${pointer || '/'}: ${sentence}`));
  return null;
}

async function readText(root: string, file: string, problems: string[]): Promise<string> {
  try {
    return await readFile(join(root, file), 'utf8');
  } catch (error) {
    problems.push(`${file} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
    return '';
  }
}

function parseYaml(text: string, file: string, problems: string[]): unknown {
  try {
    return parse(text);
  } catch (error) {
    problems.push(`${file} is not YAML: ${(error as Error).message.split('\n')[0]}`);
    return null;
  }
}
