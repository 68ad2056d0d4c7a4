import type { EntityManager } from 'typeorm';
import type {
  CaseSnapshot,
  HolidayCalendar,
  Label,
  Mandate,
  PlanElement,
  PlanIdentity,
  ProcedureDefinition,
} from '@copianifica/domain';

/** What the decision about a case stands on, read in one round trip at one legal instant. */
export interface CaseFacts {
  /** legal instant, ISO UTC in milliseconds; civil day in the authority's zone */
  now: string;
  today: string;
  demo: boolean;
  timezone: string;
  calendar: HolidayCalendar;
  rules: unknown[];
  mandate: Mandate | null;
  /** the answer already given to this request, if any */
  answered: { bodyHash: string; answer: unknown } | null;
  case: {
    id: string;
    kind: string;
    parent: string | null;
    version: number;
    closedAt: string | null;
    snapshot: CaseSnapshot;
    procedureHash: string;
  } | null;
  definition: ProcedureDefinition | null;
  plan: PlanIdentity | null;
  /** the text as it stands, and the text the case began from (a revision's parent in force) */
  draft: PlanElement[];
  base: PlanElement[];
  editSequence: number;
  observations: number;
  unanswered: number;
  /** the zones of the body, by code; `delivered`: whether what was asked of it has reached everybody asked */
  zones: { item: string; label: Label; assembly: boolean; delivered: boolean | null }[];
  /** of each sitting's last call, whether it has reached everybody; read only where the procedure asks it */
  convocations: { item: string | null; delivered: boolean }[];
  nextNumber: number;
  /** first years of the cycles that were ever opened; read only where a case is being opened */
  cycles: number[];
}

/** Whose case, who asks, and under which request: all that the read needs. */
export interface CaseQuestion {
  case: string | null;
  mandate: string | null;
  actorKey: string;
  requestId: string;
}

const INSTANT = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;

/**
 * Whether a notice has reached whom it is for, as far as that can be known: a mail when a server has taken it, certified
 * mail when its delivery is proved, paper when an office has said so.
 */
const REACHED = `n.state in ('sent', 'delivered', 'paper')`;

/** One row `facts`, of the case $1, the mandate $2, the actor's key $3 and the request id $4. */
export const FACTS_SQL = `
with clock as materialized (select copianifica.legal_now() as now),
asked as (select c.*, p.definition, p.key from copianifica.cases c
  join copianifica.procedures p on p.hash = c.procedure_hash where c.id = $1),
edits as (select distinct on (e.element) e.* from copianifica.plan_edits e
  where e."case" = $1 order by e.element, e.sequence desc),
in_force as (select v.content, f.number from copianifica.versions_in_force f
  join copianifica.plan_versions v on v.id = f.version
  where f.plan = (select plan from asked) order by f.number desc limit 1)
-- json, not jsonb: the order of a definition's states and rows is part of what it says
select json_build_object(
  'now', (select to_char(now at time zone 'UTC', ${INSTANT}) from clock),
  'today', (select to_char(now at time zone a.timezone, 'YYYY-MM-DD') from clock),
  'demo', copianifica.is_demo(),
  'timezone', a.timezone, 'calendar', a.settings->'calendar', 'rules', a.settings->'rules',
  'mandate', (select jsonb_build_object('id', m.id, 'person', m.person, 'post', m.post, 'role', p.role,
      'organization', p.organization, 'organizationKind', o.kind,
      'validFrom', m.valid_from, 'validTo', m.valid_to, 'revision', m.revision)
    from copianifica.mandates m join copianifica.posts p on p.key = m.post
    join copianifica.organizations o on o.key = p.organization
    where m.id = $2 and m.known_to is null),
  'answered', (select jsonb_build_object('bodyHash', r.body_hash, 'answer', r.answer)
    from copianifica.requests r where r.actor = $3 and r.request_id = $4),
  'case', (select jsonb_build_object('id', id, 'kind', kind, 'parent', parent, 'version', version,
      'closedAt', closed_at, 'snapshot', snapshot, 'procedureHash', procedure_hash) from asked),
  'definition', (select definition from asked),
  'plan', (select jsonb_build_object('id', p.id, 'title', p.title, 'firstYear', p.first_year, 'lastYear', p.last_year)
    from copianifica.plans p where p.id = (select plan from asked)),
  'draft', (select coalesce(jsonb_agg(jsonb_build_object('id', element, 'parent', parent, 'level', level,
      'position', position, 'title', title, 'text', text) order by position, element), '[]') from edits where not removed),
  'base', case when (select parent from asked) is null then '[]'::jsonb
    else coalesce((select content->'elements' from in_force), '[]') end,
  'editSequence', (select coalesce(max(sequence), 0) from copianifica.plan_edits where "case" = $1),
  'observations', (select count(*) from copianifica.observations o
    join copianifica.consultations k on k.id = o.consultation where k."case" = $1),
  'unanswered', (select count(*) from copianifica.observations o
    join copianifica.consultations k on k.id = o.consultation
    where k."case" = $1 and not exists (select from copianifica.responses s where s.observation = o.id)),
  'zones', (select coalesce(jsonb_agg(jsonb_build_object('item', z.item, 'label', z.name, 'assembly', z.assembly,
      'delivered', (select bool_and(${REACHED}) from copianifica.notices n where n.outbox =
        (select o.id from copianifica.outbox o where o."case" = $1 and o.payload->>'asks' = 'true'
          and o.payload->>'item' = z.item order by (o.payload->>'sequence')::integer desc limit 1)))
      order by z.item), '[]')
    from (select lpad(number::text, 2, '0') as item, jsonb_build_object('it', name, 'en', name) as name, exists (
        select from copianifica.organizations o where o.key = 'zone/' || lpad(number::text, 2, '0')) as assembly
      from copianifica.zones) as z),
  'convocations', case when (select asked.definition::text like '%sitting.noticesDelivered%' from asked)
    then (select coalesce(jsonb_agg(jsonb_build_object('item', k.item, 'delivered',
        coalesce((select bool_and(${REACHED}) from copianifica.notices n where n.outbox = k.id), false))), '[]')
      from (select distinct on (o.payload->>'item') o.id, o.payload->>'item' as item from copianifica.outbox o
        where o."case" = $1 and o.topic = 'notice' and o.payload->>'message' = 'sitting-convened'
        order by o.payload->>'item', (o.payload->>'sequence')::integer desc) as k)
    else '[]'::jsonb end,
  'cycles', case when $1::uuid is null
    then (select coalesce(jsonb_agg(first_year), '[]') from copianifica.plans) else '[]'::jsonb end,
  'nextNumber', coalesce((select number from in_force), 0) + 1
) as facts
from copianifica.authorities a where a.authority = copianifica.current_authority()`;

