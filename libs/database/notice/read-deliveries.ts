import type { NoticeParameters, ReceiptDoubt, ReceiptKind } from '@copianifica/domain';
import type { OpenTransaction } from '../transaction';
import { LAST_ATTEMPT } from './deliveries';

/** A receipt that is believed, or what an office entered. */
export interface ReadReceipt {
  id: string;
  attempt: number;
  kind: ReceiptKind;
  /** what it states, and when it came (ISO) */
  at: string;
  instant: string;
  provider: string | null;
}

/** What has become of one notice that has a legal effect or went out by certified mail. */
export interface ReadDelivery {
  id: string;
  case: string | null;
  outbox: string;
  message: string;
  recipient: string;
  /** what the post's organization is called, and the plan of the case */
  organization: { it: string; en: string };
  plan: string | null;
  parameters: NoticeParameters;
  state: string;
  attempt: number;
  channel: 'desk' | 'mail' | 'pec';
  address: string | null;
  createdAt: string;
  sentAt: string | null;
  receipts: ReadReceipt[];
}

/** Of one case, of one order, or all of them; `missing`: those alone whose proof is missing. */
export interface DeliveryQuestion {
  case?: string | null;
  outbox?: string | null;
  missing: boolean;
  limit: number;
}

const INSTANT = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;
const utc = (column: string): string => `to_char(${column} at time zone 'UTC', ${INSTANT})`;

/** A mail that was sent is all that can be known of a mail; of certified mail the delivery can. */
const PROVED = `(state in ('delivered', 'paper') or channel <> 'pec' and state = 'sent')`;
/** Legal, or sent by certified mail at some time. */
const WHICH = `where n.authority = copianifica.current_authority() and (n.legal or n.channel = 'pec' or r.channel = 'pec')`;

/** Deliveries with their receipts, those whose proof is missing first, newest notice first. */
export function readDeliveries(
  manager: OpenTransaction,
  { case: of = null, outbox = null, missing, limit }: DeliveryQuestion,
): Promise<ReadDelivery[]> {
  return manager.query(
    `select d.id, d."case", d.outbox, d.message, d.parameters, d.recipient, o.name as organization, (select k.title from copianifica.cases c
         join copianifica.plans k on k.id = c.plan where c.id = d."case") as plan, d.state, d.attempt, d.channel, d.address,
       ${utc('d.created_at')} as "createdAt", ${utc('d.sent_at')} as "sentAt",
       (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'attempt', c.attempt, 'kind', c.kind,
            'at', ${utc('c.at')}, 'instant', ${utc('c.instant')}, 'provider', c.provider) order by c.at, c.id), '[]')
        from copianifica.receipts c
        where c.authority = copianifica.current_authority() and c.notice = d.id and c.doubt is null) as receipts
     from (${LAST_ATTEMPT} ${WHICH}
       and ($1::uuid is null or n."case" = $1) and ($2::uuid is null or n.outbox = $2)) as d
     join copianifica.posts p on p.authority = copianifica.current_authority() and p.key = d.recipient
     join copianifica.organizations o on o.authority = p.authority and o.key = p.organization
     where not $3 or not ${PROVED}
     order by ${PROVED}, d.created_at desc, d.recipient, d.id limit $4`,
    [of, outbox, missing, limit],
  );
}

/** How many deliveries are in each state, of one case or of all. */
export function countDeliveries(
  manager: OpenTransaction,
  of: string | null,
): Promise<{ channel: string; state: string; deliveries: number }[]> {
  return manager.query(
    `select channel, state, count(*)::integer as deliveries from (${LAST_ATTEMPT} ${WHICH}
       and ($1::uuid is null or n."case" = $1)) as d group by channel, state order by channel, state`,
    [of],
  );
}

/** A message that called itself a receipt and changed nothing. */
export interface DoubtedReceipt {
  id: string;
  doubt: ReceiptDoubt;
  kind: ReceiptKind | 'unreadable';
  provider: string | null;
  /** of the message as it is kept */
  rawHash: string;
  instant: string;
}

/** Newest first. */
export function readDoubtedReceipts(manager: OpenTransaction, limit: number): Promise<DoubtedReceipt[]> {
  return manager.query(
    `select id, doubt, kind, provider, raw_hash as "rawHash", ${utc('instant')} as instant
     from copianifica.receipts where authority = copianifica.current_authority() and doubt is not null
     order by receipts.instant desc, id limit $1`,
    [limit],
  );
}
