import type { Client } from 'pg';

/** Who may do what, one line a right: `app: select copianifica.plans`. Columns where a right is on them alone. */
const RIGHTS = `
with held as (
  select n.nspname || '.' || c.relname as thing, a.grantee, a.privilege_type, null as columns
  from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) a
  where n.nspname = any ($1) and a.grantee <> c.relowner
  union all
  select n.nspname || '.' || c.relname, a.grantee, a.privilege_type, string_agg(t.attname, ', ' order by t.attname)
  from pg_attribute t join pg_class c on c.oid = t.attrelid join pg_namespace n on n.oid = c.relnamespace,
    aclexplode(t.attacl) a
  where n.nspname = any ($1) and a.grantee <> c.relowner group by 1, 2, 3
  union all
  -- a function without a list of its own may be run by everyone
  select n.nspname || '.' || p.proname, a.grantee, a.privilege_type, null
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace,
    aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
  where n.nspname = any ($1) and a.grantee <> p.proowner
  union all
  select 'schema ' || n.nspname, a.grantee, a.privilege_type, null
  from pg_namespace n, aclexplode(n.nspacl) a where n.nspname = any ($1) and a.grantee <> n.nspowner
  union all
  select 'future ' || d.defaclobjtype::text, a.grantee, a.privilege_type, null
  from pg_default_acl d, aclexplode(d.defaclacl) a where a.grantee <> d.defaclrole
)
select case when grantee = 0 then 'public' else replace(pg_get_userbyid(grantee), 'copianifica_', '') end || ': '
  || lower(privilege_type) || ' ' || thing || coalesce(' (' || columns || ')', '') as found
from held order by 1`;

const SCHEMAS = ['copianifica', 'copianifica_migrations', 'bullmq'];

/** Everything that is granted to anyone but the owner in our schemas. */
export const grantedRights = (client: Client): Promise<string[]> => ask(client, RIGHTS, [SCHEMAS]);

/** Tables whose rows row-level security shows beyond the authority that is set, and to whom. Nothing else is meant to. */
const OPEN_POLICIES = [
  'authorities.anyone_reads: select for public',
  'installation.anyone_reads: select for public',
  'installation.owner_writes: all for copianifica_owner',
  'outbox.relay_marks: update for copianifica_relay',
  'outbox.relay_sees: select for copianifica_relay',
  'terms.relay_sees: select for copianifica_relay',
  'unsequenced_leaves.relay_sees: select for copianifica_relay',
];
/** Functions that work with their owner's rights, each with a search path of its own. */
const DEFINERS = ['move_demo_clock', 'schema_version'];

const WALLS = `
with tables as (
  select c.oid, c.relname as name, c.relkind as kind, c.relrowsecurity as secured, c.relforcerowsecurity as forced,
    exists (select from pg_attribute t where t.attrelid = c.oid and t.attname = 'authority' and t.attnotnull) as owned,
    exists (select from pg_policy p where p.polrelid = c.oid and p.polpermissive and p.polcmd in ('*')
      and p.polroles = '{0}'
      and pg_get_expr(p.polqual, c.oid) = '(authority = copianifica.current_authority())'
      and pg_get_expr(p.polwithcheck, c.oid) = '(authority = copianifica.current_authority())') as walled
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = 'copianifica' and c.relkind in ('r', 'p', 'v', 'm', 'f')
)
select name || ' is no plain table: row-level security does not bind it' as found from tables where kind <> 'r'
union all select name || ' has no row-level security' from tables where kind = 'r' and not secured
union all select name || ' does not bind its owner' from tables where kind = 'r' and not forced
union all select name || ' has no column authority that must be filled' from tables
  where kind = 'r' and not owned and name <> 'installation'
union all select name || ' has no policy that compares the authority' from tables
  where kind = 'r' and not walled and name not in ('installation', 'authorities')
union all select c.relname || ' has a foreign key that crosses authorities: ' || k.conname
  from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = 'copianifica' and k.contype = 'f' and not exists (
    select from pg_attribute t where t.attrelid = k.conrelid and t.attnum = any (k.conkey) and t.attname = 'authority')
order by 1`;

