import type { OpenTransaction } from '../transaction';

/** How long to wait for a term, in whole milliseconds by the legal clock as it runs now; 0 if it is due. */
export interface WakeUp {
  term: string;
  epoch: number;
  waitMs: number;
}

/** The term that an outbox row of topic `term-started` names; null if it runs no more. */
export async function readWakeUp(manager: OpenTransaction, outbox: string): Promise<WakeUp | null> {
  const rows = await manager.query<WakeUp[]>(
    `select t.id as term, t.epoch,
       greatest(0, ceil(extract(epoch from t.due_at - copianifica.legal_now()) * 1000))::float8 as "waitMs"
     from copianifica.outbox o
     join copianifica.terms t on t.authority = o.authority and t.id = (o.payload->>'term')::uuid
     where o.id = $1 and t.state = 'armed'`,
    [outbox],
  );
  return rows[0] ?? null;
}
