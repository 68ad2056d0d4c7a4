import type { CaseSnapshot, ProcedureDefinition } from '@copianifica/domain';
import type { OpenTransaction } from '../transaction';

/** A term of which somebody is to be reminded, or whose end had no effect; days are civil days (ISO). */
export interface TermToTell {
  id: string;
  case: string;
  name: string;
  epoch: number;
  startedOn: string;
  dueOn: string;
}

const TERM = `t.id, t."case", t.name, t.epoch, to_char(t.started_on, 'YYYY-MM-DD') as "startedOn",
  to_char(t.due_on, 'YYYY-MM-DD') as "dueOn"`;

/**
 * Terms that run and have come to a mark (days before their end, later than their beginning) nearer than any that was
 * reminded of in this epoch, those first that end first.
 */
export function readTermsToRemind(
  manager: OpenTransaction,
  { marks, today, limit }: { marks: readonly number[]; today: string; limit: number },
): Promise<TermToTell[]> {
  return manager.query(
    `with clock as materialized (select copianifica.legal_now() as now)
     select ${TERM} from clock, copianifica.terms t
     join copianifica.cases c on c.authority = t.authority and c.id = t."case" and c.closed_at is null
     where t.authority = copianifica.current_authority() and t.state = 'armed' and t.due_at > now
       and t.due_at <= now + make_interval(days => $3::integer + 2)
       and exists (select from unnest($1::integer[]) as mark
         where mark >= t.due_on - $2::date and mark < t.due_on - t.started_on and mark < all (
           select r.days from copianifica.reminders r
           where r.authority = t.authority and r.term = t.id and r.epoch = t.epoch))
     order by t.due_at, t.id limit $4`,
    [marks, today, Math.max(0, ...marks), limit],
  );
}

/** Terms whose end was refused and that nobody has been alarmed of since. */
export function readTermsOverdue(manager: OpenTransaction, limit: number): Promise<TermToTell[]> {
  return manager.query(
    `select ${TERM} from copianifica.terms t
     join copianifica.cases c on c.authority = t.authority and c.id = t."case" and c.closed_at is null
     where t.authority = copianifica.current_authority() and t.state = 'held' and not exists (
       select from copianifica.reminders r
       where r.authority = t.authority and r.term = t.id and r.epoch = t.epoch and r.days <= 0)
     order by t.due_at, t.id limit $1`,
    [limit],
  );
}

/** What a reminder of a term is worked out from, by case. */
export interface RemindedCase {
  id: string;
  plan: string;
  snapshot: CaseSnapshot;
  definition: ProcedureDefinition;
  /** organizations that have submitted an observation in its consultation */
  answered: string[];
}

export async function readRemindedCases(manager: OpenTransaction, ids: string[]): Promise<RemindedCase[]> {
  const rows = await manager.query<{ found: RemindedCase }[]>(
    // json, not jsonb: the order of a definition's states is part of what it says
    `select json_build_object('id', c.id, 'plan', p.title, 'snapshot', c.snapshot, 'definition', d.definition,
       'answered', (select coalesce(json_agg(distinct o.organization), '[]') from copianifica.observations o
         where o.consultation = (c.snapshot->>'consultation')::uuid)) as found
     from copianifica.cases c
     join copianifica.plans p on p.id = c.plan
     join copianifica.procedures d on d.hash = c.procedure_hash
     where c.id = any ($1::uuid[])`,
    [ids],
  );
  return rows.map(({ found }) => found);
}

/** Notes that a term was reminded of at a mark, by which order; a second note of the same breaks its key. */
export async function writeReminder(
  manager: OpenTransaction,
  reminder: { authority: string; term: string; epoch: number; days: number; outbox: string },
): Promise<void> {
  const { authority, term, epoch, days, outbox } = reminder;
  await manager.query(
    `insert into copianifica.reminders (authority, term, epoch, days, outbox, instant)
     values ($1, $2, $3, $4, $5, copianifica.legal_now())`,
    [authority, term, epoch, days, outbox],
  );
}
