import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { Client } from 'pg';
import { ask, freePort } from '../support/api';
import { type AppDatabase, eventually, foundEmpty, openAppDatabase } from '../support/app-database';
import { ensureBuild, ROOT } from '../support/build';

let app: AppDatabase;
const children: ChildProcess[] = [];

beforeAll(async () => {
  await ensureBuild();
  app = await openAppDatabase();
  await foundEmpty(app);
}, 180_000);
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});
afterAll(() => app.close());

/** The api as the launcher starts it: a process with a channel to the one that started it. */
function start(env: Record<string, string | undefined>) {
  const child = spawn(process.execPath, [join(ROOT, 'dist/apps/api/main.js')], {
    env: {
      PATH: process.env['PATH'],
      APP_DATABASE_URL: app.database.logins.app,
      OIDC_ISSUER: 'http://127.0.0.1:1',
      OIDC_CLIENT_ID: 'copianifica',
      OIDC_CLIENT_SECRET: 'a secret',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  children.push(child);
  let said = '';
  for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (part) => (said += String(part)));
  const ended = once(child, 'exit').then(([code]) => code as number);
  return { child, ended, said: () => said };
}

async function startServing() {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const api = start({ PORT: String(port), PUBLIC_URL: url });
  await eventually(async () => {
    const answer = await fetch(`${url}/readyz`).catch(() => undefined);
    return answer?.status === 200;
  });
  return { ...api, url };
}

describe('the process of the api', () => {
  it.each([
    [{ PUBLIC_URL: undefined }, /^PUBLIC_URL must be the address where people open the site, as http:/],
    [{ PUBLIC_URL: 'http://a.example', PORT: 'x' }, /^PORT must be a port number from 0 to 65535\.\n$/],
  ])('refuses to start with %o: one sentence, and an exit code', async (env, sentence) => {
    const { ended, said } = start(env);
    expect(await ended).toBe(1);
    expect(said()).toMatch(sentence);
    expect(said().trim().split('\n')).toHaveLength(1);
  });

  it('refuses to start on a port that is taken', async () => {
    const { url } = await startServing();
    const { ended, said } = start({ PORT: new URL(url).port, PUBLIC_URL: url });
    expect(await ended).toBe(1);
    expect(said()).toContain(
      `PORT ${new URL(url).port} is in use: stop what uses it, or set PORT to another one.`,
    );
  });

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'finishes what is under way on %s, and ends well',
    async (signal) => {
      const { child, ended, url } = await startServing();
      const owner = new Client({ connectionString: app.database.ownerUrl });
      await owner.connect();
      await owner.query('begin; lock table copianifica.plans in access exclusive mode');
      const under = ask({ url }, '{ plans { id } }');
      await new Promise((resolve) => setTimeout(resolve, 500));
      child.kill(signal);
      await new Promise((resolve) => setTimeout(resolve, 300));
      await owner.end();
      expect(await under).toMatchObject({ status: 200, data: { plans: [] } });
      expect(await ended).toBe(0);
    },
  );

  it('ends within five seconds although something under way does not', async () => {
    const { child, ended, url } = await startServing();
    const owner = new Client({ connectionString: app.database.ownerUrl });
    await owner.connect();
    await owner.query('begin; lock table copianifica.plans in access exclusive mode');
    const under = ask({ url }, '{ plans { id } }').catch((error: Error) => error.message);
    await new Promise((resolve) => setTimeout(resolve, 500));
    const began = performance.now();
    child.kill('SIGTERM');
    expect(await ended).toBe(1);
    expect(performance.now() - began).toBeLessThan(6_000);
    expect(await under).toBe('fetch failed');
    await owner.end();
  });

  it('ends when the one that started it is gone', async () => {
    const { child, ended } = await startServing();
    child.disconnect();
    expect(await ended).toBe(0);
  });
});
