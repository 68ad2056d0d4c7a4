import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { request } from 'node:http';
import { type Client, createClient } from 'graphql-ws';
import { Client as Postgres } from 'pg';
import { WebSocket } from 'ws';
import { RelayStore } from '@copianifica/database';
import { startTestApi, type TestApi } from '../support/api';
import {
  type AppDatabase,
  eventually,
  foundEmpty,
  leaveInOutbox,
  openAppDatabase,
} from '../support/app-database';

interface Change {
  sequence: number;
  topic: string;
  case: string | null;
  at: string;
}

let app: AppDatabase;
let relay: RelayStore;
let apis: TestApi[];

beforeAll(async () => {
  app = await openAppDatabase();
  await foundEmpty(app);
  relay = new RelayStore(app.database.logins.relay, () => undefined);
  apis = await Promise.all([startTestApi(app.database), startTestApi(app.database)]);
});
afterEach(() => {
  for (const client of clients.splice(0)) void client.dispose();
});
afterAll(async () => {
  await Promise.all(apis.map((api) => api.stop()));
  await relay.close();
  await app.close();
});

const clients: Client[] = [];
const address = ({ url }: TestApi): string => `${url.replace('http', 'ws')}/graphql`;

/** A page that is open on an api: what it has been told, and how its socket ended, if it did. */
function listen(api: TestApi, after?: number) {
  const told: Change[] = [];
  const ends: number[] = [];
  let opened: () => void;
  const open = new Promise<void>((resolve) => (opened = resolve));
  const client = createClient({
    url: address(api),
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    on: { connected: () => opened(), closed: (event) => void ends.push((event as CloseEvent).code) },
  });
  clients.push(client);
  const errors: unknown[] = [];
  const query = 'subscription($after: Int) { changes(after: $after) { sequence topic case at } }';
  client.subscribe<{ changes: Change }>(
    { query, variables: { after } },
    {
      next: ({ data }) => void told.push(data!.changes),
      error: (error) => void errors.push(error),
      complete: () => undefined,
    },
  );
  return { told, ends, errors, open, leave: () => client.dispose() };
}

/** Does something, as a command would, and lets the relay pass it on. */
async function change(topic: string, count = 1): Promise<void> {
  await leaveInOutbox(
    app,
    topic,
    Array.from({ length: count }, () => ({ secret: 'for the worker alone' })),
  );
  while ((await relay.claimOutbox(500, async () => undefined)) > 0);
  while ((await relay.publishChanges()) > 0);
}

const topics = ({ told }: { told: Change[] }): string[] => told.map(({ topic }) => topic);
const lastPosition = async (): Promise<number> =>
  Number(
    (
      await app.query<{ last: string }>('select coalesce(max(position), 0) as last from copianifica.outbox')
    )[0]!.last,
  );
/** Ends every connection to the database, as its restart would. */
async function cutConnections(): Promise<void> {
  const owner = new Postgres({ connectionString: process.env['TEST_DATABASE_ADMIN_URL'] });
  await owner.connect();
  const name = new URL(app.database.ownerUrl).pathname.slice(1);
  await owner.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);
  await owner.end();
}
/** A subscription says nothing when it has begun: this is long enough for it to have. */
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 300));

