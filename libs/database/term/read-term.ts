import type { OpenTransaction } from '../transaction';

export interface StoredTerm {
  id: string;
  case: string;
  name: string;
  epoch: number;
  state: 'armed' | 'held' | 'fired' | 'cancelled';
  /** by the legal clock, as it stands in this transaction */
  isDue: boolean;
}

/** One term, and whether it is due now; null where there is none by that id. */
export async function readTerm(manager: OpenTransaction, id: string): Promise<StoredTerm | null> {
  const rows = await manager.query<StoredTerm[]>(
    `select id, "case", name, epoch, state, due_at <= copianifica.legal_now() as "isDue"
     from copianifica.terms where id = $1`,
    [id],
  );
  return rows[0] ?? null;
}
