import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { ensureDatabase } from '../../apps/cli/postgres/databases';
import { databaseOf, loginsFor, withDatabase } from '../../apps/cli/postgres/urls';
import type { DatabaseLogins } from '../../libs/database/migrate';
import type { TestServer } from './server';

/** A migrated database to copy from. */
export interface Template {
  /** Owner of the template and of its copies: no superuser, as in production; on a shared server, its user. */
  ownerUrl: string;
  /** One for all four logins. */
  password: string;
}

/** Legal date on which every test's demo database starts. */
export const TEST_DAY = '2026-01-12';

type Migrate = (options: { url: string; logins: DatabaseLogins; demo: string }) => Promise<unknown>;

/** Makes the template and migrates it. On a shared server its name is this run's own. */
export async function makeTemplate(server: TestServer, migrate: Migrate): Promise<Template> {
  const password = randomBytes(18).toString('base64url');
  const ownerUrl = server.shared
    ? await makeOnShared(server.adminUrl, `copianifica_template_${randomBytes(4).toString('hex')}`)
    : await ensureDatabase({ superuserUrl: server.adminUrl, database: 'copianifica_template', password });
  await migrate({ url: ownerUrl, logins: testLogins(ownerUrl, password), demo: TEST_DAY });
  // A copy can be made only while nobody is connected to the original.
  await asAdmin(server.adminUrl, [`alter database ${databaseOf(ownerUrl)} with allow_connections false`]);
  return { ownerUrl, password };
}

async function makeOnShared(adminUrl: string, name: string): Promise<string> {
  await asAdmin(adminUrl, [`create database ${name}`]);
  return withDatabase(adminUrl, name);
}

/** The four logins of the template, which serve its copies too: logins belong to the whole server. */
export const testLogins = (ownerUrl: string, password: string): DatabaseLogins =>
  loginsFor(ownerUrl, { app: password, relay: password, queue: password, reader: password });

/** Leaves a shared server as it was, but for the roles that every installation on it has in common. */
export async function dropTemplate(adminUrl: string, { ownerUrl, password }: Template): Promise<void> {
  const logins = Object.values(testLogins(ownerUrl, password)).map((url) => new URL(url).username);
  const client = await connect(adminUrl);
  const { rows } = await client.query<{ name: string }>(
    'select datname as name from pg_database where starts_with(datname, $1)',
    [databaseOf(ownerUrl)],
  );
  await client.end();
  await asAdmin(adminUrl, [
    // Copies too: a spec file that failed may have kept its own.
    ...rows.map(({ name }) => `drop database if exists ${name} with (force)`),
    ...logins.map((login) => `drop role if exists ${login}`),
  ]);
}

/** Runs those statements one by one, outside any transaction. */
export async function asAdmin(adminUrl: string, statements: string[]): Promise<void> {
  const client = await connect(adminUrl);
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  return client;
}
