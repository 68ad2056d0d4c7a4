import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { migrateDatabase } from '@copianifica/database';
import { type Cluster, startCluster } from '../../apps/cli/postgres/cluster';
import { ensureDatabase } from '../../apps/cli/postgres/databases';
import { ask, startTestApi, type TestApi } from '../support/api';
import { type AppDatabase, eventually, foundEmpty, openAppDatabase } from '../support/app-database';
import { TEST_DAY, testLogins } from '../support/template';

let app: AppDatabase;
let api: TestApi;
const web = mkdtempSync(join(tmpdir(), 'copianifica-web-'));

beforeAll(async () => {
  mkdirSync(join(web, 'assets'));
  writeFileSync(join(web, 'index.html'), '<!doctype html><title>Copianifica</title>');
  writeFileSync(join(web, 'favicon.svg'), '<svg/>');
  writeFileSync(join(web, 'assets/main-abc123.js'), 'void 0;');
  app = await openAppDatabase();
  await foundEmpty(app);
  api = await startTestApi(app.database, { webDir: web });
});
afterAll(async () => {
  await api.stop();
  await app.close();
  rmSync(web, { recursive: true });
});

const ready = async ({
  url,
}: {
  url: string;
}): Promise<{ status: number; ready: boolean; parts: Record<string, string> }> => {
  const response = await fetch(`${url}/readyz`);
  return {
    status: response.status,
    ...((await response.json()) as { ready: boolean; parts: Record<string, string> }),
  };
};

