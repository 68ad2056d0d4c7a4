// What changes elsewhere. Pages say what they concern and refetch; nothing is remounted, forms keep their text.
import {
  createContext,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import { useClient } from 'urql';
import { graphql } from '../generated';
import { documentFor } from './document';
import { lineState, onLineState, type LineState } from './socket';

export interface Change {
  sequence: number;
  topic: string;
  case: string | null;
}
type Listener = (change: Change | 'resumed') => void;
interface Live {
  listen: (listener: Listener) => () => void;
  /** Everything shown is asked again: what this reader has just done should not wait for the socket. */
  refresh: () => void;
}

const Changes = graphql(`
  subscription Changes($after: Int) {
    changes(after: $after) {
      sequence
      topic
      case
      at
    }
  }
`);

const LiveContext = createContext<Live>({ listen: () => () => undefined, refresh: () => undefined });
export const useRefresh = (): (() => void) => useContext(LiveContext).refresh;

export function LiveProvider({ children }: { children: ReactNode }) {
  const client = useClient();
  const listeners = useRef(new Set<Listener>());
  useEffect(() => {
    const tell = (change: Change | 'resumed') => listeners.current.forEach((listener) => listener(change));
    const line = client.subscription(documentFor(Changes), {}).subscribe(({ data }) => {
      if (data) tell({ ...data.changes, case: data.changes.case ?? null });
    });
    // After a gap everything shown is asked again once: a line that was never open has no sequence to resume by.
    let before = lineState();
    const stop = onLineState(() => {
      const now = lineState();
      if (now === 'open' && before === 'lost') tell('resumed');
      before = now;
    });
    return () => {
      line.unsubscribe();
      stop();
    };
  }, [client]);
  const live = useMemo<Live>(
    () => ({
      listen: (listener) => {
        listeners.current.add(listener);
        return () => listeners.current.delete(listener);
      },
      refresh: () => listeners.current.forEach((listener) => listener('resumed')),
    }),
    [],
  );
  return <LiveContext value={live}>{children}</LiveContext>;
}

export const useLineState = (): LineState => useSyncExternalStore(onLineState, lineState);

/** Longest wait between an event and the refetch it causes, in ms: many events in a row cost one refetch. */
const GATHER_MS = 150;

/** Calls `refetch` soon after a change that `concerns` accepts, at most once per gathering time. */
export function useChanges(concerns: (change: Change) => boolean, refetch: () => void): void {
  const { listen } = useContext(LiveContext);
  const latest = useRef({ concerns, refetch });
  useEffect(() => {
    latest.current = { concerns, refetch };
  });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = listen((change) => {
      if (change !== 'resumed' && !latest.current.concerns(change)) return;
      timer ??= setTimeout(() => {
        timer = undefined;
        latest.current.refetch();
      }, GATHER_MS);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [listen]);
}
