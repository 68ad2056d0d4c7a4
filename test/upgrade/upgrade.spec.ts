import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { connectionOptions, migrateDatabase, Transactions } from '@copianifica/database';
import { BundleCase } from '@copianifica/usecases';
import { type Cluster, startCluster } from '../../apps/cli/postgres/cluster';
import { ensureDatabase } from '../../apps/cli/postgres/databases';
import { loginsFor, withDatabase } from '../../apps/cli/postgres/urls';
import { judge } from '../../apps/cli/verify';
import { describeSchema } from '../support/schema-catalog';
import { faultsOfHistory } from '../support/sound-history';
import { describeMigrations, readRelease, RELEASES, restoreRelease } from './release';

const PASSWORD = 'of a test';
const PASSWORDS = { app: PASSWORD, relay: PASSWORD, queue: PASSWORD, reader: PASSWORD };

let folder: string;
let cluster: Cluster;
let fresh: string[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'upgrade-'));
  // Root's database runs as somebody else, who must be able to pass.
  chmodSync(folder, 0o755);
  cluster = await startCluster({
    folder: join(folder, 'postgres'),
    logFile: () => join(folder, 'postgres.log'),
    durable: false,
  });
  const { client } = await makeDatabase('fresh');
  fresh = await describeSchema(client);
  await client.end();
}, 60_000);

afterAll(async () => {
  await cluster.stop('immediate');
  rmSync(folder, { recursive: true, force: true });
});

interface Migrated {
  /** Of the superuser. */
  client: Client;
  appUrl: string;
  /** Brings it to the present release; gives the migrations that were missing. */
  migrate: () => Promise<string[]>;
}

/** A demo's database, migrated as far as that migration, by default to the end. */
async function makeDatabase(name: string, through?: string): Promise<Migrated> {
  const url = await ensureDatabase({ superuserUrl: cluster.url, database: name, password: PASSWORD });
  const logins = loginsFor(url, PASSWORDS);
  const options = { url, logins, demo: '2026-01-12' };
  await migrateDatabase({ ...options, ...(through !== undefined && { through }) });
  const client = new Client({ connectionString: withDatabase(cluster.url, name) });
  await client.connect();
  const migrate = async (): Promise<string[]> => (await migrateDatabase(options)).applied;
  return { client, appUrl: logins.app, migrate };
}

async function countRows(client: Client, tables: string[]): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of tables) {
    const { rows } = await client.query<{ rows: string }>(
      `select count(*) as rows from copianifica.${table}`,
    );
    counts[table] = Number(rows[0]!.rows);
  }
  return counts;
}

/** What a stranger who downloads every bundle is told of those that are refused. */
async function refusedBundles(client: Client, appUrl: string): Promise<unknown[]> {
  const { rows } = await client.query<{ authority: string; id: string; verifier: string }>(
    `select c.authority, c.id, k.verifier from copianifica.cases c join copianifica.record_keys k using (authority)`,
  );
  const source = await new DataSource(connectionOptions(appUrl)).initialize();
  try {
    const bundling = new BundleCase(new Transactions(source));
    const refused: unknown[] = [];
    for (const { authority, id, verifier } of rows) {
      const answer = await bundling.execute(authority, id);
      const verdict = answer.kind === 'bundle' ? judge(Buffer.from(answer.text), verifier) : null;
      if (!verdict?.ok) refused.push(verdict ?? answer);
    }
    return refused;
  } finally {
    await source.destroy();
  }
}

const releases = readdirSync(RELEASES);

describe.each(releases)('The database of release %s', (version) => {
  const release = readRelease(version);
  let old: Migrated;
  let applied: string[];

  beforeAll(async () => {
    old = await makeDatabase(`release_${version.replaceAll('.', '_')}`, release.migrations.at(-1)!.name);
    await restoreRelease(old.client, version);
    applied = await old.migrate();
  }, 60_000);
  afterAll(() => old.client.end());

  it('is brought to this one by the migrations that it has not had', async () => {
    const known = await describeMigrations();
    expect(applied).toEqual(known.slice(release.migrations.length).map(({ name }) => name));
  });

  // If this fails: write a migration of its own for what was changed in an old one. Only while the release is not
  // published yet is it written anew instead (write-release.ts).
  it('was made by migrations that nobody has changed since', async () => {
    const known = await describeMigrations();
    expect(known.slice(0, release.migrations.length)).toEqual(release.migrations);
  });

  it('keeps every row', async () => {
    expect(await countRows(old.client, Object.keys(release.tables))).toEqual(release.tables);
  });

  it('folds every log to its stored snapshot, byte for byte, on whole chains, leaves and seals', async () => {
    expect(await faultsOfHistory(old.client)).toEqual([]);
  });

  it('gives bundles away that are accepted', async () => {
    expect(await refusedBundles(old.client, old.appUrl)).toEqual([]);
  });

  it.each([
    `update copianifica.cases set snapshot = jsonb_set(snapshot, '{round}', '7')`,
    `update copianifica.case_events set payload = payload || '{"inForce": null}' where sequence = 2`,
    `update copianifica.case_events set instant = instant + interval '1 ms' where sequence = 1`,
    `update copianifica.leaves set body = replace(body, '"demo":true', '"demo":false')`,
    `update copianifica.leaf_positions set position = 1000 where position = 3`,
    `update copianifica.checkpoints set root = repeat('0', 64) where size = (select max(size) from copianifica.checkpoints)`,
    `update copianifica.checkpoints set note = replace(note, 'A', 'B')`,
    `delete from copianifica.plan_edits where actor is not null and sequence = 1`,
    `update copianifica.requests set answer = answer || '{"sequence": 99}' where command = 'convene'`,
  ])('would be found out if somebody had said: %s', async (statement) => {
    await old.client.query('begin');
    await old.client.query(statement);
    expect(await faultsOfHistory(old.client)).not.toEqual([]);
    await old.client.query('rollback');
  });

  it('has the schema that a new database has, to the last grant', async () => {
    expect(await describeSchema(old.client)).toEqual(fresh);
  });
});

describe('The comparison with a new database', () => {
  it.each([
    'alter table copianifica.cases add column note text',
    'alter table copianifica.cases alter column state drop not null',
    'alter table copianifica.votes drop constraint votes_authority_sitting_key',
    'drop index copianifica.cases_of_plan',
    'drop policy tenant on copianifica.notices',
    'alter table copianifica.notices no force row level security',
    'grant delete on copianifica.case_events to copianifica_app',
    'grant update (hash) on copianifica.case_events to copianifica_app',
    'grant execute on function copianifica.write_command(jsonb) to copianifica_reader',
    'create or replace function copianifica.is_demo() returns boolean language sql stable return false',
    'drop trigger keep_installation on copianifica.installation',
  ])('sees: %s', async (statement) => {
    const client = new Client({ connectionString: withDatabase(cluster.url, 'fresh') });
    await client.connect();
    await client.query('begin');
    await client.query(statement);
    expect(await describeSchema(client)).not.toEqual(fresh);
    await client.query('rollback');
    await client.end();
  });
});