const POLICIES = `
select c.relname || '.' || p.polname || ': '
  || (array['select', 'insert', 'update', 'delete', 'all'])[position(p.polcmd::text in 'rawd*')] || ' for '
  || (select string_agg(case when r = 0 then 'public' else pg_get_userbyid(r)::text end, ', ') from unnest(p.polroles) r) as found
from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace
where n.nspname = 'copianifica' and (pg_get_expr(p.polqual, c.oid) is distinct from '(authority = copianifica.current_authority())'
  or pg_get_expr(p.polwithcheck, c.oid) is distinct from '(authority = copianifica.current_authority())')
  and not (c.relname = 'authorities' and p.polname = 'tenant_writes')`;

const FUNCTIONS = `
select p.proname || ' works with its owner''s rights' as found from pg_proc p join pg_namespace n on n.oid = p.pronamespace
where n.nspname = any ($1) and p.prosecdef and not p.proname = any ($2)
union all select p.proname || ' works with its owner''s rights on the caller''s search path'
from pg_proc p join pg_namespace n on n.oid = p.pronamespace
where n.nspname = any ($1) and p.prosecdef and not coalesce(array_to_string(p.proconfig, ' '), '') ~ 'search_path='`;

/** Group roles and the logins that are members of them, of this database. */
const ROLES = `
with ours as (
  select r.* from pg_roles r where r.rolname ~ '^copianifica_(owner|app|relay|queue|reader)$' or r.rolname = any ($1)
)
select rolname || ' is above the walls' as found from ours where rolsuper or rolbypassrls
union all select rolname || ' may make roles, databases or copies' from ours where rolcreaterole or rolcreatedb or rolreplication
union all select m.rolname || ' is a member of ' || g.rolname from pg_auth_members a
  join ours m on m.oid = a.member join pg_roles g on g.oid = a.roleid
  where (m.rolname, g.rolname) not in (select login, role from unnest($1::text[], $2::text[]) as pair (login, role))
union all select r.rolname || ' owns something' from pg_shdepend d join ours r on r.oid = d.refobjid
  where d.deptype = 'o' and d.dbid = (select oid from pg_database where datname = current_database())
    and r.rolname not in ('copianifica_owner', 'copianifica_queue') group by r.rolname
union all select 'copianifica_queue owns ' || n.nspname || '.' || c.relname from pg_class c
  join pg_namespace n on n.oid = c.relnamespace
  where pg_get_userbyid(c.relowner) = 'copianifica_queue' and n.nspname <> 'bullmq'
union all select n.nspname || ' is not owned by ' || w.owner from pg_namespace n
  join (values ('copianifica', 'copianifica_owner'), ('copianifica_migrations', 'copianifica_owner'),
    ('bullmq', 'copianifica_queue')) as w (name, owner) on w.name = n.nspname
  where pg_get_userbyid(n.nspowner) <> w.owner
union all select o.rolname || ' may make things in schema ' || n.nspname from ours o, pg_namespace n
  where has_schema_privilege(o.oid, n.oid, 'create') and n.nspname !~ '^pg_(temp|toast)'
    and (o.rolname <> 'copianifica_owner') and not (n.nspname = 'bullmq' and (o.rolname = 'copianifica_queue'
      or o.rolname = (select login from unnest($1::text[], $2::text[]) as pair (login, role) where role = 'copianifica_queue')))
union all select o.rolname || ' may make temporary tables' from ours o
  where has_database_privilege(o.oid, current_database(), 'temporary') and not pg_has_role(o.oid, 'copianifica_queue', 'usage')
union all select o.rolname || ' may make schemas' from ours o
  where has_database_privilege(o.oid, current_database(), 'create') and o.rolname <> 'copianifica_owner'`;

/**
 * Everything in this database that breaks the walls between authorities and between roles; empty when none
 * does. `logins` are the names of the four logins by their role.
 */
export async function catalogFindings(client: Client, logins: Record<string, string>): Promise<string[]> {
  const names = Object.values(logins);
  const roles = Object.keys(logins).map((kind) => `copianifica_${kind}`);
  const policies = await ask(client, POLICIES);
  return [
    ...(await ask(client, WALLS)),
    ...policies.filter((policy) => !OPEN_POLICIES.includes(policy)).map((policy) => `${policy} opens a wall`),
    ...(await ask(client, FUNCTIONS, [SCHEMAS, DEFINERS])),
    ...(await ask(client, ROLES, [names, roles])),
  ];
}

async function ask(client: Client, sql: string, values: unknown[] = []): Promise<string[]> {
  const { rows } = await client.query<{ found: string }>(sql, values);
  return rows.map(({ found }) => found);
}
