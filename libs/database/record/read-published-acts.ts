import type { OpenTransaction } from '../transaction';

/** An act that a procedure has published on the albo, by the event that did it. */
export interface PublishedAct {
  case: string;
  /** plan, revision or zone-update */
  kind: string;
  item: string | null;
  plan: string;
  /** civil days (ISO); `to` is the last of its posting, null where the procedure runs no term for that */
  from: string;
  to: string | null;
  /** its place among what was published in that civil year, from 1 */
  number: number;
  year: number;
  /** SHA-256 of the text, null where none had been frozen */
  textHash: string | null;
  /** of the event in the record */
  eventHash: string;
}

/** Everything that was published, oldest first: an act keeps its place for ever, since events only follow. */
export function readPublishedActs(manager: OpenTransaction): Promise<PublishedAct[]> {
  return manager.query(
    `with acts as (
       select e.*, c.kind as case_kind, c.snapshot->>'item' as case_item, c.plan, p.definition,
         e.payload->>'publishedOn' as published
       from copianifica.case_events e
       join copianifica.cases c on c.authority = e.authority and c.id = e."case"
       join copianifica.procedures p on p.authority = c.authority and p.hash = c.procedure_hash
       where e.authority = copianifica.current_authority() and e.payload ? 'publishedOn')
     select a."case", a.case_kind as kind, a.case_item as item, l.title as plan, a.published as "from",
       (select started->>'dueOn' from jsonb_array_elements(coalesce(a.payload->'started', '[]')) as started
        where a.definition->'terms'->(started->>'name')->>'kind' = 'posting' limit 1) as "to",
       (row_number() over (partition by left(a.published, 4) order by a.instant, a."case", a.sequence))::integer as number,
       left(a.published, 4)::integer as year, a.hash as "eventHash",
       (select v.hash from copianifica.plan_versions v where v.authority = a.authority and v."case" = a."case"
          and v.frozen_at <= a.instant order by v.frozen_at desc, v.round desc limit 1) as "textHash"
     from acts a join copianifica.plans l on l.authority = a.authority and l.id = a.plan
     order by a.published, number`,
  );
}
