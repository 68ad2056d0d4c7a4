import { type ChildProcess, spawn } from 'node:child_process';
import { chownSync, closeSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort, portState } from '../ports';
import { answersSignals, isAlive } from '../processes';
import { errorCode, refuse } from '../refusals';
import { waitFor } from '../wait';
import { type Binaries, findNative, prepareBinaries, program } from './binaries';
import { SUPERUSER, initialise, readPassword } from './initialise';
import { serverArguments, serverEnvironment } from './parameters';
import { type Place, placeCluster } from './place';
import {
  type StopMode,
  endOrphans,
  findLeftBehind,
  greet,
  readPostmaster,
  stopPostmaster,
} from './postmaster';

export interface ClusterOptions {
  /** The cluster's folder; it will hold `data`, `password` and `port`. */
  folder: string;
  /** Where a server that is launched writes its log, in a folder that exists; asked at each launch. */
  logFile: () => string;
  /** Asked for at the first start; kept afterwards, as long as it is free. By default any free one. */
  port?: number;
  /** Others are connected to the port of the last start: rather fail than move to another. */
  samePort?: boolean;
  /** False for tests only: nothing is forced to the disk. */
  durable?: boolean;
  /** Where the programs are, by default in the package that npm brought. */
  native?: string;
  /** Hears, in one sentence each, what a person may want to know. */
  note?: (sentence: string) => void;
}

/** A server that takes logins. */
export interface Cluster {
  /** The superuser's URL, to the database `postgres`. */
  url: string;
  port: number;
  pid: number;
  /** True if it was left behind by a launcher that was killed, and has been taken over. */
  foundRunning: boolean;
  /** Resolves when the server has ended, for whatever reason. */
  ended: Promise<void>;
  stop: (mode?: StopMode) => Promise<void>;
}

/** Longest that a recovery after a crash may take before the start is given up, in milliseconds. */
const READY_LIMIT = 120_000;
const HOST = '127.0.0.1';

interface Prepared extends Place {
  binaries: Binaries;
  dataDir: string;
  urlAt: (port: number) => string;
  options: ClusterOptions;
}

/**
 * Starts the embedded PostgreSQL on that folder and waits until it takes logins. The first start makes
 * the cluster; a server still running there is taken over; one that was killed is recovered from.
 */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const place = placeCluster(options.folder);
  if (place.note) options.note?.(place.note);
  const binaries = prepareBinaries(options.native ?? findNative(), place.folder, place.runner);
  initialise(place, binaries, options.durable ?? true);
  const dataDir = join(place.folder, 'data');
  const password = readPassword(place.folder);
  const urlAt = (port: number): string => `postgres://${SUPERUSER}:${password}@${HOST}:${port}/postgres`;
  const prepared: Prepared = { ...place, binaries, dataDir, urlAt, options };
  const found = await findLeftBehind(dataDir, urlAt);
  if (found) return takeOver(prepared, found.pid, found.port);
  await endOrphans(dataDir);
  // PostgreSQL believes a pid that answers: another program's by now, or that of a server which is dead and not buried.
  const stale = readPostmaster(dataDir);
  if (stale && answersSignals(stale.pid)) rmSync(join(dataDir, 'postmaster.pid'));
  return launch(prepared, 3);
}

function takeOver(prepared: Prepared, pid: number, port: number): Cluster {
  const ended = Promise.withResolvers<void>();
  // It is no child of ours, so nobody tells us when it ends.
  const look = setInterval(() => {
    if (isAlive(pid)) return;
    clearInterval(look);
    ended.resolve();
  }, 250);
  look.unref();
  return clusterOf(prepared, { pid, port, foundRunning: true, ended });
}

