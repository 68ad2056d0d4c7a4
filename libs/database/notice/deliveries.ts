import type { Delivery } from '@copianifica/domain';
import type { OpenTransaction } from '../transaction';

/**
 * The attempt of each notice that is under way or was the last: the first is the notice's own, each later one a row of
 * what was sent again.
 */
export const LAST_ATTEMPT = `
  select n.id, n."case", n.outbox, n.message, n.recipient, n.legal, n.state, n.attempt, n.parameters, n.created_at,
    n.sent_at, n.send_from, coalesce(r.channel, n.channel) as channel, coalesce(r.address, n.address) as address,
    coalesce(r.message_id, n.message_id) as message_id
  from copianifica.notices n
  left join copianifica.resends r on r.authority = n.authority and r.notice = n.id and r.attempt = n.attempt`;

/** A notice with the attempt that counts, while its row is held. */
export interface HeldDelivery extends Delivery {
  id: string;
  case: string | null;
  /** the civil day on which it was told */
  toldOn: string;
}

/** Holds a notice's row until the transaction ends; null where there is none by that id. */
export async function holdDelivery(manager: OpenTransaction, id: string): Promise<HeldDelivery | null> {
  // In a statement of its own: what is read after it is what the holder before has committed.
  await manager.query('select from copianifica.notices where id = $1 for update', [id]);
  const rows = await manager.query<HeldDelivery[]>(
    `select id, "case", state, attempt, channel, address,
       (select to_char(last.created_at at time zone timezone, 'YYYY-MM-DD') from copianifica.authorities
        where authority = copianifica.current_authority()) as "toldOn"
     from (${LAST_ATTEMPT} where n.id = $1) as last`,
    [id],
  );
  return rows[0] ?? null;
}

export async function moveDelivery(manager: OpenTransaction, id: string, state: string): Promise<void> {
  await manager.query('update copianifica.notices set state = $2 where id = $1', [id, state]);
}

/** Makes a notice wait to be sent, as the attempt of that number. */
export async function queueAttempt(manager: OpenTransaction, id: string, attempt: number): Promise<void> {
  await manager.query(
    `update copianifica.notices set state = 'queued', attempt = $2, sent_at = null where id = $1`,
    [id, attempt],
  );
}

/** Which attempt of which notice went out by certified mail under a Message-ID, and whither. */
export interface PecDispatch {
  notice: string;
  attempt: number;
  address: string;
  /** when it was ordered, and the legal instant of the question (ISO) */
  sentAt: string;
  now: string;
}
const INSTANT = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;

export async function findPecDispatch(
  manager: OpenTransaction,
  messageId: string,
): Promise<PecDispatch | null> {
  const rows = await manager.query<PecDispatch[]>(
    `select notice, attempt, address, to_char(at at time zone 'UTC', ${INSTANT}) as "sentAt",
       to_char(copianifica.legal_now() at time zone 'UTC', ${INSTANT}) as now from (
       select id as notice, 1 as attempt, address, created_at as at from copianifica.notices
       where authority = copianifica.current_authority() and message_id = $1 and channel = 'pec'
       union all
       select notice, attempt, address, instant from copianifica.resends
       where authority = copianifica.current_authority() and message_id = $1 and channel = 'pec') as dispatch`,
    [messageId],
  );
  return rows[0] ?? null;
}

/** The domain of the Message-IDs of the authority. */
export async function readMessageDomain(manager: OpenTransaction): Promise<string> {
  const rows = await manager.query<{ domain: string }[]>(
    `select split_part(origin, '/', 1) as domain from copianifica.authorities
     where authority = copianifica.current_authority()`,
  );
  return rows[0]!.domain;
}

/**
 * Holds a request until the transaction ends, before a command changes a row that it does not write as its own. True
 * when it has been answered meanwhile, so that nothing may be changed for it any more.
 */
export async function holdRequest(
  manager: OpenTransaction,
  actorKey: string,
  requestId: string,
): Promise<boolean> {
  await manager.query(
    `select pg_advisory_xact_lock(hashtextextended('copianifica request ' || $1 || ' ' || $2, 0))`,
    [actorKey, requestId],
  );
  const rows = await manager.query<unknown[]>(
    'select from copianifica.requests where actor = $1 and request_id = $2',
    [actorKey, requestId],
  );
  return rows.length > 0;
}
