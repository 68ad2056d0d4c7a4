import type { OperationResult } from 'urql';
import { answerIn, type FindingShown, type RefusalShown } from './answer';
import { failureOf } from './failure';

export type CommandState =
  | { kind: 'idle' }
  | { kind: 'sending' }
  /** The line failed: it may or may not have arrived. The same request id is sent again. */
  | { kind: 'not-received'; attempt: number }
  | { kind: 'refused'; refusal: RefusalShown }
  /** A procedure with errors: nothing was kept. */
  | { kind: 'broken'; findings: readonly FindingShown[] }
  | { kind: 'failed'; reference: string | undefined }
  | { kind: 'signed-out' }
  | { kind: 'accepted' };

/** What an attempt came to; `try-again` if nobody knows whether it arrived. */
export function outcomeOf<Data extends object>(result: OperationResult<Data>): CommandState | 'try-again' {
  const answer = answerIn(result.data);
  if (answer?.kind === 'refusal') return refusedAs(answer.refusal);
  if (answer?.kind === 'broken') return answer;
  if (answer && !result.error) return { kind: 'accepted' };
  if (!result.error) return { kind: 'failed', reference: undefined };
  const failure = failureOf(result.error);
  if (failure.kind === 'network') return 'try-again';
  return failure.kind === 'signed-out'
    ? { kind: 'signed-out' }
    : { kind: 'failed', reference: failure.reference };
}

/** A session that ended while somebody wrote is no refusal of what they wrote. */
const refusedAs = (refusal: RefusalShown): CommandState =>
  refusal.code === 'mandate/sign-in' ? { kind: 'signed-out' } : { kind: 'refused', refusal };
