import { Client } from 'pg';
import { DataSource } from 'typeorm';
import {
  connectionOptions,
  migrateDatabase,
  type OpenTransaction,
  readSession,
  Transactions,
  writeSession,
} from '@copianifica/database';
import { MoveDemoClock } from '@copianifica/usecases';
import { databaseOf, withDatabase } from '../../apps/cli/postgres/urls';
import { AUTHORITY, type AppDatabase } from '../support/app-database';
import { someoneWaits } from '../support/beside';
import { type ClonedDatabase, cloneDatabase, testServer } from '../support/database';
import { openFoundedBody } from '../support/founded-body';
import { daysAfter, Kernel, POSTS } from '../support/kernel';
import { asAdmin } from '../support/template';

describe('the clock of a demo', () => {
  let app: AppDatabase;
  let kernel: Kernel;
  let moving: MoveDemoClock;
  beforeAll(async () => {
    app = await openFoundedBody();
    kernel = new Kernel(app);
    moving = new MoveDemoClock(app.transactions);
  });
  afterAll(() => app.close());

  const move = async (to: string, post: string = POSTS.ufficio) =>
    moving.execute({ authority: AUTHORITY, actor: await kernel.office(post) }, new Date(to));

  it('begins at eight in the morning of its day, and runs', async () => {
    const began = await kernel.now();
    expect(began.slice(0, 13)).toBe('2026-01-12T07');
    await new Promise((resolve) => setTimeout(resolve, 30));
    const took = Date.parse(await kernel.now()) - Date.parse(began);
    expect(took).toBeGreaterThanOrEqual(25);
    expect(took).toBeLessThan(30_000);
  });

  it('is moved forward by who may, to the very instant, and by nobody else', async () => {
    expect(await move('2026-02-01T09:00:00.000Z', POSTS.mayor)).toEqual({
      kind: 'refused',
      code: 'mandate/not-yours',
    });
    const moved = await move('2026-02-01T09:00:00.000Z');
    expect(moved).toMatchObject({ kind: 'moved', now: expect.stringMatching(/^2026-02-01T09:00:0/) });
    for (const actor of [{ kind: 'anonymous' }, { kind: 'clock' }, { kind: 'subject' }] as const)
      expect(await moving.execute({ authority: AUTHORITY, actor }, new Date('2027-01-01'))).toMatchObject({
        kind: 'refused',
      });
  });

  it('never goes back, not by a moment', async () => {
    const now = await kernel.now();
    for (const to of [daysAfter(now, -1), now, '1970-01-01T00:00:00.000Z'])
      expect(await move(to)).toEqual({ kind: 'refused', code: 'clock/forward-only' });
    expect(Date.parse(await kernel.now())).toBeGreaterThanOrEqual(Date.parse(now));
  });

  it('never goes back when two move it at the same moment, the nearer one last', async () => {
    const now = await kernel.now();
    const [far, near] = [daysAfter(now, 20), daysAfter(now, 5)];
    const first = new Client({ connectionString: app.database.logins.app });
    await first.connect();
    await first.query('begin');
    await first.query('select copianifica.move_demo_clock($1)', [far]);
    const second = move(near);
    await someoneWaits(app);
    await first.query('commit');
    await first.end();
    expect(await second).toEqual({ kind: 'refused', code: 'clock/forward-only' });
    expect((await kernel.now()) >= far).toBe(true);
  });

  it('does not end or prolong a session, which lasts by real time', async () => {
    const { mandate } = await kernel.office(POSTS.ufficio);
    const session = {
      authority: AUTHORITY,
      tokenHash: 'a'.repeat(64),
      issuer: 'https://identity.example',
      subject: 's',
      mandate: mandate.id,
    };
    const inBody = <T>(work: (manager: OpenTransaction) => Promise<T>) =>
      app.transactions.inAuthority(AUTHORITY, work);
    await inBody((manager) => writeSession(manager, session));
    await move(daysAfter(await kernel.now(), 400));
    expect(await inBody((manager) => readSession(manager, session.tokenHash))).not.toBeNull();
    const [left] = await app.query<{ hours: number }>(
      `select extract(epoch from expires_at - clock_timestamp())::float8 / 3600 as hours from copianifica.sessions`,
    );
    expect(left!.hours).toBeGreaterThan(11.9);
    expect(left!.hours).toBeLessThanOrEqual(12);
  });

  it('gives one instant to a whole statement’s facts, in whole milliseconds', async () => {
    const [row] = await app.query<{ fine: number }>(
      `select mod(extract(microseconds from copianifica.legal_now())::integer, 1000) as fine`,
    );
    expect(row!.fine).toBe(0);
  });
});

