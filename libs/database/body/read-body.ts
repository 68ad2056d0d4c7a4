import type { Label } from '@copianifica/domain';
import type { OpenTransaction } from '../transaction';

export interface ServedAuthority {
  key: string;
  name: Label;
  timezone: string;
  origin: string;
  hosts: string[];
}

/** The authorities that this database serves: public, read before any of them is chosen. */
export async function readAuthorities(manager: OpenTransaction): Promise<ServedAuthority[]> {
  return manager.query(
    'select authority as key, name, timezone, origin, hosts from copianifica.authorities order by authority',
  );
}

/** The civil day in a zone, by the legal clock (ISO). */
export async function readLegalDay(manager: OpenTransaction, timezone: string): Promise<string> {
  const rows = await manager.query<{ today: string }[]>(
    `select to_char(copianifica.legal_now() at time zone $1, 'YYYY-MM-DD') as today`,
    [timezone],
  );
  return rows[0]!.today;
}

export interface BodyOverview {
  now: string;
  today: string;
  demo: boolean;
  territory: { comuni: number; residents: number; censusYear: number; zones: number; unions: number };
  /** by code, as cases are addressed to them; `assembly`: whether it has one that gives its opinion */
  zones: { item: string; name: Label; assembly: boolean }[];
  organs: { key: string; kind: string; name: Label; seats: number; filled: number }[];
  recordKey: string | null;
  checkpoint: { size: number; root: string; note: string; signedAt: string } | null;
}

const OVERVIEW = `
with clock as materialized (select copianifica.legal_now() as now),
place as (select a.*, (select (now at time zone a.timezone)::date from clock) as today
  from copianifica.authorities a where a.authority = copianifica.current_authority()),
standing as (select c.* from copianifica.comuni c, place
  where c.valid_from <= today and (c.valid_to is null or c.valid_to >= today))
select jsonb_build_object(
  'now', (select to_char(now at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') from clock),
  'today', (select today from place),
  'demo', copianifica.is_demo(),
  'territory', jsonb_build_object(
    'comuni', (select count(*) from standing),
    'censusYear', (select (settings->'census'->>'year')::integer from place),
    'residents', (select coalesce(sum(p.residents), 0) from copianifica.comune_populations p
      join standing using (istat_code), place where p.census = (place.settings->'census'->>'year')::integer),
    'zones', (select count(*) from copianifica.zones),
    'unions', (select count(*) from copianifica.unions where in_force)),
  'zones', (select coalesce(jsonb_agg(jsonb_build_object('item', z.item, 'assembly', z.assembly,
      'name', jsonb_build_object('it', z.name, 'en', z.name)) order by z.item), '[]')
    from (select lpad(number::text, 2, '0') as item, name, exists (
        select from copianifica.organizations o where o.key = 'zone/' || lpad(number::text, 2, '0')) as assembly
      from copianifica.zones) as z),
  'organs', (select coalesce(jsonb_agg(organ order by organ->>'key'), '[]') from (
    select jsonb_build_object('key', o.key, 'kind', o.kind, 'name', o.name,
      'seats', count(distinct p.key), 'filled', count(distinct m.post)) as organ
    from place, copianifica.organizations o
    join copianifica.posts p on p.organization = o.key and p.withdrawn_on is null and p.role <> 'spokesperson'
    left join copianifica.mandates m on m.post = p.key and m.known_to is null
      and m.valid_from <= place.today and (m.valid_to is null or m.valid_to >= place.today)
    where o.kind not in ('comune', 'union') group by o.key, o.kind, o.name) as counted),
  'recordKey', (select verifier from copianifica.record_keys order by valid_from desc limit 1),
  'checkpoint', (select jsonb_build_object('size', size, 'root', root, 'note', note,
      'signedAt', to_char(signed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
    from copianifica.checkpoints order by size desc limit 1)
) as overview from place`;

/** The figures of a body today, counted from its rows: nothing here is written anywhere as a number. */
export async function readBodyOverview(manager: OpenTransaction): Promise<BodyOverview> {
  const rows = await manager.query<{ overview: BodyOverview }[]>(OVERVIEW);
  if (!rows[0]) throw new Error('No authority is set, or the one that is set was never founded.');
  return rows[0].overview;
}

/** The civil day of the authority that is set, by the legal clock (ISO). */
export async function readToday(manager: OpenTransaction): Promise<string> {
  const rows = await manager.query<{ today: string }[]>(
    `select to_char(copianifica.legal_now() at time zone a.timezone, 'YYYY-MM-DD') as today
     from copianifica.authorities a where a.authority = copianifica.current_authority()`,
  );
  return rows[0]!.today;
}
