import type { DataSourceOptions } from 'typeorm';
import { ImpatientClient } from './impatient-client';

/** Seconds and sizes of a connection pool; node-postgres' own defaults wait for ever on a dead socket. */
export interface PoolLimits {
  connections: number;
  statementMs: number;
}

const DEFAULTS: PoolLimits = { connections: 10, statementMs: 15_000 };

/** TypeORM options for one login on one database; every wait in it ends. `extra` is for a pool of pg's own, too. */
export function connectionOptions(url: string, limits: Partial<PoolLimits> = {}) {
  const { connections, statementMs } = { ...DEFAULTS, ...limits };
  return {
    type: 'postgres',
    url,
    schema: 'copianifica',
    synchronize: false,
    poolSize: connections,
    connectTimeoutMS: 5_000,
    extra: {
      Client: ImpatientClient,
      connectionTimeoutMillis: 5_000,
      query_timeout: statementMs + 2_000,
      statement_timeout: statementMs,
      idle_in_transaction_session_timeout: 30_000,
      keepAlive: true,
      application_name: 'copianifica',
      // Said once for the connection, and not at each transaction, which would be one question more.
      options: '-c default_transaction_isolation=read\\ committed',
    },
  } satisfies DataSourceOptions;
}
