import { readFile, stat } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseScenario, type Scenario, type ScenarioCast, unknownPolicies } from '@copianifica/domain';
import { parse } from 'yaml';
import { readBody } from '../body/read-body';
import { readSettings } from '../procedure/read-settings';
import { complainOf, UnreadableSettings } from '../procedure/read-yaml';

/** No history of a plan takes more bytes; a file that does is something else. */
const LARGEST = 2_000_000;

/** Reads a scenario file. @throws UnreadableSettings with every finding and its place */
export async function readScenario(file: string): Promise<Scenario> {
  const problems: string[] = [];
  const parsed = parseScenario(await readRaw(file));
  if (parsed.ok) return parsed.value;
  complainOf({ root: '', problems }, file, parsed.findings);
  throw new UnreadableSettings(problems);
}

async function readRaw(file: string): Promise<unknown> {
  try {
    if ((await stat(file)).size > LARGEST)
      throw new UnreadableSettings([`${file} is too large for a scenario.`]);
    return parse(await readFile(file, 'utf8'), { maxAliasCount: 100 });
  } catch (error) {
    if (error instanceof UnreadableSettings) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    const why = code?.startsWith('E') ? `cannot be read (${code})` : `is not YAML: ${message.split('\n')[0]}`;
    throw new UnreadableSettings([`${file} ${why}.`]);
  }
}

/**
 * What a scenario is played with: its body as it was on the scenario's first day, from `data/` and `procedures/`.
 * @throws UnreadableBody, UnreadableSettings
 */
export async function readCast(root: string, { body: key, from, policies }: Scenario): Promise<ScenarioCast> {
  const folder = join(root, 'data', key);
  if (!existsSync(join(folder, 'body.yaml')))
    throw new UnreadableSettings([`There is no body «${key}» in data/.`]);
  const body = await readBody(folder, from);
  const { calendar, rules, procedures } = await readSettings(root, {
    calendar: body.authority.calendar,
    procedures: body.procedures,
  });
  const cast = { body, calendar, rules, procedures };
  const unknown = unknownPolicies(cast, policies);
  if (unknown.length > 0)
    throw new UnreadableSettings(unknown.map((policy) => `No procedure of ${key} may be set to ${policy}.`));
  return cast;
}
