import type { OpenTransaction } from '../transaction';
import { readLastPosition } from './read-changes';

export interface OutboxRow {
  id: string;
  topic: string;
  case: string | null;
  payload: unknown;
}

/** One outbox row; null where this authority has none by that id. */
export async function readOutboxRow(manager: OpenTransaction, id: string): Promise<OutboxRow | null> {
  const rows = await manager.query<OutboxRow[]>(
    'select id, topic, "case", payload from copianifica.outbox where id = $1',
    [id],
  );
  return rows[0] ?? null;
}

/**
 * Takes a row for a consumer, in the transaction it acts in and before it acts: the unique key lets one through, and a
 * second waits for the first to commit. False: it has been done.
 */
export async function takeDelivery(
  manager: OpenTransaction,
  { authority, outbox, consumer }: { authority: string; outbox: string; consumer: string },
): Promise<boolean> {
  const taken = await manager.query<unknown[]>(
    `insert into copianifica.deliveries (authority, outbox, consumer, done_at)
     values ($1, $2, $3, clock_timestamp()) on conflict do nothing returning outbox`,
    [authority, outbox, consumer],
  );
  return taken.length > 0;
}

/** Rows that nobody has taken long after they were relayed, and how far all are taken. */
export interface Undelivered {
  rows: { id: string; topic: string }[];
  /** No row up to this position is missing: the next look may begin after it. */
  settled: number;
}

/**
 * Finds what the queue has lost of these topics, whose consumers bear their topic's name. Goes on from a position that
 * an earlier look has settled, so that it reads new rows only; the time is the machine's, since a queue forgets by
 * that clock and not by the legal one.
 */
export async function readUndelivered(
  manager: OpenTransaction,
  question: { topics: readonly string[]; after: number; olderThanMs: number; limit: number },
): Promise<Undelivered> {
  const { topics, after, olderThanMs, limit } = question;
  // Read first: every row up to it is seen by the statement that follows.
  const last = await readLastPosition(manager);
  const rows = await manager.query<
    { id: string; topic: string; position: string; taken: boolean; old: boolean }[]
  >(
    `select o.id, o.topic, o.position, d.outbox is not null as taken,
       o.relayed_at < clock_timestamp() - make_interval(secs => $3::float8 / 1000) as old
     from copianifica.outbox o
     left join copianifica.deliveries d
       on d.authority = o.authority and d.outbox = o.id and d.consumer = o.topic
     where o.authority = copianifica.current_authority() and o.position > $2 and o.topic = any ($1)
     order by o.position limit $4`,
    [topics, after, olderThanMs, limit],
  );
  const open = rows.find((row) => !row.taken);
  const end = rows.length < limit ? Math.max(last, after) : Number(rows.at(-1)!.position);
  const lost = rows.filter((row) => !row.taken && row.old);
  return {
    rows: lost.map(({ id, topic }) => ({ id, topic })),
    settled: open ? Number(open.position) - 1 : end,
  };
}
