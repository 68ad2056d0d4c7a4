import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../home';
import { refuse } from '../refusals';
import { requireKey } from './describe-new-body';
import { inspectGoverned } from './inspect-governed';
import { type BodyOptions, type Print, toldAsJson } from './told';

/**
 * `copianifica body check KEY`: everything that is wrong or doubtful in the files of a body: territory and organs,
 * procedures, rules, calendar, and between them. Resolves to 0 if it can be founded as it is, else to 1.
 */
export async function checkBodyCommand(
  key: string,
  options: BodyOptions = {},
  print: Print = console.log,
): Promise<number> {
  const root = options.root ?? projectRoot;
  return toldAsJson(options, print, async () => {
    requireBody(root, key);
    const { found, errors, warnings } = await inspectGoverned(root, key);
    if (options.json) print(JSON.stringify({ key, errors, warnings }));
    else {
      for (const sentence of errors) print(sentence);
      for (const sentence of warnings) print(`doubtful: ${sentence}`);
      if (found)
        print(
          `${key}: sound, with ${found.settings.procedures.length} procedures and ${found.settings.rules.length} rules.`,
        );
    }
    return found ? 0 : 1;
  });
}

/** Refuses a key under which no body is described. */
export function requireBody(root: string, key: string): void {
  requireKey(key);
  if (!existsSync(join(root, 'data', key, 'body.yaml'))) throw refuse('body/not-there', key);
}
