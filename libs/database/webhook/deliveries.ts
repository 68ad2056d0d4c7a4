import { outboxTopics, WEBHOOK_PING, webhookBody } from '@copianifica/domain';
import type { OpenTransaction } from '../transaction';
import { readLastPosition } from '../outbox/read-changes';

/** A delivery that one worker has for itself until its lease is over. */
export interface ClaimedDelivery {
  endpoint: string;
  outbox: string;
  url: string;
  /** sealed */
  secret: string;
  body: string;
  failures: number;
  ping: boolean;
}

interface FollowedRow {
  id: string;
  topic: string;
  case: string | null;
  payload: unknown;
  position: string;
  at: string;
}

const AT_ONCE = 200;

/**
 * Makes deliveries of what has been published since, for every endpoint that is active and nobody else makes them for:
 * up to two hundred each. True: there are more.
 */
export async function makeDeliveries(manager: OpenTransaction, authority: string): Promise<boolean> {
  // Read first: every row up to it is seen by the statements that follow.
  const last = await readLastPosition(manager);
  const endpoints = await manager.query<{ id: string; topics: string[]; position: string }[]>(
    `select id, topics, position from copianifica.webhook_endpoints
     where state = 'active' and position < $1 order by id for update skip locked`,
    [last],
  );
  let more = false;
  for (const { id, topics, position } of endpoints) {
    const rows = await readFollowed(manager, { endpoint: id, topics, after: position, last });
    if (rows.length > 0) await insertDeliveries(manager, authority, id, rows);
    const reached = rows.length < AT_ONCE ? last : Number(rows.at(-1)!.position);
    more ||= reached < last;
    await manager.query('update copianifica.webhook_endpoints set position = $2 where id = $1', [
      id,
      reached,
    ]);
  }
  return more;
}

function readFollowed(
  manager: OpenTransaction,
  of: { endpoint: string; topics: string[]; after: string; last: number },
): Promise<FollowedRow[]> {
  return manager.query(
    `select id, topic, "case", payload, position,
       to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
     from copianifica.outbox
     where authority = copianifica.current_authority() and position > $1 and position <= $2
       and (topic = any ($3) or (topic = $4 and payload->>'endpoint' = $5))
     order by position limit $6`,
    [of.after, of.last, outboxTopics(of.topics), WEBHOOK_PING, of.endpoint, AT_ONCE],
  );
}

async function insertDeliveries(
  manager: OpenTransaction,
  authority: string,
  endpoint: string,
  rows: FollowedRow[],
): Promise<void> {
  const made = rows.map((row) => ({
    authority,
    endpoint,
    outbox: row.id,
    position: row.position,
    lane: row.case ?? (row.topic === WEBHOOK_PING ? row.id : endpoint),
    body: webhookBody(row),
  }));
  await manager.query(
    `insert into copianifica.webhook_deliveries (authority, endpoint, outbox, position, lane, body)
     select authority, endpoint, outbox, position, lane, body from jsonb_to_recordset($1)
       as made (authority text, endpoint uuid, outbox uuid, position bigint, lane uuid, body text)
     on conflict do nothing`,
    [JSON.stringify(made)],
  );
}

/**
 * Takes deliveries whose time has come, for so many seconds: of each endpoint and lane the first that is not done, and
 * none after it. Two workers that ask at once get different ones; who gets none of a lane waits for its turn.
 */
export function claimDeliveries(
  manager: OpenTransaction,
  limit: number,
  leaseSeconds: number,
): Promise<ClaimedDelivery[]> {
  return manager
    .query<[ClaimedDelivery[], number]>(
      `with head as (
         select distinct on (d.endpoint, d.lane) d.endpoint, d.outbox, d.next_at, d.position
         from copianifica.webhook_deliveries d
         join copianifica.webhook_endpoints e on e.id = d.endpoint and e.state = 'active'
         where d.done_at is null order by d.endpoint, d.lane, d.position),
       due as (select endpoint, outbox from head where next_at <= clock_timestamp() order by position limit $1)
       update copianifica.webhook_deliveries d set next_at = clock_timestamp() + make_interval(secs => $2)
       from due join copianifica.webhook_endpoints e on e.id = due.endpoint
       where d.endpoint = due.endpoint and d.outbox = due.outbox
         and d.done_at is null and d.next_at <= clock_timestamp()
       returning d.endpoint, d.outbox, e.url, e.secret, d.body, d.failures, d.lane = d.outbox as ping`,
      [limit, leaseSeconds],
    )
    .then(([claimed]) => claimed);
}

/** Holds a delivery while what became of it is written; false: another worker has ended it meanwhile. */
export async function holdWebhookDelivery(
  manager: OpenTransaction,
  { endpoint, outbox }: Pick<ClaimedDelivery, 'endpoint' | 'outbox'>,
): Promise<boolean> {
  const rows = await manager.query<unknown[]>(
    `select from copianifica.webhook_deliveries where endpoint = $1 and outbox = $2 and done_at is null for update`,
    [endpoint, outbox],
  );
  return rows.length > 0;
}

/** Records an attempt under the next number of its delivery, which is held. */
export async function writeAttempt(
  manager: OpenTransaction,
  authority: string,
  { endpoint, outbox }: Pick<ClaimedDelivery, 'endpoint' | 'outbox'>,
  { status = null, fault = null }: { status?: number | null; fault?: string | null },
): Promise<void> {
  await manager.query(
    `insert into copianifica.webhook_attempts (authority, endpoint, outbox, number, status, fault)
     select $1, $2, $3, coalesce(max(number), 0) + 1, $4, $5
     from copianifica.webhook_attempts where endpoint = $2 and outbox = $3`,
    [authority, endpoint, outbox, status, fault],
  );
}

export async function endDelivery(
  manager: OpenTransaction,
  { endpoint, outbox }: Pick<ClaimedDelivery, 'endpoint' | 'outbox'>,
): Promise<void> {
  await manager.query(
    'update copianifica.webhook_deliveries set done_at = clock_timestamp() where endpoint = $1 and outbox = $2',
    [endpoint, outbox],
  );
}

/** Counts a failure and sets when it is tried again, in milliseconds from now. */
export async function postponeDelivery(
  manager: OpenTransaction,
  { endpoint, outbox }: Pick<ClaimedDelivery, 'endpoint' | 'outbox'>,
  afterMs: number,
): Promise<void> {
  await manager.query(
    `update copianifica.webhook_deliveries set failures = failures + 1,
       next_at = clock_timestamp() + make_interval(secs => $3::float8 / 1000)
     where endpoint = $1 and outbox = $2`,
    [endpoint, outbox, afterMs],
  );
}
