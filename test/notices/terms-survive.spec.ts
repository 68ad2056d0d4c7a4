import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { Client } from 'pg';
import { databaseOf, withDatabase } from '../../apps/cli/postgres/urls';
import { makeRunningTerms, mustHaveFiredOnce } from '../../bench/support/running-terms.mjs';
import {
  type AppDatabase,
  AUTHORITY,
  eventually,
  openAppDatabase,
  seedTorino,
} from '../support/app-database';
import { ensureBuild, ROOT } from '../support/build';
import { testServer } from '../support/database';
import { startTestRedis, type TestRedis } from '../support/redis';
import { makeFolder, workerEnvironment } from '../support/worker';

const TERMS = 1_100;
/** What may pass from the start until the last term has fired, in ms. */
const RETURN = 60_000;

let app: AppDatabase;
let superuser: Client;
let redis: TestRedis;
const keys = makeFolder();
const running = new Set<ChildProcess>();

beforeEach(async () => {
  await ensureBuild();
  app = await openAppDatabase();
  await seedTorino(app, keys.folder);
  superuser = new Client({
    connectionString: withDatabase(testServer().adminUrl, databaseOf(app.database.ownerUrl)),
  });
  await superuser.connect();
  redis = await startTestRedis();
}, 120_000);
afterEach(async () => {
  for (const child of running) child.kill('SIGKILL');
  await Promise.all([...running].map((child) => child.exitCode ?? child.signalCode ?? once(child, 'exit')));
  await redis.stop();
  await superuser.end();
  await app.close();
}, 60_000);
afterAll(() => keys.remove());

function startWorker(): ChildProcess {
  const settings = {
    database: app.database,
    keyFolder: keys.folder,
    // Nobody is written to here: what is told waits.
    smtpUrl: 'smtp://127.0.0.1:1',
    redisUrl: redis.url,
  };
  const child = spawn(process.execPath, [join(ROOT, 'dist/apps/worker/main.js')], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'], ...workerEnvironment(settings), LOG_LEVEL: 'fatal' },
    stdio: 'ignore',
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

const setClock = (to: string) =>
  superuser.query('update copianifica.installation set clock_offset = $1::timestamptz - clock_timestamp()', [
    to,
  ]);

async function armed(): Promise<number> {
  const { rows } = await superuser.query<{ count: number }>(
    `select count(*)::integer as count from copianifica.terms where state = 'armed'`,
  );
  return rows[0]!.count;
}

async function sequenced(): Promise<boolean> {
  const { rows } = await superuser.query<{ left: number }>(
    'select count(*)::integer as left from copianifica.unsequenced_leaves',
  );
  return rows[0]!.left === 0;
}

it('after 31 days without a worker, across daylight saving and with an empty Redis, all fire once, in order', async () => {
  const { terms } = await makeRunningTerms(superuser, AUTHORITY, TERMS);
  await spreadOverAMonth();
  await setClock('2026-04-03T06:00:00Z');
  const began = Date.now();
  startWorker();
  await eventually(async () => (await armed()) === 0, RETURN);
  expect(Date.now() - began).toBeLessThan(RETURN);
  await eventually(sequenced, RETURN);
  await mustHaveFiredOnce(superuser);
  const { rows } = await superuser.query<{ fired: number; early: number }>(
    `with fired as (
       select t.due_at, l.recorded_at from copianifica.terms t
       join copianifica.case_events e on e.authority = t.authority and e."case" = t."case"
         and 'term:' || t.name = e.type || coalesce('[' || (e.payload->>'item') || ']', '')
       join copianifica.leaves l on l.authority = e.authority and l.hash = e.hash),
     pairs as (select due_at, lag(due_at) over (order by recorded_at) as before from fired)
     select count(*)::integer as fired, (count(*) filter (where due_at < before))::integer as early from pairs`,
  );
  expect(rows).toEqual([{ fired: terms, early: 0 }]);
}, 300_000);

/** Each of the eleven instants three civil days after the one before, at midnight in Rome: 29 March lies among them. */
async function spreadOverAMonth(): Promise<void> {
  await superuser.query(
    `update copianifica.terms set due_at = (date '2026-03-03'
       + 3 * (extract(epoch from due_at - timestamptz '2026-03-02T23:00:00Z') / 60)::integer)::timestamp
       at time zone 'Europe/Rome'`,
  );
  await superuser.query(
    `update copianifica.cases c set snapshot = jsonb_set(c.snapshot, '{terms}', moved.terms)
     from (select t."case", jsonb_object_agg(t.name, c.snapshot->'terms'->t.name || jsonb_build_object('dueAt',
         to_char(t.due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))) as terms
       from copianifica.terms t join copianifica.cases c on c.id = t."case" group by t."case") moved
     where moved."case" = c.id`,
  );
}
