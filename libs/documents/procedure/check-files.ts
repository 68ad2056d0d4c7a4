import { readdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { checkProcedures, type DataFinding, type ProcedureDefinition } from '@copianifica/domain';
import { inspectFile, type InspectedFile } from './inspect-file';

/** A file that was asked about, with everything that is wrong with it: in itself, and with what stands beside it. */
export interface CheckedFile {
  file: string;
  inspected: InspectedFile;
  findings: DataFinding[];
}

const RULES = 'rules.yaml';

/**
 * Checks files of procedures, of rules and of calendars as they are checked when they are deployed. Where
 * `rules.yaml` stands beside a procedure, the procedures of that folder are checked together, under those rules.
 * Whatever is wrong is a finding; nothing that a file can hold is thrown.
 */
export async function checkFiles(files: readonly string[]): Promise<CheckedFile[]> {
  const checked: CheckedFile[] = [];
  // One after the other: a folder of large files is not held in memory at once.
  for (const file of files) {
    const inspected = await inspectFile(file);
    checked.push({ file, inspected, findings: await findingsOf(file, inspected) });
  }
  return checked;
}

async function findingsOf(file: string, inspected: InspectedFile): Promise<DataFinding[]> {
  if (inspected.kind === 'refused') return inspected.findings;
  return inspected.kind === 'procedure' ? findBeside(file, inspected.definition) : [];
}

/** What is wrong between a procedure, sound in itself, and its neighbours. */
async function findBeside(file: string, definition: ProcedureDefinition): Promise<DataFinding[]> {
  const folder = dirname(file);
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
  if (!names.includes(RULES)) return [];
  const others = names.filter((name) => resolve(folder, name) !== resolve(file));
  const read = await Promise.all(
    others.map(async (name) => ({ name, other: await inspectFile(join(folder, name)) })),
  );
  const broken = read.filter(
    ({ name, other }) => other.kind === 'refused' && (other.isProcedure || name === RULES),
  );
  if (broken.length > 0)
    return broken.map(({ name }) => ({
      pointer: '',
      sentence: `${name} beside it has findings of its own: mend it first, the two are checked together.`,
    }));
  const procedures = read.flatMap(({ other }) => (other.kind === 'procedure' ? [other.definition] : []));
  const rules = read.flatMap(({ other }) => (other.kind === 'rules' ? other.rules : []));
  return checkProcedures([definition, ...procedures], rules).get(definition.key) ?? [];
}
