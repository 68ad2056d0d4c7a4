import {
  type AppDatabase,
  eventually,
  leaveInOutbox,
  openAppDatabase,
  seedTorino,
} from '../support/app-database';
import { redisIsHere, startTestRedis, type TestRedis } from '../support/redis';
import { after, at, type Script, ScriptedMailServer } from '../support/scripted-mail-server';
import { makeFolder, startWorker } from '../support/worker';

const PLAN = { plan: 'Piano di prova', timezone: 'Europe/Rome' };
const CONVOCATION = {
  message: 'sitting-convened',
  audience: ['conferenza'],
  parameters: { ...PLAN, organ: 'conferenza', heldAt: '2026-03-02T09:00:00.000Z' },
};
const WINDOW = {
  message: 'consultation-opened',
  audience: ['comuni', 'unions'],
  parameters: { ...PLAN, closesOn: '2026-02-16' },
};
/** 312 mayors, and the unions in force beside them. */
const TOLD = { [CONVOCATION.message]: 312, [WINDOW.message]: 332 };
/** From the order to the last final state, in ms, on a machine that has other things to do. */
const ON_TIME = 60_000;

interface Behaviour {
  script: Script;
  /** how many are never taken; the others all are */
  failed: number;
  /** mails that are taken and sent again under their Message-ID, since the answer never came */
  repeated?: true;
}

const GREYLISTED = { code: 451, text: 'Greylisted, try again' };
const FULL = { code: 452, text: 'Insufficient system storage' };
const UNKNOWN = { code: 550, text: 'No such user here' };
const GOING = { code: 421, text: 'Service not available, closing' };
const SPAM = { code: 554, text: 'Message refused' };

/** A part of all addresses, always the same. */
const oneIn =
  (parts: number) =>
  (address: string): boolean =>
    [...address].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1_009, 7) % parts === 0;

/** What twelve mail servers do to whoever sends by them; each lets everybody through in the end whom it ever will. */
const SERVERS: Record<string, (addresses: readonly string[]) => Behaviour> = {
  'is slow': () => ({ script: () => after(15), failed: 0 }),
  'keeps newcomers waiting': () => ({
    script: at('to', ({ timesForIt }) => (timesForIt === 1 ? GREYLISTED : undefined)),
    failed: 0,
  }),
  'is full for a while': () => ({
    script: at('dot', ({ times }) => (times <= 60 ? FULL : undefined)),
    failed: 0,
  }),
  'refuses some recipients': (addresses) => ({
    script: at('to', ({ to }) => (oneIn(9)(to) ? UNKNOWN : undefined)),
    failed: addresses.filter(oneIn(9)).length,
  }),
  'takes a recipient and refuses what it is sent': (addresses) => ({
    script: at('dot', ({ to }) => (oneIn(11)(to) ? SPAM : undefined)),
    failed: addresses.filter(oneIn(11)).length,
  }),
  'cuts the line as it is called': () => ({
    script: at('connect', ({ times }) => (times <= 6 ? 'cut' : undefined)),
    failed: 0,
  }),
  'cuts the line at the sender': () => ({
    script: at('from', ({ times }) => (times % 40 === 3 && times < 130 ? 'cut' : undefined)),
    failed: 0,
  }),
  'cuts the line at the recipient': () => ({
    script: at('to', ({ times }) => (times % 40 === 3 && times < 130 ? 'cut' : undefined)),
    failed: 0,
  }),
  'cuts the line in the middle of a mail': () => ({
    script: at('half', ({ times }) => (times % 40 === 3 && times < 130 ? 'cut' : undefined)),
    failed: 0,
  }),
  'takes a mail and cuts the line before it says so': () => ({
    script: at('dot', ({ times }) => (times % 40 === 3 && times < 130 ? 'cut' : undefined)),
    failed: 0,
    repeated: true,
  }),
  'goes away now and then': () => ({
    script: at('from', ({ times }) => (times % 50 === 5 && times < 160 ? GOING : undefined)),
    failed: 0,
  }),
  'says of everybody that they are unknown, and means later': () => ({
    script: at('to', ({ timesForIt }) => (timesForIt <= 2 ? { code: 450, text: 'User unknown' } : undefined)),
    failed: 0,
  }),
};

const keys = makeFolder();
let app: AppDatabase;

beforeAll(async () => {
  app = await openAppDatabase();
  await seedTorino(app, keys.folder);
}, 120_000);
afterAll(async () => {
  await app.close();
  keys.remove();
});

interface Notice {
  id: string;
  address: string;
  state: string;
  recipient: string;
}

const noticesOf = (outbox: string): Promise<Notice[]> =>
  app.query<Notice>(
    'select message_id as id, address, state, recipient from copianifica.notices where outbox = $1',
    [outbox],
  );

/** Of posts in those organizations: who will be written to. */
async function addressesOf(kinds: string): Promise<string[]> {
  const rows = await app.query<{ email: string }>(
    `select a.email from copianifica.post_addresses a join copianifica.posts p on p.key = a.post
     join copianifica.organizations o on o.key = p.organization
     where o.kind = any (string_to_array($1, ' '))
       and (p.role in ('mayor', 'president') or o.kind = 'conferenza')`,
    [kinds],
  );
  return rows.map(({ email }) => email);
}

describe.each(redisIsHere() ? ['PostgreSQL', 'Redis'] : ['PostgreSQL'])('with the queue in %s', (kind) => {
  let redis: TestRedis | undefined;
  beforeAll(async () => {
    redis = kind === 'Redis' ? await startTestRedis() : undefined;
  });
  afterAll(() => redis?.stop());

  it.each(Object.entries(SERVERS))(
    'each is told once and ends in one state by a server that %s',
    async (_, behaviour) => {
      const index = Object.values(SERVERS).indexOf(behaviour);
      // One behaviour after the other by turns: the Conferenza is convened, a window is opened.
      const order = index % 2 === 0 ? WINDOW : CONVOCATION;
      const { script, failed, repeated } = behaviour(
        await addressesOf(order === WINDOW ? 'comune union' : 'conferenza'),
      );
      const server = new ScriptedMailServer(script);
      const smtpUrl = await server.open();
      const worker = await startWorker({
        database: app.database,
        keyFolder: keys.folder,
        smtpUrl,
        redisUrl: redis?.url,
      });
      try {
        const [outbox] = await leaveInOutbox(app, 'notice', [order]);
        const waiting = async () =>
          (await noticesOf(outbox!)).filter(({ state }) => ['queued', 'sending'].includes(state)).length;
        await eventually(async () => (await noticesOf(outbox!)).length > 0, ON_TIME);
        await eventually(async () => (await waiting()) === 0, ON_TIME);

        const notices = await noticesOf(outbox!);
        expect(notices).toHaveLength(TOLD[order.message]!);
        expect(new Set(notices.map(({ recipient }) => recipient)).size).toBe(notices.length);
        const inState = (wanted: string) => notices.filter(({ state }) => state === wanted);
        expect([inState('sent').length, inState('failed').length]).toEqual([notices.length - failed, failed]);
        const taken = new Set(server.taken);
        expect(taken).toEqual(new Set(inState('sent').map(({ id }) => id)));
        if (repeated) expect(server.taken.length).toBeGreaterThan(taken.size);
        else expect(server.taken).toHaveLength(taken.size);
      } finally {
        await worker.stop();
        await server.close();
      }
    },
    150_000,
  );
});
