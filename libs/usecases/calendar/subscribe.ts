import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { readFeedLinks, readToday, revokeFeedLink, Transactions, writeFeedLink } from '@copianifica/database';
import { type Actor, decide, type RefusalCode } from '@copianifica/domain';
import { randomToken, tokenHash } from '../session/session-token';

export type SubscribeAnswer =
  { kind: 'created'; id: string; token: string } | { kind: 'refused'; code: RefusalCode };
export type UnsubscribeAnswer = { kind: 'revoked'; id: string } | { kind: 'refused'; code: RefusalCode };

interface Asker {
  authority: string;
  actor: Actor;
}

/** So many links an office may have open: a phone, a tablet, a secretary's desk, and what was forgotten. */
const AT_MOST = 10;

/** Makes a link to the calendar of the office that one acts in. The token is answered once and kept as a hash. */
@Injectable()
export class Subscribe {
  constructor(private readonly transactions: Transactions) {}

  execute({ authority, actor }: Asker): Promise<SubscribeAnswer> {
    return this.transactions.inAuthority(authority, async (manager): Promise<SubscribeAnswer> => {
      const decision = decide(actor, 'calendar.subscribe', {}, await readToday(manager));
      if (!decision.allowed) return { kind: 'refused', code: decision.code };
      const owner = ownerOf(actor);
      if ((await readFeedLinks(manager, owner)).length >= AT_MOST)
        return { kind: 'refused', code: 'calendar/too-many' };
      const [id, token] = [randomUUID(), randomToken()];
      await writeFeedLink(manager, { authority, id, tokenHash: tokenHash(token), ...owner });
      return { kind: 'created', id, token };
    });
  }
}

/** Ends a link of one's own: whoever has it is answered from then on as if it had never been. */
@Injectable()
export class Unsubscribe {
  constructor(private readonly transactions: Transactions) {}

  execute({ authority, actor }: Asker, id: string): Promise<UnsubscribeAnswer> {
    return this.transactions.inAuthority(authority, async (manager): Promise<UnsubscribeAnswer> => {
      const decision = decide(actor, 'calendar.subscribe', {}, await readToday(manager));
      if (!decision.allowed) return { kind: 'refused', code: decision.code };
      // Somebody else's link is answered like one that does not exist.
      const revoked = await revokeFeedLink(manager, { id, ...ownerOf(actor) });
      return revoked ? { kind: 'revoked', id } : { kind: 'refused', code: 'calendar/unknown' };
    });
  }
}

function ownerOf(actor: Actor): { person: string; post: string } {
  if (actor.kind !== 'office') throw new Error('Only an office has a calendar of its own.');
  return { person: actor.person, post: actor.mandate.post };
}
