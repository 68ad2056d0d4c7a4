import type { ReadDelivery } from '@copianifica/database';
import { isProved, mayEnterPaper, mayResend, noticeWords } from '@copianifica/domain';
import { say } from '../graphql/words';
import type { Delivery } from './delivery.type';

const instant = (at: string | null): Date | null => (at === null ? null : new Date(at));

/** A delivery in the words of the house; its notice's subject in Italian, as it was written. */
export function deliveryView({ message, parameters, receipts, ...of }: ReadDelivery): Delivery {
  return {
    ...of,
    subject: say(`notice.${message}.subject`, noticeWords(parameters, 'it')).it,
    createdAt: new Date(of.createdAt),
    sentAt: instant(of.sentAt),
    proved: isProved(of.state),
    mayResend: mayResend(of.state),
    mayEnterPaper: mayEnterPaper(of.state),
    receipts: receipts.map((receipt) => ({ ...receipt, at: new Date(receipt.at) })),
  };
}