describe('a page that listens', () => {
  it('hears what was done through another process, and learns nothing but that it happened', async () => {
    const pages = apis.map((api) => listen(api));
    await Promise.all(pages.map(({ open }) => open));
    await settle();
    const began = performance.now();
    await change('case-moved');
    await eventually(() => pages.every(({ told }) => told.length === 1), 10_000);
    expect(performance.now() - began).toBeLessThan(10_000);
    for (const { told } of pages)
      expect(told).toEqual([
        {
          sequence: await lastPosition(),
          topic: 'case-moved',
          case: null,
          at: expect.stringMatching(/^\d{4}-.*Z$/),
        },
      ]);
  });

  it('goes on where it was after its line broke, on another process too, with nothing missed or told twice', async () => {
    const before = listen(apis[0]!);
    await before.open;
    await settle();
    await change('first');
    await eventually(() => before.told.length === 1);
    await before.leave();
    await change('second', 3);
    const after = listen(apis[1]!, before.told[0]!.sequence);
    await eventually(() => after.told.length === 3);
    await change('third');
    await eventually(() => after.told.length === 4);
    expect(topics(after)).toEqual(['second', 'second', 'second', 'third']);
    const sequences = [...before.told, ...after.told].map(({ sequence }) => sequence);
    expect(sequences).toEqual([...new Set(sequences)].toSorted((a, b) => a - b));
  });

  it('is told thousands of changes in order, while more keep coming', async () => {
    const start = await lastPosition();
    const early = listen(apis[0]!, start);
    await change('many', 1_300);
    const late = listen(apis[0]!, start);
    await change('more', 300);
    for (const page of [early, late]) {
      await eventually(() => page.told.length === 1_600);
      expect(page.told.map(({ sequence }) => sequence)).toEqual(
        Array.from({ length: 1_600 }, (_, index) => start + 1 + index),
      );
    }
  });

  it('that comes with a number from another database is told what is new from now on', async () => {
    const page = listen(apis[0]!, 2_000_000_000);
    await page.open;
    await settle();
    await change('new');
    await eventually(() => page.told.length > 0);
    expect(topics(page)).toEqual(['new']);
  });

  it('hears on when the connection for notifications, and every other, is cut', async () => {
    const page = listen(apis[0]!);
    await page.open;
    await settle();
    await cutConnections();
    // Our own were cut too.
    await eventually(() =>
      app.query('select 1').then(
        () => true,
        () => false,
      ),
    );
    await change('after the cut');
    await eventually(() => page.told.length === 1, 10_000);
    expect(topics(page)).toEqual(['after the cut']);
    expect(page.errors).toEqual([]);
  });
});

/** A socket without a client of ours around it: sends what it is given, keeps what comes. */
async function rawSocket(
  host?: string,
): Promise<{ socket: WebSocket; heard: { type: string; payload?: unknown }[]; ended: Promise<number> }> {
  const headers = host === undefined ? {} : { host };
  const socket = new WebSocket(address(apis[0]!), 'graphql-transport-ws', { headers });
  const heard: { type: string; payload?: unknown }[] = [];
  const ended = new Promise<number>((resolve) => socket.once('close', (code) => resolve(code)));
  socket.on('message', (data) => void heard.push(JSON.parse(String(data)) as { type: string }));
  socket.on('error', () => undefined);
  await new Promise((resolve) => socket.once('open', resolve));
  socket.send(JSON.stringify({ type: 'connection_init' }));
  await eventually(() => heard.length === 1);
  return { socket, heard, ended };
}
const subscribe = (
  socket: WebSocket,
  query: string,
  variables: object = {},
  id: string = randomUUID(),
): void => socket.send(JSON.stringify({ id, type: 'subscribe', payload: { query, variables } }));
const CHANGES = 'subscription { changes { topic } }';

