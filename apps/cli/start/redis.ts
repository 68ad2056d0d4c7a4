import { Redis } from 'ioredis';
import { refuse } from '../refusals';

/** Proves that the Redis of REDIS_URL answers, and resolves to `host:port`; refuses with what to do. */
export async function inspectRedis(url: string): Promise<string> {
  const { hostname, port } = new URL(url);
  const where = `${hostname}:${port || 6379}`;
  const redis = new Redis(url, { lazyConnect: true, connectTimeout: 3_000, retryStrategy: () => null });
  // Its reason comes by this event; what `connect` rejects with says only that it is closed.
  let reason = 'no answer';
  redis.on('error', (error: Error & { code?: string }) => (reason = error.code ?? error.message));
  try {
    await redis.connect();
    await redis.ping();
    return where;
  } catch (error) {
    const said = error instanceof Error && !/closed/i.test(error.message) ? error.message : reason;
    throw refuse('start/redis-unreachable', where, said);
  } finally {
    redis.disconnect();
  }
}
