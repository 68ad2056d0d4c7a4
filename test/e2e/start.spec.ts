import { chmodSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { portState } from '../../apps/cli/ports';
import { type Cluster, startCluster } from '../../apps/cli/postgres/cluster';
import { withDatabase } from '../../apps/cli/postgres/urls';
import { hasEnded, isAlive } from '../../apps/cli/processes';
import { waitFor } from '../../apps/cli/wait';
import { ensureBuild } from '../support/build';
import { Installation, type PartName } from '../support/installation';

const PARTS = ['api', 'worker', 'demo'] as const;
const STEPS = [
  'Build',
  'Database',
  'Migrations',
  'Territory',
  'Demo people',
  'Sign-in and mailbox',
  'API',
  'Worker',
  'Web',
];

jest.setTimeout(180_000);
beforeAll(ensureBuild);

async function ask<T>(client: Client, sql: string): Promise<T> {
  return (await client.query(sql)).rows[0] as T;
}

async function statusOf(installation: Installation, path: string): Promise<number | undefined> {
  try {
    const response = await fetch(`${installation.url}${path}`, { redirect: 'manual' });
    await response.body?.cancel();
    return response.status;
  } catch {
    return undefined;
  }
}

const isReady = async (installation: Installation): Promise<true | undefined> =>
  (await statusOf(installation, '/readyz')) === 200 || undefined;

/** Kills a part and resolves when another process has its work and everything is ready again. */
async function killAndWait(installation: Installation, part: PartName): Promise<void> {
  const victim = installation.pidOf(part)!;
  process.kill(victim, 'SIGKILL');
  await hasEnded(victim, 5_000);
  const successor = await waitFor(async () => {
    const pid = installation.pidOf(part);
    return pid !== undefined && pid !== victim && (await isReady(installation)) ? pid : undefined;
  }, 60_000);
  expect(successor).toBeDefined();
}

describe('npm start', () => {
  let installation: Installation;

  beforeAll(async () => {
    installation = await Installation.prepare();
    await installation.start();
  });
  afterAll(async () => {
    await installation.stop();
    await installation.remove();
  });

  it('shows each step in one line with its seconds, and ends with where to go and whom to be', () => {
    const lines = installation.output.split('\n');
    const steps = lines.filter((line) => line.startsWith('✔'));
    expect(steps.map((line) => /^✔ ([^:]+?)(:.*)? {2}\d+\.\d s$/.exec(line)?.[1])).toEqual(STEPS);
    expect(lines).toContain('✔ Build  0.0 s');
    expect(installation.output).toContain('312 comuni');
    expect(installation.output).toMatch(new RegExp(`Copianifica is ready: ${installation.url}$`, 'm'));
    expect(installation.output).toMatch(/^ {2}.+, Segretario generale/m);
    expect(installation.output).toContain(`http://localhost:${installation.port + 1}/mail`);
  });

  it('serves the pages, the mailbox and its readiness', async () => {
    expect(await statusOf(installation, '/')).toBe(200);
    expect(await statusOf(installation, '/readyz')).toBe(200);
    const mailbox = await fetch(`http://localhost:${installation.port + 1}/mail`);
    expect(mailbox.status).toBe(200);
    await mailbox.body?.cancel();
  });

  it('keeps its secrets, its keys and its logs to itself', () => {
    const rights = (path: string): number => statSync(join(installation.home, path)).mode & 0o777;
    expect(rights('secrets.json')).toBe(0o600);
    for (const folder of ['keys', 'logs', 'demo', 'postgres']) expect(rights(folder)).toBe(0o700);
    for (const key of readdirSync(join(installation.home, 'keys'))) expect(rights(`keys/${key}`)).toBe(0o600);
    const secrets = Object.values(
      JSON.parse(readFileSync(join(installation.home, 'secrets.json'), 'utf8')) as object,
    );
    const logs = readdirSync(join(installation.home, 'logs')).map((name) =>
      readFileSync(join(installation.home, 'logs', name), 'utf8'),
    );
    for (const secret of secrets) expect(logs.join()).not.toContain(secret);
  });

  it('gives its parts no more than their own logins', () => {
    const environment = (part: PartName): string =>
      readFileSync(`/proc/${installation.pidOf(part)}/environ`, 'utf8');
    for (const part of PARTS) expect(environment(part)).not.toMatch(/administrator|\0DATABASE_URL=/);
    expect(environment('api')).not.toMatch(/relay_login|queue_login/);
    expect(environment('demo')).not.toMatch(/_login/);
  });

  it('does not start a second time over itself', async () => {
    const second = await installation.run(['start', '--no-build'], { PORT: String(installation.port) }).ended;
    expect(second.exitCode).toBe(1);
    expect(second.output).toMatch(
      /^Copianifica is already running here \(process \d+, .*\): use it, or stop it/,
    );
    expect(await isReady(installation)).toBe(true);
  });

  it('is examined by the doctor while it runs', async () => {
    const { exitCode, output } = await installation.run(['doctor']).ended;
    expect(
      output
        .trimEnd()
        .split('\n')
        .filter((line) => !line.startsWith('✔')),
    ).toEqual([]);
    expect(output).toMatch(/its own, running as process \d+ on port \d+, schema (\d+) of \1$/m);
    expect(exitCode).toBe(0);
  });

  it.each(PARTS)('starts the %s again when it is killed, and says so', async (part) => {
    await killAndWait(installation, part);
    expect(installation.output).toMatch(
      new RegExp(`^• the ${part} stopped \\(ended by SIGKILL\\), starting it again`, 'm'),
    );
  });

  it('starts its database again when it is killed, with everything that was saved', async () => {
    const before = await installation.openAsSuperuser();
    const count = 'select count(*)::int as people from copianifica.persons';
    const { people } = await ask<{ people: number }>(before, count);
    await killAndWait(installation, 'database');
    const after = await installation.openAsSuperuser();
    expect(await ask(after, count)).toEqual({ people });
    await after.end();
    await before.end().catch(() => undefined);
  });

  it('finds its data and its running database again after the launcher itself was killed', async () => {
    const database = installation.pidOf('database')!;
    const parts = PARTS.map((part) => installation.pidOf(part)!);
    await installation.killLauncher();
    await installation.start();
    expect(installation.pidOf('database')).toBe(database);
    expect(installation.output).toContain('which was still running');
    expect(installation.output).toContain('Migrations: up to date');
    // Those of the launcher that died have noticed, and made room.
    for (const pid of parts) expect(await hasEnded(pid, 10_000)).toBe(true);
  });

  it('stops all of it in order, and leaves nothing behind', async () => {
    const pids = [...PARTS, 'database' as const].map((part) => installation.pidOf(part)!);
    const began = performance.now();
    expect(await installation.stop()).toBe(0);
    expect(performance.now() - began).toBeLessThan(30_000);
    expect(pids.filter(isAlive)).toEqual([]);
    for (const step of [0, 1, 2]) expect(await portState(installation.port + step, '127.0.0.1')).toBe('free');
    expect(existsSync(join(installation.home, 'postgres/data/postmaster.pid'))).toBe(false);
    expect(existsSync(join(installation.home, 'running.json'))).toBe(false);
  });

  it('stops at once at the second Ctrl-C, and recovers', async () => {
    await installation.stop();
    await installation.start();
    // A part that hangs, for a quick stop would leave no time to be impatient.
    process.kill(installation.pidOf('api')!, 'SIGSTOP');
    const { pid } = JSON.parse(readFileSync(join(installation.home, 'running.json'), 'utf8')) as {
      pid: number;
    };
    const hurry = setInterval(() => isAlive(pid) && process.kill(pid, 'SIGINT'), 100);
    expect(await installation.stop()).toBe(130);
    clearInterval(hurry);
    await installation.start();
    expect(await isReady(installation)).toBe(true);
  });
});

describe('npm start with a DATABASE_URL', () => {
  let folder: string;
  let cluster: Cluster;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'start-'));
    chmodSync(folder, 0o755);
    const logFile = (): string => join(folder, 'log');
    cluster = await startCluster({ folder: join(folder, 'postgres'), logFile, durable: false });
    const client = new Client({ connectionString: cluster.url });
    await client.connect();
    for (const name of ['demo_plan', 'real_plan']) await client.query(`create database ${name}`);
    await client.end();
  });
  afterAll(async () => {
    await cluster.stop('immediate');
    rmSync(folder, { recursive: true });
  });

  it('uses that server, starts none of its own and leaves it running', async () => {
    const installation = await Installation.prepare({
      env: { DATABASE_URL: withDatabase(cluster.url, 'demo_plan') },
    });
    await installation.start();
    expect(installation.output).toMatch(/Database: PostgreSQL 18\.\d+ of DATABASE_URL/);
    expect(existsSync(join(installation.home, 'postgres'))).toBe(false);
    expect(await statusOf(installation, '/')).toBe(200);
    expect(await installation.stop()).toBe(0);
    expect(isAlive(cluster.pid)).toBe(true);
    await installation.remove();
  });

  it('makes a real one of a new database for production, and asks for the services that it then needs', async () => {
    const env = { DATABASE_URL: withDatabase(cluster.url, 'real_plan') };
    const installation = await Installation.prepare({ env });
    for (const options of [['--production'], []]) {
      const { exitCode, output } = await installation.run(['start', '--no-build', ...options], {
        ...env,
        PORT: String(installation.port),
      }).ended;
      expect(exitCode).toBe(1);
      expect(output).toContain(
        "This database is not a demo, so sign-in and mail are the authority's own: set OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, SMTP_URL, MAIL_FROM.",
      );
    }
    await installation.remove();
  });
});
