import { spawnSync } from 'node:child_process';
import { readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { hasEnded, isAlive, programsIn } from '../processes';
import { errorCode, refuse } from '../refusals';
import { waitFor } from '../wait';
import { type Binaries, program } from './binaries';

/** What a running server writes of itself into `postmaster.pid` (lines 1 and 4). */
export interface Postmaster {
  pid: number;
  port: number;
}

export function readPostmaster(dataDir: string): Postmaster | undefined {
  let lines: string[];
  try {
    lines = readFileSync(join(dataDir, 'postmaster.pid'), 'utf8').split('\n');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  return pid > 0 && port > 0 ? { pid, port } : undefined;
}

/** How a question to a server at that URL ended. `starting`: it lives but does not take logins yet. */
export type Greeting = { dataDir: string } | 'starting' | 'silent' | 'stranger';

/** Asks the server itself, signed in as its superuser, which folder it serves. */
export async function greet(url: string): Promise<Greeting> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000, query_timeout: 2_000 });
  // A server that is killed while it answers is silent, no more.
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    return { dataDir: rows[0]!.data_directory };
  } catch (error) {
    // 57P03: cannot connect now (PostgreSQL appendix A). Class 28: it knows another password.
    if (errorCode(error) === '57P03') return 'starting';
    return errorCode(error).startsWith('28') ? 'stranger' : 'silent';
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * The server that a killed launcher left behind on these data, once it takes logins; undefined if there
 * is none. A pid that meanwhile belongs to another program, or a port to another server, is not ours.
 */
export async function findLeftBehind(
  dataDir: string,
  urlAt: (port: number) => string,
): Promise<Postmaster | undefined> {
  const found = readPostmaster(dataDir);
  if (!found || !isAlive(found.pid)) return undefined;
  const ours = realpathSync(dataDir);
  const answer = await waitFor(async () => {
    const greeting = await greet(urlAt(found.port));
    if (typeof greeting === 'object') return greeting.dataDir === ours || greeting.dataDir === dataDir;
    if (greeting === 'stranger') return false;
    // Starting or recovering, if it is a server at all; on Linux that can be seen from outside.
    const gone = !isAlive(found.pid) || (process.platform === 'linux' && !serves(found.pid, ours));
    return gone ? false : undefined;
  }, 60_000);
  if (answer === undefined)
    throw refuse('start/postgres-failed', dataDir, `process ${found.pid} does not answer`);
  return answer ? found : undefined;
}

const serves = (pid: number, dataDir: string): boolean => programsIn(dataDir, 'postgres').includes(pid);

/**
 * Ends what a killed postmaster left: its children hold the shared memory, and no new server may
 * start on the data before the last of them is gone. They hold nothing that is not in the log.
 */
export async function endOrphans(dataDir: string): Promise<void> {
  const left = programsIn(realpathSync(dataDir), 'postgres');
  for (const signal of ['SIGQUIT', 'SIGKILL'] as const) {
    for (const pid of left.filter(isAlive)) sendSignal(pid, signal);
    const ended = await Promise.all(left.map((pid) => hasEnded(pid, 1_000)));
    if (ended.every(Boolean)) return;
  }
}

function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (errorCode(error) !== 'ESRCH') throw error;
  }
}

/** `fast`: ends transactions, writes everything out. `immediate`: at once, the next start recovers. */
export type StopMode = 'fast' | 'immediate';

/** Stops that server and waits for its end; a fast stop that takes too long becomes an immediate one. */
export async function stopPostmaster(pid: number, binaries: Binaries, mode: StopMode): Promise<void> {
  if (mode === 'fast') {
    tell(pid, binaries, 'INT');
    if (await hasEnded(pid, 4_000)) return;
  }
  tell(pid, binaries, 'QUIT');
  if (await hasEnded(pid, 4_000)) return;
  sendSignal(pid, 'SIGKILL');
  await pause(50);
}

/** Windows has no signals: there PostgreSQL's own tool carries them. */
function tell(pid: number, binaries: Binaries, signal: 'INT' | 'QUIT'): void {
  if (process.platform === 'win32') spawnSync(program(binaries, 'pg_ctl'), ['kill', signal, String(pid)]);
  else sendSignal(pid, `SIG${signal}`);
}
