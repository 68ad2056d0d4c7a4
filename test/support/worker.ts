import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { readConfig, type WorkerConfig } from '../../apps/worker/config';
import { makeLog, nestLogger } from '../../apps/worker/log';
import { Worker } from '../../apps/worker/worker';
import { WorkerModule } from '../../apps/worker/worker.module';
import type { ClonedDatabase } from './database';

const ROOT = join(__dirname, '../..');

/** Looks more often than a real one, and gives things up for lost sooner. */
const HURRIED = { relay: 20, terms: 100, record: 50, untold: 200, lostAfter: 600, retryMail: 600, pec: 200 };

export interface WorkerSetting {
  database: ClonedDatabase;
  keyFolder: string;
  smtpUrl: string;
  redisUrl?: string | undefined;
  /** Added to its environment. */
  env?: Record<string, string>;
}

/** The environment of a worker, as the launcher gives it. */
export function workerEnvironment({
  database,
  keyFolder,
  smtpUrl,
  redisUrl,
  env,
}: WorkerSetting): Record<string, string> {
  return {
    WORKER_PORT: '0',
    APP_DATABASE_URL: database.logins.app,
    RELAY_DATABASE_URL: database.logins.relay,
    QUEUE_DATABASE_URL: database.logins.queue,
    ...(redisUrl && { REDIS_URL: redisUrl }),
    SMTP_URL: smtpUrl,
    MAIL_FROM: 'Ufficio di Piano <piano@ente.example>',
    RECORD_KEY_DIR: keyFolder,
    PUBLIC_URL: 'https://piano.example',
    ...env,
  };
}

export interface TestWorker {
  port: number;
  /** All that it has logged. */
  log: () => string;
  stop: () => Promise<void>;
}

/** A whole worker in this process, in a hurry. */
export async function startWorker(setting: WorkerSetting): Promise<TestWorker> {
  const config: WorkerConfig = { ...readConfig(workerEnvironment(setting), ROOT), pace: HURRIED };
  const lines: string[] = [];
  const log = makeLog('debug', { write: (line: string) => void lines.push(line) });
  const app = await NestFactory.createApplicationContext(WorkerModule.forRoot(config, log), {
    logger: nestLogger(log),
    abortOnError: false,
  });
  const port = await app.get(Worker).start();
  return { port, log: () => lines.join(''), stop: () => app.close() };
}

/** A folder for keys, and what removes it. */
export function makeFolder(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'copianifica-keys-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
