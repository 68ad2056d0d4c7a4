import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Client } from 'pg';
import { freePort } from '../../apps/cli/ports';
import { hasEnded } from '../../apps/cli/processes';
import { findNative } from '../../apps/cli/postgres/binaries';
import { type Cluster, type ClusterOptions, startCluster } from '../../apps/cli/postgres/cluster';
import { DATABASE, ensureDatabase } from '../../apps/cli/postgres/databases';
import { judgeServer } from '../../apps/cli/postgres/inspect';
import { withDatabase, withLogin } from '../../apps/cli/postgres/urls';
import { type KeptCluster, keepCluster } from '../../apps/cli/start/keep-cluster';
import { takeLock } from '../../apps/cli/start/lock';
import { readSettings } from '../../apps/cli/start/settings';
import { waitFor } from '../../apps/cli/wait';
import { ROOT, ensureBuild } from '../support/build';
import { freePorts } from '../support/installation';
import { runCommand } from '../support/command';

const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;
/** What only root can try: being somebody else. */
const describeAsRoot = isRoot ? describe : describe.skip;

const folders: string[] = [];
const clusters: Cluster[] = [];
const keepers: KeptCluster[] = [];

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'launcher-'));
  // Ours alone by default; a server that runs as somebody else must be able to pass.
  chmodSync(folder, 0o755);
  folders.push(folder);
  return folder;
}

const optionsIn = (folder: string): ClusterOptions => ({
  folder: join(folder, 'postgres'),
  logFile: () => join(folder, 'postgres.log'),
});

async function startIn(folder: string, more: Partial<ClusterOptions> = {}): Promise<Cluster> {
  const cluster = await startCluster({ ...optionsIn(folder), durable: false, ...more });
  clusters.push(cluster);
  return cluster;
}

async function ask<T>(url: string, sql: string): Promise<T> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(sql)).rows[0] as T;
  } finally {
    await client.end();
  }
}

