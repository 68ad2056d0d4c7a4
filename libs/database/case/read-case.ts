import {
  type CaseEvent,
  type CaseSnapshot,
  foldEventsUntil,
  type Label,
  type PlanElement,
  type ProcedureDefinition,
  type TermStep,
} from '@copianifica/domain';
import type { OpenTransaction } from '../transaction';

export interface ReadTerm {
  id: string;
  name: string;
  startedOn: string;
  dueOn: string;
  dueAt: string;
  state: 'armed' | 'held' | 'fired' | 'cancelled';
  explanation: TermStep[];
}

export interface ReadVote {
  id: string;
  outcome: string;
  opinion: string | null;
  tally: unknown;
  document: unknown;
  ballotsHash: string;
  recordedAt: string;
}

export interface ReadSitting {
  id: string;
  organ: string;
  organName: Label;
  matter: string;
  heldAt: string;
  convenedAt: string;
  rule: unknown;
  roll: [string, number | null][];
  vote: ReadVote | null;
}

export interface ReadConsultation {
  id: string;
  openedOn: string;
  closesOn: string;
  closesAt: string;
  told: number;
  observations: number;
  answered: number;
}

/** One case with its whole history, as pages and the timeline need it. */
export interface ReadCase {
  id: string;
  kind: string;
  plan: string;
  planTitle: string;
  version: number;
  openedAt: string;
  closedAt: string | null;
  today: string;
  now: string;
  timezone: string;
  snapshot: CaseSnapshot;
  definition: ProcedureDefinition;
  procedureHash: string;
  /** by hash, the versions that it was under before it moved to this one */
  earlier: Record<string, ProcedureDefinition>;
  events: (Omit<CaseEvent, 'authority' | 'case' | 'previous'> & {
    actorTitle: Label | null;
    notices: number;
  })[];
  terms: ReadTerm[];
  sittings: ReadSitting[];
  consultation: ReadConsultation | null;
  draft: PlanElement[];
  noticesSent: number;
  noticesDelivered: number;
}

const utc = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** What had come by the instant that is asked about: all of it where none is. */
const until = (column: string): string => `($2::timestamptz is null or ${column} <= $2)`;

const SQL = `
with clock as materialized (select coalesce($2::timestamptz, copianifica.legal_now()) as now),
place as (select a.timezone, now, to_char(now at time zone a.timezone, 'YYYY-MM-DD') as today
  from copianifica.authorities a, clock where a.authority = copianifica.current_authority()),
told as (select n."case", (o.payload->>'sequence')::integer as sequence, o.payload->>'message' as message,
    count(*) as notices, count(*) filter (where n.state in ('sent', 'digested', 'desk', 'submitted', 'accepted', 'warned', 'delivered', 'paper')) as sent
  from copianifica.notices n join copianifica.outbox o on o.id = n.outbox
  where n."case" = any ($1) group by 1, 2, 3)
-- json, not jsonb: the order of a definition's states and rows is part of what it says
select json_build_object(
  'id', c.id, 'kind', c.kind, 'plan', c.plan, 'planTitle', pl.title, 'version', c.version,
  'openedAt', ${utc('c.opened_at')}, 'closedAt', case when ${until('c.closed_at')} then ${utc('c.closed_at')} end,
  'today', place.today, 'now', ${utc('place.now')}, 'timezone', place.timezone,
  'snapshot', c.snapshot, 'definition', p.definition, 'procedureHash', p.hash,
  'earlier', (select coalesce(json_object_agg(v.hash, v.definition), '{}') from copianifica.procedures v
    where v.hash <> p.hash and v.hash in (select e.payload->>'procedureHash' from copianifica.case_events e
      where e."case" = c.id and e.payload ? 'procedureHash')),
  'events', (select coalesce(jsonb_agg(jsonb_build_object('sequence', e.sequence, 'type', e.type, 'actor', e.actor,
      'actorTitle', post.title, 'instant', ${utc('e.instant')}, 'payload', e.payload, 'hash', e.hash,
      'notices', coalesce((select sum(notices) from told where told."case" = c.id and told.sequence = e.sequence), 0))
      order by e.sequence), '[]')
    from copianifica.case_events e
    left join copianifica.mandates m on m.id = e.actor left join copianifica.posts post on post.key = m.post
    where e."case" = c.id and ${until('e.instant')}),
  'terms', (select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name, 'startedOn', t.started_on,
      'dueOn', t.due_on, 'dueAt', ${utc('t.due_at')}, 'state', t.state, 'explanation', t.explanation) order by t.due_at), '[]')
    from copianifica.terms t where t."case" = c.id),
  'sittings', (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'organ', s.organ, 'organName', o.name,
      'matter', s.matter, 'heldAt', ${utc('s.held_at')}, 'convenedAt', ${utc('s.convened_at')}, 'rule', s.rule,
      'roll', s.roll, 'vote', (select jsonb_build_object('id', v.id, 'outcome', v.outcome, 'opinion', v.opinion,
        'tally', v.tally, 'document', v.document, 'ballotsHash', v.ballots_hash, 'recordedAt', ${utc('v.instant')})
        from copianifica.votes v where v.sitting = s.id and ${until('v.instant')})) order by s.held_at), '[]')
    from copianifica.sittings s join copianifica.organizations o on o.key = s.organ
    where s."case" = c.id and ${until('s.convened_at')}),
  'consultation', (select jsonb_build_object('id', k.id, 'openedOn', k.opened_on, 'closesOn', k.closes_on,
      'closesAt', ${utc('k.closes_at')},
      'told', coalesce((select sum(notices) from told where told."case" = c.id and told.message = 'consultation-opened'), 0),
      'observations', (select count(*) from copianifica.observations o
        where o.consultation = k.id and ${until('o.instant')}),
      'answered', (select count(*) from copianifica.responses r join copianifica.observations o on o.id = r.observation
        where o.consultation = k.id and ${until('r.instant')}))
    from (select k.id, k."case", k.opened_on, greatest(k.closes_on, max(x.closes_on)) as closes_on,
        greatest(k.closes_at, max(x.closes_at)) as closes_at
      from copianifica.consultations k left join copianifica.consultation_extensions x on x.consultation = k.id
        and ${until('x.instant')}
      join copianifica.plan_versions v on v.id = k.version and ${until('v.frozen_at')}
      where k."case" = c.id group by k.id, k."case", k.opened_on, k.closes_on, k.closes_at) as k
    order by k.opened_on desc limit 1),
  'draft', (select coalesce(jsonb_agg(jsonb_build_object('id', element, 'parent', parent, 'level', level,
      'position', position, 'title', title, 'text', text) order by position, element), '[]')
    from (select distinct on (e.element) e.* from copianifica.plan_edits e
      where e."case" = c.id and ${until('e.instant')} order by e.element, e.sequence desc) as latest where not removed),
  'noticesSent', coalesce((select sum(notices) from told where told."case" = c.id), 0),
  'noticesDelivered', coalesce((select sum(sent) from told where told."case" = c.id), 0)
) as found
from copianifica.cases c
join copianifica.procedures p on p.hash = case when $2::timestamptz is null then c.procedure_hash else
  -- a case may have moved to another version since
  (select e.payload->>'procedureHash' from copianifica.case_events e where e."case" = c.id
    and e.payload ? 'procedureHash' and ${until('e.instant')} order by e.sequence desc limit 1) end
join copianifica.plans pl on pl.id = c.plan, place
where c.id = any ($1)`;

