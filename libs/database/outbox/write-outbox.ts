import type { OpenTransaction } from '../transaction';
import type { OutboxRow } from './deliveries';

/** Leaves a row for the relay, in the transaction of what it tells of. */
export async function writeOutbox(
  manager: OpenTransaction,
  { authority, id, topic, case: of, payload }: OutboxRow & { authority: string },
): Promise<void> {
  await manager.query(
    'insert into copianifica.outbox (authority, id, topic, "case", payload) values ($1, $2, $3, $4, $5)',
    [authority, id, topic, of, payload],
  );
}
