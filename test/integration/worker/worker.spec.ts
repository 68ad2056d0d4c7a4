import { createPublicKey, randomUUID, verify } from 'node:crypto';
import { Client } from 'pg';
import { Redis } from 'ioredis';
import { RelayStore } from '@copianifica/database';
import { linkCodeHash, openNote, parseCheckpoint, parseVerifierKey } from '@copianifica/domain';
import { jobForTopic, Queues } from '@copianifica/messaging';
import {
  type AppDatabase,
  AUTHORITY,
  eventually,
  leaveInOutbox,
  openAppDatabase,
  seedTorino,
} from '../../support/app-database';
import { armCase } from '../../support/armed-case';
import { type ArrivedMail, Mailbox } from '../../support/mailbox';
import { redisIsHere, startTestRedis, type TestRedis } from '../../support/redis';
import { makeFolder, startWorker, type TestWorker } from '../../support/worker';

const keys = makeFolder();
const PLAN = { plan: 'Piano di prova', timezone: 'Europe/Rome' };
const toComuni = {
  message: 'consultation-opened',
  audience: ['comuni'],
  parameters: { ...PLAN, closesOn: '2026-02-16' },
};
const toOffice = { message: 'consultation-closed', audience: ['ufficio-piano'], parameters: PLAN };
const MAYOR = 'comune/001272/sindaco';
let app: AppDatabase;

beforeAll(async () => {
  app = await openAppDatabase();
  await seedTorino(app, keys.folder);
});
afterAll(async () => {
  await app.close();
  keys.remove();
});

const statesOf = async (outbox: string): Promise<Record<string, number>> => {
  const rows = await app.query<{ state: string; count: number }>(
    'select state, count(*)::integer as count from copianifica.notices where outbox = $1 group by state',
    [outbox],
  );
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
};
const addressOf = async (post: string): Promise<string> => {
  const rows = await app.query<{ email: string }>(
    'select email from copianifica.post_addresses where post = $1',
    [post],
  );
  return rows[0]!.email;
};

const BACKENDS = redisIsHere() ? ['PostgreSQL', 'Redis'] : ['PostgreSQL'];

