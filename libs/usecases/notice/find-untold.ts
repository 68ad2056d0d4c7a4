import { Injectable } from '@nestjs/common';
import { type NoticePart, readUndelivered, readUnsentParts, Transactions } from '@copianifica/database';
import { NOTICES } from './tell';

/** Orders that nobody has carried out, and parts of orders that nobody has sent. */
export interface Untold {
  orders: string[];
  parts: NoticePart[];
  /** Where the next look may go on from. */
  settled: number;
}

const AT_ONCE = 1_000;

/** Finds the notices that the queue has lost: it may be wiped at any moment, and nobody must go untold for that. */
@Injectable()
export class FindUntold {
  constructor(private readonly transactions: Transactions) {}

  execute(authority: string, after: number, olderThanMs: number): Promise<Untold> {
    return this.transactions.inAuthority(authority, async (manager) => {
      const question = { topic: 'notice', consumer: NOTICES, after, olderThanMs, limit: AT_ONCE };
      const { ids, settled } = await readUndelivered(manager, question);
      return { orders: ids, parts: await readUnsentParts(manager, olderThanMs), settled };
    });
  }
}
