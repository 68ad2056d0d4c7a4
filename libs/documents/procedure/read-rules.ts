import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseRules, parseSubstitutes, type Rule, type SubstituteRule } from '@copianifica/domain';
import { readYaml, type Reading, taken, UnreadableSettings } from './read-yaml';

const FOLDER = 'procedures';

/** The rules of quorum and majority of one body of the project, and who may stand in for its mayors. */
export type RulesOfBody = { authority: string; rules: Rule[]; substitutes: SubstituteRule[] };

/**
 * Reads the rules of every body of a project: `procedures/<authority>/rules.yaml`, in order of the alphabet.
 * @throws UnreadableSettings
 */
export async function readAllRules(root: string): Promise<RulesOfBody[]> {
  const reading: Reading = { root, problems: [] };
  const all: RulesOfBody[] = [];
  for (const authority of (await readdir(join(root, FOLDER))).sort()) {
    const file = `${FOLDER}/${authority}/rules.yaml`;
    if (!existsSync(join(root, file))) continue;
    const { raw } = await readYaml(reading, file);
    const rules = reading.problems.length > 0 ? null : taken(reading, file, parseRules(raw));
    const substitutes = rules && taken(reading, file, parseSubstitutes(raw));
    if (rules && substitutes) all.push({ authority, rules, substitutes });
  }
  if (reading.problems.length > 0) throw new UnreadableSettings(reading.problems);
  return all;
}
