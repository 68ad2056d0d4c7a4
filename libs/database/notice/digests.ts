import type { DigestKind, DigestPeriod, NoticeParameters } from '@copianifica/domain';
import type { OpenTransaction } from '../transaction';

/** The legal instant (ISO UTC), the authority's zone, and what the body has set of its own. */
export interface NoticePlace {
  now: string;
  today: string;
  zone: string;
  settings: { reminderDays?: number[]; digestHour?: number };
}

export async function readNoticePlace(manager: OpenTransaction): Promise<NoticePlace> {
  const rows = await manager.query<{ found: NoticePlace }[]>(
    `select jsonb_build_object('zone', timezone, 'settings', coalesce(settings->'notices', '{}'),
       'now', to_char(now at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
       'today', to_char(now at time zone timezone, 'YYYY-MM-DD')) as found
     from copianifica.authorities, (select copianifica.legal_now() as now) as clock
     where authority = copianifica.current_authority()`,
  );
  return rows[0]!.found;
}

/** Notices of one post that a digest takes in. `address` is that of the newest. */
export interface DueDigest {
  recipient: string;
  kind: DigestKind;
  period: string;
  address: string;
  notices: string[];
}

/**
 * Of at most `limit` posts, what was held for them until the end of the last period: of the day, or of the week of who
 * holds the post. What is held of somebody who has chosen otherwise since goes with the digest of the day. A post whose
 * digest of that period is written has none: what came too late for it waits for the next.
 */
export function readDueDigests(
  manager: OpenTransaction,
  periods: readonly DigestPeriod[],
  limit: number,
): Promise<DueDigest[]> {
  return manager.query(
    `with period as materialized (
       select * from jsonb_to_recordset($1) as p (kind text, period date, until timestamptz, weekday integer)),
     held as (
       select n.id, n.recipient, n.address, n.created_at, p.kind, p.period
       from copianifica.notices n
       left join copianifica.notice_habits h on h.authority = n.authority and h.person = n.person
       left join copianifica.notice_preferences own
         on own.authority = n.authority and own.person = n.person and own.message = n.message
       left join copianifica.notice_preferences every
         on every.authority = n.authority and every.person = n.person and every.message = '*'
       join period p on case coalesce(own.mode, every.mode)
         when 'weekly' then p.kind = 'weekly' and p.weekday = coalesce(h.weekly_on, 1)
         else p.kind = 'daily' end
       where n.authority = copianifica.current_authority() and n.state = 'held' and n.digest is null
         and n.created_at <= p.until and not exists (
           select from copianifica.digests d where d.authority = n.authority
             and d.recipient = n.recipient and d.kind = p.kind and d.period = p.period)),
     post as (select distinct recipient from held order by recipient limit $2)
     select recipient, kind, to_char(period, 'YYYY-MM-DD') as period, array_agg(id order by created_at desc, id) as notices,
       (array_agg(address order by created_at desc, id))[1] as address
     from held where recipient in (select recipient from post)
     group by recipient, kind, period order by recipient, kind, period`,
    [JSON.stringify(periods), limit],
  );
}

/** Writes a digest under its key, with the Message-ID that it keeps, and ties its notices to it. */
export async function writeDigest(
  manager: OpenTransaction,
  { authority, id, recipient, kind, period, address, notices }: DueDigest & { authority: string; id: string },
): Promise<void> {
  await manager.query(
    `insert into copianifica.digests (authority, id, recipient, kind, period, address, message_id, state, created_at)
     select authority, $2::uuid, $3, $4, $5, $6, '<' || $2::uuid || '@' || split_part(origin, '/', 1) || '>', 'queued',
       copianifica.legal_now()
     from copianifica.authorities where authority = $1`,
    [authority, id, recipient, kind, period, address],
  );
  await manager.query(
    `update copianifica.notices set digest = $1 where id = any ($2::uuid[]) and state = 'held' and digest is null`,
    [id, notices],
  );
}

/** True: until this transaction ends nobody else writes digests or reminders of the authority. Never waits. */
export async function holdNoticing(manager: OpenTransaction): Promise<boolean> {
  const [row] = await manager.query<{ ours: boolean }[]>(
    `select pg_try_advisory_xact_lock(hashtextextended('copianifica noticing ' || copianifica.current_authority(), 0)) as ours`,
  );
  return row!.ours;
}

/** Digests that wait to be sent, but those that rest. */
export async function readUnsentDigests(
  manager: OpenTransaction,
  limit: number,
  resting: readonly string[],
): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>(
    `select id from copianifica.digests where authority = copianifica.current_authority() and state = 'queued'
       and not id = any ($2::uuid[]) order by created_at, id limit $1`,
    [limit, resting],
  );
  return rows.map(({ id }) => id);
}

export interface DigestToSend {
  id: string;
  kind: DigestKind;
  period: string;
  address: string;
  messageId: string;
  /** newest first */
  notices: { message: string; case: string | null; parameters: NoticeParameters }[];
}

/** Locks a digest that waits, until the transaction ends; null when it is sent, or another worker holds it. */
export async function lockDigest(manager: OpenTransaction, id: string): Promise<DigestToSend | null> {
  const rows = await manager.query<Omit<DigestToSend, 'notices'>[]>(
    `select id, kind, to_char(period, 'YYYY-MM-DD') as period, address, message_id as "messageId"
     from copianifica.digests where id = $1 and state = 'queued' for update skip locked`,
    [id],
  );
  const digest = rows[0];
  if (!digest) return null;
  const notices = await manager.query<DigestToSend['notices']>(
    `select message, "case", parameters from copianifica.notices
     where authority = copianifica.current_authority() and digest = $1 order by created_at desc, id`,
    [id],
  );
  return { ...digest, notices };
}

/** What has gone out with a digest has been sent at its instant. */
export async function markDigest(
  manager: OpenTransaction,
  id: string,
  state: 'sent' | 'failed',
): Promise<void> {
  await manager.query(
    `with marked as (
       update copianifica.digests set state = $2,
         sent_at = case when $2 = 'sent' then copianifica.legal_now() end where id = $1 returning id, sent_at)
     update copianifica.notices n set state = case when $2 = 'sent' then 'digested' else 'failed' end,
       sent_at = marked.sent_at from marked
     where n.authority = copianifica.current_authority() and n.digest = marked.id`,
    [id, state],
  );
}
