import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  countRecentLinkCodes,
  type LinkingSubject,
  readPostByAddress,
  Transactions,
  writeLinkCode,
} from '@copianifica/database';
import { type SessionAnswer, sessionRefused } from './session-answer';

/** What can be an address at all; whether anybody has it is never told. */
const ADDRESS = /^[^\s@]{1,64}@[^\s@]{1,190}$/;
/** So many codes within fifteen minutes are enough for anyone, and spare an office's mailbox. */
const MOST_CODES = 5;
/** Longer than either way takes, in ms, so that the time of the answer does not tell whether the address is known. */
const ANSWER_AFTER = 200;

/**
 * Asks for the code that links a signed-in subject to a person, to be sent to an office's own address. The answer
 * is the same, and takes as long, whether an office has that address or not.
 */
@Injectable()
export class RequestLinkCode {
  constructor(private readonly transactions: Transactions) {}

  async execute(who: LinkingSubject, address: string): Promise<SessionAnswer> {
    const wanted = address.trim();
    if (!ADDRESS.test(wanted)) return sessionRefused('session/unknown-address');
    const pause = new Promise((resolve) => setTimeout(resolve, ANSWER_AFTER));
    await this.transactions.inAuthority(who.authority, async (manager) => {
      const post = await readPostByAddress(manager, wanted);
      if (!post || (await countRecentLinkCodes(manager, who)) >= MOST_CODES) return;
      await writeLinkCode(manager, who, { id: randomUUID(), post, outbox: randomUUID() });
    });
    await pause;
    return { kind: 'changed' };
  }
}
