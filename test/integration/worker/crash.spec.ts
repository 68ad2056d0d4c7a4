import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import {
  type AppDatabase,
  eventually,
  leaveInOutbox,
  openAppDatabase,
  seedTorino,
} from '../../support/app-database';
import { ensureBuild, ROOT } from '../../support/build';
import { Mailbox } from '../../support/mailbox';
import { makeFolder, workerEnvironment } from '../../support/worker';

const keys = makeFolder();
const mailbox = new Mailbox();
const running = new Set<ChildProcess>();
let app: AppDatabase;
let environment: Record<string, string>;

beforeAll(async () => {
  await ensureBuild();
  app = await openAppDatabase();
  await seedTorino(app, keys.folder);
  environment = workerEnvironment({
    database: app.database,
    keyFolder: keys.folder,
    smtpUrl: await mailbox.open(),
  });
}, 120_000);
afterAll(async () => {
  for (const child of running) child.kill('SIGKILL');
  await Promise.all([...running].map((child) => child.exitCode ?? child.signalCode ?? once(child, 'exit')));
  await app.close();
  await mailbox.close();
  keys.remove();
});
beforeEach(() => {
  mailbox.mails.length = 0;
});

interface WorkerProcess {
  child: ChildProcess;
  output: () => string;
  exit: Promise<number | null>;
}

/** The built worker, as the launcher starts it: with a channel that tells it when the launcher is gone. */
function startProcess(env: Record<string, string> = environment): WorkerProcess {
  const child = spawn(process.execPath, [join(ROOT, 'dist/apps/worker/main.js')], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  running.add(child);
  let output = '';
  for (const stream of [child.stdout!, child.stderr!])
    stream.on('data', (text: Buffer) => (output += text.toString()));
  const exit = once(child, 'exit').then(([code]) => code as number | null);
  void exit.then(() => running.delete(child));
  return { child, output: () => output, exit };
}

const started = ({ output }: WorkerProcess): Promise<void> =>
  eventually(() => output().includes('worker started'), 60_000);

describe('a worker process', () => {
  it('that is killed in the middle of 312 mails leaves each to be sent once by the next', async () => {
    const first = startProcess();
    mailbox.onMail = () => void (mailbox.mails.length === 120 && first.child.kill('SIGKILL'));
    const parameters = { plan: 'Piano di prova', closesOn: '2026-02-16', timezone: 'Europe/Rome' };
    const order = { message: 'consultation-opened', audience: ['comuni'], parameters };
    const [outbox] = await leaveInOutbox(app, 'notice', [order]);
    expect(await first.exit).toBeNull();
    mailbox.onMail = () => undefined;
    const second = startProcess();
    await eventually(async () => {
      const rows = await app.query<{ count: number }>(
        `select count(*)::integer as count from copianifica.notices where outbox = $1 and state = 'sent'`,
        [outbox],
      );
      return rows[0]!.count === 312;
    }, 90_000);
    second.child.kill('SIGTERM');
    await second.exit;
    expect(mailbox.ids.size).toBe(312);
    // One for each connection that the kill caught between the mail and its mark.
    expect(mailbox.mails.length).toBeLessThanOrEqual(312 + 4);
    const [deliveries] = await app.query<{ count: number }>(
      'select count(*)::integer as count from copianifica.deliveries',
    );
    expect(deliveries).toEqual({ count: 1 });
  }, 180_000);

  it.each(['SIGTERM', 'SIGINT'] as const)('ends well, and soon, on %s', async (signal) => {
    const worker = startProcess();
    await started(worker);
    const began = performance.now();
    worker.child.kill(signal);
    expect(await worker.exit).toBe(0);
    expect(performance.now() - began).toBeLessThan(20_000);
    expect(worker.output()).toContain('worker stopped');
  });

  it('ends when its launcher is gone', async () => {
    const worker = startProcess();
    await started(worker);
    worker.child.disconnect();
    expect(await worker.exit).toBe(0);
  });

  it('refuses to start on a bad value, in one sentence that does not repeat it', async () => {
    const worker = startProcess({ ...environment, SMTP_URL: 'http://secret.example' });
    expect(await worker.exit).toBe(1);
    expect(worker.output()).toBe('SMTP_URL must be set, like smtp://localhost:3025.\n');
  });

  it('refuses to start without the key by which it would seal the record', async () => {
    const other = makeFolder();
    const worker = startProcess({ ...environment, RECORD_KEY_DIR: other.folder });
    expect(await worker.exit).toBe(1);
    expect(worker.output()).toContain(
      'torino.pem is no Ed25519 key that can be read: restore it from a backup',
    );
    other.remove();
  });
});
