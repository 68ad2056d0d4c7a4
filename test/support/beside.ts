import { Client } from 'pg';
import { AUTHORITY, type AppDatabase } from './app-database';

/** A connection of its own on the same database, as the app's login, in the authority. */
export async function beside({ database }: AppDatabase): Promise<Client> {
  const client = new Client({ connectionString: database.logins.app });
  await client.connect();
  await client.query(`select set_config('copianifica.authority', $1, false)`, [AUTHORITY]);
  return client;
}

/** Resolves when somebody on this database waits for a lock: so a race is run as it is written, not as it happens. */
export async function someoneWaits({ source }: AppDatabase, howMany = 1): Promise<void> {
  const end = performance.now() + 20_000;
  for (;;) {
    const [row] = await source.query<{ waiting: number }[]>(
      `select count(*)::integer as waiting from pg_stat_activity
       where datname = current_database() and wait_event_type = 'Lock'`,
    );
    if (row!.waiting >= howMany) return;
    if (performance.now() > end) throw new Error(`Only ${row!.waiting} waited for a lock.`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
