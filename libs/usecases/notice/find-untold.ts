import { Injectable } from '@nestjs/common';
import { type NoticePart, readUndelivered, readUnsentParts, Transactions } from '@copianifica/database';

/** Orders that nobody has carried out, and parts of orders that nobody has sent. */
export interface Untold {
  orders: { topic: string; id: string }[];
  parts: NoticePart[];
  /** Where the next look may go on from. */
  settled: number;
}

/** Topics whose rows somebody waits for; who carries one out takes its delivery under the topic's own name. */
const TOPICS = ['notice', 'link-code'];
const AT_ONCE = 1_000;

/** Finds what the queue has lost: it may be wiped at any moment, and nobody must go untold for that. */
@Injectable()
export class FindUntold {
  constructor(private readonly transactions: Transactions) {}

  execute(authority: string, after: number, olderThanMs: number): Promise<Untold> {
    return this.transactions.inAuthority(authority, async (manager) => {
      const question = { topics: TOPICS, after, olderThanMs, limit: AT_ONCE };
      const { rows, settled } = await readUndelivered(manager, question);
      return { orders: rows, parts: await readUnsentParts(manager, olderThanMs), settled };
    });
  }
}
