import { Injectable } from '@nestjs/common';
import {
  claimPart,
  lockNotice,
  markNotice,
  type NoticePart,
  type NoticeToSend,
  passFailpoint,
  settleNotice,
  Transactions,
} from '@copianifica/database';

/**
 * Hands one notice to whoever carries it: `sent` (by mail) or `submitted` (by certified mail) when it was taken,
 * `failed` when it never will be, `later` when this recipient cannot take it now, `uncertain` when a provider of
 * certified mail may have taken it. Rejects when nothing can be carried at all. What is to be sent later stays as it
 * is, and the next attempt bears the same Message-ID.
 */
export interface Carriers {
  mail: (notice: NoticeToSend) => Promise<'sent' | 'failed' | 'later'>;
  pec: (notice: NoticeToSend) => Promise<'submitted' | 'failed' | 'later' | 'uncertain'>;
}

/** Notices of one part under way at the same time, each on a connection of its own. */
const LANES = 4;

/**
 * Sends a part of an order. A mail is locked while it is handed over, and marked in that same transaction: what was
 * sent is not sent again, but for the one mail that a crash catches between the two. Certified mail is marked as
 * uncertain before it is handed over: whatever happens in between, it is not sent again without a person.
 */
@Injectable()
export class SendNotices {
  constructor(private readonly transactions: Transactions) {}

  /** Rejects with the first trouble after what was under way has ended; what is left can be asked for again. */
  async execute({ authority, ...part }: NoticePart & { authority: string }, carry: Carriers): Promise<void> {
    const left = await this.transactions.inAuthority(authority, (manager) => claimPart(manager, part));
    passFailpoint('notices.claimed');
    const lane = async (): Promise<void> => {
      for (let id = left.shift(); id !== undefined; id = left.shift())
        await this.sendOne(authority, id, carry);
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

  private async sendOne(authority: string, id: string, carry: Carriers): Promise<void> {
    const certified = await this.transactions.inAuthority(authority, async (manager) => {
      const notice = await lockNotice(manager, id);
      if (notice?.channel === 'pec') {
        await markNotice(manager, id, 'uncertain');
        return notice;
      }
      if (!notice) return null;
      const outcome = await carry.mail(notice);
      passFailpoint('notice.delivered');
      if (outcome !== 'later') await markNotice(manager, id, outcome);
      return null;
    });
    if (certified) await this.sendCertified(authority, certified, carry);
  }

  private async sendCertified(authority: string, notice: NoticeToSend, carry: Carriers): Promise<void> {
    passFailpoint('notice.uncertain');
    const settle = (state: 'submitted' | 'failed' | 'queued'): Promise<void> =>
      this.transactions.inAuthority(authority, (manager) => settleNotice(manager, notice, state));
    const outcome = await carry.pec(notice).catch(async (trouble: unknown) => {
      // It was surely not taken.
      await settle('queued');
      throw trouble;
    });
    passFailpoint('notice.delivered');
    if (outcome !== 'uncertain') await settle(outcome === 'later' ? 'queued' : outcome);
  }
}