describe('the door for sockets', () => {
  it.each([
    ['a query', '{ me { signedIn } }', /Only subscriptions are served here/],
    ['a command', 'mutation { actAs(mandate: "x") { __typename } }', /Only subscriptions are served here/],
    ['what is no GraphQL', 'changes!', /Syntax Error/],
    ['what is not there', 'subscription { secrets }', /Cannot query field/],
    ['too many words', `subscription { changes { ${'topic '.repeat(2_100)} } }`, /more that 2000 tokens/],
    [
      'too many aliases',
      `subscription { changes { ${Array.from({ length: 16 }, (_, i) => `a${i}: topic`).join(' ')} } }`,
      /Aliases limit/,
    ],
  ])('refuses %s', async (_what, query, reason) => {
    const { socket, heard } = await rawSocket();
    subscribe(socket, query);
    await eventually(() => heard.length === 2);
    expect(heard[1]!.type).toBe('error');
    expect(JSON.stringify(heard[1])).toMatch(reason);
    socket.close();
  });

  it('refuses a fifth subscription on one socket, and ends one that is left', async () => {
    const { socket, heard } = await rawSocket();
    for (let index = 0; index < 5; index += 1) subscribe(socket, CHANGES, {}, `s${index}`);
    await eventually(() => heard.length === 2);
    expect(heard[1]).toMatchObject({ type: 'error', id: 's4' });
    socket.send(JSON.stringify({ id: 's0', type: 'complete' }));
    await settle();
    subscribe(socket, CHANGES, {}, 's5');
    await settle();
    await change('for four');
    await eventually(() => heard.length === 6);
    const ids = heard.slice(2).map((message) => (message as { id?: string }).id);
    expect(ids.toSorted()).toEqual(['s1', 's2', 's3', 's5']);
    socket.close();
  });

  it('refuses a list of variables without end', async () => {
    const { socket, heard } = await rawSocket();
    subscribe(socket, CHANGES, { list: Array(1_001).fill(1) });
    await eventually(() => heard.length === 2);
    expect(JSON.stringify(heard[1])).toContain('limit/list');
    socket.close();
  });

  it('shuts on a message that is too long, on one that is none, and on who never says hello', async () => {
    const long = await rawSocket();
    long.socket.send('x'.repeat(40_000));
    expect(await long.ended).toBe(1009);
    const garbled = await rawSocket();
    garbled.socket.send('{"type":');
    expect(await garbled.ended).toBe(4400);
    const silent = new WebSocket(address(apis[0]!), 'graphql-transport-ws');
    expect(await new Promise((resolve) => silent.once('close', resolve))).toBe(4408);
  });

  it('is at one path only, and speaks one protocol', async () => {
    const elsewhere = new WebSocket(address(apis[0]!).replace('/graphql', '/other'), 'graphql-transport-ws');
    const [error] = (await once(elsewhere, 'error')) as [Error];
    expect(error.message).toContain('404');
    const old = new WebSocket(address(apis[0]!), 'graphql-ws');
    await once(old, 'error');
    expect(old.readyState).not.toBe(WebSocket.OPEN);
  });

  it('counts who listens', async () => {
    const measured = async (): Promise<string> => (await fetch(`${apis[0]!.url}/metrics`)).text();
    await eventually(async () => (await measured()).includes('live_sockets 0'));
    const { socket } = await rawSocket();
    expect(await measured()).toContain('live_sockets 1');
    socket.close();
    await eventually(async () => (await measured()).includes('live_sockets 0'));
  });

  it('sends its pages away when it stops', async () => {
    const leaving = await startTestApi(app.database);
    const page = listen(leaving);
    await page.open;
    await settle();
    const began = performance.now();
    await leaving.stop();
    expect(performance.now() - began).toBeLessThan(15_000);
    expect(page.ends).toEqual([1001]);
  });
});

describe('an authority', () => {
  /** As fetch may not: with a Host of one's own. */
  const askAs = (host: string): Promise<{ status: number; body: string }> =>
    new Promise((resolve, reject) => {
      const headers = { host, 'content-type': 'application/json' };
      const asked = request(`${apis[0]!.url}/graphql`, { method: 'POST', headers }, (answer) => {
        let body = '';
        answer.on('data', (part) => (body += String(part)));
        answer.on('end', () => resolve({ status: answer.statusCode!, body }));
      });
      asked.on('error', reject);
      asked.end(JSON.stringify({ query: '{ authority { key } }' }));
    });

  beforeAll(async () => {
    await app.query(`update copianifica.authorities set hosts = '{piano.example}'`);
    await app.transactions.inAuthority('altra', (manager) =>
      manager.query(
        `insert into copianifica.authorities (authority, name, timezone, origin, settings, hosts)
         values ('altra', '{"it":"Altra","en":"Other"}', 'Europe/Rome', 'altra.example', '{}', '{altra.example,Altra.example:8080}')`,
      ),
    );
  });

  it('is found by the host that was asked, when several are served', async () => {
    expect(await askAs('piano.example')).toMatchObject({
      status: 200,
      body: expect.stringContaining('torino'),
    });
    for (const host of ['altra.example', 'ALTRA.example', 'altra.example:8080'])
      expect(await askAs(host)).toMatchObject({ status: 200, body: expect.stringContaining('"altra"') });
    const unknown = await askAs('nobody.example');
    expect(unknown).toMatchObject({ status: 404, body: expect.stringContaining('request/authority') });
    expect((await fetch(`${apis[0]!.url}/auth/sign-in`)).status).toBe(404);
  });

  it('hears nothing of another one’s changes', async () => {
    const [ours, theirs] = [await rawSocket('piano.example'), await rawSocket('altra.example')];
    for (const { socket } of [ours, theirs]) subscribe(socket, CHANGES);
    await settle();
    await change('ours');
    await eventually(() => ours.heard.length === 2);
    await settle();
    expect(theirs.heard).toHaveLength(1);
    ours.socket.close();
    theirs.socket.close();
  });
});
