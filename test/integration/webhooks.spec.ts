// Webhooks from the outbox to a real server: verified by the public library, in order per case, retried, paused, resumed.
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { RelayStore, readEndpoints } from '@copianifica/database';
import { postWebhook } from '@copianifica/messaging';
import { AddWebhook, DeliverWebhooks, type Steering, SteerWebhook, WebhookSeal } from '@copianifica/usecases';
import { type AppDatabase, AUTHORITY } from '../support/app-database';
import { openFoundedBody } from '../support/founded-body';
import { accepted, Kernel, PlanLife, POSTS } from '../support/kernel';

jest.setTimeout(120_000);

const ALLOWED = ['127.0.0.1'];
const seal = new WebhookSeal('a key of an installation, for tests');
/** No waiting: whatever failed is tried again at the next round. */
const HURRIED = { firstMs: 0, longestMs: 0 };

interface Heard {
  headers: IncomingHttpHeaders;
  body: string;
  told: { type: string; data: { case?: string; sequence?: number } };
}

let app: AppDatabase;
let kernel: Kernel;
let relay: RelayStore;
let server: Server;
let url: string;
let heard: Heard[];
/** Status by which the server answers. */
let answer: (one: Heard) => number;

beforeAll(async () => {
  app = await openFoundedBody();
  kernel = new Kernel(app);
  relay = new RelayStore(app.database.logins.relay, () => undefined);
  server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const body = Buffer.concat(parts).toString();
      const one = { headers: request.headers, body, told: JSON.parse(body) as Heard['told'] };
      heard.push(one);
      response.writeHead(answer(one)).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
});
afterAll(async () => {
  await relay.close();
  server.closeAllConnections();
  server.close();
  await app.close();
});
beforeEach(() => {
  heard = [];
  answer = () => 204;
});
afterEach(async () => {
  for (const { id } of await endpoints()) await steer(id, 'remove');
});

const office = async (post: string = POSTS.ufficio) => ({
  authority: AUTHORITY,
  actor: await kernel.office(post),
});
const endpoints = () => app.transactions.inAuthority(AUTHORITY, readEndpoints);
const add = async (topics = ['case.moved'], to = url) => {
  const wanted = { url: to, topics, allowed: ALLOWED };
  const added = await new AddWebhook(app.transactions, seal).execute(await office(), wanted);
  if (added.kind !== 'added') throw new Error(added.code);
  return added;
};
const steer = async (id: string, what: Steering) =>
  new SteerWebhook(app.transactions).execute(await office(), id, what);

/** What the worker's relay does. */
async function publish(): Promise<void> {
  while ((await relay.claimOutbox(200, async () => undefined)) > 0);
  while ((await relay.publishChanges()) > 0);
}
/** And one round of deliveries after it. */
async function round(pace = HURRIED): Promise<boolean> {
  await publish();
  const delivering = new DeliverWebhooks(app.transactions, seal);
  return delivering.execute(AUTHORITY, (message) => postWebhook(message, { allowed: ALLOWED }), pace);
}
async function untilQuiet(): Promise<void> {
  for (let rounds = 0; await round(); rounds += 1) if (rounds > 500) throw new Error('It never ends.');
}
/** The sequences that were told of a case, in the order in which they came. */
const sequencesOf = (id: string): number[] =>
  heard.flatMap(({ told }) => (told.data.case === id ? [told.data.sequence!] : []));

