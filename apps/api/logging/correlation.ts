import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';

const current = new AsyncLocalStorage<string>();

/** Names all that is done inside `work` by one id, in the log and in the answer. */
export const withCorrelation = <T>(id: string, work: () => T): T => current.run(id, work);

/** The id of the request being served; outside of any, one of its own. */
export const correlationId = (): string => current.getStore() ?? randomUUID();

/** The id of the request being served, if any. */
export const knownCorrelationId = (): string | undefined => current.getStore();
