import { ConfigFault, readConfig } from './config';
import { isUnreachable } from '@copianifica/database';
import { makeLog } from './logging/log';
import { type RunningApi, startApi } from './start-api';

// The HTTP edge of the product: GraphQL, sign-in, the record as files, the pages, health.

/** Whoever stops us waits no longer than this. */
const PATIENCE_MS = 5_000;

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const api = await startApi(config, makeLog(config.logLevel));
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => leave(api));
  // The command line that started us is gone: nobody would stop us.
  process.once('disconnect', () => leave(api));
}

let leaving: Promise<void> | undefined;

function leave(api: RunningApi): void {
  setTimeout(() => process.exit(1), PATIENCE_MS).unref();
  leaving ??= api.stop().then(() => process.exit(0), refuse);
}

/** One sentence for what the person who starts us can mend, the fault itself for all else. */
function refuse(error: unknown): never {
  const unreachable = 'The database of APP_DATABASE_URL cannot be reached: start it, or correct the URL.';
  const sentence =
    error instanceof ConfigFault ? error.message : isUnreachable(error) ? unreachable : undefined;
  process.stderr.write(
    `${sentence ?? `The api failed: ${error instanceof Error ? error.stack : String(error)}`}\n`,
  );
  process.exit(1);
}

main().catch(refuse);
