import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of package.json: above apps/api while testing, above dist/apps/api when the build runs. */
export function projectFolder(): string {
  let folder = __dirname;
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}
