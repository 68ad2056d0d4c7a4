import type { Json, RecordedEvent } from '@copianifica/domain';
import type { OpenTransaction } from '../transaction';

/** What a bundle of a case is made of, apart from the proofs. */
export interface BundleParts {
  authority: string;
  demo: boolean;
  /** the one that the case was opened by */
  procedure: { key: string; hash: string; text: string };
  /** those it has moved to since; absent where there are none */
  laterProcedures?: { key: string; hash: string; text: string }[];
  events: RecordedEvent[];
  documents: { kind: string; id: string; hash: string; content: Json }[];
}

/** A case's events and the documents they name by hash; null where there is no such case. */
export async function readBundleParts(manager: OpenTransaction, id: string): Promise<BundleParts | null> {
  const rows = await manager.query<{ parts: BundleParts }[]>(
    `with named as (select distinct on (e.payload->>'procedureHash') e.payload->>'procedureHash' as hash, e.sequence
       from copianifica.case_events e where e."case" = $1 and e.payload ? 'procedureHash'
       order by e.payload->>'procedureHash', e.sequence)
     select jsonb_strip_nulls(jsonb_build_object('laterProcedures',
       (select jsonb_agg(jsonb_build_object('key', l.key, 'hash', l.hash, 'text', l.text))
         from copianifica.procedures l join named on named.hash = l.hash where named.sequence > 1)))
     || jsonb_build_object('authority', c.authority, 'demo', copianifica.is_demo(),
       'procedure', jsonb_build_object('key', p.key, 'hash', p.hash, 'text', p.text),
       'events', (select jsonb_agg(jsonb_build_object('authority', e.authority, 'case', e."case", 'sequence', e.sequence,
           'type', e.type, 'actor', e.actor,
           'instant', to_char(e.instant at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
           'payload', e.payload, 'previous', e.previous, 'hash', e.hash) order by e.sequence)
         from copianifica.case_events e where e."case" = c.id),
       'documents', (select coalesce(jsonb_agg(d.document), '[]') from (
         select jsonb_build_object('kind', 'plan-version', 'id', v.id, 'hash', v.hash, 'content', v.content) as document
           from copianifica.plan_versions v where v."case" = c.id
         union all
         select jsonb_build_object('kind', 'ballots', 'id', v.id, 'hash', v.ballots_hash, 'content', v.document)
           from copianifica.votes v join copianifica.sittings s on s.id = v.sitting where s."case" = c.id) as d)) as parts
     from copianifica.cases c
     join copianifica.procedures p on p.hash = (select hash from named where sequence = 1) where c.id = $1`,
    [id],
  );
  return rows[0]?.parts ?? null;
}
