import type { OpenTransaction } from '../transaction';

export interface ReadNotice {
  id: string;
  case: string | null;
  /** title of the plan of its case */
  plan: string | null;
  message: string;
  legal: boolean;
  recipient: string;
  parameters: Record<string, string | number>;
  state: string;
  at: string;
  sentAt: string | null;
  read: boolean;
  done: boolean;
  /** it comes back at this instant (ISO UTC); null too once it has come back */
  snoozedUntil: string | null;
  /** of the order that it carries out; null where that has none */
  protocol: { number: number; year: number } | null;
}

const utc = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const SNOOZED = 'n.snoozed_until > clock.now';

const COLUMNS = `jsonb_build_object('id', n.id, 'case', n."case", 'message', n.message, 'legal', n.legal,
  'plan', (select p.title from copianifica.cases c join copianifica.plans p on p.authority = c.authority and p.id = c.plan
    where c.authority = n.authority and c.id = n."case"),
  'recipient', n.recipient, 'parameters', n.parameters, 'state', n.state, 'at', ${utc('n.created_at')},
  'protocol', (select jsonb_build_object('number', e.number, 'year', e.year) from copianifica.protocol_entries e
    where e.authority = n.authority and e.kind = 'notice' and e.reference = n.outbox),
  'sentAt', ${utc('n.sent_at')}, 'read', n.read_at is not null, 'done', n.done_at is not null,
  'snoozedUntil', case when ${SNOOZED} then ${utc('n.snoozed_until')} end) as found`;

const FROM = `from copianifica.notices n, (select copianifica.legal_now() as now) as clock
  where n.authority = copianifica.current_authority()`;

/** What waits (`open`), what of it is unread, what comes back later, what is done with, and all of it. */
export const INBOX_FILTERS = ['open', 'unread', 'snoozed', 'done', 'all'] as const;
export type InboxFilter = (typeof INBOX_FILTERS)[number];

const OPEN = `n.done_at is null and not coalesce(${SNOOZED}, false)`;
const SHOWN: Record<InboxFilter, string> = {
  open: OPEN,
  unread: `${OPEN} and n.read_at is null`,
  snoozed: `n.done_at is null and ${SNOOZED}`,
  done: 'n.done_at is not null',
  all: 'true',
};

export interface InboxQuestion {
  post: string;
  filter: InboxFilter;
  case: string | null;
  /** the last one that is shown already */
  after: string | null;
  limit: number;
}

/** The notices to a post, newest first, after the one named. */
export async function readInbox(
  manager: OpenTransaction,
  { post, filter, case: of, after, limit }: InboxQuestion,
): Promise<ReadNotice[]> {
  const rows = await manager.query<{ found: ReadNotice }[]>(
    `select ${COLUMNS} ${FROM} and n.recipient = $1 and ${SHOWN[filter]}
       and ($2::uuid is null or n."case" = $2)
       and ($3::uuid is null or (n.created_at, n.id) < (
         select l.created_at, l.id from copianifica.notices l
         where l.authority = copianifica.current_authority() and l.id = $3 and l.recipient = $1))
     order by n.created_at desc, n.id desc limit $4`,
    [post, of, after, limit],
  );
  return rows.map(({ found }) => found);
}

export type InboxCounts = Record<'open' | 'unread' | 'snoozed' | 'done', number>;

export async function countInbox(manager: OpenTransaction, post: string): Promise<InboxCounts> {
  const counted = (['open', 'unread', 'snoozed', 'done'] as const).map(
    (filter) => `'${filter}', count(*) filter (where ${SHOWN[filter]})`,
  );
  const rows = await manager.query<{ counts: InboxCounts }[]>(
    `select jsonb_build_object(${counted.join(', ')}) as counts ${FROM} and n.recipient = $1`,
    [post],
  );
  return rows[0]!.counts;
}

/** One notice; null where there is none by that id. */
export async function readNotice(manager: OpenTransaction, id: string): Promise<ReadNotice | null> {
  const rows = await manager.query<{ found: ReadNotice }[]>(`select ${COLUMNS} ${FROM} and n.id = $1`, [id]);
  return rows[0]?.found ?? null;
}

/** Marks a notice as read, once. */
export async function markNoticeRead(manager: OpenTransaction, id: string): Promise<void> {
  await manager.query(
    'update copianifica.notices set read_at = copianifica.legal_now() where id = $1 and read_at is null',
    [id],
  );
}

/** Done with, or not after all; what is done with has been read, and does not come back by itself. */
export async function markNoticeDone(manager: OpenTransaction, id: string, done: boolean): Promise<void> {
  await manager.query(
    done
      ? `update copianifica.notices set done_at = coalesce(done_at, copianifica.legal_now()),
           read_at = coalesce(read_at, copianifica.legal_now()), snoozed_until = null where id = $1`
      : 'update copianifica.notices set done_at = null where id = $1',
    [id],
  );
}

/** Puts a notice away until the beginning of a civil day (ISO), in the authority's zone; null: not any longer. */
export async function snoozeNotice(
  manager: OpenTransaction,
  id: string,
  until: string | null,
): Promise<void> {
  await manager.query(
    `update copianifica.notices n set done_at = null, snoozed_until = $2::date::timestamp at time zone a.timezone
     from copianifica.authorities a where a.authority = n.authority and n.id = $1`,
    [id, until],
  );
}