/** Cases by their ids, in one round trip; what is not there is left out. */
export async function readCases(manager: OpenTransaction, ids: string[]): Promise<ReadCase[]> {
  const rows = await manager.query<{ found: ReadCase }[]>(SQL, [ids, null]);
  return rows.map(({ found }) => found);
}

/**
 * A case as it was at an instant (ISO UTC) that is not in the future: its state is the fold of its events until then,
 * and nothing that came later is in it. Null where there was no such case yet.
 */
export async function readCaseAsOf(
  manager: OpenTransaction,
  id: string,
  instant: string,
): Promise<ReadCase | null> {
  const rows = await manager.query<{ found: ReadCase }[]>(SQL, [[id], instant]);
  const found = rows[0]?.found;
  const snapshot = found && foldEventsUntil(found.events, instant);
  if (!snapshot) return null;
  const terms = termsThen(found, snapshot);
  const consultation = found.consultation?.id === snapshot.consultation ? found.consultation : null;
  return { ...found, snapshot, version: snapshot.sequence, terms, consultation };
}

/** The terms that had begun, each as it stood. */
function termsThen({ terms, events }: ReadCase, snapshot: CaseSnapshot): ReadTerm[] {
  const begun = new Set(events.flatMap(({ payload }) => payload.started?.map(({ id }) => id) ?? []));
  const running = new Set(Object.values(snapshot.terms).map(({ id }) => id));
  return terms
    .filter(({ id }) => begun.has(id))
    .map((term) => (running.has(term.id) && term.state !== 'held' ? { ...term, state: 'armed' } : term));
}

export interface ReadObservation {
  id: string;
  organization: string;
  organizationName: Label;
  submittedAt: string;
  late: boolean;
  text: string | null;
  commitment: string;
  response: { outcome: 'accepted' | 'partly' | 'rejected'; reasons: string | null; instant: string } | null;
  /** null for those of releases that numbered none */
  protocol: { number: number; year: number } | null;
}

/** Observations of a consultation in the order they came, after the one named, at most `limit`. */
export async function readObservations(
  manager: OpenTransaction,
  consultation: string,
  page: { after: string | null; limit: number },
): Promise<ReadObservation[]> {
  const rows = await manager.query<{ found: ReadObservation }[]>(
    `select jsonb_build_object('id', o.id, 'organization', o.organization, 'organizationName', g.name,
       'submittedAt', ${utc('o.instant')}, 'late', o.late, 'text', t.text, 'commitment', o.commitment,
       'protocol', (select jsonb_build_object('number', e.number, 'year', e.year) from copianifica.protocol_entries e
         where e.kind = 'observation' and e.reference = o.id),
       'response', (select jsonb_build_object('outcome', r.outcome, 'instant', ${utc('r.instant')},
           'reasons', (select a.text from copianifica.texts a where a.id = r.text))
         from copianifica.responses r where r.observation = o.id)) as found
     from copianifica.observations o
     join copianifica.organizations g on g.key = o.organization
     left join copianifica.texts t on t.id = o.id
     where o.consultation = $1 and ($2::uuid is null or (o.instant, o.id) >
       (select b.instant, b.id from copianifica.observations b where b.id = $2))
     order by o.instant, o.id limit $3`,
    [consultation, page.after, page.limit],
  );
  return rows.map(({ found }) => found);
}

/** What a case is, without what happened in it. */
export interface CaseOutline {
  plan: string;
  id: string;
  kind: string;
  item: string | null;
  version: number;
  closed: boolean;
}

/** The cases of plans by their outlines, newest first; of all plans where none is named. */
export async function readCaseIds(manager: OpenTransaction, plans: string[] | null): Promise<CaseOutline[]> {
  return manager.query(
    `select plan, id, kind, snapshot->>'item' as item, version, closed_at is not null as closed from copianifica.cases
     where $1::uuid[] is null or plan = any ($1) order by opened_at desc`,
    [plans],
  );
}
