// The worker as it is started in earnest: a process of its own, with its loops, its queue and its relay.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { root } from './built.mjs';

/** Nobody is written to, where the way of mail is not measured. */
const NOBODY = 'smtp://127.0.0.1:9';

/** Resolves to `{ stop, kill }` when it works; what it logs goes into the folder, where the keys of the record lie too. */
export async function startWorker({ logins, folder }, redisUrl, smtpUrl = NOBODY) {
  const file = join(folder, 'worker.log');
  const log = openSync(file, 'a');
  // What one that was here before has said does not count.
  const { size } = fstatSync(log);
  const child = spawn(process.execPath, [join(root, 'dist/apps/worker/main.js')], {
    env: {
      PATH: process.env.PATH,
      WORKER_PORT: '0',
      APP_DATABASE_URL: logins.app,
      RELAY_DATABASE_URL: logins.relay,
      QUEUE_DATABASE_URL: logins.queue,
      ...(redisUrl && { REDIS_URL: redisUrl }),
      SMTP_URL: smtpUrl,
      MAIL_FROM: 'piano@ente.example',
      RECORD_KEY_DIR: folder,
      PUBLIC_URL: 'https://piano.example',
    },
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  const ended = once(child, 'exit');
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  while (!readFileSync(file).subarray(size).includes('worker started')) {
    if (child.exitCode !== null) throw new Error(`The worker ended:\n${readFileSync(file, 'utf8')}`);
    await pause(50);
  }
  const kill = async () => {
    child.kill('SIGKILL');
    await ended;
  };
  return { stop, kill };
}
