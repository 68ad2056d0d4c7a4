import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Client } from 'pg';
import type { QueryRunner } from 'typeorm';
import { migrations } from '../../migrations';

/**
 * What is kept of a release: how it made its schema, and all rows of a database that had lived under it. Beside this
 * file (`release.json`) stands `tables/<name>.jsonl.gz`, one row as JSON a line, in the order of the table's key.
 */
export interface Release {
  /** By name, in order; the hash (SHA-256, hex) of the SQL that each ran. */
  migrations: { name: string; sha256: string }[];
  /** Rows of each table of the schema. */
  tables: Record<string, number>;
  /** Where each sequence stood; null: it had never been used. */
  sequences: Record<string, string | null>;
}

export const RELEASES = join(__dirname, 'releases');

/** The migrations of the sources as they are now, by what they run. */
export async function describeMigrations(): Promise<Release['migrations']> {
  const described = [];
  let command = '';
  for (const Migration of migrations) {
    const statements: string[] = [];
    const query = async (sql: string): Promise<{ source: string }[]> => {
      statements.push(sql);
      command = definitionOfCommand(sql) ?? command;
      // The one thing a migration asks before it changes it: how the function that writes every command is defined.
      return [{ source: command }];
    };
    const recorder = { query } as unknown as QueryRunner;
    const migration = new Migration();
    await migration.up(recorder);
    const sha256 = createHash('sha256').update(statements.join('\n')).digest('hex');
    described.push({ name: migration.name, sha256 });
  }
  return described;
}

const definitionOfCommand = (sql: string): string | undefined =>
  /create (?:or replace )?function copianifica\.write_command\([\s\S]*/i.exec(sql)?.[0];

export const readRelease = (version: string): Release =>
  JSON.parse(readFileSync(join(RELEASES, version, 'release.json'), 'utf8')) as Release;

const tableFile = (version: string, table: string): string =>
  join(RELEASES, version, 'tables', `${table}.jsonl.gz`);

/** Reads all of a database as superuser and keeps it as that release. Resolves to its size in bytes. */
export async function writeRelease(client: Client, version: string): Promise<number> {
  const folder = join(RELEASES, version, 'tables');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const release: Release = { migrations: await describeMigrations(), tables: {}, sequences: {} };
  let size = 0;
  for (const [table, key] of await keysOfTables(client)) {
    const { rows } = await client.query<{ row: string }>(
      `select to_jsonb(t)::text as row from copianifica.${table} t order by ${key}`,
    );
    // As text from end to end: no number of PostgreSQL's may pass through one of JavaScript's.
    const packed = gzipSync(rows.map(({ row }) => `${row}\n`).join(''), { level: 9 });
    writeFileSync(tableFile(version, table), packed);
    release.tables[table] = rows.length;
    size += packed.length;
  }
  const sequences = await client.query<{ name: string; last: string | null }>(
    `select sequencename as name, last_value as last from pg_sequences where schemaname = 'copianifica' order by 1`,
  );
  for (const { name, last } of sequences.rows) release.sequences[name] = last;
  writeFileSync(join(RELEASES, version, 'release.json'), `${JSON.stringify(release, null, 2)}\n`);
  return size;
}

/** Every table of the schema, and its primary key's columns, by which its rows are put in order. */
async function keysOfTables(client: Client): Promise<[table: string, key: string][]> {
  const { rows } = await client.query<{ name: string; key: string }>(
    `select c.relname as name, string_agg(quote_ident(a.attname), ', ' order by k.place) as key
     from pg_class c join pg_index i on i.indrelid = c.oid and i.indisprimary
     cross join unnest(i.indkey::int2[]) with ordinality as k (attnum, place)
     join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
     where c.relnamespace = 'copianifica'::regnamespace and c.relkind = 'r' group by c.relname order by c.relname`,
  );
  return rows.map(({ name, key }) => [name, key]);
}

/**
 * Puts the rows of a release into a database with that release's schema, instead of what it holds. As superuser, with
 * triggers and foreign keys at rest: what comes back is what was there, not what a program would write.
 */
export async function restoreRelease(client: Client, version: string): Promise<void> {
  const { tables, sequences } = readRelease(version);
  await client.query('begin');
  await client.query('set local session_replication_role = replica');
  const names = Object.keys(tables).map((table) => `copianifica.${table}`);
  await client.query(`truncate ${names.join(', ')}`);
  for (const table of Object.keys(tables)) {
    const lines = gunzipSync(readFileSync(tableFile(version, table)))
      .toString()
      .trimEnd();
    const rows = `[${lines.split('\n').join(',')}]`;
    await client.query(
      `insert into copianifica.${table} overriding system value
       select * from jsonb_populate_recordset(null::copianifica.${table}, $1)`,
      [rows],
    );
  }
  for (const [name, last] of Object.entries(sequences))
    if (last !== null) await client.query(`select setval($1, $2)`, [`copianifica.${name}`, last]);
  await client.query('commit');
}
