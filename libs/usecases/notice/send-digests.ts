import { Injectable } from '@nestjs/common';
import {
  type DigestToSend,
  lockDigest,
  markDigest,
  passFailpoint,
  readUnsentDigests,
  Transactions,
} from '@copianifica/database';

/** As for a notice: `later` when this recipient cannot take it now. */
export type DeliverDigest = (digest: DigestToSend) => Promise<'sent' | 'failed' | 'later'>;

/** Sent side by side, each on a connection of its own: few enough that a round ends before somebody thinks it hangs. */
const AT_ONCE = 4;

/** Sends digests that are written, each under its own Message-ID and marked in the transaction that has locked it. */
@Injectable()
export class SendDigests {
  constructor(private readonly transactions: Transactions) {}

  /** @returns what was tried, and those of it that must wait; rejects when nothing can be carried at all */
  async execute(
    authority: string,
    resting: readonly string[],
    deliver: DeliverDigest,
  ): Promise<{ tried: number; later: string[] }> {
    const ids = await this.transactions.inAuthority(authority, (manager) =>
      readUnsentDigests(manager, AT_ONCE, resting),
    );
    const outcomes = await Promise.allSettled(ids.map((id) => this.sendOne(authority, id, deliver)));
    const trouble = outcomes.find(({ status }) => status === 'rejected');
    if (trouble) throw (trouble as PromiseRejectedResult).reason;
    const later = ids.filter(
      (_id, index) => (outcomes[index] as PromiseFulfilledResult<string>).value === 'later',
    );
    return { tried: ids.length, later };
  }

  private sendOne(authority: string, id: string, deliver: DeliverDigest): Promise<string> {
    return this.transactions.inAuthority(authority, async (manager) => {
      const digest = await lockDigest(manager, id);
      // Another worker has it, or has sent it.
      if (!digest) return 'later';
      const outcome = await deliver(digest);
      passFailpoint('digest.delivered');
      if (outcome !== 'later') await markDigest(manager, id, outcome);
      return outcome;
    });
  }
}
