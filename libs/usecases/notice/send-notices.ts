import { Injectable } from '@nestjs/common';
import {
  claimPart,
  lockNotice,
  markNotice,
  type NoticePart,
  type NoticeToSend,
  passFailpoint,
  Transactions,
} from '@copianifica/database';

/**
 * Hands one notice to whoever carries it: `sent` when it was taken, `failed` when it never will be, `later` when this
 * recipient cannot take it now. Rejects when nothing can be carried at all. What is not sent or failed stays as it is,
 * and the next attempt bears the same Message-ID.
 */
export type Deliver = (notice: NoticeToSend) => Promise<'sent' | 'failed' | 'later'>;

/** Notices of one part under way at the same time, each on a connection of its own. */
const LANES = 4;

/**
 * Sends a part of an order. Each notice is locked while it is handed over, and marked in that same transaction: what
 * was sent is not sent again, but for the one notice that a crash catches between the two.
 */
@Injectable()
export class SendNotices {
  constructor(private readonly transactions: Transactions) {}

  /** Rejects with the first trouble after what was under way has ended; what is left can be asked for again. */
  async execute({ authority, ...part }: NoticePart & { authority: string }, deliver: Deliver): Promise<void> {
    const left = await this.transactions.inAuthority(authority, (manager) => claimPart(manager, part));
    passFailpoint('notices.claimed');
    const lane = async (): Promise<void> => {
      for (let id = left.shift(); id !== undefined; id = left.shift())
        await this.sendOne(authority, id, deliver);
    };
    const stopping = () =>
      lane().catch((trouble: unknown) => {
        left.length = 0;
        throw trouble;
      });
    const ended = await Promise.allSettled(Array.from({ length: LANES }, stopping));
    const trouble = ended.find(({ status }) => status === 'rejected');
    if (trouble) throw (trouble as PromiseRejectedResult).reason;
  }

  private sendOne(authority: string, id: string, deliver: Deliver): Promise<void> {
    return this.transactions.inAuthority(authority, async (manager) => {
      const notice = await lockNotice(manager, id);
      if (!notice) return;
      const outcome = await deliver(notice);
      passFailpoint('notice.delivered');
      if (outcome !== 'later') await markNotice(manager, id, outcome);
    });
  }
}
