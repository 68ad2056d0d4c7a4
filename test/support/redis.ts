import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { delimiter, join } from 'node:path';
import { freePort } from '../../apps/cli/ports';
import { waitFor } from '../../apps/cli/wait';

export interface TestRedis {
  url: string;
  port: number;
  /** Kills it: what it held is gone, as after a crash without AOF. */
  stop: () => Promise<void>;
}

/** Where no Redis may be missing (CI) it counts as here, so that its absence fails instead of being passed over. */
export const redisIsHere = (): boolean =>
  process.env['CI'] === 'true' ||
  (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, 'redis-server')));

/** Starts a Redis that keeps nothing on disk; on the port of one that was stopped, if that is given. */
export async function startTestRedis(wanted?: number): Promise<TestRedis> {
  const port = wanted ?? (await freePort('127.0.0.1'));
  const settings = [
    '--port',
    `${port}`,
    '--bind',
    '127.0.0.1',
    '--save',
    '',
    '--maxmemory-policy',
    'noeviction',
  ];
  const server = spawn('redis-server', settings, { stdio: 'ignore' });
  const ended = once(server, 'exit');
  const url = `redis://127.0.0.1:${port}`;
  if (!(await waitFor(() => answers(port), 10_000)))
    throw new Error(`redis-server does not answer on port ${port}`);
  const stop = async (): Promise<void> => {
    server.kill('SIGKILL');
    await ended;
  };
  return { url, port, stop };
}

/** It listens only when it can answer: with nothing on disk there is nothing to load. */
function answers(port: number): Promise<true | undefined> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(undefined));
  });
}
