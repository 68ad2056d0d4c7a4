import { DataSource, type MixedList } from 'typeorm';
import { Client } from 'pg';
import { migrations } from '../../migrations';
import { connectionOptions } from './connection';

/** Connection URLs of the four logins; migrating gives each its role and the password in its URL. */
export interface DatabaseLogins {
  app: string;
  relay: string;
  queue: string;
  reader: string;
}

/** Any number would do, as long as every migrator of every release uses the same. */
const MIGRATION_LOCK = 4_120_231_114;

const quoteName = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const quoteText = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/**
 * Brings a database to this release: roles and their passwords, schema, and, if the database is
 * new, whether it is a demo (`demo` = the legal date it starts on, ISO; undefined = a real one).
 * Safe to run at the same time from several machines: an advisory lock lets one through at a time,
 * TypeORM's own migrations have none.
 */
export async function migrateDatabase(options: {
  url: string;
  logins: DatabaseLogins;
  demo?: string | undefined;
  /** Only as far as this migration, by name: how a test makes the database of an earlier release. */
  through?: string;
}): Promise<{ applied: string[]; demo: boolean }> {
  const client = new Client({ connectionString: options.url, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await prepareRoles(client, options.logins);
    const applied = await runMigrations(options.url, options.through);
    const demo = await decideInstallation(client, options.demo);
    return { applied, demo };
  } finally {
    // Closing the session frees the lock even when a step has failed.
    await client.end();
  }
}

/**
 * Tells PostgreSQL how full its tables are, after many rows came at once: until it has counted them by
 * itself, minutes later, it would plan the first pages for empty tables. `url` is the owner's.
 */
export async function refreshStatistics(url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    await client.query('set role copianifica_owner');
    const tables = await client.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = 'copianifica'`,
    );
    await client.query(`analyze ${tables.rows.map(({ name }) => name).join(', ')}`);
  } finally {
    await client.end();
  }
}

async function runMigrations(url: string, through: string | undefined): Promise<string[]> {
  const last = migrations.findIndex(({ name }) => name === through);
  const wanted = through === undefined ? migrations : migrations.slice(0, last + 1);
  const source = new DataSource({
    ...connectionOptions(url, { connections: 1, statementMs: 600_000 }),
    schema: 'copianifica_migrations',
    migrations: wanted as unknown as MixedList<string>,
    migrationsTableName: 'applied',
    extra: { options: '-c role=copianifica_owner', connectionTimeoutMillis: 5_000 },
  });
  await source.initialize();
  try {
    return (await source.runMigrations({ transaction: 'each' })).map((migration) => migration.name);
  } finally {
    await source.destroy();
  }
}

async function prepareRoles(client: Client, logins: DatabaseLogins): Promise<void> {
  const database = (await client.query<{ name: string }>('select current_database() as name')).rows[0]!.name;
  // Roles belong to the whole cluster: another database of it may be making them at this moment.
  await client.query('begin');
  await client.query('select pg_advisory_xact_lock($1)', [MIGRATION_LOCK + 1]);
  for (const role of ['owner', 'app', 'relay', 'queue', 'reader'])
    await ensureRole(client, `copianifica_${role}`);
  await client.query('grant copianifica_owner to current_user');
  for (const [kind, url] of Object.entries(logins)) await ensureLogin(client, `copianifica_${kind}`, url);
  await client.query('commit');
  await client.query('create extension if not exists btree_gist');
  await client.query(`
    revoke create on schema public from public;
    -- Temporary tables are made by the queue's bulk insertion, and by nobody else.
    revoke temporary on database ${quoteName(database)} from public;
    grant temporary on database ${quoteName(database)} to copianifica_queue;
    grant connect, create on database ${quoteName(database)} to copianifica_owner;
    grant connect on database ${quoteName(database)} to copianifica_app, copianifica_relay, copianifica_queue, copianifica_reader;
    create schema if not exists copianifica authorization copianifica_owner;
    create schema if not exists copianifica_migrations authorization copianifica_owner;
    create schema if not exists bullmq authorization copianifica_queue;`);
}

async function ensureRole(client: Client, role: string): Promise<void> {
  const known = await client.query('select from pg_roles where rolname = $1', [role]);
  if (known.rowCount === 0) await client.query(`create role ${quoteName(role)} nologin nobypassrls`);
  if (role === 'copianifica_queue') await client.query(`grant ${role} to current_user`);
}

/** A login of its own for each role, so that no process holds more rights than its work needs. */
async function ensureLogin(client: Client, role: string, url: string): Promise<void> {
  const { username, password } = new URL(url);
  const login = decodeURIComponent(username);
  const known = await client.query('select from pg_roles where rolname = $1', [login]);
  if (known.rowCount === 0)
    await client.query(`create role ${quoteName(login)} login nobypassrls in role ${role}`);
  await client.query(
    `alter role ${quoteName(login)} with login password ${quoteText(decodeURIComponent(password))}`,
  );
}

/** Writes once whether this database is a demo; from then on the answer is read, never changed. */
async function decideInstallation(client: Client, demo: string | undefined): Promise<boolean> {
  await client.query('set role copianifica_owner');
  const found = await client.query<{ demo: boolean }>('select demo from copianifica.installation');
  if (found.rows[0]) return found.rows[0].demo;
  if (demo !== undefined) await client.query(DEMO_CLOCK);
  await client.query(
    `insert into copianifica.installation (demo, clock_offset)
     values ($1, coalesce(($2::text || ' 08:00')::timestamp at time zone 'Europe/Rome' - clock_timestamp(), interval '0'))`,
    [demo !== undefined, demo ?? null],
  );
  return demo !== undefined;
}

/** Exists only in a demo database: elsewhere there is no door to move the clock. */
const DEMO_CLOCK = `
create or replace function copianifica.legal_now() returns timestamptz
  language sql volatile
  return date_trunc('milliseconds', clock_timestamp() + (select clock_offset from copianifica.installation));

create function copianifica.move_demo_clock(target timestamptz) returns timestamptz
  language plpgsql security definer set search_path = copianifica, pg_temp as $$
begin
  -- Held first: of two who move it at once, the second looks at where the first has left it.
  perform 1 from installation for update;
  if target <= legal_now() then
    raise exception using errcode = 'CP002', message = 'the demo clock moves forward only';
  end if;
  update installation set clock_offset = target - clock_timestamp();
  return legal_now();
end $$;
revoke execute on function copianifica.move_demo_clock(timestamptz) from public;
grant execute on function copianifica.move_demo_clock(timestamptz) to copianifica_app;`;
