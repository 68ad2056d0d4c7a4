import { Client } from 'pg';
import { cloneDatabase } from '../support/database';

const ask = async <T>(url: string, sql: string): Promise<T> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows[0] as T;
  } finally {
    await client.end();
  }
};

describe('The database of a spec file', () => {
  it('is a demo whose legal date is the same in every run', async () => {
    const database = await cloneDatabase();
    expect(
      await ask(
        database.logins.app,
        `select copianifica.legal_now()::date::text as day, copianifica.is_demo() as demo`,
      ),
    ).toEqual({ day: '2026-01-12', demo: true });
    await database.drop();
  });

  it('shows nothing of what another one has written', async () => {
    const [one, other] = await Promise.all([cloneDatabase(), cloneDatabase()]);
    await ask(one.ownerUrl, 'create table copianifica_migrations.mark as select 1 as one');
    const table = `select to_regclass('copianifica_migrations.mark')::text as found`;
    expect(await ask(one.ownerUrl, table)).toEqual({ found: 'copianifica_migrations.mark' });
    expect(await ask(other.ownerUrl, table)).toEqual({ found: null });
    await Promise.all([one.drop(), other.drop()]);
  });

  it('is used by logins whom row-level security binds and who may not change it', async () => {
    const database = await cloneDatabase();
    const rights = 'select rolsuper or rolbypassrls as above from pg_roles where rolname = current_user';
    for (const login of Object.values(database.logins)) {
      expect(await ask(login, rights)).toEqual({ above: false });
      await expect(ask(login, 'create table copianifica.mine (id int)')).rejects.toThrow(/permission denied/);
    }
    await database.drop();
  });
});
