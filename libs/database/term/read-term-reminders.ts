import type { OpenTransaction } from '../transaction';

/** A mark (days before the end) at which a term was reminded of, and how many posts were told; 0: it was over. */
export interface TermReminder {
  term: string;
  days: number;
  instant: string;
  told: number;
}

/** What has been reminded of in a case, in the order it happened. */
export function readTermReminders(manager: OpenTransaction, of: string): Promise<TermReminder[]> {
  return manager.query(
    `select r.term, r.days, to_char(r.instant at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as instant,
       (select count(*)::integer from copianifica.notices n
        where n.authority = r.authority and n.outbox = r.outbox) as told
     from copianifica.terms t join copianifica.reminders r on r.authority = t.authority and r.term = t.id
     where t.authority = copianifica.current_authority() and t."case" = $1 order by r.instant, r.days desc`,
    [of],
  );
}
