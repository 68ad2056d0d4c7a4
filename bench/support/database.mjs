// A PostgreSQL of the run's own, with one body founded and its people in their offices.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { built, root } from './built.mjs';

const PASSWORD = 'of a measurement';

/**
 * Resolves to `{ logins, superuser, source, transactions, folder, close }`; the keys of the record lie in the folder. Nothing is forced to the disk: what is compared is
 * work, and a disk that is slow for both would hide the difference.
 */
export async function openDatabase() {
  const { startCluster } = built('apps/cli/postgres/cluster');
  const { DATABASE, ensureDatabase } = built('apps/cli/postgres/databases');
  const { loginsFor, withDatabase } = built('apps/cli/postgres/urls');
  const { connectionOptions, migrateDatabase, Transactions } = built('libs/database/index');
  const { seedTerritory } = built('apps/cli/seed/territory');
  const { seedDemoPeople } = built('apps/cli/seed/demo-people');

  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  // Root's database runs as somebody else, who must be able to pass.
  chmodSync(folder, 0o755);
  const logFile = () => join(folder, 'postgres.log');
  const cluster = await startCluster({ folder: join(folder, 'postgres'), logFile, durable: false });
  const url = await ensureDatabase({ superuserUrl: cluster.url, database: DATABASE, password: PASSWORD });
  const logins = loginsFor(url, { app: PASSWORD, relay: PASSWORD, queue: PASSWORD, reader: PASSWORD });
  await migrateDatabase({ url, logins, demo: '2026-01-12' });
  await seedTerritory({ url: logins.app, keyDir: folder, root });
  const peopleFile = join(folder, 'people.json');
  await seedDemoPeople({ url: logins.app, peopleFile, issuer: 'https://identity.example' });
  const superuser = new pg.Client({ connectionString: withDatabase(cluster.url, DATABASE) });
  await superuser.connect();
  const source = await new DataSource(connectionOptions(logins.app)).initialize();
  const close = async () => {
    await source.destroy();
    await superuser.end();
    await cluster.stop('immediate');
    rmSync(folder, { recursive: true, force: true });
  };
  return { logins, superuser, source, transactions: new Transactions(source), folder, close };
}

/** The one authority that data/ describes. */
export async function theAuthority(superuser) {
  const { rows } = await superuser.query('select authority from copianifica.authorities');
  return rows[0].authority;
}
