import { Client } from 'pg';
import { databaseOf, withDatabase } from '../../apps/cli/postgres/urls';
import { migrateDatabase } from '@copianifica/database';
import { catalogFindings, grantedRights } from '../support/catalog';
import { type ClonedDatabase, cloneDatabase, testServer } from '../support/database';
import { TEST_DAY } from '../support/template';

/** Who may do what: role, rights, things. A right that is not here is one too many; written by hand, on purpose. */
const EXPECTED = `
app | delete, insert, select, update | identities notice_habits notice_preferences person_details post_addresses sign_ins texts
app | delete, insert, select | raw_messages unsequenced_leaves
app | execute | add_leaf current_authority hold_case is_demo leaf_json legal_now move_demo_clock register_protocol schema_version write_command write_commands
app | insert, select | ballots case_events case_migration_reversals case_migrations checkpoints consultation_extensions consultations incident_settlements incidents leaf_positions leaves migration_proposals notice_texts observations outbox override_decisions override_proposals plan_edits plan_versions plans procedure_proposals procedure_withdrawals procedures procedures_in_force protocol_entries receipts record_keys reminders requests resends responses sending_confirmations sittings tree_nodes versions_in_force votes webhook_attempts
app | insert, select, update | authorities comune_populations comuni link_codes organizations pec_mailboxes persons posts sessions union_memberships unions zone_memberships zones
app | insert, select, update (closed_at, head_hash, procedure_hash, procedure_key, snapshot, state, version) | cases
app | insert, select, update (done_at) | deliveries migration_confirmations
app | insert, select, update (epoch, state) | terms
app | insert, select, update (because, position, state) | webhook_endpoints
app | insert, select, update (done_at, failures, next_at) | webhook_deliveries
app | insert, select, update (revoked_at) | feed_links
app | insert, select, update (known_to, revision, valid_to) | mandates
app | insert, select, update (attempt, digest, done_at, read_at, sent_at, snoozed_until, state) | notices
app | insert, select, update (sent_at, state) | digests
app | insert, select, update (withdrawn_at) | pec_providers
app | insert, select, update (last_number) | protocol_counters
app | select | installation
app | usage | schema copianifica
reader | execute | current_authority is_demo legal_now schema_version
reader | select | authorities ballots case_events cases checkpoints comune_populations comuni consultation_extensions installation leaf_positions leaves organizations plan_versions plans posts procedures procedures_in_force record_keys sittings tree_nodes versions_in_force votes zones
reader | usage | schema copianifica
relay | execute | current_authority is_demo legal_now schema_version
relay | select (arrival, authority, leaf) | unsequenced_leaves
relay | select (authority, due_at, epoch, id, state) | terms
relay | select (authority, id, position, relayed_at, sequence, topic), update (position, relayed_at) | outbox
relay | select | installation
relay | usage | change_positions schema copianifica
`;

/** Lines of \`role: right thing (columns)\`, gathered by role and rights. */
function gathered(lines: string[]): string[] {
  const rights = new Map<string, string[]>();
  for (const line of lines) {
    const [, role, right, thing, columns = ''] = /^(\w+): (\w+) (.*?)( \(.*\))?$/.exec(line)!;
    const key = `${role} | ${thing!.replace('copianifica.', '')}`;
    rights.set(key, [...(rights.get(key) ?? []), right! + columns]);
  }
  const things = new Map<string, string[]>();
  for (const [key, held] of rights) {
    const [role, thing] = key.split(' | ') as [string, string];
    const row = `${role} | ${held.toSorted().join(', ')}`;
    things.set(row, [...(things.get(row) ?? []), thing]);
  }
  return [...things].map(([row, named]) => `${row} | ${named.toSorted().join(' ')}`).toSorted();
}

