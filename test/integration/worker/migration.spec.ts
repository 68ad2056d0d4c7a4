import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readMigration } from '@copianifica/database';
import { checkChain } from '@copianifica/domain';
import { ConfirmMigration, PreviewMigration, ProposeMigration } from '@copianifica/usecases';
import {
  type AppDatabase,
  AUTHORITY,
  eventually,
  openAppDatabase,
  seedTorino,
} from '../../support/app-database';
import { ensureBuild, ROOT } from '../../support/build';
import { Cycles, Kernel, PlanLife, POSTS } from '../../support/kernel';
import { Mailbox } from '../../support/mailbox';
import { secondVersion, storeVersion } from '../../support/second-version';
import { makeFolder, startWorker, workerEnvironment } from '../../support/worker';

const KEY = 'torino/plan';
const CASES = 6;
const keys = makeFolder();
const mailbox = new Mailbox();
let app: AppDatabase;
let smtpUrl: string;

beforeAll(async () => {
  await ensureBuild();
  app = await openAppDatabase();
  await seedTorino(app, keys.folder);
  smtpUrl = await mailbox.open();
}, 120_000);
afterAll(async () => {
  await app.close();
  await mailbox.close();
  keys.remove();
});

/** Two people agree that every live case goes over to another version; gives the migration's id. */
async function agree(kernel: Kernel): Promise<string> {
  const second = secondVersion();
  await storeVersion(app, second);
  const wanted = { key: KEY, from: null, to: second.hash, plan: null };
  const tried = await new PreviewMigration(app.transactions).execute(AUTHORITY, wanted);
  if (tried.kind === 'refused') throw new Error(tried.code);
  const proposed = { key: KEY, from: tried.from.hash, to: second.hash, plan: tried.plan };
  const proposing = new ProposeMigration(kernel.commands);
  const answer = await proposing.execute(await kernel.by(POSTS.ufficio), proposed);
  if (answer.kind === 'refused') throw new Error(answer.code);
  await new ConfirmMigration(kernel.commands).execute(await kernel.by(POSTS.segretario), answer.id);
  return answer.id;
}

it('a worker that is killed between two cases of a migration leaves the others to the next', async () => {
  const kernel = new Kernel(app);
  const cycles = new Cycles();
  const lives: PlanLife[] = [];
  for (let count = 0; count < CASES; count += 1) lives.push(await PlanLife.open(kernel, cycles.next()));
  const migration = await agree(kernel);
  const standing = () =>
    app.transactions.inAuthority(AUTHORITY, (manager) => readMigration(manager, migration));

  const blows = join(keys.folder, 'blows.jsonl');
  writeFileSync(blows, JSON.stringify({ name: 'migration.case-moved', part: 'worker', passing: 2 }));
  const env = {
    ...workerEnvironment({ database: app.database, keyFolder: keys.folder, smtpUrl }),
    PATH: process.env['PATH'] ?? '',
    NODE_OPTIONS: `--require ${join(ROOT, 'test/chaos/failpoint-kill.cjs')}`,
    CHAOS_FAILPOINTS: blows,
  };
  const child = spawn(process.execPath, [join(ROOT, 'dist/apps/worker/main.js')], { cwd: ROOT, env });
  const [, signal] = (await once(child, 'exit')) as [number | null, string | null];
  expect(signal).toBe('SIGKILL');
  expect(existsSync(`${blows}.done`) && readFileSync(`${blows}.done`, 'utf8')).toContain('case-moved');
  expect(await standing()).toMatchObject({ left: CASES - 2, migrated: 2, doneAt: null });

  const worker = await startWorker({ database: app.database, keyFolder: keys.folder, smtpUrl });
  await eventually(async () => (await standing())?.doneAt !== null);
  await worker.stop();
  expect(await standing()).toMatchObject({ left: 0, migrated: CASES, impossible: 0 });
  for (const { id } of lives) {
    const log = await kernel.log(id);
    expect(checkChain(log as never)).toEqual([]);
    expect(log.map(({ type }) => type)).toEqual(['propose-guidelines', 'procedure-changed']);
  }
}, 180_000);
