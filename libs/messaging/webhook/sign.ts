import { createHmac } from 'node:crypto';

/** What is sent at one attempt; `id` is the same at every one of them. */
export interface SignedMessage {
  id: string;
  /** seconds since 1970: of the attempt, so that an old one cannot be played again */
  timestamp: number;
  body: string;
}

/**
 * The three headers of Standard Webhooks 1.0, signed with the symmetric scheme `v1`: HMAC-SHA-256 over id, timestamp
 * and body, each divided by a dot. `secret` is `whsec_` and base64.
 */
export function signedHeaders(
  secret: string,
  { id, timestamp, body }: SignedMessage,
): Record<string, string> {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  return {
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': `v1,${signature}`,
  };
}
