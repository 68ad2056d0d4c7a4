import type { NoticeParameters, Recipient, Way } from '@copianifica/domain';
import type { OpenTransaction } from '../transaction';

/** A notice ordered by one outbox row, to be addressed to each of its recipients. */
export interface OrderedNotice {
  authority: string;
  outbox: string;
  case: string | null;
  message: string;
  legal: boolean;
  parameters: NoticeParameters;
}

/** One of its recipients, by a fresh id, and the way that their notice goes. */
export type AddressedNotice = Pick<Recipient, 'post' | 'person'> & Way & { id: string };

/**
 * Writes one notice for each recipient, in one statement, with the Message-ID (RFC 5322, 3.6.4) that it will keep
 * however often it is sent, the address that is used, and the way that it goes.
 */
export async function writeNotices(
  manager: OpenTransaction,
  order: OrderedNotice,
  recipients: readonly AddressedNotice[],
): Promise<void> {
  await manager.query(
    `insert into copianifica.notices
       (authority, id, outbox, "case", message, legal, recipient, person, address, parameters, message_id,
        channel, state, send_from, created_at)
     select a.authority, r.id, $2, $3, $4, $5, r.post, r.person, r.address, $6,
       '<' || r.id || '@' || split_part(a.origin, '/', 1) || '>',
       r.channel, r.state, r."sendFrom", copianifica.legal_now()
     from copianifica.authorities a, jsonb_to_recordset($7) as r
       (id uuid, post text, person uuid, address text, channel text, state text, "sendFrom" timestamptz)
     where a.authority = $1`,
    [
      order.authority,
      order.outbox,
      order.case,
      order.message,
      order.legal,
      order.parameters,
      JSON.stringify(recipients),
    ],
  );
}
