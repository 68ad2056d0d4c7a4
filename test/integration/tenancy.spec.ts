import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { databaseOf, withDatabase } from '../../apps/cli/postgres/urls';
import {
  connectionOptions,
  readBodyOverview,
  Transactions,
  writeSession,
  writeSignIn,
} from '@copianifica/database';
import { expandBody } from '@copianifica/domain';
import { smallBody } from '../../libs/domain/body/small-body';
import { AppointPeople, FoundBody, SequenceRecord, Tell } from '@copianifica/usecases';
import { AUTHORITY, type AppDatabase } from '../support/app-database';
import { testServer } from '../support/database';
import { openFoundedBody } from '../support/founded-body';
import { accepted, codeOf, Kernel, PlanLife, POSTS } from '../support/kernel';

const OTHER = 'alfa';
/** Tables of the product with what the app may do to each, read from the catalog: a new one is tried by itself. */
interface Table {
  name: string;
  updates: string | null;
  moves: boolean;
  deletes: boolean;
  inserts: boolean;
}
const TABLES = `
select c.relname as name,
  (select min(t.attname) from pg_attribute t where t.attrelid = c.oid and t.attnum > 0
    and has_column_privilege('copianifica_app', c.oid, t.attnum, 'update')) as updates,
  has_column_privilege('copianifica_app', c.oid, 'authority', 'update') as moves,
  has_table_privilege('copianifica_app', c.oid, 'delete') as deletes,
  has_table_privilege('copianifica_app', c.oid, 'insert') as inserts
from pg_class c join pg_namespace n on n.oid = c.relnamespace
where n.nspname = 'copianifica' and c.relkind = 'r' and c.relname <> 'installation' order by 1`;

/** In the wild no two authorities share an id. Here they do, so that nothing but the wall keeps them apart. */
const TWIN = (table: string): string => `
insert into copianifica.${table} overriding system value
select (jsonb_populate_record(null::copianifica.${table}, to_jsonb(row) || '{"authority": "${OTHER}"}')).*
from copianifica.${table} row where authority = '${AUTHORITY}' on conflict do nothing`;

const SOMEBODY = randomUUID();
const NAMED = [
  'id',
  'case',
  'proposal',
  'migration',
  'incident',
  'consultation',
  'proposer',
  'actor',
  'text',
  'notice',
  'reasons',
  'person',
  'term',
  'outbox',
  'name',
  'recipient',
];
/** What the columns of one name hold in every rare row. */
const COMMON = {
  authority: AUTHORITY,
  ...Object.fromEntries(NAMED.map((column) => [column, SOMEBODY])),
  decider: randomUUID(),
  confirmer: randomUUID(),
  instant: '2026-01-12T08:00:00Z',
  created_at: '2026-01-12T08:00:00Z',
  sequence: 1,
};
/** Rows of what seldom happens in the life of a plan: overrides, incidents, extensions, other versions. */
const RARE: Record<string, object> = {
  procedure_proposals: { hash: 'a' },
  procedure_withdrawals: {},
  consultation_extensions: { closes_on: '2026-02-12', closes_at: '2026-02-12T23:00:00Z' },
  override_proposals: { head_hash: 'a', target: 'drafting', legal_basis: 'a law', commitment: 'c' },
  override_decisions: { confirmed: true },
  incidents: { event: 'transmit', code: 'procedure/undecided', checks: [] },
  incident_settlements: { how: 'set-aside' },
  migration_proposals: { key: 'k', from_hash: 'a', to_hash: 'b', plan: {}, plan_hash: 'c' },
  migration_confirmations: {},
  case_migrations: { outcome: {} },
  case_migration_reversals: {},
  resends: {
    attempt: 2,
    channel: 'pec',
    address: 'a@b.example',
    message_id: '<1@b.example>',
    commitment: 'c',
  },
  receipts: { kind: 'paper', at: '2026-02-12T23:00:00Z', commitment: 'c' },
  raw_messages: { hash: 'a'.repeat(64), body: '\\x00', received_at: '2026-02-12T23:00:00Z' },
  pec_mailboxes: { uid_validity: 1, last_uid: 1 },
  pec_providers: { fingerprint: 'a', certificate: 'c', listed_at: '2026-02-12T23:00:00Z' },
  notice_preferences: { message: '*', mode: 'daily' },
  notice_habits: { weekly_on: 1 },
  digests: {
    kind: 'daily',
    period: '2026-02-12',
    address: 'a@b.example',
    message_id: '<2@b.example>',
    state: 'queued',
  },
  reminders: { epoch: 1, days: 7 },
  sending_confirmations: { installation: 'a' },
  feed_links: { token_hash: 'a'.repeat(64), post: 'p' },
  webhook_endpoints: {
    url: 'https://a.example',
    topics: ['case.moved'],
    secret: 's',
    state: 'active',
    position: 0,
  },
  webhook_deliveries: {
    endpoint: SOMEBODY,
    lane: SOMEBODY,
    position: 1,
    body: '{}',
    failures: 0,
    next_at: '2026-02-12T23:00:00Z',
  },
  webhook_attempts: { endpoint: SOMEBODY, number: 1, at: '2026-02-12T23:00:00Z' },
  notice_texts: { message: 'case-ended', language: 'it', number: 1 },
};
const ADDED = (table: string): string =>
  `insert into copianifica.${table} select (jsonb_populate_record(null::copianifica.${table}, $1)).*`;

