import type { IncomingMessage } from 'node:http';
import { NotFoundException, ServiceUnavailableException } from '@nestjs/common';
import {
  readAuthorities,
  type ServedAuthority,
  type StoredSession,
  type Transactions,
} from '@copianifica/database';
import type { Actor } from '@copianifica/domain';
import type { Deadline } from './deadline';

/** What every resolver knows of its request: whose server it asks, and who asks. */
export interface RequestContext {
  authority: string;
  actor: Actor;
  /** civil day (ISO) of the authority, by the legal clock, on which the request came */
  today: string;
  /** null: nobody is signed in. The token is the session's key: it is never logged. */
  session: (StoredSession & { token: string }) | null;
  /** names this request in the answer and in the log */
  correlationId: string;
  /** when its resolvers are given up; none on a subscription, which lasts */
  deadline: Deadline | null;
  /** the HTTP request itself; of a subscription, the one that opened its socket */
  request: IncomingMessage;
}

type HasHost = Pick<IncomingMessage, 'headers'>;

/**
 * Which authority a request is for: the one that has its Host among its hosts, else the only one served, else the
 * only one that names no hosts. Throws NotFoundException when none of these is there, ServiceUnavailableException
 * while none has been founded.
 */
export async function authorityOf({ headers }: HasHost, transactions: Transactions): Promise<string> {
  const served = await transactions.withoutAuthority(readAuthorities);
  const found = authorityByHost(served, headers.host ?? '');
  if (found) return found;
  if (served.length === 0) throw new ServiceUnavailableException('No authority has been founded here yet.');
  throw new NotFoundException('No authority is served under this address.');
}

function authorityByHost(served: ServedAuthority[], host: string): string | undefined {
  const name = host.toLowerCase();
  const bare = name.replace(/:\d+$/, '');
  const named = served.find(({ hosts }) => hosts.some((one) => [name, bare].includes(one.toLowerCase())));
  // Who names hosts answers there, once others are served too; who names none keeps every other address.
  const elsewhere = served.length === 1 ? served : served.filter(({ hosts }) => hosts.length === 0);
  return (named ?? (elsewhere.length === 1 ? elsewhere[0] : undefined))?.key;
}
