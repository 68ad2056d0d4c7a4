import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
const BODY = 'torino';
const PROCEDURES = ['plan.yaml', 'revision.yaml'];

/**
 * The real body on a procedure of one straight path (test/support/simple), in a folder of its own: what tests of the
 * kernel walk, whatever the body's own procedure has become. The caller removes the folder.
 */
export function makeSimpleBody(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'simple-body-'));
  mkdirSync(join(folder, 'data', BODY), { recursive: true });
  mkdirSync(join(folder, 'procedures', BODY), { recursive: true });
  symlinkSync(join(ROOT, 'data/calendars'), join(folder, 'data/calendars'));
  for (const file of readdirSync(join(ROOT, 'data', BODY)))
    if (file !== 'body.yaml') symlinkSync(join(ROOT, 'data', BODY, file), join(folder, 'data', BODY, file));
  writeFileSync(join(folder, 'data', BODY, 'body.yaml'), governedBy([...PROCEDURES, 'rules.yaml']));
  for (const file of ['rules.yaml', 'calendar.yaml'])
    copyFileSync(join(ROOT, 'procedures', BODY, file), join(folder, 'procedures', BODY, file));
  for (const file of PROCEDURES)
    copyFileSync(join(__dirname, 'simple', file), join(folder, 'procedures', BODY, file));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** The body's own configuration, with these files of procedures and rules instead of its own. */
function governedBy(files: string[]): string {
  const [head] = readFileSync(join(ROOT, 'data', BODY, 'body.yaml'), 'utf8').split(/^procedures:$/m);
  return `${head}procedures:\n${files.map((file) => `  - procedures/${BODY}/${file}\n`).join('')}`;
}