describe('whether a database is a demo', () => {
  let owner: Client;
  let database: ClonedDatabase;
  beforeAll(async () => {
    database = await cloneDatabase();
    owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
    await owner.query('set role copianifica_owner');
  });
  afterAll(async () => {
    await owner.end();
    await database.drop();
  });

  it.each([
    'update copianifica.installation set demo = false, clock_offset = default',
    'delete from copianifica.installation',
    'insert into copianifica.installation (demo) values (false)',
    'insert into copianifica.installation (only_row, demo) values (false, false)',
    'truncate copianifica.installation',
  ])('is not changed even by the owner: %s', async (statement) => {
    await expect(owner.query(statement)).rejects.toThrow(/decided once|duplicate key|check constraint/);
    expect((await owner.query('select demo from copianifica.installation')).rows).toEqual([{ demo: true }]);
  });

  it('stays as it is when the database is migrated again as something else', async () => {
    const { ownerUrl, logins } = database;
    const before = (await owner.query('select * from copianifica.installation')).rows;
    expect(await migrateDatabase({ url: ownerUrl, logins })).toEqual({ applied: [], demo: true });
    expect(await migrateDatabase({ url: ownerUrl, logins, demo: '2030-01-01' })).toEqual({
      applied: [],
      demo: true,
    });
    expect((await owner.query('select * from copianifica.installation')).rows).toEqual(before);
  });
});

describe('a real database', () => {
  let database: ClonedDatabase;
  let source: DataSource;
  beforeAll(async () => {
    // Made new and not copied: the template is a demo, and that cannot be taken back.
    database = await cloneDatabase();
    const { adminUrl, templateUrl } = testServer();
    const name = `${databaseOf(templateUrl)}_real_${process.pid}`;
    await asAdmin(adminUrl, [
      `create database ${name} owner "${new URL(templateUrl).username}" template template0`,
    ]);
    const renamed = Object.entries(database.logins).map(([kind, url]) => [
      kind,
      withDatabase(url as string, name),
    ]);
    await database.drop();
    database = {
      ownerUrl: withDatabase(templateUrl, name),
      logins: Object.fromEntries(renamed) as unknown as ClonedDatabase['logins'],
      drop: () => asAdmin(adminUrl, [`drop database if exists ${name} with (force)`]),
    };
    await migrateDatabase({ url: database.ownerUrl, logins: database.logins });
    source = await new DataSource(connectionOptions(database.logins.app)).initialize();
  }, 30_000);
  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  it('has the real time and no door to any other', async () => {
    const [row] = await source.query<{ off: number; door: unknown; doors: number; demo: boolean }[]>(
      `select extract(epoch from copianifica.legal_now() - clock_timestamp())::float8 as off, copianifica.is_demo() as demo,
         to_regprocedure('copianifica.move_demo_clock(timestamptz)') as door,
         (select count(*)::integer from pg_proc where proname ~ 'clock' and pronamespace = 'copianifica'::regnamespace) as doors`,
    );
    expect(row).toMatchObject({ door: null, doors: 0, demo: false });
    expect(Math.abs(row!.off)).toBeLessThan(0.1);
    const moving = new MoveDemoClock(new Transactions(source));
    const actor = {
      kind: 'office',
      person: 'x',
      mandate: {
        id: 'x',
        person: 'x',
        post: 'x',
        role: 'officer',
        organization: 'x',
        organizationKind: 'ufficio-piano',
        validFrom: '2000-01-01',
        validTo: null,
        revision: 1,
      },
    } as const;
    await source.transaction(async (manager) => {
      await manager.query(`select set_config('copianifica.authority', 'alfa', true)`);
      await manager.query(
        `insert into copianifica.authorities (authority, name, timezone, origin, settings) values ('alfa', '{}', 'Europe/Rome', 'alfa.example', '{}')`,
      );
    });
    expect(await moving.execute({ authority: 'alfa', actor }, new Date('2030-01-01'))).toEqual({
      kind: 'refused',
      code: 'clock/not-a-demo',
    });
  });

  it('has no offset, and cannot be given one even by its owner', async () => {
    const owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
    await owner.query('set role copianifica_owner');
    const offset = `update copianifica.installation set clock_offset = interval '1 day'`;
    await expect(owner.query(offset)).rejects.toThrow(/check constraint/);
    await expect(owner.query('update copianifica.installation set demo = true')).rejects.toThrow(
      /decided once/,
    );
    expect(
      await migrateDatabase({ url: database.ownerUrl, logins: database.logins, demo: '2030-01-01' }),
    ).toMatchObject({
      demo: false,
    });
    await owner.end();
    expect(
      await source.query(`select to_regprocedure('copianifica.move_demo_clock(timestamptz)') as door`),
    ).toEqual([{ door: null }]);
  });
});
