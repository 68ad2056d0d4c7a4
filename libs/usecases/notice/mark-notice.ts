import { Injectable } from '@nestjs/common';
import {
  markNoticeDone,
  markNoticeRead,
  type OpenTransaction,
  readNotice,
  type ReadNotice,
  readToday,
  snoozeNotice,
  Transactions,
} from '@copianifica/database';
import { type Actor, decide } from '@copianifica/domain';

export type NoticeAnswer = { kind: 'marked'; notice: ReadNotice } | { kind: 'refused'; code: string };

/** What an office does with a notice of its own; `until` is a civil day (ISO), null: it waits at once again. */
export type NoticeMark =
  { kind: 'read' } | { kind: 'done'; done: boolean } | { kind: 'snoozed'; until: string | null };

/** Marks a notice for the office it was sent to: read, done with, put away until a day, or none of these after all. */
@Injectable()
export class MarkNotice {
  constructor(private readonly transactions: Transactions) {}

  execute({ authority, actor }: Marking, id: string, mark: NoticeMark): Promise<NoticeAnswer> {
    return this.transactions.inAuthority(authority, async (manager): Promise<NoticeAnswer> => {
      const notice = await readNotice(manager, id);
      const today = await readToday(manager);
      // Someone else's notice is answered like one that does not exist.
      const decision = decide(actor, 'notice.read', { post: notice?.recipient ?? '' }, today);
      if (!decision.allowed && decision.code !== 'mandate/not-yours')
        return { kind: 'refused', code: decision.code };
      if (!notice || !decision.allowed) return { kind: 'refused', code: 'notice/unknown' };
      if (mark.kind === 'snoozed' && mark.until !== null && mark.until <= today)
        return { kind: 'refused', code: 'notice/past-day' };
      await write(manager, id, mark);
      return { kind: 'marked', notice: (await readNotice(manager, id))! };
    });
  }
}

interface Marking {
  authority: string;
  actor: Actor;
}

function write(manager: OpenTransaction, id: string, mark: NoticeMark): Promise<void> {
  switch (mark.kind) {
    case 'read':
      return markNoticeRead(manager, id);
    case 'done':
      return markNoticeDone(manager, id, mark.done);
    case 'snoozed':
      return snoozeNotice(manager, id, mark.until);
  }
}
