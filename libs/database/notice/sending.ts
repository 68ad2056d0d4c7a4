import type { OpenTransaction } from '../transaction';

/** Whether this installation sends what it tells people, and who said so last; `by` null: it was the first of all. */
export interface SendingState {
  on: boolean;
  /** by the legal clock; null where nobody has ever confirmed it */
  since: string | null;
  by: string | null;
}

/**
 * Names the installation that asks: the one that was given a name, on this database of this cluster, in this course of
 * its history. A dump that was restored has another database, a point in time that was recovered another timeline
 * (PostgreSQL, «Continuous Archiving», timelines), a copied folder should have another name.
 */
const FINGERPRINT = `
  encode(sha256(convert_to(concat_ws(' ', $1::text, (select system_identifier from pg_control_system()),
    (select timeline_id from pg_control_checkpoint()),
    (select oid from pg_database where datname = current_database())), 'UTF8')), 'hex')`;

export async function readSending(manager: OpenTransaction, installation: string): Promise<SendingState> {
  const rows = await manager.query<SendingState[]>(
    `select c.installation = ${FINGERPRINT} as "on", c.actor as by,
       to_char(c.instant at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as since
     from copianifica.sending_confirmations c where c.authority = copianifica.current_authority()
     order by c.instant desc, c.id limit 1`,
    [installation],
  );
  return rows[0] ?? { on: false, since: null, by: null };
}

/** From now on it is this installation that sends; `actor` null: the first, which nobody has to ask. */
export async function confirmSending(
  manager: OpenTransaction,
  given: { id: string; installation: string; actor: string | null },
): Promise<void> {
  await manager.query(
    `insert into copianifica.sending_confirmations (authority, id, installation, actor, instant)
     values (copianifica.current_authority(), $2, ${FINGERPRINT}, $3, copianifica.legal_now())`,
    [given.installation, given.id, given.actor],
  );
}