describe.each(BACKENDS)('the worker with its queue in %s', (kind) => {
  const firstYear = kind === 'Redis' ? 2030 : 2026;
  let mailbox: Mailbox;
  let redis: TestRedis | undefined;
  let worker: TestWorker;
  let smtpUrl: string;

  const start = async (): Promise<void> => {
    worker = await startWorker({
      database: app.database,
      keyFolder: keys.folder,
      smtpUrl,
      redisUrl: redis?.url,
    });
  };
  const flushQueue = async (): Promise<void> => {
    if (redis) {
      const client = new Redis(redis.url);
      await client.flushall();
      return client.disconnect();
    }
    const client = new Client({ connectionString: app.database.logins.queue });
    await client.connect();
    await client.query('truncate bullmq.job cascade');
    await client.end();
  };

  beforeAll(async () => {
    redis = kind === 'Redis' ? await startTestRedis() : undefined;
    mailbox = new Mailbox();
    smtpUrl = await mailbox.open();
    await start();
  });
  afterAll(async () => {
    await worker.stop();
    await redis?.stop();
    await mailbox.close();
  });
  beforeEach(() => {
    mailbox.mails.length = 0;
  });

  it('tells all 312 comuni, each once, in words', async () => {
    const [outbox] = await leaveInOutbox(app, 'notice', [toComuni]);
    await eventually(async () => (await statesOf(outbox!))['sent'] === 312);
    expect(mailbox.mails).toHaveLength(312);
    expect(new Set(mailbox.mails.map(({ to }) => to)).size).toBe(312);
    expect(mailbox.mails[0]!.raw).toContain('Piano di prova');
    expect(mailbox.mails[0]!.raw.replaceAll(/=\r\n/g, '')).toContain('16 febbraio 2026');
    expect(mailbox.mails[0]!.id).toMatch(/^<[0-9a-f-]{36}@copianifica\.example>$/);
  });

  it('loses nothing when the queue is wiped between relay and work', async () => {
    await worker.stop();
    const [order] = await leaveInOutbox(app, 'notice', [toOffice]);
    const settings = { concurrency: { work: 1, mail: 1 }, onTrouble: () => undefined };
    const queues = await Queues.open({
      postgresUrl: app.database.logins.queue,
      redisUrl: redis?.url,
      ...settings,
    });
    const relay = new RelayStore(app.database.logins.relay, () => undefined);
    const relayed = await relay.claimOutbox(10, (rows) =>
      queues.enqueue(
        rows.flatMap(({ authority, id, topic }) => jobForTopic(topic, { authority, outbox: id }) ?? []),
      ),
    );
    expect(relayed).toBe(1);
    await flushQueue();
    await relay.close();
    await queues.close();
    await start();
    await eventually(async () => (await statesOf(order!))['sent'] === 3);
    expect(await mailsOf(order!)).toHaveLength(3);
  });

  it('fires a term that no queue has ever heard of, and tells of it', async () => {
    const armed = await armCase(app, '2026-01-11T23:00:00.000Z', firstYear);
    const isFired = async (): Promise<boolean> => {
      const rows = await app.query<{ state: string }>('select state from copianifica.terms where id = $1', [
        armed.term,
      ]);
      return rows[0]!.state === 'fired';
    };
    await eventually(isFired);
    const [moved] = await app.query<{ state: string; version: number }>(
      'select state, version from copianifica.cases where id = $1',
      [armed.case],
    );
    expect(moved).toEqual({ state: 'answers', version: 2 });
    await eventually(() => mailbox.ids.size === 3);
    expect(mailbox.mails[0]!.raw.replaceAll(/=\r\n/g, '')).toContain(
      `https://piano.example/cases/${armed.case}`,
    );
  });

  it('leaves a term alone whose time has not come', async () => {
    const { term } = await armCase(app, '2026-12-31T23:00:00.000Z', firstYear + 1);
    await leaveInOutbox(app, 'term-started', [{ term }]);
    await eventually(async () => (await unrelayed()) === 0);
    await new Promise((resolve) => setTimeout(resolve, 500));
    const rows = await app.query('select state, epoch from copianifica.terms where id = $1', [term]);
    expect(rows).toEqual([{ state: 'armed', epoch: 1 }]);
  });

  it('wakes for a term in time', async () => {
    const rows = await app.query<{ soon: string }>(
      `select to_char((copianifica.legal_now() + interval '1.5 s') at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as soon`,
    );
    const { term } = await armCase(app, rows[0]!.soon, firstYear + 2);
    await leaveInOutbox(app, 'term-started', [{ term }]);
    await eventually(async () => {
      const [found] = await app.query<{ state: string }>(
        'select state from copianifica.terms where id = $1',
        [term],
      );
      return found!.state === 'fired';
    });
    const [late] = await app.query<{ ms: number }>(
      `select extract(epoch from copianifica.legal_now() - $1::timestamptz)::float8 * 1000 as ms`,
      [rows[0]!.soon],
    );
    expect(late!.ms).toBeLessThan(30_000);
  });

  it('seals what was recorded under the key that the authority has published', async () => {
    const waiting = 'select count(*)::integer as count from copianifica.unsequenced_leaves';
    await eventually(async () => (await app.query<{ count: number }>(waiting))[0]!.count === 0);
    const [checkpoint] = await app.query<{ note: string; size: string; root: string }>(
      'select note, size, root from copianifica.checkpoints order by size desc limit 1',
    );
    const [published] = await app.query<{ verifier: string }>('select verifier from copianifica.record_keys');
    const key = parseVerifierKey(published!.verifier);
    if ('refused' in key) throw new Error(key.refused);
    const note = openNote(checkpoint!.note, [key], verifyEd25519);
    if ('refused' in note) throw new Error(note.refused);
    const read = parseCheckpoint(note.text);
    if ('refused' in read) throw new Error(read.refused);
    expect({ ...read, root: Buffer.from(read.root).toString('hex') }).toMatchObject({
      origin: 'copianifica.example/torino',
      size: Number(checkpoint!.size),
      root: checkpoint!.root,
    });
  });

  it('marks who refuses for good, and tries again who refuses for now', async () => {
    const office = await app.query<{ email: string }>(
      `select email from copianifica.post_addresses where post like 'ufficio-piano/%' order by post`,
    );
    const [never, later] = [office[0]!.email, office[1]!.email];
    mailbox.refusals.set(never, 550).set(later, 450);
    const [outbox] = await leaveInOutbox(app, 'notice', [toOffice]);
    await eventually(async () => (await statesOf(outbox!))['failed'] === 1);
    await eventually(async () => (await statesOf(outbox!))['sent'] === 1);
    expect(await statesOf(outbox!)).toEqual({ failed: 1, sent: 1, sending: 1 });
    mailbox.refusals.clear();
    await eventually(async () => (await statesOf(outbox!))['sent'] === 2);
    expect((await mailsOf(outbox!)).map(({ to }) => to)).toEqual([office[2]!.email, later]);
  });

  it('waits for a mail server that is away', async () => {
    const port = Number(new URL(smtpUrl).port);
    await mailbox.close();
    const [outbox] = await leaveInOutbox(app, 'notice', [toOffice]);
    await eventually(async () => (await statesOf(outbox!))['sending'] === 3);
    mailbox = new Mailbox();
    await mailbox.open(port);
    await eventually(async () => (await statesOf(outbox!))['sent'] === 3);
    expect(await mailsOf(outbox!)).toHaveLength(3);
  });

  it('writes down whom it cannot write to', async () => {
    const [outbox] = await leaveInOutbox(app, 'notice', [{ ...toOffice, audience: ['sindaco'] }]);
    const address = await addressOf('consiglio/sindaco');
    await eventually(async () => (await statesOf(outbox!))['sent'] === 1);
    await app.query('delete from copianifica.post_addresses where post = $1', ['consiglio/sindaco']);
    const [second] = await leaveInOutbox(app, 'notice', [{ ...toOffice, audience: ['sindaco'] }]);
    await eventually(async () => (await statesOf(second!))['no-address'] === 1);
    expect([...(await mailsOf(outbox!)), ...(await mailsOf(second!))]).toHaveLength(1);
    await app.query('insert into copianifica.post_addresses (authority, post, email) values ($1, $2, $3)', [
      AUTHORITY,
      'consiglio/sindaco',
      address,
    ]);
  });

  it('mails a link code that stands nowhere but in the mail', async () => {
    const id = randomUUID();
    await app.query(
      `insert into copianifica.link_codes (authority, id, issuer, subject, post, expires_at)
       values ($1, $2, 'https://identity.example', $3, $4, clock_timestamp() + interval '5 minutes')`,
      [AUTHORITY, id, randomUUID(), MAYOR],
    );
    await leaveInOutbox(app, 'link-code', [{ linkCode: id }]);
    const arrived = () => mailbox.mails.find(({ raw }) => raw.includes('Codice: '));
    await eventually(() => arrived() !== undefined);
    const mail = arrived()!;
    const code = /Codice: ([0-9A-Z-]+)/.exec(mail.raw)![1]!;
    const [stored] = await app.query<{ code_hash: string }>(
      'select code_hash from copianifica.link_codes where id = $1',
      [id],
    );
    expect(mail.to).toBe(await addressOf(MAYOR));
    expect(stored!.code_hash).toBe(linkCodeHash(id, code));
  });

  it('says that it is alive and what waits', async () => {
    const base = `http://127.0.0.1:${worker.port}`;
    expect((await fetch(`${base}/livez`)).status).toBe(200);
    const metrics = await (await fetch(`${base}/metrics`)).text();
    expect(metrics).toMatch(/^copianifica_outbox_unrelayed \d+$/m);
    expect(metrics).toMatch(/^copianifica_terms_overdue 0$/m);
    expect(metrics).toMatch(/^copianifica_notices\{authority="torino",channel="mail",state="sent"\} \d+$/m);
  });

  it('has logged neither an address nor a name', async () => {
    const people = await app.query<{ given: string; family: string }>(
      'select given_name as given, family_name as family from copianifica.person_details',
    );
    // An order for a code that names none: its failure, stack and all, is what must tell nothing of anybody.
    await leaveInOutbox(app, 'link-code', [{}]);
    await eventually(() => worker.log().includes('job failed'));
    const log = worker.log();
    // Not every @ is one: a stack names the packages it went through.
    expect(log).not.toMatch(/@[\w.-]+\.example/);
    expect(people.filter(({ given, family }) => log.includes(`${given} ${family}`))).toEqual([]);
  });

  /** The mails that an order has led to, however often each was sent, in the order they came. */
  const mailsOf = async (outbox: string): Promise<ArrivedMail[]> => {
    const rows = await app.query<{ id: string }>(
      'select message_id as id from copianifica.notices where outbox = $1',
      [outbox],
    );
    return mailbox.mails.filter((mail) => rows.some(({ id }) => id === mail.id));
  };

  const unrelayed = async (): Promise<number> => {
    const rows = await app.query<{ count: number }>(
      'select count(*)::integer as count from copianifica.outbox where relayed_at is null',
    );
    return rows[0]!.count;
  };
});

function verifyEd25519(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(publicKey).toString('base64url') };
  return verify(null, message, createPublicKey({ key: jwk, format: 'jwk' }), signature);
}