describe('a webhook', () => {
  it('tells what was published since it was added, signed as Standard Webhooks asks', async () => {
    await PlanLife.open(kernel, 2030);
    await publish();
    const { secret } = await add();
    const life = await PlanLife.reach(kernel, 2031, 'drafting');
    await untilQuiet();
    expect(sequencesOf(life.id)).toEqual([1, 2, 3]);
    expect(heard).toHaveLength(3);
    for (const { body, headers } of heard)
      expect(new Webhook(secret).verify(body, headers as Record<string, string>)).toMatchObject({
        type: 'case.moved',
        data: { case: life.id },
      });
    expect(new Set(heard.map(({ headers }) => headers['webhook-id'])).size).toBe(3);
  });

  it('tells the topics that it was added for, and nothing of a person', async () => {
    await add(['notice.ordered', 'term.started']);
    const life = await PlanLife.reach(kernel, 2032, 'consultation');
    accepted(await life.observe(POSTS.mayor, 'Una parola che non esce.'));
    await untilQuiet();
    expect([...new Set(heard.map(({ told }) => told.type))].toSorted()).toEqual([
      'notice.ordered',
      'term.started',
    ]);
    const { person, mandate } = await kernel.office(POSTS.mayor);
    for (const { body } of heard)
      for (const inner of ['parola', person, mandate.id, 'comune/', 'Piano'])
        expect(body).not.toContain(inner);
  });

  it('keeps the order of each case while one fails, lets the others go on, and sends again under the same id', async () => {
    await add();
    const stuck = await PlanLife.open(kernel, 2033);
    const free = await PlanLife.open(kernel, 2034);
    await stuck.convene(6);
    await free.convene(6);
    let refusals = 0;
    answer = ({ told }) => (told.data.case === stuck.id && (refusals += 1) <= 3 ? 500 : 200);
    await untilQuiet();
    expect(sequencesOf(stuck.id)).toEqual([1, 1, 1, 1, 2]);
    expect(sequencesOf(free.id)).toEqual([1, 2]);
    const tried = heard.filter(({ told }) => told.data.case === stuck.id && told.data.sequence === 1);
    expect(new Set(tried.map(({ headers, body }) => `${String(headers['webhook-id'])} ${body}`)).size).toBe(
      1,
    );
    // What could go on did not wait for the one that failed.
    expect(
      heard.findIndex(({ told }) => told.data.case === free.id && told.data.sequence === 2),
    ).toBeLessThan(heard.findIndex(({ told }) => told.data.case === stuck.id && told.data.sequence === 2));
    const attempts = await app.query<{ number: number; status: number }>(
      `select number, status from copianifica.webhook_attempts
       where outbox = $1 order by number`,
      [String(tried[0]!.headers['webhook-id']).replace('msg_', '')],
    );
    expect(attempts.map(({ number, status }) => [number, status])).toEqual([
      [1, 500],
      [2, 500],
      [3, 500],
      [4, 200],
    ]);
  });

  it('waits longer and longer before it is sent again', async () => {
    await add();
    await PlanLife.open(kernel, 2035);
    answer = () => 503;
    for (let rounds = 0; rounds < 5; rounds += 1) await round({ firstMs: 60_000, longestMs: 120_000 });
    expect(heard).toHaveLength(1);
    const [waits] = await app.query<{ ms: number; failures: number }>(
      `select extract(epoch from next_at - clock_timestamp()) * 1000 as ms, failures
       from copianifica.webhook_deliveries where done_at is null`,
    );
    expect(waits!.failures).toBe(1);
    expect(Number(waits!.ms)).toBeGreaterThan(50_000);
    expect(await endpoints()).toMatchObject([
      { state: 'active', failures: 1, waiting: 1, lastAttempt: { status: 503 } },
    ]);
  });

  it('is paused as failing after its last attempt, and resumed goes on from where it stopped', async () => {
    const { id } = await add();
    const life = await PlanLife.open(kernel, 2036);
    answer = () => 500;
    await untilQuiet();
    expect(heard).toHaveLength(9);
    expect(await endpoints()).toMatchObject([{ state: 'paused', because: 'failing', failures: 9 }]);
    await life.convene(6);
    heard = [];
    await untilQuiet();
    expect(heard).toEqual([]);
    answer = () => 200;
    expect(await steer(id, 'ping')).toEqual({ kind: 'refused', code: 'webhook/not-now' });
    expect(await steer(id, 'resume')).toEqual({ kind: 'steered', id });
    await untilQuiet();
    expect(sequencesOf(life.id)).toEqual([1, 2]);
    expect(await endpoints()).toMatchObject([{ state: 'active', because: null, failures: 0, waiting: 0 }]);
  });

  it('stops at once where it is told that it is gone', async () => {
    await add();
    await PlanLife.open(kernel, 2037);
    answer = () => 410;
    await untilQuiet();
    expect(heard).toHaveLength(1);
    expect(await endpoints()).toMatchObject([{ state: 'paused', because: 'gone' }]);
  });

  it('is tried by a ping of its own, which waits behind nothing', async () => {
    const one = await add();
    await add(['incident.raised'], `${url}/other`);
    await PlanLife.open(kernel, 2038);
    answer = ({ told }) => (told.type === 'ping' ? 200 : 500);
    await round({ firstMs: 60_000, longestMs: 60_000 });
    heard = [];
    expect(await steer(one.id, 'ping')).toEqual({ kind: 'steered', id: one.id });
    await untilQuiet();
    expect(heard.map(({ told }) => told.type)).toEqual(['ping']);
    expect(heard[0]!.body).not.toContain(one.id);
  });

  it('is posted once by two workers at the same time', async () => {
    await add();
    await Promise.all([2039, 2040, 2041].map((year) => PlanLife.open(kernel, year)));
    await round();
    heard = [];
    const lives = await Promise.all([2042, 2043, 2044, 2045].map((year) => PlanLife.open(kernel, year)));
    for (let rounds = 0; rounds < 6; rounds += 1) await Promise.all([round(), round()]);
    for (const { id } of lives) expect(sequencesOf(id)).toEqual([1]);
  });

  it('is sent again after a crash between the attempt and its record, as the same message', async () => {
    await add();
    const life = await PlanLife.open(kernel, 2046);
    const dying = new DeliverWebhooks(app.transactions, seal);
    await publish();
    await expect(
      dying.execute(AUTHORITY, async (message) => {
        await postWebhook(message, { allowed: ALLOWED });
        throw new Error('killed');
      }),
    ).rejects.toThrow('killed');
    await untilQuiet();
    expect(sequencesOf(life.id)).toEqual([1]);
    // The lease is over.
    await app.query(
      'update copianifica.webhook_deliveries set next_at = clock_timestamp() where done_at is null',
    );
    await untilQuiet();
    expect(sequencesOf(life.id)).toEqual([1, 1]);
    expect(new Set(heard.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  });

  it('keeps its secret sealed: what is in the database opens nowhere else and signs nothing', async () => {
    const { id, secret } = await add();
    expect(secret).toMatch(/^whsec_[\w+/]{43}=$/);
    const [row] = await app.query<{ secret: string }>(
      'select secret from copianifica.webhook_endpoints where id = $1',
      [id],
    );
    expect(row!.secret).not.toContain(secret.slice(6, 20));
    expect(seal.open(row!.secret, `${AUTHORITY}/${id}`)).toBe(secret);
    expect(() => seal.open(row!.secret, `${AUTHORITY}/another`)).toThrow('unable to authenticate');
    expect(() =>
      new WebhookSeal('another key of an installation').open(row!.secret, `${AUTHORITY}/${id}`),
    ).toThrow('unable to authenticate');
  });

  it.each([
    ['https://169.254.169.254/', 'webhook/inner-address'],
    ['http://hooks.ente.example/', 'webhook/address'],
  ])('is not added for %s', async (to, code) => {
    const adding = new AddWebhook(app.transactions, seal);
    expect(await adding.execute(await office(), { url: to, topics: ['case.moved'], allowed: [] })).toEqual({
      kind: 'refused',
      code,
    });
  });

  it('is for those who keep the body going, with topics that there are, and a key to seal with', async () => {
    const adding = new AddWebhook(app.transactions, seal);
    const wanted = { url, topics: ['case.moved'], allowed: ALLOWED };
    expect(await adding.execute(await office(POSTS.mayor), wanted)).toMatchObject({
      code: 'mandate/not-yours',
    });
    for (const topics of [[], ['link-code'], ['case.moved', 'drafts']])
      expect(await adding.execute(await office(), { ...wanted, topics })).toMatchObject({
        code: 'webhook/topics',
      });
    const keyless = new AddWebhook(app.transactions, new WebhookSeal(undefined));
    expect(await keyless.execute(await office(), wanted)).toMatchObject({ code: 'webhook/no-key' });
    const { id } = await add();
    const steering = new SteerWebhook(app.transactions);
    expect(await steering.execute(await office(POSTS.mayor), id, 'remove')).toMatchObject({
      code: 'mandate/not-yours',
    });
    expect(await steer(id, 'remove')).toMatchObject({ kind: 'steered' });
    expect(await steer(id, 'ping')).toMatchObject({ code: 'webhook/unknown' });
  });
});
