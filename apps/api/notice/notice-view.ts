import type { ReadNotice } from '@copianifica/database';
import { noticeWords, protocolNumber } from '@copianifica/domain';
import { say } from '../graphql/words';
import type { Notice } from './notice.type';

/** A notice in the words of the house, in Italian: what a body writes is in the official language. */
export function noticeView(notice: ReadNotice): Notice {
  const { id, message, plan, legal, read, done, state } = notice;
  const values = noticeWords(notice.parameters, 'it');
  return {
    id,
    case: notice.case,
    plan,
    message,
    legal,
    protocol: notice.protocol && protocolNumber(notice.protocol),
    subject: say(`notice.${message}.subject`, values).it,
    body: say(`notice.${message}.body`, values).it,
    sentAt: notice.sentAt === null ? null : new Date(notice.sentAt),
    at: new Date(notice.at),
    read,
    done,
    snoozedUntil: notice.snoozedUntil === null ? null : new Date(notice.snoozedUntil),
    state,
  };
}
