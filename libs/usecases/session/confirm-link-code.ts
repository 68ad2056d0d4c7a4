import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  chooseMandate,
  closeLinkCodes,
  countAttempt,
  type LinkingSubject,
  linkIdentity,
  lockOpenLinkCodes,
  type OpenLinkCode,
  type OpenTransaction,
  readHeldOffices,
  readHolder,
  Transactions,
} from '@copianifica/database';
import { linkCodeHash } from '@copianifica/domain';
import { type SessionAnswer, sessionRefused } from './session-answer';
import { tokenHash } from './session-token';

const MOST_ATTEMPTS = 5;

/**
 * Links a signed-in subject to the person who holds the post that the code was sent to. A code is good for
 * fifteen minutes and five attempts. Who holds exactly one office acts in it at once.
 */
@Injectable()
export class ConfirmLinkCode {
  constructor(private readonly transactions: Transactions) {}

  execute(who: LinkingSubject, token: string, code: string): Promise<SessionAnswer> {
    return this.transactions.inAuthority(who.authority, async (manager) => {
      const open = await lockOpenLinkCodes(manager, who, MOST_ATTEMPTS);
      if (open.length === 0) return sessionRefused('session/code-expired');
      const ids = open.map(({ id }) => id);
      const right = open.find((request) => isRight(request, code));
      if (!right) {
        // A refusal is an answer: the transaction commits, and the attempt is counted.
        await countAttempt(manager, ids);
        return sessionRefused('session/wrong-code');
      }
      await closeLinkCodes(manager, ids);
      return link(manager, who, tokenHash(token), right.post);
    });
  }
}

async function link(
  manager: OpenTransaction,
  who: LinkingSubject,
  session: string,
  post: string,
): Promise<SessionAnswer> {
  const person = await readHolder(manager, post);
  if (!person) return sessionRefused('mandate/not-in-force');
  if ((await linkIdentity(manager, who, person)) !== person) return sessionRefused('mandate/not-yours');
  const offices = await readHeldOffices(manager, person);
  if (offices.length === 1) await chooseMandate(manager, session, offices[0]!.mandate);
  return { kind: 'changed' };
}

function isRight({ id, codeHash }: OpenLinkCode, code: string): boolean {
  if (!codeHash) return false;
  return timingSafeEqual(Buffer.from(codeHash, 'hex'), Buffer.from(linkCodeHash(id, code), 'hex'));
}
