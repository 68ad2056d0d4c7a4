import {
  createPostgresBackend,
  createRedisBackend,
  type Job,
  type PgQueryable,
  PostgresConnection,
  type Queue,
  runMigrations,
  withBackend,
  type Worker,
  type WorkerOptions,
} from 'bullmq';
import type { QueueName } from './job-names';

/** Makes queues and workers that keep their jobs in one place. */
export interface Backend {
  queue: (name: QueueName) => Queue;
  worker: (
    name: QueueName,
    run: (job: Job<unknown>) => Promise<void>,
    options: Omit<WorkerOptions, 'connection'>,
  ) => Worker;
}

const SCHEMA = 'bullmq';

export function postgresBackend(url: string): Backend {
  const { Queue: PostgresQueue, Worker: PostgresWorker } = withBackend(createPostgresBackend);
  const connection = postgresConnection(url);
  return {
    queue: (name) => new PostgresQueue(name, { connection }) as unknown as Queue,
    worker: (name, run, options) =>
      new PostgresWorker(name, run, { ...options, connection }) as unknown as Worker,
  };
}

export function redisBackend(url: string): Backend {
  const { Queue: RedisQueue, Worker: RedisWorker } = withBackend(createRedisBackend);
  // Whoever enqueues wants to know soon that it cannot be done; whoever works waits for Redis as long as it takes.
  return {
    queue: (name) => new RedisQueue(name, { connection: { url, maxRetriesPerRequest: 1 } }),
    worker: (name, run, options) =>
      new RedisWorker(name, run, { ...options, connection: { url, maxRetriesPerRequest: null } }),
  };
}

const postgresConnection = (connectionString: string) => ({
  connectionString,
  schema: SCHEMA,
  max: 3,
  connectionTimeoutMillis: 5_000,
  query_timeout: 17_000,
  statement_timeout: 15_000,
  keepAlive: true,
});

/**
 * Brings BullMQ's tables up to date, as the role that owns their schema. `migrate: true` would not do: it begins with
 * CREATE SCHEMA IF NOT EXISTS, for which PostgreSQL asks the right to make schemas even where there is nothing to make,
 * and this login has no business making any.
 */
export async function migrateQueues(url: string): Promise<void> {
  const connection = new PostgresConnection(postgresConnection(url));
  connection.on('error', () => undefined);
  try {
    const client = await connection.pool.connect();
    try {
      await client.query('set role copianifica_queue');
      const withoutSchema = {
        query: (text: string, values?: readonly unknown[]) =>
          /^create schema /i.test(text) ? Promise.resolve({ rows: [] }) : client.query(text, values),
      } as PgQueryable;
      await runMigrations(withoutSchema, SCHEMA);
    } finally {
      // Not to be used again: it still has the role.
      client.release(true);
    }
  } finally {
    await connection.close();
  }
}
