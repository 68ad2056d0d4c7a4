import type { ReceiptKind } from './delivery';

/**
 * Why a message that calls itself a receipt changes nothing. It is kept and listed with its doubt, since somebody may
 * want to know who sent it.
 */
const RECEIPT_DOUBTS = [
  'too-large',
  'malformed',
  'unsigned',
  /** altered, or signed over something else */
  'signature',
  /** signed by nobody whom the body trusts */
  'not-accredited',
  /** outside the validity of the certificate, or after the body withdrew its trust */
  'expired',
  /** its daticert.xml is none */
  'daticert',
  /** what it says outside the signature is not what it says inside */
  'reference',
  /** of no message of ours */
  'unmatched',
  /** of a message that went to somebody else */
  'recipient',
  /** signed before the message was sent, or in the future */
  'out-of-time',
  /** said already, by another message */
  'repeated',
] as const;
export type ReceiptDoubt = (typeof RECEIPT_DOUBTS)[number];

/** A receipt whose signature holds; whether it is of a message of ours is still to be seen. */
export interface SignedReceipt {
  verdict: 'receipt';
  kind: Exclude<ReceiptKind, 'paper'>;
  /** of the message that it is about, with angle brackets */
  messageId: string;
  /** in lower case: the one that it is about, or all recipients where it is about the whole message */
  recipients: string[];
  provider: string;
  /** the instant that it states (ISO UTC), and that of its signature */
  at: string;
  signedAt: string;
}

/** What a message in the mailbox of the body turned out to be; `other`: no receipt, somebody's letter. */
export type JudgedMessage =
  SignedReceipt | { verdict: 'doubtful'; doubt: ReceiptDoubt } | { verdict: 'other' };

/** How far the clocks of two houses may be apart. */
const SLACK_MS = 60 * 60_000;

/**
 * Whether a receipt can have been signed about a message sent at `sentAt`, as it is `now` (instants, ISO). Who holds
 * the key of a certificate that has expired can still claim an old instant, but not of a newer message.
 */
export function isTimely(
  { signedAt }: Pick<SignedReceipt, 'signedAt'>,
  sentAt: string,
  now: string,
): boolean {
  const signed = Date.parse(signedAt);
  return signed >= Date.parse(sentAt) - SLACK_MS && signed <= Date.parse(now) + SLACK_MS;
}
