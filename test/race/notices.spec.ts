import { SendNotices, Tell } from '@copianifica/usecases';
import {
  type AppDatabase,
  AUTHORITY,
  leaveInOutbox,
  openAppDatabase,
  seedTorino,
} from '../support/app-database';
import { makeFolder } from '../support/worker';

const keys = makeFolder();
const ORDER = {
  message: 'consultation-opened',
  audience: ['comuni'],
  parameters: { plan: 'Piano', closesOn: '2026-02-16' },
};
const MAYOR = 'comune/001001/sindaco';
let app: AppDatabase;

beforeAll(async () => {
  app = await openAppDatabase();
  await seedTorino(app, keys.folder);
});
afterAll(async () => {
  await app.close();
  keys.remove();
});

/** Nobody here has an address for certified mail. */
const never = (): Promise<never> => Promise.reject(new Error('no certified mail'));
const leave = async (order: unknown): Promise<string> => (await leaveInOutbox(app, 'notice', [order]))[0]!;
const tell = (outbox: string) => new Tell(app.transactions).execute({ authority: AUTHORITY, outbox });
const recipientsOf = async (outbox: string): Promise<string[]> => {
  const rows = await app.query<{ recipient: string }>(
    'select recipient from copianifica.notices where outbox = $1 order by recipient',
    [outbox],
  );
  return rows.map(({ recipient }) => recipient);
};

describe('an order that is carried out four times at once', () => {
  it('writes each notice once, and answers the same to all', async () => {
    const outbox = await leave(ORDER);
    const answers = await Promise.all([1, 2, 3, 4].map(() => tell(outbox)));
    const parts = Array.from({ length: 7 }, (_, part) => ({ outbox, part }));
    expect(answers).toEqual(Array.from({ length: 4 }, () => ({ kind: 'told', parts })));
    expect(await recipientsOf(outbox)).toHaveLength(312);
    expect(await tell(outbox)).toEqual(answers[0]);
  });
});

describe('a part that two workers send at once', () => {
  it('is sent once to each of its fifty', async () => {
    const outbox = await leave(ORDER);
    await tell(outbox);
    const sent: string[] = [];
    const slowly = async ({ id }: { id: string }): Promise<'sent'> => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      sent.push(id);
      return 'sent';
    };
    const send = () =>
      new SendNotices(app.transactions).execute(
        { authority: AUTHORITY, outbox, part: 2 },
        { mail: slowly, pec: never },
      );
    await Promise.all([send(), send()]);
    expect(sent).toHaveLength(50);
    expect(new Set(sent).size).toBe(50);
  });

  it('stops at a mail server that is away, and keeps what is left for the next attempt', async () => {
    const outbox = await leave(ORDER);
    await tell(outbox);
    const part = { authority: AUTHORITY, outbox, part: 0 };
    let asked = 0;
    const away = (): Promise<never> => {
      asked += 1;
      return Promise.reject(new Error('connection refused'));
    };
    await expect(new SendNotices(app.transactions).execute(part, { mail: away, pec: never })).rejects.toThrow(
      'connection refused',
    );
    expect(asked).toBeLessThan(10);
    const sent: string[] = [];
    const mail = async ({ messageId }: { messageId: string }): Promise<'sent'> => {
      sent.push(messageId);
      return 'sent';
    };
    await new SendNotices(app.transactions).execute(part, { mail, pec: never });
    expect(new Set(sent).size).toBe(50);
  });
});

describe('the recipients of an order', () => {
  it('are those in force on the legal day, by what is known', async () => {
    const before = await leave(ORDER);
    await tell(before);
    expect(await recipientsOf(before)).toContain(MAYOR);
    // Corrected: it is known now that the mandate had ended a month ago.
    await app.query(
      `update copianifica.mandates set revision = revision + 1,
         known_to = greatest(copianifica.legal_now(), known_from + interval '1 ms') where post = $1`,
      [MAYOR],
    );
    const after = await leave(ORDER);
    await tell(after);
    const told = await recipientsOf(after);
    expect(told).toHaveLength(311);
    expect(told).not.toContain(MAYOR);
    // What was told once stays as it was told.
    await tell(before);
    expect(await recipientsOf(before)).toHaveLength(312);
  });

  it.each([
    ['an unknown message', { ...ORDER, message: 'no-such-message' }],
    ['an unknown audience', { ...ORDER, audience: ['everybody'] }],
    ['nothing', {}],
  ])('are nobody for %s, which stays to be told by a release that knows it', async (_, order) => {
    const outbox = await leave(order);
    expect(await tell(outbox)).toEqual({ kind: 'refused', code: 'notice/unknown' });
    expect(await app.query('select from copianifica.deliveries where outbox = $1', [outbox])).toHaveLength(0);
  });
});
