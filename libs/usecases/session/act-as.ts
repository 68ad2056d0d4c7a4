import { Injectable } from '@nestjs/common';
import { chooseMandate, readMandate, readSession, Transactions } from '@copianifica/database';
import { type Actor, decide } from '@copianifica/domain';
import { tokenHash } from './session-token';
import { type SessionAnswer, sessionRefused } from './session-answer';

/** Names the office that a person who holds several acts in; the choice lasts as long as the session. */
@Injectable()
export class ActAs {
  constructor(private readonly transactions: Transactions) {}

  execute(authority: string, token: string | null, mandate: string): Promise<SessionAnswer> {
    if (token === null) return Promise.resolve(sessionRefused('mandate/sign-in'));
    const hash = tokenHash(token);
    return this.transactions.inAuthority(authority, async (manager) => {
      const { session, today } = await readSession(manager, hash);
      const wanted = isUuid(mandate) ? await readMandate(manager, mandate) : null;
      const actor: Actor = !session
        ? { kind: 'anonymous' }
        : session.person
          ? { kind: 'person', person: session.person }
          : { kind: 'subject' };
      const decision = decide(actor, 'session.act-as', wanted ? { mandate: wanted } : {}, today);
      if (!decision.allowed) return sessionRefused(decision.code);
      await chooseMandate(manager, hash, mandate);
      return { kind: 'changed' };
    });
  }
}

/** What comes from outside may be no id at all, which the database would answer with a fault. */
const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
