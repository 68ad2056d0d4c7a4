import { Injectable } from '@nestjs/common';
import { markNoticeRead, readNotice, type ReadNotice, readToday, Transactions } from '@copianifica/database';
import { type Actor, decide } from '@copianifica/domain';

export type NoticeAnswer = { kind: 'read'; notice: ReadNotice } | { kind: 'refused'; code: string };

/** Marks a notice as read by the office it was sent to. */
@Injectable()
export class MarkNotice {
  constructor(private readonly transactions: Transactions) {}

  execute({ authority, actor }: { authority: string; actor: Actor }, id: string): Promise<NoticeAnswer> {
    return this.transactions.inAuthority(authority, async (manager): Promise<NoticeAnswer> => {
      const notice = await readNotice(manager, id);
      // Someone else's notice is answered like one that does not exist.
      const decision = decide(
        actor,
        'notice.read',
        { post: notice?.recipient ?? '' },
        await readToday(manager),
      );
      if (!decision.allowed && decision.code !== 'mandate/not-yours')
        return { kind: 'refused', code: decision.code };
      if (!notice || !decision.allowed) return { kind: 'refused', code: 'notice/unknown' };
      await markNoticeRead(manager, id);
      return { kind: 'read', notice: { ...notice, read: true } };
    });
  }
}