function clusterOf(
  { urlAt, binaries }: Prepared,
  server: { pid: number; port: number; foundRunning: boolean; ended: PromiseWithResolvers<void> },
): Cluster {
  const { pid, port, foundRunning, ended } = server;
  const stop = async (mode: StopMode = 'fast'): Promise<void> => {
    await stopPostmaster(pid, binaries, mode);
    ended.resolve();
  };
  return { url: urlAt(port), port, pid, foundRunning, ended: ended.promise, stop };
}

async function launch(prepared: Prepared, attempts: number): Promise<Cluster> {
  const port = await choosePort(prepared);
  const logFile = prepared.options.logFile();
  const written = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
  const server = spawnServer(prepared, port, logFile);
  const ended = Promise.withResolvers<void>();
  server.once('exit', () => ended.resolve());
  server.once('error', () => ended.resolve());
  if (await takesLogins(prepared, server, port, logFile)) {
    return clusterOf(prepared, { pid: server.pid!, port, foundRunning: false, ended });
  }
  const log = readFileSync(logFile, 'utf8').slice(written);
  // Between our look at the port and the server's somebody else took it: another will do.
  if (/Address already in use/.test(log) && attempts > 1) return launch(prepared, attempts - 1);
  if (/No space left/.test(log)) throw refuse('start/disk-full', prepared.folder);
  throw refuse('start/postgres-failed', logFile, lastComplaint(log));
}

/** In a session of its own: Ctrl-C in the terminal must reach the launcher, which stops things in order. */
function spawnServer(prepared: Prepared, port: number, logFile: string): ChildProcess {
  const log = openSync(logFile, 'a', 0o600);
  const durable = prepared.options.durable ?? true;
  try {
    return spawn(
      program(prepared.binaries, 'postgres'),
      serverArguments({ dataDir: prepared.dataDir, port, durable }),
      {
        ...prepared.runner,
        cwd: prepared.dataDir,
        env: serverEnvironment(),
        stdio: ['ignore', log, log],
        detached: process.platform !== 'win32',
        windowsHide: true,
      },
    );
  } finally {
    closeSync(log);
  }
}

/** By a real login. False if the server ended instead; a recovery may take its time. */
async function takesLogins(
  prepared: Prepared,
  server: ChildProcess,
  port: number,
  logFile: string,
): Promise<boolean> {
  const answer = await waitFor(async () => {
    if (server.pid === undefined || server.exitCode !== null || server.signalCode !== null) return false;
    const greeting = await greet(prepared.urlAt(port));
    if (greeting !== 'stranger') return typeof greeting === 'object' ? true : undefined;
    await stopPostmaster(server.pid, prepared.binaries, 'fast');
    throw refuse('start/postgres-failed', logFile, 'it knows another password');
  }, READY_LIMIT);
  if (answer === undefined) await stopPostmaster(server.pid!, prepared.binaries, 'immediate');
  return answer ?? false;
}

/** The port of the last start if it is free, so that open connections find their way back to it. */
async function choosePort({ folder, options, runner }: Prepared): Promise<number> {
  const file = join(folder, 'port');
  const wanted = readPort(file) ?? options.port;
  const port = wanted && (await portState(wanted, HOST)) === 'free' ? wanted : await freePort(HOST);
  if (options.samePort && port !== wanted) {
    throw refuse('start/postgres-failed', folder, `another program took its port ${wanted}`);
  }
  if (wanted && port !== wanted) options.note?.(`port ${wanted} is taken, the database moves to ${port}`);
  writeFileSync(file, `${port}\n`, { mode: 0o600 });
  if (runner) chownSync(file, runner.uid, runner.gid);
  return port;
}

function readPort(file: string): number | undefined {
  try {
    return Number(readFileSync(file, 'utf8')) || undefined;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** What the server itself named as its reason, without time and process. */
function lastComplaint(log: string): string {
  const complaints = log.split('\n').filter((line) => /\b(FATAL|PANIC|ERROR): /.test(line));
  return (complaints.at(-1) ?? '').replace(/^.*?(?=FATAL|PANIC|ERROR)/, '').trim();
}
