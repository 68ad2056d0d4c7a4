import { Pool, type PoolClient } from 'pg';
import { connectionOptions } from '../connection';
import { passFailpoint } from '../failpoint';

/** What the relay may know of an outbox row: never its payload. */
export interface RelayedRow {
  authority: string;
  id: string;
  topic: string;
}

/** What waits, over all authorities: for the metrics. */
export interface Backlog {
  outbox: number;
  unpublished: number;
  overdueTerms: number;
  unsequencedLeaves: number;
}

/** Any number would do, as long as every relay of every release uses the same. */
const PUBLISHING_LOCK = 4_120_231_120;

/**
 * The database as the relay's login sees it: ids of what is due across all authorities, and nothing else.
 * With a pool of its own, because that login is another than the app's.
 */
export class RelayStore {
  private readonly pool: Pool;

  /** @param onLost hears of idle connections that broke; the pool replaces them by itself */
  constructor(url: string, onLost: (error: Error) => void) {
    this.pool = new Pool({ connectionString: url, max: 4, ...connectionOptions(url).extra });
    // Without a listener a restart of the database would end the process.
    this.pool.on('error', onLost);
  }

  /**
   * Hands the oldest rows that nobody else is handing over to `enqueue`, and marks them when it resolves; if it
   * rejects they stay as they were. A crash in between hands them over again: consumers must bear that.
   *
   * @returns how many were handed over
   */
  async claimOutbox(limit: number, enqueue: (rows: RelayedRow[]) => Promise<void>): Promise<number> {
    const claimed = await this.inTransaction(async (client) => {
      const { rows } = await client.query<RelayedRow>(
        `select authority, id, topic from copianifica.outbox where relayed_at is null
         order by sequence limit $1 for update skip locked`,
        [limit],
      );
      if (rows.length === 0) return 0;
      await enqueue(rows);
      passFailpoint('relay.enqueued');
      await client.query(
        `update copianifica.outbox set relayed_at = clock_timestamp()
         where (authority, id) in (select * from unnest($1::text[], $2::uuid[]))`,
        [rows.map(({ authority }) => authority), rows.map(({ id }) => id)],
      );
      return rows.length;
    });
    if (claimed > 0) passFailpoint('relay.marked');
    return claimed;
  }

  /**
   * Gives relayed rows their place in the stream of changes and notifies the channel `copianifica` of each, as
   * JSON `{authority, topic, position}`. One publisher at a time, so that no lower position is ever committed
   * after a higher one: a reader who has seen n has seen all up to n. NOTIFY takes a lock on the whole database
   * while it commits, hence a transaction with nothing else in it.
   *
   * @returns how many were published; 0 too while another relay publishes
   */
  publishChanges(limit = 500): Promise<number> {
    return this.inTransaction(async (client) => {
      const lock = await client.query<{ ours: boolean }>('select pg_try_advisory_xact_lock($1) as ours', [
        PUBLISHING_LOCK,
      ]);
      if (!lock.rows[0]!.ours) return 0;
      const { rows } = await client.query<{ published: number }>(PUBLISH, [limit]);
      return rows[0]!.published;
    });
  }

  /** Authorities of which a term has ended that still stands as armed. */
  async authoritiesWithTermsDue(): Promise<string[]> {
    const { rows } = await this.pool.query<{ authority: string }>(TERMS_DUE);
    return rows.map(({ authority }) => authority);
  }

  /** Authorities whose record has leaves without a place. */
  async unsequencedAuthorities(): Promise<string[]> {
    const { rows } = await this.pool.query<{ authority: string }>(
      'select distinct authority from copianifica.unsequenced_leaves order by authority',
    );
    return rows.map(({ authority }) => authority);
  }

  async backlog(): Promise<Backlog> {
    const { rows } = await this.pool.query<Backlog>(
      `select (select count(*)::integer from copianifica.outbox where relayed_at is null) as outbox,
         (select count(*)::integer from copianifica.outbox where position is null) as unpublished,
         (select count(*)::integer from copianifica.terms
            where state = 'armed' and due_at <= (select copianifica.legal_now())) as "overdueTerms",
         (select count(*)::integer from copianifica.unsequenced_leaves) as "unsequencedLeaves"`,
    );
    return rows[0]!;
  }

  close(): Promise<void> {
    return this.pool.end();
  }

  private async inTransaction<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    let broken: Error | undefined;
    // The pool listens only while a client is idle; in use, its breaking must not end the process either.
    const onError = (error: Error): void => void (broken = error);
    client.on('error', onError);
    try {
      await client.query('begin');
      const result = await work(client);
      await client.query('commit');
      return result;
    } catch (error) {
      // A connection that cannot even roll back is not worth keeping; the server rolls back when it goes.
      await client.query('rollback').catch((failed: Error) => void (broken = failed));
      throw error;
    } finally {
      client.off('error', onError);
      client.release(broken);
    }
  }
}

const PUBLISH = `
with due as (
  select authority, id, topic, sequence from copianifica.outbox
  where position is null and relayed_at is not null order by sequence limit $1
), placed as materialized (
  select due.*, nextval('copianifica.change_positions') as position from due
), marked as (
  update copianifica.outbox o set position = placed.position from placed
  where o.authority = placed.authority and o.id = placed.id
)
select count(pg_notify('copianifica', json_build_object(
  'authority', authority, 'topic', topic, 'position', position)::text))::integer as published
from (select * from placed order by position) as in_order`;

/** From one authority to the next in the index of what is armed, and of each no more than whether its first is due. */
const TERMS_DUE = `
with recursive armed as (
  select min(authority) as authority from copianifica.terms where state = 'armed'
  union all
  select (select min(authority) from copianifica.terms where state = 'armed' and authority > armed.authority)
  from armed where armed.authority is not null
)
select authority from armed where exists (
  select from copianifica.terms t where t.authority = armed.authority and t.state = 'armed'
    and t.due_at <= (select copianifica.legal_now()))
order by authority`;
