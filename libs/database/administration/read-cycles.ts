import type { CaseSnapshot, Label, ProcedureDefinition } from '@copianifica/domain';
import type { OpenTransaction } from '../transaction';

/** One case of a plan on one line: where it is, and through which states it came. */
export interface ReadCycle {
  case: string;
  plan: string;
  parent: string | null;
  kind: string;
  title: string;
  firstYear: number;
  lastYear: number;
  procedureHash: string;
  snapshot: CaseSnapshot;
  openedAt: string;
  closedAt: string | null;
  itemLabel: Label | null;
  incidents: number;
  /** every event that left the configuration another one: when, and what it is since then */
  path: { at: string; to: string }[];
}

export interface ReadCycles {
  now: string;
  today: string;
  cycles: ReadCycle[];
  /** the procedures of those cases, by hash */
  definitions: Record<string, ProcedureDefinition>;
}

const utc = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const SQL = `
with clock as materialized (select copianifica.legal_now() as now),
chosen as (select c.*, p.title, p.first_year, p.last_year from copianifica.cases c
  join copianifica.plans p on p.id = c.plan
  order by p.first_year desc, c.parent is not null, c.opened_at desc, c.id limit $1)
select json_build_object(
  'now', (select ${utc('now')} from clock),
  'today', (select to_char(now at time zone a.timezone, 'YYYY-MM-DD') from clock, copianifica.authorities a
    where a.authority = copianifica.current_authority()),
  'definitions', (select coalesce(json_object_agg(d.hash, d.definition), '{}') from copianifica.procedures d
    where d.hash in (select procedure_hash from chosen)),
  'cycles', (select coalesce(json_agg(json_build_object('case', c.id, 'plan', c.plan, 'parent', c.parent,
      'kind', c.kind, 'title', c.title, 'firstYear', c.first_year, 'lastYear', c.last_year,
      'procedureHash', c.procedure_hash, 'snapshot', c.snapshot,
      'openedAt', ${utc('c.opened_at')}, 'closedAt', ${utc('c.closed_at')},
      'itemLabel', (select jsonb_build_object('it', z.name, 'en', z.name) from copianifica.zones z
        where lpad(z.number::text, 2, '0') = c.snapshot->>'item'),
      'incidents', (select count(*) from copianifica.incidents i
        left join copianifica.incident_settlements s on s.incident = i.id
        where i."case" = c.id and s.incident is null),
      'path', (select json_agg(json_build_object('at', ${utc('e.instant')}, 'to', e.payload->>'to') order by e.sequence)
        from copianifica.case_events e where e."case" = c.id
          and e.payload->>'from' is distinct from e.payload->>'to'))
      order by c.first_year desc, c.parent is not null, c.opened_at desc, c.id), '[]') from chosen c)) as found`;

/** The cases of the body, newest triennium first, a plan's own before its revisions. */
export async function readCycles(manager: OpenTransaction, limit: number): Promise<ReadCycles> {
  const rows = await manager.query<{ found: ReadCycles }[]>(SQL, [limit]);
  return rows[0]!.found;
}
