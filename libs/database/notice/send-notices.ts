import type { NoticeParameters } from '@copianifica/domain';
import type { OpenTransaction } from '../transaction';
import { LAST_ATTEMPT } from './deliveries';

/** How many recipients one job writes to; the parts of an order are numbered from 0. */
const NOTICES_A_PART = 50;

/** A part of an order: the outbox row that ordered it, and which fifty of its recipients. */
export interface NoticePart {
  outbox: string;
  part: number;
}

// Numbered by an order of ids that no change of state disturbs: a part is always the same notices.
const NUMBERED = `
  select id, outbox, state, created_at, send_from,
    ((row_number() over (partition by outbox order by id) - 1) / ${NOTICES_A_PART})::integer as part
  from copianifica.notices where authority = copianifica.current_authority()`;

/** What quiet hours keep back is neither lost nor claimed until they end. */
const NOT_LATER = '(send_from is null or send_from <= (select copianifica.legal_now()))';

/**
 * Parts with notices that have waited for longer than `olderThanMs` by the legal clock: the queue lost them, a crash
 * left them, or the mail server would not have them for a while.
 */
export function readUnsentParts(manager: OpenTransaction, olderThanMs: number): Promise<NoticePart[]> {
  return manager.query(
    `with open as materialized (
       select distinct outbox from copianifica.notices where state in ('queued', 'sending')),
     numbered as (${NUMBERED} and outbox in (select outbox from open))
     select distinct outbox, part from numbered where state in ('queued', 'sending') and ${NOT_LATER}
       and created_at <= copianifica.legal_now() - make_interval(secs => $1::float8 / 1000)
     order by outbox, part`,
    [olderThanMs],
  );
}

/** All parts of an order, whatever has become of their notices. */
export async function readParts(manager: OpenTransaction, outbox: string): Promise<NoticePart[]> {
  const rows = await manager.query<{ notices: number }[]>(
    `select count(*)::integer as notices from copianifica.notices
     where authority = copianifica.current_authority() and outbox = $1`,
    [outbox],
  );
  const parts = Math.ceil(rows[0]!.notices / NOTICES_A_PART);
  return Array.from({ length: parts }, (_, part) => ({ outbox, part }));
}

/** Marks a part's notices as being sent; gives all of it that is not sent yet, also what a crash has left so. */
export async function claimPart(manager: OpenTransaction, { outbox, part }: NoticePart): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>(
    `with numbered as (${NUMBERED} and outbox = $1)
     select id from numbered where part = $2 and state in ('queued', 'sending') and ${NOT_LATER} order by id`,
    [outbox, part],
  );
  const ids = rows.map(({ id }) => id);
  await manager.query(
    `update copianifica.notices set state = 'sending' where id = any ($1::uuid[]) and state = 'queued'`,
    [ids],
  );
  return ids;
}

export interface NoticeToSend {
  id: string;
  message: string;
  address: string;
  case: string | null;
  parameters: NoticeParameters;
  messageId: string;
  channel: 'mail' | 'pec';
  /** the first is 1 */
  attempt: number;
}

/**
 * Locks one notice that waits to be sent, until the transaction ends. Null when it is sent already, or another
 * worker holds it at this moment: two workers never send the same.
 */
export async function lockNotice(manager: OpenTransaction, id: string): Promise<NoticeToSend | null> {
  const held = await manager.query<NoticeToSend[]>(
    `select id, message, address, "case", parameters, message_id as "messageId", channel, attempt
     from copianifica.notices where id = $1 and state = 'sending' for update skip locked`,
    [id],
  );
  const first = held[0];
  // What was sent again bears the address and the Message-ID of its last attempt: asked for now that nobody adds one.
  if (!first || first.attempt === 1) return first ?? null;
  const rows = await manager.query<NoticeToSend[]>(
    `select id, message, address, "case", parameters, message_id as "messageId", channel, attempt
     from (${LAST_ATTEMPT} where n.id = $1) as last`,
    [id],
  );
  return rows[0] ?? null;
}

export async function markNotice(
  manager: OpenTransaction,
  id: string,
  state: 'sent' | 'failed' | 'uncertain',
): Promise<void> {
  await manager.query(
    `update copianifica.notices set state = $2,
       sent_at = case when $2 <> 'failed' then copianifica.legal_now() end where id = $1`,
    [id, state],
  );
}

/**
 * Says what became of an attempt that was marked as uncertain before it was handed over; a receipt that was quicker
 * knows better.
 */
export async function settleNotice(
  manager: OpenTransaction,
  { id, attempt }: Pick<NoticeToSend, 'id' | 'attempt'>,
  state: 'submitted' | 'failed' | 'queued',
): Promise<void> {
  await manager.query(
    `update copianifica.notices set state = $3, sent_at = case when $3 = 'submitted' then sent_at end
     where id = $1 and attempt = $2 and state = 'uncertain'`,
    [id, attempt, state],
  );
}

/** Notices in each state, by the channel of their last attempt: for the metrics. */
export function countNoticesByState(
  manager: OpenTransaction,
): Promise<{ channel: string; state: string; notices: number }[]> {
  return manager.query(
    `select channel, state, count(*)::integer as notices from (${LAST_ATTEMPT}
       where n.authority = copianifica.current_authority()) as last group by channel, state`,
  );
}
