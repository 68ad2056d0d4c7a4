import { useCallback, useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import { documentFor, type Document } from './document';
import { useRefresh } from './live';
import { outcomeOf, type CommandState } from './outcome';

export interface Deed<Variables> {
  state: CommandState;
  act: (variables: Variables) => Promise<boolean>;
  busy: boolean;
}

/**
 * A small change of one's own (a notice read, the office acted in, a code asked for): not on the record, without a
 * request id, done again by pressing again. For what counts, use `useCommand`.
 */
export function useDeed<Data extends object, Variables extends object>(
  document: Document<Data, Variables>,
  done?: (data: Data) => void,
): Deed<Variables> {
  const client = useClient();
  const refresh = useRefresh();
  const [state, setState] = useState<CommandState>({ kind: 'idle' });
  const whenDone = useRef(done);
  useEffect(() => {
    whenDone.current = done;
  });
  const act = useCallback(
    async (variables: Variables): Promise<boolean> => {
      setState({ kind: 'sending' });
      const sent = { ...variables } as Record<string, unknown>;
      const result = await client.mutation(documentFor(document), sent).toPromise();
      const outcome = outcomeOf(result);
      if (outcome === 'try-again') {
        setState({ kind: 'failed', reference: undefined });
        return false;
      }
      if (outcome.kind === 'accepted' || outcome.kind === 'signed-out') refresh();
      setState(outcome);
      if (outcome.kind === 'accepted' && result.data) whenDone.current?.(result.data);
      return outcome.kind === 'accepted';
    },
    [client, document, refresh],
  );
  return { state, act, busy: state.kind === 'sending' };
}
