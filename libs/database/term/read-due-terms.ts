import type { OpenTransaction } from '../transaction';

/** A term that has ended and still stands as armed. Its epoch tells a late firing from a right one. */
export interface DueTerm {
  id: string;
  case: string;
  name: string;
  epoch: number;
}

/**
 * Terms of the authority whose instant has come by the legal clock, in the order in which they ended, none of whose
 * cases is in `except`: nothing of a case may be fired past what stands before it.
 */
export function readDueTerms(
  manager: OpenTransaction,
  { limit, except }: { limit: number; except: readonly string[] },
): Promise<DueTerm[]> {
  return manager.query<DueTerm[]>(
    // The instant is asked for once: compared row by row, the clock would be asked at each term that still runs.
    `select id, "case", name, epoch from copianifica.terms
     where authority = copianifica.current_authority() and state = 'armed'
       and due_at <= (select copianifica.legal_now()) and not "case" = any ($2::uuid[])
     order by due_at, id limit $1`,
    [limit, except],
  );
}

/** True: until this transaction ends nobody else fires terms of the authority. Never waits. */
export async function holdFiring(manager: OpenTransaction): Promise<boolean> {
  const [row] = await manager.query<{ ours: boolean }[]>(
    `select pg_try_advisory_xact_lock(hashtextextended('copianifica firing ' || copianifica.current_authority(), 0)) as ours`,
  );
  return row!.ours;
}
