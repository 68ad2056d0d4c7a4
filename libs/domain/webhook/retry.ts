/** What became of one attempt: a status of HTTP, or why there was none. */
export type AttemptOutcome = { status: number } | { fault: WebhookFault };

/** Why nothing was answered, in words for machines; nothing of what the network said goes further than this. */
export type WebhookFault =
  'inner-address' | 'no-address' | 'redirect' | 'timeout' | 'refused' | 'certificate' | 'broken';

/** What follows from an attempt: it is done, it is tried again after so long, or the endpoint is paused. */
export type AttemptVerdict =
  { kind: 'done' } | { kind: 'again'; afterMs: number } | { kind: 'pause'; because: 'failing' | 'gone' };

/** Milliseconds before the second attempt, and the most that is ever waited. */
export interface RetryPace {
  firstMs: number;
  longestMs: number;
}
export const RETRY_PACE: RetryPace = { firstMs: 5_000, longestMs: 6 * 3_600_000 };
const GROWS = 4;
/** So many failures of one delivery in a row, and the endpoint is paused: some thirteen hours after the first. */
export const MOST_FAILURES = 9;

/** Only 2xx is taken for received; 410 asks to be told nothing more (Standard Webhooks 1.0, «Retries»). */
export function judgeAttempt(
  outcome: AttemptOutcome,
  failuresBefore: number,
  pace = RETRY_PACE,
): AttemptVerdict {
  const status = 'status' in outcome ? outcome.status : 0;
  if (status >= 200 && status < 300) return { kind: 'done' };
  if (status === 410) return { kind: 'pause', because: 'gone' };
  if (failuresBefore + 1 >= MOST_FAILURES) return { kind: 'pause', because: 'failing' };
  return { kind: 'again', afterMs: Math.min(pace.firstMs * GROWS ** failuresBefore, pace.longestMs) };
}
