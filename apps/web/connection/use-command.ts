// Sends a command so that a bad line can neither lose it nor do it twice, and never shows success before the
// server has said so.
import { useCallback, useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import { documentFor, type Document } from './document';
import { useRefresh } from './live';
import { outcomeOf, type CommandState } from './outcome';
import { newRequestId } from './request-id';

const WAITS_MS = [1_000, 2_000, 4_000, 8_000, 15_000];

export interface Command<Variables> {
  state: CommandState;
  /** Resolves when the server has answered: true if accepted. */
  send: (variables: Omit<Variables, 'requestId'>) => Promise<boolean>;
  retryNow: () => void;
  /** Stops trying. What was sent may still have arrived. */
  giveUp: () => void;
  busy: boolean;
}

export function useCommand<Data extends object, Variables extends { requestId: string }>(
  document: Document<Data, Variables>,
  done?: (data: Data) => void,
): Command<Variables> {
  const client = useClient();
  const refresh = useRefresh();
  const [state, setState] = useState<CommandState>({ kind: 'idle' });
  const request = useRef<{ id: string; body: string } | undefined>(undefined);
  const hurry = useRef<(why: 'retry' | 'stop') => void>(() => undefined);
  const whenDone = useRef(done);
  useEffect(() => {
    whenDone.current = done;
  });

  const send = useCallback(
    async (variables: Omit<Variables, 'requestId'>): Promise<boolean> => {
      // One id per body: a retry of the same words keeps it, other words are another request.
      const body = JSON.stringify(variables);
      if (request.current?.body !== body) request.current = { id: newRequestId(), body };
      const whole = { ...variables, requestId: request.current.id } as Variables;
      setState({ kind: 'sending' });
      for (let attempt = 0; ; attempt += 1) {
        const result = await client.mutation(documentFor(document), whole).toPromise();
        const outcome = outcomeOf(result);
        if (outcome !== 'try-again') {
          if (outcome.kind !== 'failed' && outcome.kind !== 'signed-out') request.current = undefined;
          setState(outcome);
          if (outcome.kind === 'accepted' || outcome.kind === 'signed-out') refresh();
          if (outcome.kind === 'accepted' && result.data) whenDone.current?.(result.data);
          return outcome.kind === 'accepted';
        }
        setState({ kind: 'not-received', attempt: attempt + 1 });
        const wait = WAITS_MS[Math.min(attempt, WAITS_MS.length - 1)] ?? 15_000;
        if ((await pauseFor(wait, hurry)) === 'stop') {
          setState({ kind: 'idle' });
          return false;
        }
      }
    },
    [client, document, refresh],
  );
  useEffect(() => () => hurry.current('stop'), []);
  const busy = state.kind === 'sending' || state.kind === 'not-received';
  return { state, send, retryNow: () => hurry.current('retry'), giveUp: () => hurry.current('stop'), busy };
}

/** Waits, until the line comes back, or until somebody presses "now" or "stop". */
function pauseFor(
  ms: number,
  hurry: { current: (why: 'retry' | 'stop') => void },
): Promise<'retry' | 'stop'> {
  return new Promise((resolve) => {
    const end = (why: 'retry' | 'stop') => {
      clearTimeout(timer);
      window.removeEventListener('online', back);
      resolve(why);
    };
    const back = () => end('retry');
    const timer = setTimeout(() => end('retry'), ms);
    window.addEventListener('online', back);
    hurry.current = end;
  });
}
