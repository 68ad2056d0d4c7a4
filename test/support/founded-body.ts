import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { databaseOf } from '../../apps/cli/postgres/urls';
import { type AppDatabase, openAppDatabase, seedTorino } from './app-database';
import { cloneDatabase, testServer } from './database';

/** Any number that no lock of the product uses. */
const FOUNDING_LOCK = 4_120_231_199;

/**
 * A database of a spec file's own in which the real body stands, with its 312 comuni and every post filled
 * with an invented person: copied from one that the first spec file of a run has seeded.
 */
export async function openFoundedBody(): Promise<AppDatabase> {
  return openAppDatabase(await cloneDatabase(await foundedTemplate()));
}

/** The name of the seeded template; makes it if this run has none yet, one spec file at a time. */
async function foundedTemplate(): Promise<string> {
  const { adminUrl, templateUrl } = testServer();
  const name = `${databaseOf(templateUrl)}_founded`;
  const client = new Client({ connectionString: adminUrl, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [FOUNDING_LOCK]);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    // Named only when it is whole: a run that was killed here leaves no half of one behind.
    if (rowCount === 0) await client.query(`alter database ${await seed()} rename to ${name}`);
    return name;
  } finally {
    await client.end();
  }
}

async function seed(): Promise<string> {
  const keyFolder = mkdtempSync(join(tmpdir(), 'copianifica-keys-'));
  const app = await openAppDatabase();
  try {
    await seedTorino(app, keyFolder);
    await analyze(app.database.ownerUrl);
    return databaseOf(app.database.ownerUrl);
  } finally {
    await app.source.destroy();
    rmSync(keyFolder, { recursive: true });
  }
}

/** What the server does by itself within a minute: a test has no minute. */
async function analyze(ownerUrl: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query('set role copianifica_owner');
  await client.query('analyze');
  await client.end();
}
