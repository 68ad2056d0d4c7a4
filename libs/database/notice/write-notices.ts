import type { NoticeParameters, Recipient } from '@copianifica/domain';
import type { OpenTransaction } from '../transaction';

/** A notice ordered by one outbox row, to be addressed to each of its recipients. */
export interface OrderedNotice {
  authority: string;
  outbox: string;
  case: string | null;
  message: string;
  parameters: NoticeParameters;
}

/**
 * Writes one notice for each recipient, in one statement, with the Message-ID (RFC 5322, 3.6.4) that it will keep
 * however often it is sent; `ids` are fresh, one a recipient. An office without an address has its notice on its
 * desk only.
 */
export async function writeNotices(
  manager: OpenTransaction,
  order: OrderedNotice,
  recipients: readonly (Recipient & { id: string })[],
): Promise<void> {
  await manager.query(
    `insert into copianifica.notices
       (authority, id, outbox, "case", message, recipient, person, address, parameters, message_id, state, created_at)
     select a.authority, r.id, $2, $3, $4, r.post, r.person, r.address, $5,
       '<' || r.id || '@' || split_part(a.origin, '/', 1) || '>',
       case when r.address is null then 'no-address' else 'queued' end, copianifica.legal_now()
     from copianifica.authorities a,
       jsonb_to_recordset($6) as r (id uuid, post text, person uuid, address text)
     where a.authority = $1`,
    [order.authority, order.outbox, order.case, order.message, order.parameters, JSON.stringify(recipients)],
  );
}
