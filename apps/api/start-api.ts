import 'reflect-metadata';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Logger } from 'pino';
import { ApiModule } from './api.module';
import { LiveSockets } from './changes/live-sockets';
import { type ApiConfig, ConfigFault } from './config';
import { LIMITS } from './graphql/limits';
import { checkWords } from './graphql/words';
import { Metrics } from './health/metrics';
import { accessLog } from './logging/access-log';
import { FaultFilter } from './logging/fault.filter';
import { NestLog } from './logging/log';
import { servePages } from './pages/page-files';
import { pagePolicy } from './pages/page-policy';

/** A running api. */
export interface RunningApi {
  /** where it listens, which differs from the configuration when that said port 0 */
  port: number;
  /** Accepts nothing new, finishes what is under way, and ends; the caller decides how long to wait. */
  stop: () => Promise<void>;
}

/** Waits on a client, in ms: for its headers, for its whole request, and between two of its requests. */
const HEADERS_MS = 10_000;
const REQUEST_MS = 30_000;
const IDLE_MS = 65_000;
/** How often, in ms, a line that has become idle is looked for while stopping. */
const LET_GO_MS = 25;

/**
 * Starts the api. Throws ConfigFault when the port cannot be had, and what the database or the schema says
 * when they are not fit to serve.
 */
export async function startApi(config: ApiConfig, log: Logger): Promise<RunningApi> {
  checkWords();
  const app = await NestFactory.create<NestExpressApplication>(ApiModule.forRoot(config, log), {
    bodyParser: false,
    logger: new NestLog(log),
    abortOnError: false,
  });
  try {
    furnish(app, config, log);
    await app.init();
    const port = await listen(app, config);
    log.info({ port }, 'api started');
    return { port, stop: () => stop(app, log) };
  } catch (error) {
    await app.close();
    throw error;
  }
}

/** What stands in front of the rooms, in this order: log, policy, body, pages. */
function furnish(app: NestExpressApplication, config: ApiConfig, log: Logger): void {
  app.disable('x-powered-by');
  app.set('trust proxy', false);
  // No nested objects out of a query string.
  app.set('query parser', 'simple');
  app.use(accessLog(log, app.get(Metrics)));
  app.use(pagePolicy(config.publicUrl));
  app.useBodyParser('json', { limit: LIMITS.bodyBytes });
  app.useGlobalFilters(new FaultFilter(log));
  servePages(app, config.webDir);
}

const LISTEN_FAULTS: Record<string, string> = {
  EADDRINUSE: 'is in use: stop what uses it, or set PORT to another one',
  EACCES: 'is not allowed to this user: set PORT to one above 1023',
  EADDRNOTAVAIL: 'cannot be opened because this machine has no such HOST',
};

async function listen(app: NestExpressApplication, { port, host }: ApiConfig): Promise<number> {
  const server = app.getHttpServer() as Server;
  server.headersTimeout = HEADERS_MS;
  server.requestTimeout = REQUEST_MS;
  server.keepAliveTimeout = IDLE_MS;
  try {
    await app.listen(port, host);
  } catch (error) {
    const advice = LISTEN_FAULTS[(error as NodeJS.ErrnoException).code ?? ''];
    throw advice ? new ConfigFault(`PORT ${port} ${advice}.`) : error;
  }
  return (server.address() as AddressInfo).port;
}

async function stop(app: NestExpressApplication, log: Logger): Promise<void> {
  const server = app.getHttpServer() as Server;
  app.get(LiveSockets).close();
  // A line whose request has been answered becomes idle, and would be kept for the next one.
  const letGo = setInterval(() => server.closeIdleConnections(), LET_GO_MS);
  await new Promise<void>((resolve) => server.close(() => resolve()));
  clearInterval(letGo);
  await app.close();
  log.info('api stopped');
}
