import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Cluster, startCluster } from '../../../apps/cli/postgres/cluster';
import { databaseOf } from '../../../apps/cli/postgres/urls';
import { ChangeListener, migrateDatabase } from '@copianifica/database';
import {
  type AppDatabase,
  eventually,
  leaveInOutbox,
  openAppDatabase,
  seedTorino,
} from '../../support/app-database';
import { armCase } from '../../support/armed-case';
import { Mailbox } from '../../support/mailbox';
import { redisIsHere, startTestRedis } from '../../support/redis';
import { asAdmin, makeTemplate, testLogins } from '../../support/template';
import { makeFolder, startWorker } from '../../support/worker';

const server = mkdtempSync(join(tmpdir(), 'copianifica-outage-'));
const keys = makeFolder();
const mailbox = new Mailbox();
const ORDER = {
  message: 'consultation-closed',
  audience: ['ufficio-piano'],
  parameters: { plan: 'Piano di prova' },
};
let cluster: Cluster;
let app: AppDatabase;
let smtpUrl: string;
/** What a test has started and must not outlive it, the last first. */
let started: (() => Promise<void>)[] = [];

const startServer = (): Promise<Cluster> =>
  startCluster({ folder: join(server, 'postgres'), logFile: () => join(server, 'log'), durable: false });

beforeAll(async () => {
  cluster = await startServer();
  const stop = (): Promise<void> => cluster.stop();
  const { ownerUrl, password } = await makeTemplate(
    { adminUrl: cluster.url, shared: false, stop },
    migrateDatabase,
  );
  await asAdmin(cluster.url, [`alter database ${databaseOf(ownerUrl)} with allow_connections true`]);
  app = await openAppDatabase({
    ownerUrl,
    logins: testLogins(ownerUrl, password),
    drop: async () => undefined,
  });
  await seedTorino(app, keys.folder);
  smtpUrl = await mailbox.open();
}, 120_000);
afterAll(async () => {
  await app.close();
  await cluster.stop('immediate');
  await mailbox.close();
  rmSync(server, { recursive: true, force: true });
  keys.remove();
});

afterEach(async () => {
  for (const stop of started.toReversed()) await stop();
  started = [];
});

const isSent = async (outbox: string): Promise<boolean> => {
  const rows = await app.query<{ count: number }>(
    `select count(*)::integer as count from copianifica.notices where outbox = $1 and state = 'sent'`,
    [outbox],
  );
  return rows[0]!.count === 3;
};

describe('a worker whose database is killed under it', () => {
  it('stays alive, and goes on when the database is back', async () => {
    const worker = await startWorker({ database: app.database, keyFolder: keys.folder, smtpUrl });
    const listener = new ChangeListener(app.database.logins.app, () => undefined);
    started.push(worker.stop, () => listener.stop());
    const heard: string[] = [];
    listener.onChange(({ topic }) => heard.push(topic));
    await listener.start();
    const [before] = await leaveInOutbox(app, 'notice', [ORDER]);
    await eventually(() => isSent(before!));

    await cluster.stop('immediate');
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    expect((await fetch(`http://127.0.0.1:${worker.port}/livez`)).status).toBe(200);
    expect((await fetch(`http://127.0.0.1:${worker.port}/metrics`)).status).toBe(503);
    cluster = await startServer();

    heard.length = 0;
    const [after] = await leaveInOutbox(app, 'notice', [ORDER]);
    const { term } = await armCase(app, '2026-01-11T23:00:00.000Z', 2026);
    await eventually(() => isSent(after!), 40_000);
    await eventually(async () => {
      const rows = await app.query<{ state: string }>('select state from copianifica.terms where id = $1', [
        term,
      ]);
      return rows[0]!.state === 'fired';
    });
    await eventually(() => heard.includes('case-moved'));
  });
});

(redisIsHere() ? describe : describe.skip)('a worker whose Redis is killed under it', () => {
  it('keeps what it cannot hand over, and hands it over when Redis is back', async () => {
    const redis = await startTestRedis();
    const worker = await startWorker({
      database: app.database,
      keyFolder: keys.folder,
      smtpUrl,
      redisUrl: redis.url,
    });
    started.push(worker.stop);
    await redis.stop();
    const [outbox] = await leaveInOutbox(app, 'notice', [ORDER]);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(await isSent(outbox!)).toBe(false);
    const again = await startTestRedis(redis.port);
    // Stopped after the worker, which would wait for it.
    started.unshift(again.stop);
    await eventually(() => isSent(outbox!), 40_000);
  });
});
