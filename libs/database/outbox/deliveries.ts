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
 * Takes a row for a consumer, before the consumer acts and in the transaction it acts in: the unique key lets one
 * through, and a second waits for the first to commit. False: it has been done.
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

/** Which rows of a topic a consumer has not taken long after they were relayed, and how far all are taken. */
export interface Undelivered {
  ids: string[];
  /** No row up to this position is missing: the next look may begin after it. */
  settled: number;
}

/**
 * Finds what the queue has lost. Goes on from a position that an earlier look has settled, so that it reads new rows
 * only; the time is the machine's, since a queue forgets by that clock and not by the legal one.
 */
export async function readUndelivered(
  manager: OpenTransaction,
  question: { topic: string; consumer: string; after: number; olderThanMs: number; limit: number },
): Promise<Undelivered> {
  const { topic, consumer, after, olderThanMs, limit } = question;
  // Read first: every row up to it is seen by the statement that follows.
  const last = await readLastPosition(manager);
  const rows = await manager.query<{ id: string; position: string; taken: boolean; old: boolean }[]>(
    `select o.id, o.position, d.outbox is not null as taken,
       o.relayed_at < clock_timestamp() - make_interval(secs => $4::float8 / 1000) as old
     from copianifica.outbox o
     left join copianifica.deliveries d on d.authority = o.authority and d.outbox = o.id and d.consumer = $2
     where o.authority = copianifica.current_authority() and o.position > $3 and o.topic = $1
     order by o.position limit $5`,
    [topic, consumer, after, olderThanMs, limit],
  );
  const open = rows.find((row) => !row.taken);
  const end = rows.length < limit ? Math.max(last, after) : Number(rows.at(-1)!.position);
  const settled = open ? Number(open.position) - 1 : end;
  return { ids: rows.filter((row) => !row.taken && row.old).map(({ id }) => id), settled };
}