describe('two authorities in one database', () => {
  let app: AppDatabase;
  let kernel: Kernel;
  let life: PlanLife;
  let admin: Client;
  let client: Client;
  let tables: Table[];

  beforeAll(async () => {
    app = await openFoundedBody();
    kernel = new Kernel(app);
    life = await liveWholly();
    await foundOther();
    admin = await connect(withDatabase(testServer().adminUrl, databaseOf(app.database.ownerUrl)));
    tables = (await admin.query<Table>(TABLES)).rows;
    await admin.query('set session_replication_role = replica');
    for (const [name, row] of Object.entries(RARE)) await admin.query(ADDED(name), [{ ...COMMON, ...row }]);
    for (const { name } of tables.filter((table) => table.name !== 'authorities'))
      await admin.query(TWIN(name));
    client = await connect(app.database.logins.app);
  }, 60_000);
  afterAll(async () => {
    await Promise.all([admin.end(), client.end()]);
    await app.close();
  });

  const connect = async (url: string): Promise<Client> => {
    const made = new Client({ connectionString: url });
    await made.connect();
    return made;
  };

  /** A plan in force with observation, answer, votes, a revision, notices, a sealed record and a session. */
  async function liveWholly(): Promise<PlanLife> {
    const made = await PlanLife.reach(kernel, 2027, 'consultation');
    accepted(await made.observe(POSTS.mayor, 'Si aggiunga la ferrovia.'));
    accepted(await made.ring('consultation'));
    const [seen] = await app.query<{ id: string }>('select id from copianifica.observations');
    const answer = { observation: seen!.id, outcome: 'accepted' as const, reasons: 'Si accoglie.' };
    accepted(await kernel.answering.execute(await kernel.by(POSTS.ufficio), answer));
    await made.goOnTo('in-force');
    accepted(await made.raise('propose-revision', POSTS.sindaco));
    const [notice] = await app.query<{ id: string }>(
      `select id from copianifica.outbox where topic = 'notice' limit 1`,
    );
    await new Tell(app.transactions).execute({ authority: AUTHORITY, outbox: notice!.id });
    await new SequenceRecord(app.transactions).execute(AUTHORITY, () => 'a note', 20);
    const { mandate } = await kernel.office(POSTS.ufficio);
    const who = { issuer: 'https://identity.example', subject: 'someone' };
    await app.transactions.inAuthority(AUTHORITY, async (manager) => {
      await writeSession(manager, { authority: AUTHORITY, tokenHash: 'a', ...who, mandate: mandate.id });
      await writeSignIn(manager, AUTHORITY, 'b', { nonce: 'n', codeVerifier: 'v', returnTo: '/' });
      await manager.query(
        `insert into copianifica.link_codes (authority, id, issuer, subject, post, expires_at) values ($1, $2, $3, $4, $5, 'infinity')`,
        [AUTHORITY, randomUUID(), who.issuer, who.subject, mandate.post],
      );
    });
    return made;
  }

  /** The invented body Alfa: four comuni, one union, and a person for each post. */
  async function foundOther(): Promise<void> {
    const body = expandBody(smallBody(), '2026-01-12');
    const settings = { calendar: {}, rules: [], substitutes: [], procedures: [] };
    await new FoundBody(app.transactions).execute(body, settings, { id: 'k', publicKey: 'p', verifier: 'v' });
    await new AppointPeople(app.transactions).execute(OTHER, '2026-01-12', (vacant) =>
      vacant
        .filter(({ exOfficioOf }) => exOfficioOf === null)
        .map(({ key }, index) => ({
          person: randomUUID(),
          givenName: 'Ada',
          familyName: `Alfa ${index}`,
          posts: [{ mandate: randomUUID(), post: key, from: '2026-01-12' }],
          address: `${index}@alfa.example`,
          identity: null,
        })),
    );
  }

  /** What the app gets for a statement in an authority (null: none set), undone afterwards. */
  async function tried(authority: string | null, statement: string, values: unknown[] = []) {
    await client.query('begin');
    try {
      if (authority) await client.query(`select set_config('copianifica.authority', $1, true)`, [authority]);
      const { rowCount, rows } = await client.query<{ found: number }>(statement, values);
      return { touched: rowCount, found: rows[0]?.found };
    } catch (error) {
      return { refused: (error as { code: string }).code };
    } finally {
      await client.query('rollback');
    }
  }
  const seen = async (authority: string | null, name: string, where = 'true') =>
    (await tried(authority, `select count(*)::integer as found from copianifica.${name} where ${where}`))
      .found;
  const standing = async (name: string, authority: string): Promise<number> =>
    (
      await admin.query<{ found: number }>(
        `select count(*)::integer as found from copianifica.${name} where authority = $1`,
        [authority],
      )
    ).rows[0]!.found;

  it('have rows in every table, so that every table is tried', async () => {
    for (const { name } of tables)
      for (const authority of [AUTHORITY, OTHER])
        expect({ name, authority, rows: (await standing(name, authority)) > 0 }).toEqual({
          name,
          authority,
          rows: true,
        });
  });

  it('are each counted by themselves', async () => {
    const of = (authority: string) => app.transactions.inAuthority(authority, readBodyOverview);
    const [mine, others] = [await of(AUTHORITY), await of(OTHER)];
    expect(mine.territory.comuni).toBe(312);
    // Its own three that stand on that day, and the twins.
    expect(others.territory.comuni).toBe(3 + 312);
  });

  it('see their own rows, all of them, and no row of the other', async () => {
    for (const { name } of tables)
      for (const [authority, stranger] of [
        [AUTHORITY, OTHER],
        [OTHER, AUTHORITY],
      ] as const) {
        const found = {
          own: await seen(authority, name, `authority = '${authority}'`),
          strange: await seen(authority, name, `authority = '${stranger}'`),
        };
        // Which bodies are served here is asked before one is chosen: their names are public.
        const strange = name === 'authorities' ? 1 : 0;
        expect({ name, authority, ...found }).toEqual({
          name,
          authority,
          own: await standing(name, authority),
          strange,
        });
      }
  });

  it('are both out of sight while no authority is set, or one that is none', async () => {
    for (const { name } of tables)
      for (const nobody of [null, 'nobody', '', `${AUTHORITY}' or true --`, '%'])
        expect({ name, nobody, found: await seen(nobody, name) }).toEqual({
          name,
          nobody,
          found: name === 'authorities' ? 2 : 0,
        });
  });

  it('change and delete nothing of the other, and nothing at all while none is set', async () => {
    const where = `where authority = '${AUTHORITY}'`;
    const statements = tables.flatMap(({ name, updates, deletes }) => [
      ...(updates ? [`update copianifica.${name} set ${updates} = ${updates} ${where}`] : []),
      ...(deletes ? [`delete from copianifica.${name} ${where}`] : []),
    ]);
    expect(statements.length).toBeGreaterThan(25);
    for (const statement of statements)
      for (const authority of [OTHER, null])
        expect({ statement, ...(await tried(authority, statement)) }).toMatchObject({
          statement,
          touched: 0,
        });
  });

  it('move no row of theirs to the other', async () => {
    for (const { name } of tables.filter(({ moves }) => moves))
      expect({
        name,
        ...(await tried(OTHER, `update copianifica.${name} set authority = '${AUTHORITY}'`)),
      }).toEqual({ name, refused: '42501' });
  });

  it('write no row for the other, and none while none is set', async () => {
    for (const { name } of tables.filter(({ inserts }) => inserts)) {
      const { rows } = await admin.query<{ row: object }>(
        `select to_jsonb(t) as row from copianifica.${name} t where authority = $1 limit 1`,
        [AUTHORITY],
      );
      const insert = `insert into copianifica.${name} overriding system value select (jsonb_populate_record(null::copianifica.${name}, $1)).*`;
      for (const authority of [OTHER, null])
        expect({ name, authority, ...(await tried(authority, insert, [rows[0]!.row])) }).toEqual({
          name,
          authority,
          refused: '42501',
        });
    }
  });

  it('let a command touch its own case only, though the other has one of the same id', async () => {
    const before = (
      await admin.query(`select * from copianifica.cases where authority = $1 order by id`, [OTHER])
    ).rows;
    const [revision] = Object.keys((await kernel.case(life.id)).snapshot.children);
    const child = new PlanLife(kernel, revision!);
    accepted(await child.write('Un asse nuovo'));
    accepted(await child.raise('close-drafting', POSTS.ufficio));
    expect(
      (await admin.query(`select * from copianifica.cases where authority = $1 order by id`, [OTHER])).rows,
    ).toEqual(before);
    expect(await kernel.case(revision!)).toMatchObject({ snapshot: { state: 'consultation' } });
  });

  it('answer to a stranger’s case as to one that is not there', async () => {
    const fresh = await PlanLife.open(kernel, 2031);
    const { actor } = await kernel.by(POSTS.ufficio);
    const asked = await kernel.raising.execute(
      { authority: OTHER, actor, requestId: randomUUID() },
      fresh.id,
      { event: 'close-drafting' },
    );
    expect(codeOf(asked)).toBe('case/unknown');
  });

  it('leave no authority behind on a connection that goes back to the pool', async () => {
    const source = await new DataSource(
      connectionOptions(app.database.logins.app, { connections: 1 }),
    ).initialize();
    const transactions = new Transactions(source);
    const count = `select count(*)::integer as found from copianifica.comuni`;
    const texts = async () => (await source.query<{ found: number }[]>(count))[0]!.found;
    await transactions.inAuthority(AUTHORITY, (manager) => manager.query(count));
    expect(await texts()).toBe(0);
    await expect(
      transactions.inAuthority(AUTHORITY, () => Promise.reject(new Error('thrown in the middle'))),
    ).rejects.toThrow('thrown in the middle');
    expect(await texts()).toBe(0);
    await source.destroy();
  });
});
