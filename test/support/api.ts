import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../apps/api/config';
import { makeLog } from '../../apps/api/logging/log';
import { startApi } from '../../apps/api/start-api';
import { readConfig as readDemoConfig } from '../../apps/demo/config';
import { type RunningDemo, startDemo } from '../../apps/demo/start-demo';
import type { ClonedDatabase } from './database';

const SECRET = 'only-for-the-tests-0123456789';

/** A whole api in this process. */
export interface TestApi {
  port: number;
  /** Where it says that people open it. */
  url: string;
  /** All that it has logged. */
  log: () => string;
  stop: () => Promise<void>;
}

/** A port that was free a moment ago: the identity provider must know where to send people before we listen. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Starts an api on a database; `env` overrides what it is told. */
export async function startTestApi(
  database: ClonedDatabase,
  { webDir, ...env }: Record<string, string> & { webDir?: string } = {},
): Promise<TestApi> {
  const port = Number(env['PORT'] ?? (await freePort()));
  const config = readConfig({
    PORT: String(port),
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    APP_DATABASE_URL: database.logins.app,
    OIDC_ISSUER: 'http://127.0.0.1:1',
    OIDC_CLIENT_ID: 'copianifica',
    OIDC_CLIENT_SECRET: SECRET,
    LOG_LEVEL: 'info',
    ...env,
  });
  const lines: string[] = [];
  const log = makeLog(config.logLevel, { write: (line: string) => void lines.push(line) });
  const api = await startApi({ ...config, webDir: webDir ?? join(__dirname, 'no-pages') }, log);
  return { port: api.port, url: config.publicUrl, log: () => lines.join(''), stop: api.stop };
}

/** The demo's identity provider, for the people of a file, sending them back to those apis; port 0 takes a free one. */
export async function startIdentity(
  peopleFile: string,
  apis: string[],
  port = 0,
): Promise<{ demo: RunningDemo; stop: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'copianifica-identity-'));
  const demo = await startDemo(
    readDemoConfig({
      DEMO_DIR: folder,
      DEMO_PEOPLE: peopleFile,
      DEMO_PORT: String(port),
      DEMO_SMTP_PORT: '0',
      CLIENT_SECRET: SECRET,
      CLIENT_REDIRECTS: apis.map((url) => `${url}/auth/callback`).join(','),
      LOG_LEVEL: 'silent',
    }),
  );
  let stopped: Promise<void> | undefined;
  const stop = (): Promise<void> =>
    (stopped ??= demo.stop().then(() => rmSync(folder, { recursive: true, force: true })));
  return { demo, stop };
}

/** What GraphQL answered, with the status and headers it came under. */
export interface Answered {
  status: number;
  headers: Headers;
  data: Record<string, unknown> | null | undefined;
  errors: { message: string; extensions: Record<string, unknown> }[] | undefined;
}

/** Asks an api as a page of its own would; `headers` are added, and taken away where they are undefined. */
export async function ask(
  api: { url: string },
  query: string,
  { variables = {}, headers = {} }: { variables?: object; headers?: Record<string, string | undefined> } = {},
): Promise<Answered> {
  const all = { 'content-type': 'application/json', 'x-copianifica': '1', ...headers };
  const sent = Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const response = await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: Object.fromEntries(sent),
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as Pick<Answered, 'data' | 'errors'>;
  return { status: response.status, headers: response.headers, data, errors };
}
