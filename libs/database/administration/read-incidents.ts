import type { ConditionCheck, Label } from '@copianifica/domain';
import type { OpenTransaction } from '../transaction';

/** Something that the procedure could not decide, and who settled it how, if anybody has. */
export interface ReadIncident {
  id: string;
  case: string;
  caseTitle: string;
  kind: string;
  sequence: number;
  event: string;
  /** what the event is called, or the term whose end it is; null where the case's procedure has neither any more */
  eventLabel: Label | null;
  termLabel: Label | null;
  item: string | null;
  itemLabel: Label | null;
  term: string | null;
  code: string;
  checks: ConditionCheck[];
  at: string;
  settlement: { how: 'retried' | 'set-aside'; at: string; by: Label; reasons: string | null } | null;
  closed: boolean;
}

const utc = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const SQL = `
select i.id, i."case", p.title as "caseTitle", c.kind, i.sequence, i.event, i.item, i.term, i.code, i.checks,
  d.definition->'events'->i.event->'label' as "eventLabel",
  case when i.event like 'term:%' then d.definition->'terms'->substr(i.event, 6)->'label' end as "termLabel",
  (select jsonb_build_object('it', z.name, 'en', z.name) from copianifica.zones z
    where lpad(z.number::text, 2, '0') = i.item) as "itemLabel",
  ${utc('i.instant')} as at, c.closed_at is not null as closed,
  case when s.incident is not null then jsonb_build_object('how', s.how, 'at', ${utc('s.instant')},
    'by', (select o.title from copianifica.mandates m join copianifica.posts o on o.key = m.post where m.id = s.actor),
    'reasons', (select t.text from copianifica.texts t where t.id = s.text)) end as settlement
from copianifica.incidents i
join copianifica.cases c on c.id = i."case" join copianifica.plans p on p.id = c.plan
join copianifica.procedures d on d.hash = c.procedure_hash
left join copianifica.incident_settlements s on s.incident = i.id`;

/** Incidents, those that wait first, the newest first among each; of one case where it is named. */
export function readIncidents(
  manager: OpenTransaction,
  { case: of, limit, openOnly }: { case: string | null; limit: number; openOnly: boolean },
): Promise<ReadIncident[]> {
  return manager.query<ReadIncident[]>(
    `${SQL} where ($1::uuid is null or i."case" = $1) and (s.incident is null or not $3)
     order by (s.incident is not null), i.instant desc, i.id limit $2`,
    [of, limit, openOnly],
  );
}

/** The incidents of these ids; what is not there is left out. */
export function readIncidentsById(manager: OpenTransaction, ids: readonly string[]): Promise<ReadIncident[]> {
  return manager.query<ReadIncident[]>(`${SQL} where i.id = any ($1)`, [ids]);
}
