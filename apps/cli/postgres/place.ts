import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  rmdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeUser } from '../home';
import { folderRefusal, refuse } from '../refusals';
import { type Runner, canUse, chooseRunner } from './runner';

/** Where a cluster lies and who runs it. `note` says, once, that it could not lie where it was wanted. */
export interface Place {
  folder: string;
  runner: Runner | undefined;
  note?: string;
}

/** In this order: kept across restarts of the machine, kept too, and only then what a restart may empty. */
const ELSEWHERE = ['/var/lib/copianifica', '/var/tmp/copianifica', join(tmpdir(), 'copianifica')];

/** The file in a moved folder that says whose it is: a copied project must not share its original's data. */
const OWNER = 'home';

/**
 * Finds or makes the folder of a cluster at `wanted`. Where root's project cannot be entered by the
 * ordinary user that must run the server (a clone in /root), the folder is made elsewhere and `wanted`
 * becomes a link to it.
 */
export function placeCluster(wanted: string): Place {
  const moved = movedFolder(wanted);
  if (moved) return { folder: moved, runner: chooseRunner(join(moved, 'data')) };
  const runner = chooseRunner(join(wanted, 'data'));
  try {
    mkdirSync(wanted, { recursive: true, mode: 0o700 });
    if (runner) chownSync(wanted, runner.uid, runner.gid);
  } catch (error) {
    throw folderRefusal(error, wanted, describeUser());
  }
  if (!runner) refuseForeign(wanted);
  if (!runner || canUse(wanted, runner)) return { folder: wanted, runner };
  return moveAway(wanted, runner);
}

/** An ordinary user cannot go on with the data that root's server, or another user, has made. */
function refuseForeign(folder: string): void {
  const self = process.getuid?.();
  if (self === undefined) return;
  if (statSync(folder).uid !== self) throw refuse('start/postgres-foreign-data', folder);
}

/** The folder that a link at `wanted` leads to, if it is really this project's. */
function movedFolder(wanted: string): string | undefined {
  if (!lstatSync(wanted, { throwIfNoEntry: false })?.isSymbolicLink()) return undefined;
  const target = readlinkSync(wanted);
  if (process.getuid?.() !== 0) throw refuse('start/postgres-foreign-data', target);
  if (!existsSync(target)) throw refuse('start/postgres-data-gone', target, wanted);
  const owner = readFileSync(join(target, OWNER), 'utf8');
  if (owner !== wanted && existsSync(owner)) {
    rmSync(wanted);
    return undefined;
  }
  writeFileSync(join(target, OWNER), wanted);
  return target;
}

function moveAway(wanted: string, runner: Runner): Place {
  // Data that could once be reached stay where they are: moving them is for a person to decide.
  if (existsSync(join(wanted, 'data'))) throw refuse('start/postgres-closed-in', wanted, runner.uid);
  const key = createHash('sha256').update(wanted).digest('hex').slice(0, 16);
  const parent = ELSEWHERE.find((candidate) => openTo(candidate, runner));
  if (!parent) throw refuse('start/postgres-no-place', ELSEWHERE.join(', '));
  const folder = join(parent, key);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chownSync(folder, runner.uid, runner.gid);
  writeFileSync(join(folder, OWNER), wanted);
  rmdirSync(wanted);
  symlinkSync(folder, wanted);
  const note = `uid ${runner.uid}, as whom root runs PostgreSQL, cannot enter this project: its data are in ${folder}`;
  return { folder, runner, note };
}

/** Makes the candidate if need be. Not one that somebody else has prepared in a folder open to all. */
function openTo(candidate: string, runner: Runner): boolean {
  try {
    mkdirSync(candidate, { recursive: true });
    const found = lstatSync(candidate);
    if (!found.isDirectory() || found.uid !== 0) return false;
    chmodSync(candidate, 0o711);
    const probe = join(candidate, `.probe-${process.pid}`);
    mkdirSync(probe, { mode: 0o700 });
    chownSync(probe, runner.uid, runner.gid);
    const open = canUse(probe, runner);
    rmSync(probe, { recursive: true });
    return open;
  } catch {
    // A read-only or missing part of the file system: the next candidate may do.
    return false;
  }
}
