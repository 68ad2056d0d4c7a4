import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { seedDemoPeople } from '../../apps/cli/seed/demo-people';
import { seedTerritory } from '../../apps/cli/seed/territory';
import { makeSimpleBody } from './simple-body';
import { connectionOptions, type OpenTransaction, Transactions } from '@copianifica/database';
import { type ClonedDatabase, cloneDatabase } from './database';

export const AUTHORITY = 'torino';

/** A cloned database with the app's login open on it, for one authority. */
export interface AppDatabase {
  database: ClonedDatabase;
  source: DataSource;
  transactions: Transactions;
  /** Runs a statement as the app, in the authority. */
  query: <Row>(sql: string, values?: unknown[]) => Promise<Row[]>;
  close: () => Promise<void>;
}

export async function openAppDatabase(of?: ClonedDatabase, authority = AUTHORITY): Promise<AppDatabase> {
  const database = of ?? (await cloneDatabase());
  const source = await new DataSource(connectionOptions(database.logins.app)).initialize();
  const transactions = new Transactions(source);
  const inAuthority = <T>(work: (manager: OpenTransaction) => Promise<T>): Promise<T> =>
    transactions.inAuthority(authority, work);
  return {
    database,
    source,
    transactions,
    query: (sql, values) => inAuthority((manager) => manager.query(sql, values)),
    close: async () => {
      await source.destroy();
      await database.drop();
    },
  };
}

/** The real body with its 312 comuni on a simple procedure, every post filled with an invented person. */
export async function seedTorino({ database }: AppDatabase, keyFolder: string): Promise<void> {
  const { folder, remove } = makeSimpleBody();
  await seedTerritory({ url: database.logins.app, keyDir: keyFolder, root: folder }).finally(remove);
  const peopleFile = join(keyFolder, 'people.json');
  await seedDemoPeople({ url: database.logins.app, peopleFile, issuer: 'https://identity.example' });
}

/** An authority and nothing else. */
export async function foundEmpty({ query }: AppDatabase, authority = AUTHORITY): Promise<void> {
  await query(
    `insert into copianifica.authorities (authority, name, timezone, origin, settings)
     values ($1, '{"it":"Prova","en":"Test"}', 'Europe/Rome', $1 || '.example/' || $1, '{}')`,
    [authority],
  );
}

/** Puts rows of a topic into the outbox, as a command would, each in a transaction of its own; gives their ids. */
export async function leaveInOutbox(
  { query }: AppDatabase,
  topic: string,
  payloads: unknown[],
  authority = AUTHORITY,
): Promise<string[]> {
  const ids = payloads.map(() => randomUUID());
  await Promise.all(
    payloads.map((payload, index) =>
      query('insert into copianifica.outbox (authority, id, topic, payload) values ($1, $2, $3, $4)', [
        authority,
        ids[index],
        topic,
        payload,
      ]),
    ),
  );
  return ids;
}

/** Asks until the answer is true, or fails with what it was. */
export async function eventually(holds: () => Promise<boolean> | boolean, limitMs = 60_000): Promise<void> {
  const end = performance.now() + limitMs;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`Not true within ${limitMs} ms: ${holds.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
