import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeUser } from '../home';
import { folderRefusal, refuse } from '../refusals';
import { type Binaries, program } from './binaries';
import { serverEnvironment } from './parameters';
import type { Place } from './place';

export const SUPERUSER = 'postgres';

/** The superuser's password: random, made with the cluster, readable by its owner alone. */
export const readPassword = (folder: string): string => readFileSync(join(folder, 'password'), 'utf8').trim();

/**
 * Makes the data folder if there is none. Made beside and renamed when complete, so that a start that
 * is killed here leaves nothing that the next one could take for a database.
 */
export function initialise(place: Place, binaries: Binaries, durable: boolean): void {
  const dataDir = join(place.folder, 'data');
  if (existsSync(join(dataDir, 'PG_VERSION'))) return refuseOtherMajor(dataDir, binaries);
  const half = join(place.folder, 'data-new');
  try {
    rmSync(half, { recursive: true, force: true });
    writePassword(place);
    // C.UTF-8 folds case and splits words beyond ASCII; not every system has it by that name.
    if (!runInitdb(place, binaries, half, 'C.UTF-8', durable)) runInitdb(place, binaries, half, 'C', durable);
    renameSync(half, dataDir);
  } catch (error) {
    throw folderRefusal(error, place.folder, describeUser());
  }
}

function refuseOtherMajor(dataDir: string, binaries: Binaries): void {
  const found = readFileSync(join(dataDir, 'PG_VERSION'), 'utf8').trim();
  const ours = binaries.version.split('.')[0]!;
  if (found !== ours) throw refuse('start/postgres-other-major', dataDir, found, ours);
}

function writePassword(place: Place): void {
  const file = join(place.folder, 'password');
  writeFileSync(file, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
  if (place.runner) chownSync(file, place.runner.uid, place.runner.gid);
}

/**
 * The builtin provider sorts by code point in every release, so no index ever depends on the system's
 * libraries; where people read a list in order, the query says `collate "it-x-icu"`.
 * True when done; false when this system has no such character type; refuses on anything else.
 */
function runInitdb(
  place: Place,
  binaries: Binaries,
  dataDir: string,
  ctype: string,
  durable: boolean,
): boolean {
  const locale = [
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    `--lc-ctype=${ctype}`,
  ];
  const access = [
    `--username=${SUPERUSER}`,
    '--auth=scram-sha-256',
    `--pwfile=${join(place.folder, 'password')}`,
  ];
  const done = spawnSync(
    program(binaries, 'initdb'),
    [
      '-D',
      dataDir,
      '-E',
      'UTF8',
      '--no-instructions',
      ...(durable ? [] : ['--no-sync']),
      ...locale,
      ...access,
    ],
    { ...place.runner, cwd: place.folder, env: serverEnvironment(), encoding: 'utf8' },
  );
  if (done.status === 0) return true;
  const said = done.error?.message ?? done.stderr;
  if (/invalid locale name/.test(said) && ctype !== 'C') return false;
  if (/No space left/.test(said)) throw refuse('start/disk-full', place.folder);
  throw refuse('start/postgres-cannot-run', lastLine(said));
}

const lastLine = (text: string): string => text.trim().split('\n').at(-1) ?? '';
