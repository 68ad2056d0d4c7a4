import { useCallback, useState } from 'react';
import { useClient } from 'urql';
import { answerIn } from './answer';
import { documentFor, type Document } from './document';
import { failureOf } from './failure';
import { useRefresh } from './live';
import type { CommandState } from './use-command';

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
): Deed<Variables> {
  const client = useClient();
  const refresh = useRefresh();
  const [state, setState] = useState<CommandState>({ kind: 'idle' });
  const act = useCallback(
    async (variables: Variables): Promise<boolean> => {
      setState({ kind: 'sending' });
      const { data, error } = await client
        .mutation(documentFor(document), { ...variables } as Record<string, unknown>)
        .toPromise();
      const answer = answerIn(data);
      if (answer?.kind === 'refusal') setState({ kind: 'refused', refusal: answer.refusal });
      else if (answer && !error) {
        refresh();
        setState({ kind: 'accepted' });
        return true;
      } else if (error && failureOf(error).kind === 'signed-out') setState({ kind: 'signed-out' });
      else setState({ kind: 'failed', reference: error && failureOf(error).reference });
      return false;
    },
    [client, document, refresh],
  );
  return { state, act, busy: state.kind === 'sending' };
}