/** Reads the facts of a case (null: only those of the actor and the clock, to open a new one). */
export async function readCaseFacts(manager: EntityManager, question: CaseQuestion): Promise<CaseFacts> {
  const rows = await manager.query<{ facts: CaseFacts }[]>(FACTS_SQL, [
    question.case,
    question.mandate,
    question.actorKey,
    question.requestId,
  ]);
  if (!rows[0]) throw new Error('No authority is set, or the one that is set was never founded.');
  return rows[0].facts;
}

/** A stored version of a procedure. */
export interface StoredProcedure {
  hash: string;
  definition: ProcedureDefinition;
}

const IN_FORCE = `select distinct on (f.key) f.key, f.hash, p.definition from copianifica.procedures_in_force f
  join copianifica.procedures p on p.hash = f.hash order by f.key, f.number desc`;

/** The procedure in force under a key. Null where the body has none by that key. */
export async function readProcedure(manager: EntityManager, key: string): Promise<StoredProcedure | null> {
  const rows = await manager.query<StoredProcedure[]>(
    `select hash, definition from (${IN_FORCE}) as in_force where key = $1`,
    [key],
  );
  return rows[0] ?? null;
}

/** The procedure of a kind that is in force: that of a plan opens a cycle. */
export async function readProcedureOfKind(
  manager: EntityManager,
  kind: ProcedureDefinition['kind'],
): Promise<StoredProcedure | null> {
  const rows = await manager.query<StoredProcedure[]>(
    `select hash, definition from (${IN_FORCE}) as in_force where definition->>'kind' = $1 limit 1`,
    [kind],
  );
  return rows[0] ?? null;
}

/** The open case of the plan before this one, that the new plan takes the place of; null where there is none. */
export async function readEarlierCase(manager: EntityManager, plan: PlanIdentity): Promise<string | null> {
  const rows = await manager.query<{ id: string }[]>(
    `select c.id from copianifica.cases c join copianifica.plans p on p.id = c.plan
     where c.parent is null and c.closed_at is null and p.first_year < $1
       and exists (select from copianifica.versions_in_force f where f.plan = p.id)
     order by p.first_year desc limit 1`,
    [plan.firstYear],
  );
  return rows[0]?.id ?? null;
}

/** The elements of the version of a plan that is in force now; none where no version is. */
export async function readElementsInForce(manager: EntityManager, plan: string): Promise<PlanElement[]> {
  const rows = await manager.query<{ elements: PlanElement[] }[]>(
    `select v.content->'elements' as elements from copianifica.versions_in_force f
     join copianifica.plan_versions v on v.id = f.version where f.plan = $1 order by f.number desc limit 1`,
    [plan],
  );
  return rows[0]?.elements ?? [];
}