describe('the catalog of the database', () => {
  let database: ClonedDatabase;
  let owner: Client;
  let admin: Client;
  let logins: Record<string, string>;
  const connect = async (url: string): Promise<Client> => {
    const client = new Client({ connectionString: url });
    await client.connect();
    return client;
  };

  beforeAll(async () => {
    database = await cloneDatabase();
    // Grants on the database itself are no content, so a copy has none: migrating again gives them.
    await migrateDatabase({ url: database.ownerUrl, logins: database.logins, demo: TEST_DAY });
    owner = await connect(database.ownerUrl);
    admin = await connect(withDatabase(testServer().adminUrl, databaseOf(database.ownerUrl)));
    const named = Object.entries(database.logins) as [string, string][];
    logins = Object.fromEntries(
      named.map(([kind, url]) => [kind, decodeURIComponent(new URL(url).username)]),
    );
  });
  afterAll(async () => {
    await Promise.all([owner.end(), admin.end()]);
    await database.drop();
  });

  it('grants to each role what is written here, and nothing more', async () => {
    expect(gathered(await grantedRights(owner))).toEqual(EXPECTED.trim().split('\n').toSorted());
  });

  it('has no hole in the walls between authorities and between roles', async () => {
    expect(await catalogFindings(owner, logins)).toEqual([]);
  });

  /** Does something wrong, looks, and takes it back. */
  async function after<T>(statement: string, look: (client: Client) => Promise<T>): Promise<T> {
    await admin.query('begin');
    try {
      await admin.query(statement.replaceAll('APP', `"${logins['app']}"`));
      return await look(admin);
    } finally {
      await admin.query('rollback');
    }
  }
  const table = 'create table copianifica.holes (authority text not null, id int)';
  const secured = `${table}; alter table copianifica.holes enable row level security; alter table copianifica.holes force row level security`;
  const walled = `${secured}; create policy tenant on copianifica.holes using (authority = copianifica.current_authority()) with check (authority = copianifica.current_authority())`;

  it.each<[string, string, RegExp[]]>([
    [
      'a table without row-level security',
      table,
      [/holes has no row-level security/, /holes does not bind/, /holes has no policy/],
    ],
    [
      'a table that does not bind its owner',
      `${walled}; alter table copianifica.holes no force row level security`,
      [/holes does not bind its owner/],
    ],
    ['a table without a policy', secured, [/holes has no policy/]],
    [
      'a policy that lets everything be written',
      `${secured}; create policy p on copianifica.holes using (authority = copianifica.current_authority()) with check (true)`,
      [/holes has no policy/, /holes\.p: all for public opens a wall/],
    ],
    [
      'a policy beside the wall',
      `create policy also on copianifica.texts for select using (true)`,
      [/texts\.also: select for public opens a wall/],
    ],
    [
      'a policy of the relay that is opened to all',
      'alter policy relay_sees on copianifica.outbox to public',
      [/outbox\.relay_sees: select for public opens a wall/],
    ],
    [
      'a wall that is turned off',
      'alter table copianifica.ballots disable row level security',
      [/ballots has no row-level security/],
    ],
    [
      'a table without authority',
      'create table copianifica.holes (id int); alter table copianifica.holes enable row level security; alter table copianifica.holes force row level security',
      [/holes has no column authority/, /holes has no policy/],
    ],
    [
      'an authority that may be left out',
      `${walled}; alter table copianifica.holes alter authority drop not null`,
      [/holes has no column authority/],
    ],
    [
      'a foreign key across authorities',
      `${walled}; create unique index on copianifica.holes (id); alter table copianifica.holes add foreign key (id) references copianifica.holes (id)`,
      [/holes has a foreign key that crosses/],
    ],
    [
      'a view, which its owner looks through',
      'create view copianifica.peek as select * from copianifica.texts',
      [/peek is no plain table/],
    ],
    [
      'a function with its owner’s rights',
      `create function copianifica.door() returns int language sql security definer set search_path = pg_catalog as 'select 1'`,
      [/door works with its owner's rights/],
    ],
    [
      'one on the caller’s search path',
      'alter function copianifica.schema_version() reset search_path',
      [/schema_version works .* search path/],
    ],
    ['a login above the walls', 'alter role APP bypassrls', [/is above the walls/]],
    ['a superuser', 'alter role copianifica_reader superuser', [/copianifica_reader is above the walls/]],
    ['a login that may make roles', 'alter role APP createrole', [/may make roles/]],
    [
      'a login that belongs to the owner',
      'grant copianifica_owner to APP',
      [/is a member of copianifica_owner/, /may make things/, /may make schemas/],
    ],
    [
      'a table of the app’s own',
      'create table public.mine (id int); alter table public.mine owner to copianifica_app',
      [/copianifica_app owns something/],
    ],
    [
      'a table of the queue’s among ours',
      `${walled}; alter table copianifica.holes owner to copianifica_queue`,
      [/copianifica_queue owns copianifica\.holes/],
    ],
    [
      'a schema of the queue’s that another owns',
      'alter schema bullmq owner to copianifica_owner',
      [/bullmq is not owned by copianifica_queue/],
    ],
    [
      'an app that may make tables',
      'grant create on schema copianifica to copianifica_app',
      [/may make things in schema copianifica/],
    ],
    [
      'everyone who may, in the public schema',
      'grant create on schema public to public',
      [/copianifica_app may make things in schema public/],
    ],
    [
      'everyone who may make temporary tables',
      'do $$ begin execute format($f$grant temporary on database %I to public$f$, current_database()); end $$',
      [/copianifica_app may make temporary tables/],
    ],
    [
      'an app that may make schemas',
      'do $$ begin execute format($f$grant create on database %I to copianifica_app$f$, current_database()); end $$',
      [/copianifica_app may make schemas/],
    ],
  ])('is seen to have %s', async (_, statement, findings) => {
    const found = await after(statement, (client) => catalogFindings(client, logins));
    for (const finding of findings) expect(found).toContainEqual(expect.stringMatching(finding));
  });

  it.each([
    ['a table', 'grant delete on copianifica.leaves to copianifica_app', 'app: delete copianifica.leaves'],
    [
      'one column of it',
      'grant select (payload) on copianifica.outbox to copianifica_relay',
      'relay: select copianifica.outbox (authority, id, payload, position, relayed_at, sequence, topic)',
    ],
    [
      'a table for everyone',
      'grant select on copianifica.texts to public',
      'public: select copianifica.texts',
    ],
    [
      'a new function, which everyone may run',
      `create function copianifica.door() returns int language sql as 'select 1'`,
      'public: execute copianifica.door',
    ],
    [
      'a sequence',
      'grant update on sequence copianifica.change_positions to copianifica_app',
      'app: update copianifica.change_positions',
    ],
    ['a schema', 'grant usage on schema bullmq to copianifica_app', 'app: usage schema bullmq'],
    [
      'the migrations',
      'grant usage on schema copianifica_migrations to copianifica_app',
      'app: usage schema copianifica_migrations',
    ],
    [
      'whatever is made from now on',
      'alter default privileges for role copianifica_owner grant select on tables to copianifica_reader',
      'reader: select future r',
    ],
  ])('is seen to grant too much on %s', async (_, statement, right) => {
    const granted = await after(statement, grantedRights);
    expect(granted).toContain(right);
    expect(gathered(granted)).not.toEqual(EXPECTED.trim().split('\n').toSorted());
  });

  it.each<[keyof ClonedDatabase['logins'], string]>([
    ['app', 'create table copianifica.mine (id int)'],
    ['app', 'create table public.mine (id int)'],
    ['app', 'create temporary table mine (id int)'],
    ['app', 'create schema mine'],
    ['app', 'alter table copianifica.leaves add column mine int'],
    ['app', 'drop table copianifica.leaves'],
    ['app', 'alter table copianifica.leaves disable row level security'],
    ['app', 'drop policy tenant on copianifica.leaves'],
    ['app', `create function copianifica.legal_now() returns timestamptz language sql as 'select now()'`],
    ['app', 'create role mine'],
    ['app', 'set role copianifica_owner'],
    ['app', 'set session_replication_role = replica'],
    ['app', 'set row_security = off; select * from copianifica.texts'],
    ['app', 'alter sequence copianifica.change_positions restart'],
    ['app', 'update copianifica.installation set demo = false'],
    ['app', 'select * from copianifica_migrations.applied'],
    ['app', 'select 1 from bullmq.nothing'],
    ['app', `copy copianifica.texts to program 'cat'`],
    ['relay', 'select payload from copianifica.outbox'],
    ['relay', 'select * from copianifica.outbox'],
    ['relay', 'select "case" from copianifica.outbox'],
    ['relay', 'select explanation from copianifica.terms'],
    ['relay', 'update copianifica.terms set epoch = 9'],
    ['relay', `update copianifica.outbox set topic = 'x'`],
    ['relay', 'delete from copianifica.outbox'],
    ['relay', 'select * from copianifica.texts'],
    ['relay', 'select * from copianifica.case_events'],
    ['relay', 'select copianifica.write_command(null)'],
    ['relay', `select copianifica.move_demo_clock('2030-01-01')`],
    ['relay', 'create temporary table mine (id int)'],
    ['reader', 'select * from copianifica.texts'],
    ['reader', 'select * from copianifica.person_details'],
    ['reader', 'select * from copianifica.post_addresses'],
    ['reader', 'select * from copianifica.sessions'],
    ['reader', 'select * from copianifica.outbox'],
    ['reader', 'insert into copianifica.plans select * from copianifica.plans'],
    ['queue', 'select * from copianifica.authorities'],
    ['queue', 'select copianifica.legal_now()'],
    ['queue', 'create table copianifica.mine (id int)'],
    ['queue', 'create table public.mine (id int)'],
  ])('lets nobody do more when it is tried: %s, %s', async (who, statement) => {
    const client = await connect(database.logins[who]);
    const refused = await client.query(statement).then(
      () => 'done',
      (error: Error & { code?: string }) => error.code ?? error.message,
    );
    await client.end();
    expect(refused).toBe('42501');
  });

  it('lets the queue make its own tables in its own schema', async () => {
    const client = await connect(database.logins.queue);
    // Its bulk insertion works with temporary tables.
    await client.query('create temporary table own (id int); drop table own');
    await client.query('create table bullmq.own (id int); drop table bullmq.own');
    await client.end();
    expect(await catalogFindings(owner, logins)).toEqual([]);
  });
});
