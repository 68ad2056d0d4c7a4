import type { OpenTransaction } from '../transaction';

/** Why an endpoint is paused: by hand, because its deliveries failed, because it answered that it is gone. */
export type PausedBecause = 'hand' | 'failing' | 'gone';

/** An endpoint as its administrators see it. Instants are ISO UTC by the machine's clock. */
export interface ReadEndpoint {
  id: string;
  url: string;
  topics: string[];
  createdAt: string;
  state: 'active' | 'paused';
  because: PausedBecause | null;
  /** deliveries that are made and not done; while it is paused, what came since waits unmade */
  waiting: number;
  /** failures of the delivery that has failed most since it was last resumed */
  failures: number;
  lastAttempt: { at: string; status: number | null; fault: string | null } | null;
}

const utc = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** The endpoints that have not been removed, the oldest first. */
export function readEndpoints(manager: OpenTransaction): Promise<ReadEndpoint[]> {
  return manager.query(
    `select e.id, e.url, e.topics, ${utc('e.created_at')} as "createdAt", e.state, e.because,
       open.waiting, open.failures, last.attempt as "lastAttempt"
     from copianifica.webhook_endpoints e
     cross join lateral (
       select count(*)::integer as waiting, coalesce(max(d.failures), 0) as failures
       from copianifica.webhook_deliveries d where d.endpoint = e.id and d.done_at is null) as open
     left join lateral (
       select jsonb_build_object('at', ${utc('a.at')}, 'status', a.status, 'fault', a.fault) as attempt
       from copianifica.webhook_attempts a where a.endpoint = e.id order by a.at desc limit 1) as last on true
     where e.state <> 'removed' order by e.created_at, e.id`,
  );
}

/** An endpoint to be; it is told of what is published after the end of the stream as it stands now. */
export async function writeEndpoint(
  manager: OpenTransaction,
  given: { authority: string; id: string; url: string; topics: string[]; secret: string; actor: string },
): Promise<void> {
  const { authority, id, url, topics, secret, actor } = given;
  await manager.query(
    `insert into copianifica.webhook_endpoints (authority, id, url, topics, secret, actor, state, position)
     values ($1, $2, $3, $4, $5, $6, 'active',
       coalesce((select max(position) from copianifica.outbox where authority = $1), 0))`,
    [authority, id, url, topics, secret, actor],
  );
}

/** An endpoint's state, locked until the transaction ends; null where there is none, or it was removed. */
export async function lockEndpoint(
  manager: OpenTransaction,
  id: string,
): Promise<'active' | 'paused' | null> {
  const rows = await manager.query<{ state: 'active' | 'paused' }[]>(
    `select state from copianifica.webhook_endpoints where id = $1 and state <> 'removed' for update`,
    [id],
  );
  return rows[0]?.state ?? null;
}

export async function setEndpointState(
  manager: OpenTransaction,
  id: string,
  state: 'active' | 'paused' | 'removed',
  because: PausedBecause | null = null,
): Promise<void> {
  await manager.query('update copianifica.webhook_endpoints set state = $2, because = $3 where id = $1', [
    id,
    state,
    because,
  ]);
}

/** Pauses an endpoint by itself; one that somebody has paused or removed meanwhile stays as it is. */
export async function pauseEndpoint(
  manager: OpenTransaction,
  id: string,
  because: PausedBecause,
): Promise<void> {
  await manager.query(
    `update copianifica.webhook_endpoints set state = 'paused', because = $2 where id = $1 and state = 'active'`,
    [id, because],
  );
}

/** What was not done is tried again at once, and has failed not yet: where an endpoint stopped, it goes on. */
export async function replayDeliveries(manager: OpenTransaction, endpoint: string): Promise<void> {
  await manager.query(
    `update copianifica.webhook_deliveries set failures = 0, next_at = clock_timestamp()
     where endpoint = $1 and done_at is null`,
    [endpoint],
  );
}
