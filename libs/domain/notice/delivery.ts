/**
 * What a receipt does to the delivery of a notice by certified mail (d.P.R. 68/2005; d.M. 2 November 2005, technical
 * rules, 6). Receipts come in any order, several times, and of attempts before the last one: what a delivery has come
 * to must depend on which receipts there are, and on nothing else.
 */

/** What a receipt says; `paper`: an office says it, of what was handed over on paper. */
export const RECEIPT_KINDS = [
  'accepted',
  'warned',
  'refused',
  'error',
  'virus',
  'paper',
  'delivered',
] as const;
export type ReceiptKind = (typeof RECEIPT_KINDS)[number];

/** States of a notice that waits for receipts or has had them; the rest are of notices by mail or on a desk. */
export type DeliveryState =
  'queued' | 'sending' | 'submitted' | 'uncertain' | 'failed' | 'sent' | 'no-address' | ReceiptKind;

/** The attempt that is under way or was the last. */
export interface Delivery {
  /** one of `DeliveryState`, or of what is on a desk or in a digest */
  state: string;
  /** from 1 */
  attempt: number;
  channel: 'desk' | 'mail' | 'pec';
  /** to which it was sent */
  address: string | null;
}

/** One receipt that is believed, of an attempt that went to `address`. */
export interface BelievedReceipt {
  kind: ReceiptKind;
  attempt: number;
  address: string;
}

/**
 * How much each says, more after less. A warning (after twelve hours without a word) is not final; a delivery proves
 * what nothing else can take back, since it stands for the message in the recipient's own box.
 */
const WEIGHT: Readonly<Record<ReceiptKind, number>> = {
  accepted: 1,
  warned: 2,
  refused: 3,
  error: 4,
  virus: 5,
  paper: 6,
  delivered: 7,
};
const FINAL: ReadonlySet<string> = new Set(['refused', 'error', 'virus', 'paper', 'delivered']);
const PROVED: ReadonlySet<string> = new Set(['paper', 'delivered']);

/** Whether nothing more is awaited of the attempt. */
export const isFinal = (state: string): boolean => FINAL.has(state);

/** Whether it is proved that the notice reached its recipient. */
export const isProved = (state: string): boolean => PROVED.has(state);

/** The state of a delivery after a receipt; the same state where the receipt changes nothing. */
export function afterReceipt(delivery: Delivery, receipt: BelievedReceipt): string {
  return countsFor(delivery, receipt) && weightOf(receipt.kind) > weightOf(delivery.state)
    ? receipt.kind
    : delivery.state;
}

/**
 * What an earlier attempt was refused for is why there is a later one, and no news of it. Delivered is delivered, by
 * whichever attempt, unless the address was corrected since: then it reached somebody else.
 */
function countsFor({ attempt, channel, address }: Delivery, receipt: BelievedReceipt): boolean {
  if (receipt.attempt === attempt) return true;
  const sameAddress = channel !== 'pec' || address?.toLowerCase() === receipt.address.toLowerCase();
  return receipt.attempt < attempt && receipt.kind === 'delivered' && sameAddress;
}

const weightOf = (state: string): number => WEIGHT[state as ReceiptKind] ?? 0;

const RESENDABLE: ReadonlySet<string> = new Set([
  'sent',
  'failed',
  'no-address',
  'submitted',
  'uncertain',
  'accepted',
  'warned',
  'refused',
  'error',
  'virus',
]);

/**
 * Whether a person may have a notice sent again: not while it waits to be sent anyway, nor once its delivery is
 * proved. Nothing is sent again by itself, since a message that seems lost may have arrived.
 */
export const mayResend = (state: string): boolean => RESENDABLE.has(state);

/** Whether an office may say that it handed a notice over on paper: unless it is proved already. */
export const mayEnterPaper = (state: string): boolean => !isProved(state);
