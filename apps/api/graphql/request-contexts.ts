import type { IncomingMessage } from 'node:http';
import { Injectable } from '@nestjs/common';
import { readSession, type StoredSession, Transactions } from '@copianifica/database';
import type { Actor } from '@copianifica/domain';
import { tokenHash } from '@copianifica/usecases';
import { ApiConfig } from '../config';
import { correlationId } from '../logging/correlation';
import { SessionCookie } from '../session/session-cookie';
import { authorityOf, type RequestContext } from './context';
import { type Deadline } from './deadline';

/** Makes the context of each request: the authority by its host, the actor by its session cookie. */
@Injectable()
export class RequestContexts {
  private readonly cookie: SessionCookie;

  constructor(
    private readonly transactions: Transactions,
    { publicUrl }: ApiConfig,
  ) {
    this.cookie = new SessionCookie(publicUrl);
  }

  async of(request: IncomingMessage, deadline: Deadline | null = null): Promise<RequestContext> {
    const authority = await authorityOf(request, this.transactions);
    const token = this.cookie.readSession(request);
    const { today, session } = await this.transactions.inAuthority(authority, (manager) =>
      readSession(manager, token === null ? null : tokenHash(token)),
    );
    return {
      authority,
      actor: actorOf(session),
      today,
      session: session && token !== null ? { ...session, token } : null,
      correlationId: correlationId(),
      deadline,
      request,
    };
  }
}

function actorOf(session: StoredSession | null): Actor {
  if (!session) return { kind: 'anonymous' };
  const { person, mandate } = session;
  if (person === null) return { kind: 'subject' };
  return mandate ? { kind: 'office', person, mandate } : { kind: 'person', person };
}
