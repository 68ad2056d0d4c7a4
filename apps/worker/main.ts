import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ConfigFault, readConfig } from './config';
import { makeLog, nestLogger } from './log';
import { KeyFault } from './record-keys';
import { Worker } from './worker';
import { WorkerModule } from './worker.module';

const STOP_LIMIT_MS = 8_000;

/** The build lies one folder deeper than the sources: the project is where its package.json is. */
function projectRoot(): string {
  let folder = __dirname;
  while (!existsSync(join(folder, 'package.json')) && folder !== dirname(folder)) folder = dirname(folder);
  return folder;
}

async function main(): Promise<void> {
  const config = readConfig(process.env, projectRoot());
  const log = makeLog(config.logLevel);
  const app = await NestFactory.createApplicationContext(WorkerModule.forRoot(config, log), {
    logger: nestLogger(log),
    abortOnError: false,
  });
  stopWhenTold(app);
  await app.get(Worker).start();
}

/** By a signal, or because the launcher that started us is gone: a worker of its own accord outlives nobody. */
function stopWhenTold(app: INestApplicationContext): void {
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    // What has not ended by then waits for somebody who does not answer; a worker can be cut off at any moment.
    setTimeout(() => process.exit(1), STOP_LIMIT_MS).unref();
    void app.close().finally(() => process.exit(0));
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, stop);
  if (process.connected) process.on('disconnect', stop);
}

main().catch((error: unknown) => {
  const told = error instanceof ConfigFault || error instanceof KeyFault;
  console.error(told ? error.message : error);
  process.exit(1);
});
