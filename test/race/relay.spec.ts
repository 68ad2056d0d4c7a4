import {
  ChangeListener,
  type Change,
  readChangesAfter,
  readLastPosition,
  RelayStore,
} from '@copianifica/database';
import { Client } from 'pg';
import {
  type AppDatabase,
  AUTHORITY,
  eventually,
  foundEmpty,
  leaveInOutbox,
  openAppDatabase,
} from '../support/app-database';

const nothing = (): void => undefined;
const payloads = (count: number): unknown[] => Array.from({ length: count }, (_, number) => ({ number }));

let app: AppDatabase;
let relays: RelayStore[];
let listeners: ChangeListener[];

beforeEach(async () => {
  app = await openAppDatabase();
  await foundEmpty(app);
  listeners = [];
  relays = [1, 2].map(() => new RelayStore(app.database.logins.relay, nothing));
});
afterEach(async () => {
  // Also after a failure: one that nobody stops would look for its database for ever.
  await Promise.all(listeners.map((listener) => listener.stop()));
  await Promise.all(relays.map((relay) => relay.close()));
  await app.close();
});

function listen(onTrouble: (error: Error) => unknown = nothing): ChangeListener {
  const listener = new ChangeListener(app.database.logins.app, onTrouble);
  listeners.push(listener);
  return listener;
}

/** Hands over and publishes until nothing is left; gives what was handed over. */
async function drain(relay: RelayStore): Promise<string[]> {
  const handed: string[] = [];
  for (let more = true; more;) {
    const count = await relay.claimOutbox(7, async (rows) => {
      // As long as a queue takes, so that the other relay comes in between.
      await new Promise((resolve) => setTimeout(resolve, 2));
      handed.push(...rows.map(({ id }) => id));
    });
    more = count > 0 || (await relay.publishChanges(5)) > 0;
  }
  return handed;
}

describe('two relays on one outbox', () => {
  it('hand each row over exactly once', async () => {
    const left = await leaveInOutbox(app, 'case-moved', payloads(150));
    const handed = (await Promise.all(relays.map(drain))).flat();
    expect(handed).toHaveLength(150);
    expect(new Set(handed)).toEqual(new Set(left));
  });

  it('give positions without a gap, and a listener hears them in order while rows keep coming', async () => {
    const listener = listen();
    const heard: Change[] = [];
    listener.onChange((change) => heard.push(change));
    await listener.start();
    const rest = { left: false };
    const leaving = leaveInOutbox(app, 'case-moved', payloads(200)).finally(() => (rest.left = true));
    const relaying = relays.map(async (relay) => {
      while (!rest.left) await drain(relay);
      await drain(relay);
    });
    await Promise.all([leaving, ...relaying]);
    // What one relay left because the other was publishing.
    await drain(relays[0]!);
    await eventually(() => heard.length === 200);
    expect(heard.map(({ position }) => position)).toEqual(
      Array.from({ length: 200 }, (_, index) => index + 1),
    );
    expect(new Set(heard.map(({ authority, topic }) => `${authority} ${topic}`))).toEqual(
      new Set([`${AUTHORITY} case-moved`]),
    );
  });
});

describe('a relay', () => {
  it('leaves the rows as they were when the queue does not take them', async () => {
    await leaveInOutbox(app, 'notice', payloads(3));
    const refusing = relays[0]!.claimOutbox(10, () => Promise.reject(new Error('the queue is away')));
    await expect(refusing).rejects.toThrow('the queue is away');
    expect(await drain(relays[1]!)).toHaveLength(3);
  });

  it('goes on after the database has cut its connections', async () => {
    await leaveInOutbox(app, 'notice', payloads(3));
    const cut = relays[0]!.claimOutbox(10, async () => {
      await cutConnections();
    });
    await expect(cut).rejects.toThrow(/terminat|closed|not queryable/);
    expect(await drain(relays[0]!)).toHaveLength(3);
  });

  it('may see no payload and no other table', async () => {
    const client = new Client({ connectionString: app.database.logins.relay });
    await client.connect();
    for (const forbidden of [
      'payload from copianifica.outbox',
      '* from copianifica.leaves',
      '* from copianifica.notices',
    ])
      await expect(client.query(`select ${forbidden}`)).rejects.toThrow(/permission denied/);
    await client.end();
  });
});

describe('a listener', () => {
  it('finds its way back when its connection is cut, and says that it may have missed something', async () => {
    const troubles: Error[] = [];
    const listener = listen((error) => troubles.push(error));
    const heard: number[] = [];
    let reconnected = 0;
    listener.onChange(({ position }) => heard.push(position));
    listener.onReconnect(() => (reconnected += 1));
    await listener.start();
    await cutConnections();
    await leaveInOutbox(app, 'case-moved', payloads(1));
    await drain(relays[0]!);
    await eventually(() => reconnected === 1);
    await leaveInOutbox(app, 'case-moved', payloads(1));
    await drain(relays[0]!);
    await eventually(() => heard.includes(2));
    expect(troubles.length).toBeGreaterThan(0);
    const missed = await app.transactions.inAuthority(AUTHORITY, (manager) =>
      readChangesAfter(manager, 0, 10),
    );
    expect(missed).toMatchObject([
      { position: 1, topic: 'case-moved', case: null },
      { position: 2, topic: 'case-moved', case: null },
    ]);
    expect(await app.transactions.inAuthority(AUTHORITY, readLastPosition)).toBe(2);
  });

  it('passes over what somebody else says on the channel', async () => {
    const listener = listen();
    const heard: Change[] = [];
    listener.onChange((change) => heard.push(change));
    await listener.start();
    for (const noise of ['', 'null', '[]', '{"authority":1}', 'hello'])
      await app.query(`select pg_notify('copianifica', $1)`, [noise]);
    await leaveInOutbox(app, 'case-moved', payloads(1));
    await drain(relays[0]!);
    await eventually(() => heard.length > 0);
    expect(heard).toEqual([{ authority: AUTHORITY, topic: 'case-moved', position: 1 }]);
  });
});

/** As a restart does to every connection but the owner's own. */
async function cutConnections(): Promise<void> {
  const client = new Client({ connectionString: process.env['TEST_DATABASE_ADMIN_URL'] });
  await client.connect();
  const name = decodeURIComponent(new URL(app.database.ownerUrl).pathname.slice(1));
  await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);
  await client.end();
}
