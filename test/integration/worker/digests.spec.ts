import { type DigestToSend, type OpenTransaction, Transactions } from '@copianifica/database';
import { type DeliverDigest, SendDigests, Tell, WriteDigests } from '@copianifica/usecases';
import { type AppDatabase, AUTHORITY, leaveInOutbox } from '../../support/app-database';
import { openFoundedBody } from '../../support/founded-body';
import { daysAfter, Kernel } from '../../support/kernel';
import { chance } from '../../../libs/domain/procedure/small-chance';

const DAILY = 'ufficio-piano/01';
const WEEKLY = 'comune/001272/sindaco';
const AT_ONCE = 'consiglio/01';

/** Ends as a worker that is killed: after its work, before its commit. */
class Dying extends Transactions {
  override inAuthority<T>(
    authority: string,
    work: (manager: OpenTransaction, attempt: number) => Promise<T>,
  ) {
    return super.inAuthority<T>(authority, async (manager, attempt) => {
      await work(manager, attempt);
      throw new Error('killed');
    });
  }
}

let app: AppDatabase;
let kernel: Kernel;
let mails: DigestToSend[];
let sent: number;
const take: DeliverDigest = (digest) => {
  mails.push(digest);
  return Promise.resolve('sent');
};

beforeAll(async () => {
  app = await openFoundedBody();
  kernel = new Kernel(app);
  await choose(DAILY, 'daily');
  await choose(WEEKLY, 'weekly');
  await kernel.moveClock('2026-02-02T09:00:00.000Z');
});
afterAll(() => app.close());
beforeEach(() => {
  mails = [];
  sent = 0;
});

async function choose(post: string, mode: string): Promise<void> {
  await app.query(
    `insert into copianifica.notice_preferences (authority, person, message, mode)
     select authority, person, '*', $2 from copianifica.mandates where post = $1`,
    [post, mode],
  );
}

async function tell(posts: string[], message = 'term-approaching'): Promise<void> {
  sent += 1;
  const parameters = { plan: `Piano ${sent}`, term: 'Parere', closesOn: '2026-03-01', late: 1 };
  const [outbox] = await leaveInOutbox(app, 'notice', [{ message, audience: [], posts, parameters }]);
  await new Tell(app.transactions).execute({ authority: AUTHORITY, outbox: outbox! });
}

const write = () => new WriteDigests(app.transactions).execute(AUTHORITY);
const send = (deliver = take) => new SendDigests(app.transactions).execute(AUTHORITY, [], deliver);
const sweep = async (): Promise<void> => {
  await write();
  while ((await send()).tried > 0);
};
const plansOf = (all: DigestToSend[]) =>
  all.flatMap(({ notices }) => notices.map(({ parameters }) => parameters['plan']));
const statesOf = (post: string) =>
  app.query<{ state: string; count: number }>(
    'select state, count(*)::integer as count from copianifica.notices where recipient = $1 group by state order by state',
    [post],
  );

describe('a digest', () => {
  it('brings twenty events in one mail, newest first, when its hour has come and not before', async () => {
    for (let count = 0; count < 20; count += 1) await tell([DAILY]);
    await sweep();
    expect(mails).toEqual([]);
    expect(await statesOf(DAILY)).toEqual([{ state: 'held', count: 20 }]);
    await kernel.moveClock('2026-02-03T06:00:00.000Z');
    await sweep();
    expect(mails).toHaveLength(1);
    expect(plansOf(mails)).toEqual(Array.from({ length: 20 }, (_, index) => `Piano ${20 - index}`));
    expect(mails[0]).toMatchObject({ kind: 'daily', period: '2026-02-03' });
    expect(await statesOf(DAILY)).toEqual([{ state: 'digested', count: 20 }]);
    await sweep();
    await kernel.moveClock('2026-02-04T06:00:00.000Z');
    await sweep();
    // Nothing was held since: nothing is written.
    expect(mails).toHaveLength(1);
  });

  it('of a week waits for its day', async () => {
    await tell([WEEKLY]);
    await kernel.moveClock('2026-02-08T12:00:00.000Z');
    await sweep();
    expect(mails).toEqual([]);
    await kernel.moveClock('2026-02-09T06:00:00.000Z');
    await sweep();
    expect(mails).toMatchObject([{ kind: 'weekly', period: '2026-02-09', notices: [{}] }]);
  });

  it('holds back nothing that has a legal effect, nor what is told to somebody who wants it at once', async () => {
    await tell([DAILY, WEEKLY], 'case-suspended');
    await tell([AT_ONCE]);
    for (const post of [DAILY, WEEKLY, AT_ONCE])
      expect(await statesOf(post)).toContainEqual({ state: 'queued', count: 1 });
  });

  it('is written once by two workers, and sent by one of them', async () => {
    await tell([DAILY]);
    await kernel.moveClock('2026-02-10T06:00:00.000Z');
    await Promise.all([write(), write()]);
    await Promise.all([send(), send()]);
    expect(mails).toHaveLength(1);
  });

  it('takes in, over a month of killed workers, each notice once', async () => {
    const by = chance(20260301);
    const identities = new Map<string, string>();
    let now = '2026-03-01T09:00:00.000Z';
    const killed: DeliverDigest = async (digest) => {
      await take(digest);
      throw new Error('killed');
    };
    for (let step = 0; step < 60; step += 1) {
      for (let count = by.upTo(4); count > 0; count -= 1)
        await tell(by.upTo(2) === 0 ? [DAILY, WEEKLY] : [DAILY]);
      // Over the night in which the clocks are put forward, sometimes by two days at once.
      now = new Date(Date.parse(now) + by.upTo(36) * 3_600_000).toISOString();
      await kernel.moveClock(now).catch(() => undefined);
      if (by.upTo(3) === 0)
        await expect(new WriteDigests(new Dying(app.source)).execute(AUTHORITY)).rejects.toThrow('killed');
      if (by.upTo(2) === 0) await write();
      if (by.upTo(3) === 0) await send(killed).catch(() => undefined);
      if (by.upTo(2) === 0) await send();
    }
    await kernel.moveClock(daysAfter(now, 9));
    await sweep();
    for (const { id, messageId } of mails) {
      expect(identities.get(id) ?? messageId).toBe(messageId);
      identities.set(id, messageId);
    }
    // What was handed over twice bears one Message-ID and says the same: it is one mail.
    const once = [...new Map(mails.map((mail) => [mail.messageId, mail])).values()];
    for (const kind of ['daily', 'weekly'] as const) {
      const plans = plansOf(once.filter((mail) => mail.kind === kind));
      expect(new Set(plans).size).toBe(plans.length);
    }
    expect(new Set(plansOf(once.filter(({ kind }) => kind === 'daily'))).size).toBe(sent);
    const [left] = await app.query<{ held: number }>(
      "select count(*)::integer as held from copianifica.notices where state = 'held'",
    );
    expect(left!.held).toBe(0);
    const faults = await app.query(
      'select recipient, kind, period from copianifica.digests group by 1, 2, 3 having count(*) > 1',
    );
    expect(faults).toEqual([]);
  });
});
