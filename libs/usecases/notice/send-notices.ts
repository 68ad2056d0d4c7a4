import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  claimPart,
  issueLinkCode,
  lockNotice,
  markNotice,
  type NoticePart,
  type NoticeToSend,
  type OpenTransaction,
  Transactions,
} from '@copianifica/database';
import { LINK_CODE_ALPHABET, LINK_CODE_LENGTH, linkCodeHash } from '@copianifica/domain';

/**
 * Hands one notice to whoever carries it: `sent` when it was taken, `failed` when it never will be. Rejects where
 * trying again may help: the notice then stays as it is, and the next attempt bears the same Message-ID.
 */
export type Deliver = (notice: NoticeToSend) => Promise<'sent' | 'failed'>;

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
    const trouble = ended.find((lane) => lane.status === 'rejected');
    if (trouble) throw trouble.reason;
  }

  private sendOne(authority: string, id: string, deliver: Deliver): Promise<void> {
    return this.transactions.inAuthority(authority, async (manager) => {
      const notice = await lockNotice(manager, id);
      if (!notice) return;
      const complete = await withLinkCode(manager, notice);
      await markNotice(manager, id, complete ? await deliver(complete) : 'failed');
    });
  }
}

/**
 * A code is made at the moment it is sent, so that it is written nowhere but in the mail; the database keeps its hash.
 * Null when the request it belongs to is no longer open.
 */
async function withLinkCode(manager: OpenTransaction, notice: NoticeToSend): Promise<NoticeToSend | null> {
  const { linkCode } = notice.parameters;
  if (linkCode === undefined) return notice;
  const code = Array.from(
    { length: LINK_CODE_LENGTH },
    () => LINK_CODE_ALPHABET[randomInt(LINK_CODE_ALPHABET.length)],
  ).join('');
  const open = await issueLinkCode(manager, String(linkCode), linkCodeHash(String(linkCode), code));
  return open
    ? { ...notice, parameters: { ...notice.parameters, code: `${code.slice(0, 5)}-${code.slice(5)}` } }
    : null;
}
