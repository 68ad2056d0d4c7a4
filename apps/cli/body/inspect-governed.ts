import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import {
  checkFiles,
  inspectBody,
  readSettings,
  type ReadSettings,
  UnreadableBody,
  UnreadableSettings,
} from '@copianifica/documents';
import { type BodyDefinition, checkGoverned } from '@copianifica/domain';

/** A body of a project with what governs it, and everything that is wrong or doubtful in its files, as sentences. */
export interface GovernedBody {
  /** null where errors stand in the way */
  found: { body: BodyDefinition; settings: ReadSettings } | null;
  errors: string[];
  warnings: string[];
}

/** Reads a body, its procedures, its rules and its calendar as they are on a civil date (today's, in Rome). */
export async function inspectGoverned(
  root: string,
  key: string,
  date: string = Temporal.Now.plainDateISO('Europe/Rome').toString(),
): Promise<GovernedBody> {
  try {
    const { definition: body, warnings } = await inspectBody(join(root, 'data', key), date);
    const settings = await readSettings(root, {
      calendar: body.authority.calendar,
      procedures: body.procedures,
    });
    const definitions = settings.procedures.map(({ definition }) => definition);
    const errors = checkGoverned(body, definitions, settings.rules);
    const told = warnings.map(({ sentence }) => sentence);
    return { found: errors.length === 0 ? { body, settings } : null, errors, warnings: told };
  } catch (error) {
    if (error instanceof UnreadableSettings) return { found: null, errors: error.sentences, warnings: [] };
    if (!(error instanceof UnreadableBody)) throw error;
    // What governs it is looked at all the same, so that one reading tells everything there is to mend.
    return { found: null, errors: [...error.sentences, ...(await besides(root, key))], warnings: [] };
  }
}

async function besides(root: string, key: string): Promise<string[]> {
  const names = ['plan', 'revision', 'zone-update', 'rules', 'calendar'].map(
    (name) => `procedures/${key}/${name}.yaml`,
  );
  const there = names.filter((file) => existsSync(join(root, file)));
  const checked = await checkFiles(there.map((file) => join(root, file)));
  return checked.flatMap(({ findings }, index) =>
    findings.map(({ pointer, sentence }) => `${there[index]} at ${pointer || '/'}: ${sentence}`),
  );
}
