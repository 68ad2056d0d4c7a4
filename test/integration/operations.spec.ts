import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeSession } from '@copianifica/database';
import { randomToken, tokenHash } from '@copianifica/usecases';
import { startTestApi, type TestApi } from '../support/api';
import { AUTHORITY, type AppDatabase, openAppDatabase, seedTorino } from '../support/app-database';
import { askApi } from '../support/ask';
import { Kernel, POSTS } from '../support/kernel';
import { makeFolder, startWorker, type TestWorker } from '../support/worker';

const TOKEN = 'only-for-the-tests-0123456789';

let app: AppDatabase;
let kernel: Kernel;
let worker: TestWorker;
let api: TestApi;
let copy: TestApi;
const keys = makeFolder();
const pages = makeFolder();

beforeAll(async () => {
  app = await openAppDatabase();
  await seedTorino(app, keys.folder);
  kernel = new Kernel(app);
  worker = await startWorker({
    database: app.database,
    keyFolder: keys.folder,
    smtpUrl: 'smtp://127.0.0.1:1',
    env: { QUEUE_BOARD_TOKEN: TOKEN },
  });
  const board = { QUEUE_BOARD_URL: `http://127.0.0.1:${worker.port}/queues`, QUEUE_BOARD_TOKEN: TOKEN };
  // With pages beside it, as in earnest: whatever is no page must not be taken for one.
  writeFileSync(join(pages.folder, 'index.html'), '<!doctype html>');
  api = await startTestApi(app.database, { ...board, webDir: pages.folder });
  copy = await startTestApi(app.database, { INSTALLATION: 'a copy' });
}, 60_000);
afterAll(async () => {
  await Promise.all([api.stop(), copy.stop(), worker.stop()]);
  keys.remove();
  pages.remove();
  await app.close();
});

async function signedIn(post: string): Promise<string> {
  const { mandate, person } = await kernel.office(post);
  const token = randomToken();
  const [identity] = await app.query<{ issuer: string; subject: string }>(
    'select issuer, subject from copianifica.identities where person = $1',
    [person],
  );
  const session = { authority: AUTHORITY, tokenHash: tokenHash(token), ...identity!, mandate: mandate.id };
  await app.transactions.inAuthority(AUTHORITY, (manager) => writeSession(manager, session));
  return `copianifica=${token}`;
}

const visit = (path: string, cookie = '') =>
  fetch(`${api.url}${path}`, { headers: { cookie }, redirect: 'manual' });

describe('the board of the queues', () => {
  it('sends who is not signed in to the sign-in', async () => {
    const answer = await visit('/queues');
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/auth/sign-in?to=/queues']);
  });

  it('is not shown to who does not administer the body', async () => {
    expect((await visit('/queues', await signedIn(POSTS.mayor))).status).toBe(403);
  });

  it('shows an administrator what waits, and asks nothing of a third party', async () => {
    const cookie = await signedIn(POSTS.ufficio);
    const page = await visit('/queues', cookie);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
    const script = /src="(static\/js\/main[^"]+)"/.exec(await page.text())?.[1];
    expect((await visit(`/queues/${script}`, cookie)).headers.get('content-type')).toContain('javascript');
    const { queues } = (await (await visit('/queues/api/queues', cookie)).json()) as {
      queues: { name: string; readOnlyMode: boolean }[];
    };
    expect(queues.map(({ name, readOnlyMode }) => [name, readOnlyMode])).toEqual([
      ['work', true],
      ['mail', true],
    ]);
  });

  it('is let to be looked at and not to be touched', async () => {
    const cookie = await signedIn(POSTS.ufficio);
    const answer = await fetch(`${api.url}/queues/api/queues/work/pause`, {
      method: 'PUT',
      headers: { cookie },
    });
    expect(answer.status).toBe(404);
  });

  it('is given by the worker to nobody who does not know the token', async () => {
    const direct = await fetch(`http://127.0.0.1:${worker.port}/queues`);
    expect(direct.status).toBe(404);
  });

  it('is said to be missing where there is none', async () => {
    const answer = await fetch(`${copy.url}/queues`, { headers: { cookie: await signedIn(POSTS.ufficio) } });
    expect([answer.status, await answer.text()]).toEqual([404, expect.stringContaining('QUEUE_BOARD_URL')]);
  });
});

describe('sending', () => {
  const ask = async (at: TestApi, post: string) => {
    const cookie = await signedIn(post);
    return askApi<{ sending: { on: boolean } | null }>(at.url, '{ sending { on since } }', { cookie });
  };

  it('is on where it has always been, and off in a copy until somebody there confirms it', async () => {
    expect(await ask(api, POSTS.ufficio)).toMatchObject({ sending: { on: true } });
    await app.query(
      `insert into copianifica.sending_confirmations (authority, id, installation, instant)
       values ($1, $2, 'the one it was copied from', copianifica.legal_now())`,
      [AUTHORITY, randomUUID()],
    );
    expect(await ask(copy, POSTS.ufficio)).toMatchObject({ sending: { on: false } });
    const confirm = 'mutation { answer: confirmSending { ... on Sending { on } ... on Refusal { code } } }';
    const cookie = await signedIn(POSTS.ufficio);
    expect(await askApi(copy.url, confirm, { cookie })).toEqual({ answer: { on: true } });
    expect(await ask(copy, POSTS.ufficio)).toMatchObject({ sending: { on: true } });
    expect(await ask(api, POSTS.ufficio)).toMatchObject({ sending: { on: false } });
  });

  it('is nobody’s business but the administrators’', async () => {
    await expect(ask(api, POSTS.mayor)).rejects.toThrow(/your office|mandate|office/i);
  });
});