async function occupy(port: number): Promise<Server> {
  const server = createServer().listen(port, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

afterEach(async () => {
  // First those who would start theirs again.
  for (const kept of keepers.splice(0)) await kept.stop('immediate');
  for (const cluster of clusters.splice(0)) await cluster.stop('immediate');
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

describe('The embedded PostgreSQL', () => {
  describe('as it runs', () => {
    let folder: string;
    let cluster: Cluster;

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'launcher-'));
      chmodSync(folder, 0o755);
      cluster = await startCluster(optionsIn(folder));
    });
    afterAll(async () => {
      await cluster.stop('immediate');
      rmSync(folder, { recursive: true });
    });

    it('listens on this machine only, has no socket file, and forces what is written to the disk', async () => {
      const names = [
        'listen_addresses',
        'unix_socket_directories',
        'fsync',
        'synchronous_commit',
        'password_encryption',
      ];
      const shown = names.map((name) => `current_setting('${name}') as ${name}`).join(', ');
      expect(await ask(cluster.url, `select ${shown}`)).toEqual({
        listen_addresses: '127.0.0.1',
        unix_socket_directories: '',
        fsync: 'on',
        synchronous_commit: 'on',
        password_encryption: 'scram-sha-256',
      });
      const wrong = withLogin(cluster.url, 'postgres', 'guessed');
      await expect(ask(wrong, 'select 1')).rejects.toMatchObject({ code: '28P01' });
    });

    it('writes its password where only its owner reads it, and no statement into its log', async () => {
      expect(statSync(join(folder, 'postgres/password')).mode & 0o777).toBe(0o600);
      await expect(ask(cluster.url, `select 1 / (length('Nome Cognome') - 12)`)).rejects.toThrow(
        /division by zero/,
      );
      expect(readFileSync(join(folder, 'postgres.log'), 'utf8')).not.toContain('Nome Cognome');
    });

    it('sorts Italian names in order where the query asks for it, and keeps accented letters in searches', async () => {
      expect(
        await ask(
          cluster.url,
          `select string_agg(name, ' ' order by name collate "it-x-icu") as names from unnest(array['Zeta', 'Èvola', 'agro', 'Ezio']) as name`,
        ),
      ).toEqual({ names: 'agro Èvola Ezio Zeta' });
      await ask(cluster.url, 'create extension pg_trgm');
      expect(await ask(cluster.url, `select cardinality(show_trgm('città')) as pieces`)).toEqual({
        pieces: 6,
      });
    });

    it('gives its database to an owner who is no superuser', async () => {
      const url = await ensureDatabase({ superuserUrl: cluster.url, database: DATABASE, password: 'a word' });
      expect(
        await ensureDatabase({ superuserUrl: cluster.url, database: DATABASE, password: 'a word' }),
      ).toBe(url);
      expect(
        await ask(
          url,
          'select rolsuper, rolcreaterole, current_database() as db from pg_roles where rolname = current_user',
        ),
      ).toEqual({ rolsuper: false, rolcreaterole: true, db: DATABASE });
    });
  });

  it('keeps its data, its password and its port from one start to the next', async () => {
    const folder = newFolder();
    const first = await startIn(folder);
    await ask(first.url, 'create table kept as select 42 as answer');
    await first.stop();
    const second = await startIn(folder);
    expect(second.url).toBe(first.url);
    expect(await ask(second.url, 'select answer from kept')).toEqual({ answer: 42 });
  });

  it('loses nothing that was committed when it is killed', async () => {
    const folder = newFolder();
    const first = await startIn(folder, { durable: true });
    await ask(first.url, 'create table ballots as select 1 as ballot');
    const busy = ask(first.url, 'select count(*) from generate_series(1, 1e12)').catch(() => 'cut');
    await ask(first.url, 'insert into ballots values (2)');
    process.kill(first.pid, 'SIGKILL');
    const second = await startIn(folder, { durable: true });
    expect(await busy).toBe('cut');
    expect(second.foundRunning).toBe(false);
    expect(await ask(second.url, 'select count(*)::int as count from ballots')).toEqual({ count: 2 });
  });

  it('is up again within seconds of being killed, on the same port', async () => {
    const folder = newFolder();
    const lines: string[] = [];
    const kept = await keepCluster(optionsIn(folder), (line) => lines.push(line));
    keepers.push(kept);
    const { pid } = await ask<{ pid: number }>(kept.url, 'select pg_backend_pid() as pid');
    expect(pid).toBeGreaterThan(0);
    const postmaster = Number(
      readFileSync(join(folder, 'postgres/data/postmaster.pid'), 'utf8').split('\n')[0],
    );
    const killed = performance.now();
    process.kill(postmaster, 'SIGKILL');
    await hasEnded(postmaster, 2_000);
    const answer = await waitFor(() => ask(kept.url, 'select 1 as one').catch(() => undefined), 10_000);
    expect(answer).toEqual({ one: 1 });
    // Two on a quiet machine; this one may have other things to do.
    expect(performance.now() - killed).toBeLessThan(30_000);
    expect(lines.join('\n')).toContain('the database stopped, starting it again');
    await kept.stop();
    await expect(ask(kept.url, 'select 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  it('is taken over when a launcher that was killed has left it running', async () => {
    const folder = newFolder();
    const first = await startIn(folder);
    const second = await startIn(folder);
    expect(second).toMatchObject({ foundRunning: true, pid: first.pid, url: first.url });
    await second.stop();
    await first.ended;
  });

  it('starts although the process id of its last server is now that of another program', async () => {
    const folder = newFolder();
    const first = await startIn(folder);
    const pidFile = join(folder, 'postgres/data/postmaster.pid');
    const lines = readFileSync(pidFile, 'utf8').split('\n');
    const owner = statSync(pidFile);
    process.kill(first.pid, 'SIGKILL');
    const stranger: ChildProcess = spawn('sleep', ['60'], isRoot ? { uid: owner.uid, gid: owner.gid } : {});
    await hasEnded(first.pid, 5_000);
    writeFileSync(pidFile, [stranger.pid, ...lines.slice(1)].join('\n'));
    const second = await startIn(folder);
    expect(second.foundRunning).toBe(false);
    expect(stranger.exitCode).toBeNull();
    stranger.kill();
  });

  it('moves to another port when its own was taken meanwhile, and says so', async () => {
    const folder = newFolder();
    const first = await startIn(folder);
    await first.stop();
    const other = await occupy(first.port);
    const notes: string[] = [];
    const second = await startIn(folder, { note: (sentence) => notes.push(sentence) });
    expect(second.port).not.toBe(first.port);
    expect(notes).toEqual([`port ${first.port} is taken, the database moves to ${second.port}`]);
    other.close();
  });

  it('refuses data of another PostgreSQL in one sentence', async () => {
    const folder = newFolder();
    await (await startIn(folder)).stop();
    writeFileSync(join(folder, 'postgres/data/PG_VERSION'), '17\n');
    await expect(startIn(folder)).rejects.toMatchObject({ code: 'start/postgres-other-major' });
  });

  it('leaves nothing behind that looks like a database when its making is cut short', async () => {
    const folder = newFolder();
    await (await startIn(folder)).stop();
    // What a kill during initdb leaves: a half-made folder and no whole one.
    spawnSync('mv', [join(folder, 'postgres/data'), join(folder, 'postgres/data-new')]);
    rmSync(join(folder, 'postgres/data-new/global'), { recursive: true });
    const cluster = await startIn(folder);
    expect(await ask(cluster.url, 'select 1 as one')).toEqual({ one: 1 });
    expect(existsSync(join(folder, 'postgres/data-new'))).toBe(false);
  });
});

describeAsRoot('The embedded PostgreSQL under root', () => {
  it('runs as an ordinary user', async () => {
    const folder = newFolder();
    const cluster = await startIn(folder);
    expect(statSync(`/proc/${cluster.pid}`).uid).not.toBe(0);
    expect(statSync(join(folder, 'postgres/data')).uid).toBe(statSync(`/proc/${cluster.pid}`).uid);
  });

  it('finds a place for a project that no ordinary user can enter, and finds it again', async () => {
    const closed = newFolder();
    chmodSync(closed, 0o700);
    const native = join(closed, 'package/native');
    cpSync(dirname(findNative()), join(closed, 'package'), { recursive: true, verbatimSymlinks: true });
    const notes: string[] = [];
    const first = await startIn(closed, { native, note: (sentence) => notes.push(sentence) });
    const place = realpathSync(join(closed, 'postgres'));
    folders.push(place);
    expect(place).not.toContain(closed);
    expect(notes.join()).toContain(place);
    await ask(first.url, 'create table kept as select 42 as answer');
    await first.stop();
    const second = await startIn(closed, { native });
    expect(await ask(second.url, 'select answer from kept')).toEqual({ answer: 42 });
    expect(realpathSync(join(closed, 'postgres'))).toBe(place);
  });

  it('says so when the data it had put elsewhere are gone, and does not begin with empty ones', async () => {
    const closed = newFolder();
    chmodSync(closed, 0o700);
    await (await startIn(closed)).stop();
    rmSync(realpathSync(join(closed, 'postgres')), { recursive: true });
    await expect(startIn(closed)).rejects.toMatchObject({ code: 'start/postgres-data-gone' });
  });

  it('does not share its data with a copy of the project', async () => {
    const [closed, copy] = [newFolder(), newFolder()];
    chmodSync(closed, 0o700);
    chmodSync(copy, 0o700);
    await startIn(closed);
    symlinkSync(readlinkSync(join(closed, 'postgres')), join(copy, 'postgres'));
    await startIn(copy);
    const places = [closed, copy].map((folder) => realpathSync(join(folder, 'postgres')));
    expect(places[0]).not.toBe(places[1]);
    folders.push(...places);
  });

  it('goes on with the data of the ordinary user who made them', async () => {
    const folder = newFolder();
    chownSync(folder, NOBODY, NOBODY);
    const script = `require('${ROOT}/dist/apps/cli/postgres/cluster.js')
      .startCluster({ folder: '${folder}/postgres', logFile: () => '${folder}/postgres.log' })
      .then(async (cluster) => { await cluster.stop(); console.log(cluster.port) })`;
    await ensureBuild();
    const made = spawnSync(process.execPath, ['-e', script], {
      uid: NOBODY,
      gid: NOBODY,
      cwd: '/',
      encoding: 'utf8',
    });
    expect(made.stderr).toBe('');
    const cluster = await startIn(folder);
    expect(cluster.port).toBe(Number(made.stdout));
    expect(statSync(`/proc/${cluster.pid}`).uid).toBe(NOBODY);
  });
});

describe('A start that cannot be', () => {
  let home: string;

  beforeAll(ensureBuild);
  beforeEach(() => (home = join(newFolder(), 'home')));

  /** Starts where nothing else is, and gives its exit code and its one sentence. */
  async function refusal(env: Record<string, string>, args: string[] = [], uid?: number) {
    const port = String(await freePorts(3));
    const { exitCode, output } = await runCommand(['start', '--no-build', ...args], {
      env: { COPIANIFICA_HOME: home, PORT: port, ...env },
      ...(uid === undefined ? {} : { uid }),
    }).ended;
    return { exitCode, lines: output.split('\n').filter((line) => line !== '' && !/^[✔✖]/.test(line)) };
  }

  it('refuses a port that is none as a wrong question', async () => {
    const { exitCode, lines } = await refusal({ PORT: '65534' });
    expect(exitCode).toBe(2);
    expect(lines).toEqual(['PORT=65534 is no port: give a whole number from 1 to 65533.']);
    for (const port of ['0', 'three', '-1', '3000.5']) {
      expect(() => readSettings({ PORT: port }, {})).toThrow(`PORT=${port} is no port`);
    }
  });

  it('refuses a date that no calendar has', () => {
    for (const demo of ['2026-02-30', '12/01/2026', '']) {
      expect(() => readSettings({}, { demo })).toThrow(
        `--demo=${demo} is no date: write it as --demo=2026-01-12.`,
      );
    }
    expect(readSettings({}, { demo: '2026-01-12' })).toMatchObject({
      demo: '2026-01-12',
      demoDateGiven: true,
    });
  });

  it('refuses an option it does not have', async () => {
    const { exitCode, lines } = await refusal({}, ['--prot=3000']);
    expect(exitCode).toBe(2);
    expect(lines[0]).toBe("error: unknown option '--prot=3000'");
  });

  it.each([0, 1, 2])(
    'names the port that is in use, %i after its own, and another that is free',
    async (step) => {
      const port = await freePorts(3);
      const other = await occupy(port + step);
      const { exitCode, lines } = await refusal({ PORT: String(port) });
      other.close();
      expect(exitCode).toBe(1);
      expect(lines).toHaveLength(1);
      expect(lines[0]).toMatch(
        new RegExp(`^Port ${port + step} \\(.*\\) is in use: .* PORT=\\d+ npm start\\.$`),
      );
    },
  );

  describeAsRoot('for another user', () => {
    it('says whose folder must be given to whom', async () => {
      const closed = newFolder();
      const { exitCode, lines } = await refusal({ COPIANIFICA_HOME: join(closed, 'home') }, [], NOBODY);
      expect(exitCode).toBe(1);
      expect(lines).toHaveLength(1);
      expect(lines[0]).toMatch(
        /^Copianifica may not write in .*home: give it to user nobody, or choose another folder/,
      );
    });

    it('leaves nothing of its own when root uses what belongs to a user', async () => {
      const folder = newFolder();
      chownSync(folder, NOBODY, NOBODY);
      const env = { COPIANIFICA_HOME: join(folder, 'home') };
      expect((await runCommand(['migrate', '--demo'], { env, uid: NOBODY }).ended).exitCode).toBe(0);
      const { exitCode, output } = await runCommand(['migrate'], { env }).ended;
      expect(output).toContain(`belongs to uid ${NOBODY}: going on as that user`);
      expect(exitCode).toBe(0);
      const found = readdirSync(folder, { recursive: true, encoding: 'utf8' });
      expect(found.filter((path) => lstatSync(join(folder, path)).uid !== NOBODY)).toEqual([]);
    });
  });

  it('says that its folder is none', async () => {
    writeFileSync(home, '');
    const { exitCode, lines } = await refusal({});
    expect(exitCode).toBe(1);
    expect(lines).toEqual([expect.stringMatching(/home is not a folder: remove it, or choose another/)]);
  });

  it('says how a DATABASE_URL is written when it cannot be read', async () => {
    const sentence = 'DATABASE_URL cannot be read: write it as postgres://user:password@host:5432/database.';
    const { exitCode, lines } = await refusal({ DATABASE_URL: 'garbage' });
    expect(exitCode).toBe(1);
    expect(lines).toEqual([sentence]);
    for (const url of [
      'mysql://ente.example/plan',
      'postgres://ente.example',
      'postgres://',
      'ente.example/plan',
    ]) {
      expect(() => readSettings({ DATABASE_URL: url }, {})).toThrow(sentence);
    }
  });

  it('says that no server answers where DATABASE_URL points', async () => {
    const port = await freePort('127.0.0.1');
    const { exitCode, lines } = await refusal({
      DATABASE_URL: `postgres://me:secret@127.0.0.1:${port}/plan`,
    });
    expect(exitCode).toBe(1);
    expect(lines).toEqual([
      `No PostgreSQL answers at 127.0.0.1:${port} (nothing listens there): start it, or correct DATABASE_URL.`,
    ]);
  });

  it('says what the server of DATABASE_URL does not give, and repeats no password', async () => {
    const cluster = await startIn(newFolder());
    await ask(cluster.url, `create role plain login password 'secret-word'`);
    await ask(cluster.url, `create role maker login createrole password 'secret-word'`);
    const at = `127.0.0.1:${cluster.port}`;
    const cases: [url: string, sentence: string | RegExp][] = [
      [
        withLogin(cluster.url, 'plain', 'secret-wrong'),
        `PostgreSQL at ${at} refuses the login of plain: correct the user or the password in DATABASE_URL.`,
      ],
      [
        withDatabase(cluster.url, 'nowhere'),
        `There is no database nowhere at ${at}: create it (createdb nowhere), or correct DATABASE_URL.`,
      ],
      [
        withLogin(cluster.url, 'plain', 'secret-word'),
        /^The user plain of DATABASE_URL may not create roles: /,
      ],
      [
        withLogin(cluster.url, 'maker', 'secret-word'),
        /^The user maker of DATABASE_URL does not own the database/,
      ],
    ];
    for (const [url, sentence] of cases) {
      const { exitCode, lines } = await refusal({ DATABASE_URL: url });
      expect(exitCode).toBe(1);
      expect(lines).toEqual([typeof sentence === 'string' ? sentence : expect.stringMatching(sentence)]);
      expect(lines.join()).not.toContain('secret');
    }
  });

  it('refuses a server older than 15', () => {
    const facts = { version: 140_012, release: '14.12', owner: true, roles: true };
    const refused = judgeServer(facts, { user: 'me', database: 'plan' });
    expect(refused).toMatchObject({
      code: 'start/database-too-old',
      exitCode: 1,
      message: 'The server of DATABASE_URL is PostgreSQL 14.12: Copianifica needs 15 or newer.',
    });
    expect(judgeServer({ ...facts, version: 150_000 }, { user: 'me', database: 'plan' })).toBeUndefined();
  });

  it('says that no Redis answers where REDIS_URL points', async () => {
    const port = await freePort('127.0.0.1');
    const { exitCode, lines } = await refusal({ REDIS_URL: `redis://127.0.0.1:${port}` });
    expect(exitCode).toBe(1);
    expect(lines).toEqual([
      `No Redis answers at 127.0.0.1:${port} (ECONNREFUSED): start it, correct REDIS_URL, or leave it out to queue in PostgreSQL.`,
    ]);
    // What it had started by then, it has stopped again.
    expect(existsSync(join(home, 'postgres/data/postmaster.pid'))).toBe(false);
  });

  it('does not start twice in one folder, and is not kept away by one that was killed', () => {
    const file = join(newFolder(), 'running.json');
    const other = spawn('sleep', ['60']);
    const birth = readFileSync(`/proc/${other.pid}/stat`, 'utf8').split(') ')[1]!.split(' ')[19];
    writeFileSync(file, JSON.stringify({ pid: other.pid, birth, address: 'http://localhost:3000' }));
    expect(() => takeLock(file, '')).toThrow(
      `Copianifica is already running here (process ${other.pid}, http://localhost:3000)`,
    );
    // The same process id, but another process than the one that wrote it.
    writeFileSync(file, JSON.stringify({ pid: other.pid, birth: '1', address: 'http://localhost:3000' }));
    const lock = takeLock(file, '');
    expect(lock.tookOver).toBe(true);
    lock.release();
    expect(existsSync(file)).toBe(false);
    other.kill();
  });
});
