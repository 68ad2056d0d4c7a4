// The live socket. On a lost line graphql-ws sends the same payload again; `after` in it is moved along with
// every event, so that the server resumes by sequence and nothing is missed or told twice.
import { createClient } from 'graphql-ws';

export type LineState = 'connecting' | 'open' | 'lost';

const listeners = new Set<(state: LineState) => void>();
let state: LineState = 'connecting';

function become(next: LineState): void {
  if (next === state) return;
  state = next;
  for (const listener of listeners) listener(next);
}

export const lineState = (): LineState => state;

export function onLineState(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const scheme = location.protocol === 'https:' ? 'wss' : 'ws';

export const socket = createClient({
  url: `${scheme}://${location.host}/graphql`,
  lazy: true,
  keepAlive: 10_000,
  retryAttempts: Number.POSITIVE_INFINITY,
  shouldRetry: () => true,
  retryWait: (attempt) => new Promise((done) => setTimeout(done, Math.min(500 * 2 ** attempt, 8_000))),
  on: {
    connected: () => become('open'),
    closed: () => become('lost'),
    error: () => become('lost'),
  },
});
