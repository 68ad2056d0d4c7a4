import type { OpenTransaction } from '../transaction';

/**
 * How long to wait for a term, in whole milliseconds by the legal clock as it runs now; 0 if it is due. `dueAt`: its
 * instant in milliseconds since 1970, the same for all that end together.
 */
export interface WakeUp {
  dueAt: number;
  waitMs: number;
}

/** The term that an outbox row of topic `term-started` names; null if it runs no more. */
export async function readWakeUp(manager: OpenTransaction, outbox: string): Promise<WakeUp | null> {
  const rows = await manager.query<WakeUp[]>(
    `select floor(extract(epoch from t.due_at) * 1000)::float8 as "dueAt",
       greatest(0, ceil(extract(epoch from t.due_at - copianifica.legal_now()) * 1000))::float8 as "waitMs"
     from copianifica.outbox o
     join copianifica.terms t on t.authority = o.authority and t.id = (o.payload->>'term')::uuid
     where o.id = $1 and t.state = 'armed'`,
    [outbox],
  );
  return rows[0] ?? null;
}