/** A process that answers its health in a way of its own. */
async function part(answer: RequestListener): Promise<{ url: string; server: Server }> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/livez`, server };
}

describe('readiness', () => {
  it('is there when database and schema are, and says so of each', async () => {
    expect(await ready(api)).toEqual({ status: 200, ready: true, parts: { database: 'up', schema: 'up' } });
  });

  it('needs every part that it was told of, and waits a second for each', async () => {
    const good = await part((_request, response) => response.end('ok'));
    const broken = await part((_request, response) => response.writeHead(503).end());
    const hanging = await part(() => undefined);
    const moved = await part((_request, response) => response.writeHead(302, { location: good.url }).end());
    const parts = { good, broken, hanging, moved, absent: { url: 'http://127.0.0.1:1/livez' } };
    const told = Object.entries(parts).map(([name, { url }]) => `${name}=${url}`);
    const other = await startTestApi(app.database, { READY_PARTS: told.join(',') });
    const began = performance.now();
    const found = await ready(other);
    expect(performance.now() - began).toBeLessThan(2_000);
    expect(found).toEqual({
      status: 503,
      ready: false,
      parts: {
        database: 'up',
        schema: 'up',
        good: 'up',
        broken: 'down',
        hanging: 'down',
        moved: 'down',
        absent: 'down',
      },
    });
    await other.stop();
    for (const { server } of [good, broken, hanging, moved]) server.close().closeAllConnections();
  });

  it('is not there with the schema of another release, older or newer', async () => {
    const owner = new Client({ connectionString: app.database.ownerUrl });
    await owner.connect();
    await owner.query('set role copianifica_owner');
    await owner.query(`insert into copianifica_migrations.applied (timestamp, name) values (1, 'Tomorrow1')`);
    expect(await ready(api)).toMatchObject({ status: 503, parts: { database: 'up', schema: 'down' } });
    await owner.query('begin; delete from copianifica_migrations.applied');
    await owner.query('commit');
    expect(await ready(api)).toMatchObject({ status: 503, parts: { schema: 'down' } });
    await owner.end();
  });
});

describe('a database that goes away', () => {
  let cluster: Cluster | undefined;
  let other: TestApi | undefined;
  const folder = mkdtempSync(join(tmpdir(), 'copianifica-away-'));
  // Where root runs the tests, the user that PostgreSQL runs as must be able to pass.
  chmodSync(folder, 0o755);
  const start = (again: boolean) =>
    startCluster({
      folder: join(folder, 'postgres'),
      logFile: () => join(folder, 'log'),
      samePort: again,
    });
  afterAll(async () => {
    await other?.stop();
    await cluster?.stop('immediate');
    rmSync(folder, { recursive: true, force: true });
  });

  it('is said to be away at once and to be back by itself; nothing else has to be started again', async () => {
    cluster = await start(false);
    const ownerUrl = await ensureDatabase({
      superuserUrl: cluster.url,
      database: 'copianifica',
      password: 'secret',
    });
    const logins = testLogins(ownerUrl, 'secret');
    await migrateDatabase({ url: ownerUrl, logins, demo: TEST_DAY });
    const here = (other = await startTestApi({ ownerUrl, logins, drop: async () => undefined }));
    expect(await ready(here)).toMatchObject({ status: 200 });
    expect(await ask(here, '{ me { signedIn } }')).toMatchObject({ status: 503 });

    await cluster.stop('immediate');
    const began = performance.now();
    expect(await ready(here)).toEqual({
      status: 503,
      ready: false,
      parts: { database: 'down', schema: 'down' },
    });
    expect(performance.now() - began).toBeLessThan(2_000);
    expect((await fetch(`${here.url}/livez`)).status).toBe(200);
    const away = await ask(here, 'mutation { actAs(mandate: "x") { __typename } }');
    expect(away.status).toBe(503);
    expect(away.errors![0]!.extensions['code']).toBe('unavailable');
    expect((await fetch(`${here.url}/auth/sign-in`)).status).toBe(503);

    cluster = await start(true);
    await eventually(async () => (await ready(here)).ready, 30_000).catch(() => undefined);
    expect(await ready(here)).toEqual({ status: 200, ready: true, parts: { database: 'up', schema: 'up' } });
  });
});

describe('the pages', () => {
  it('are found at any address that a page may have, and asked for again each time', async () => {
    for (const path of ['/', '/plans/1/versions/2?tab=text', '/link', '/a/b/c']) {
      const response = await fetch(`${api.url}${path}`);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toContain('text/html');
      expect(response.headers.get('cache-control')).toBe('no-cache');
      expect(await response.text()).toContain('<title>Copianifica</title>');
    }
    const head = await fetch(`${api.url}/plans/1`, { method: 'HEAD' });
    expect(head.status).toBe(200);
  });

  it('bring files that are kept for ever when their name has a hash', async () => {
    const script = await fetch(`${api.url}/assets/main-abc123.js`);
    expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(script.headers.get('content-type')).toContain('javascript');
    const icon = await fetch(`${api.url}/favicon.svg`);
    expect(icon.headers.get('cache-control')).toBe('no-cache');
    expect(icon.headers.get('etag')).not.toBeNull();
  });

  it.each([
    '/assets/gone-abc123.js',
    '/assets/',
    '/gone.png',
    '/auth/nothing',
    '/record/nothing',
    '/%2e%2e/%2e%2e/package.json',
    '/..%2f..%2fpackage.json',
  ])('are not put in the place of what is missing (%s)', async (path) => {
    const response = await fetch(`${api.url}${path}`);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toContain('application/json');
    expect(await response.text()).not.toMatch(/title|dependencies|stack/);
  });

  it('are not there for what is not asked with GET', async () => {
    expect((await fetch(`${api.url}/plans/1`, { method: 'POST' })).status).toBe(404);
  });

  it('may load from here and nothing else, run nothing inline, and be framed by nobody', async () => {
    const { headers } = await fetch(api.url);
    const policy = headers.get('content-security-policy')!;
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("style-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain(`connect-src 'self' ${api.url.replace('http', 'ws')}`);
    expect(policy).not.toMatch(/unsafe|\*|https:|upgrade-insecure/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('strict-transport-security')).toBeNull();
  });
});

describe('what is measured', () => {
  it('are times by part of the site and by first field, and nothing that was sent', async () => {
    await ask(api, 'query MyOwnName($x: ID!) { plan(id: $x) { id } }', { variables: { x: 'a secret id' } });
    await fetch(`${api.url}/plans/a-secret-path`);
    const response = await fetch(`${api.url}/metrics`);
    expect(response.headers.get('content-type')).toContain('text/plain');
    const text = await response.text();
    expect(text).toContain('graphql_request_duration_seconds_count{field="plan",outcome="data"}');
    expect(text).toContain('http_request_duration_seconds_count{method="GET",part="page",status="200"}');
    expect(text).toContain('process_cpu_user_seconds_total');
    expect(text).not.toMatch(/MyOwnName|secret/);
  });
});

describe('stopping', () => {
  it('finishes what is under way, takes nothing new, and does not wait for idle lines', async () => {
    const other = await startTestApi(app.database);
    await ask(other, '{ me { signedIn } }');
    const owner = new Client({ connectionString: app.database.ownerUrl });
    await owner.connect();
    await owner.query('begin; lock table copianifica.plans in access exclusive mode');
    const under = ask(other, '{ plans { id } }');
    await new Promise((resolve) => setTimeout(resolve, 300));
    const stopped = other.stop();
    await new Promise((resolve) => setTimeout(resolve, 300));
    await expect(fetch(`${other.url}/livez`)).rejects.toThrow('fetch failed');
    await owner.query('rollback');
    await owner.end();
    expect(await under).toMatchObject({ status: 200, data: { plans: [] } });
    const began = performance.now();
    await stopped;
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  it('says in one sentence that a port is taken', async () => {
    await expect(startTestApi(app.database, { PORT: String(api.port) })).rejects.toThrow(
      `PORT ${api.port} is in use: stop what uses it, or set PORT to another one.`,
    );
  });
});
