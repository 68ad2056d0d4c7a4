import { useRef } from 'react';
import { useQuery, type CombinedError } from 'urql';
import { documentFor, type Document } from './document';
import { useChanges, type Change } from './live';

export interface LiveQuery<Data> {
  /** The last good answer to these variables: it stays while a newer one is on its way or fails. */
  data: Data | undefined;
  error: CombinedError | undefined;
  fetching: boolean;
  retry: () => void;
}

/**
 * A query that is asked again whenever something it concerns has changed. `concerns` defaults to everything.
 */
export function useLiveQuery<Data, Variables extends object>(
  query: Document<Data, Variables>,
  variables: Variables,
  options: { concerns?: (change: Change) => boolean; pause?: boolean } = {},
): LiveQuery<Data> {
  const [result, execute] = useQuery<Data>({
    query: documentFor(query),
    variables: { ...variables },
    requestPolicy: 'cache-and-network',
    pause: options.pause ?? false,
  });
  const retry = () => execute({ requestPolicy: 'network-only' });
  useChanges(options.concerns ?? everything, () => {
    if (!options.pause) retry();
  });
  const asked = JSON.stringify(variables);
  const kept = useRef<{ asked: string; data: Data } | undefined>(undefined);
  if (result.data) kept.current = { asked, data: result.data };
  const data = result.data ?? (kept.current?.asked === asked ? kept.current.data : undefined);
  return { data, error: result.error, fetching: result.fetching, retry };
}

const everything = () => true;
