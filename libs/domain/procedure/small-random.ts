import type { Chance } from './small-chance';
import type { RawDefinition } from './small-procedure';

const label = { it: 'uno', en: 'one' };
const basis = { source: 'an invented statute', verified: false, validFrom: '2020-01-01' };
const CONDITIONS: Record<string, string> = {
  yes: 'plan.elements >= 0',
  written: 'plan.elements >= 1',
  answered: 'consultation.unanswered < 1',
  often: 'times("go") >= 2',
  silence: 'policy.silence = "consent"',
};
/** Effects by which a case remembers something; those that need a frozen text come with it. */
const EFFECTS: unknown[][] = [
  [],
  [],
  [{ 'start-term': 'days' }],
  [{ 'start-term': 'window' }],
  [{ 'end-term': 'days' }],
  [{ 'extend-term': { term: 'days', by: 3, unit: 'days' } }],
  ['suspend-terms'],
  ['resume-terms'],
  ['freeze-text', { 'start-term': 'window' }, { 'open-consultation': 'window' }],
  ['freeze-text', 'put-in-force'],
  [{ raise: 'echo' }],
  [{ forget: 'go' }],
  [{ spawn: 'alfa/revision' }],
  [{ tell: { message: 'opinion-asked', to: ['zone'] } }],
  ['publish'],
];

type RawState = Record<string, unknown> & { states?: Record<string, RawState> };

/**
 * A random procedure of states in states, as its file would give it: regions side by side and repeated over zones,
 * histories, final states, rows with and without events, guards and effects. Every state can be led to by an event of
 * its own; whether the rest makes sense is for the checks to say.
 */
export function randomDefinition(by: Chance): RawDefinition {
  const keys: string[] = [];
  const states = children(by, keys, 0, false);
  const all: RawState = {
    label,
    states: { ...states, past: { label, history: by.pick(['deep', 'shallow']), default: firstOf(states) } },
  };
  const visits = keys.map((key) => [`to-${key}`, [{ to: key, effects: by.pick(EFFECTS) }]] as const);
  all['on'] = {
    ...Object.fromEntries(visits),
    pause: [{ to: 'paused', effects: ['suspend-terms'] }],
    end: [{ to: 'over' }],
  };
  for (const key of keys) decorate(by, find(states, key)!, keys);
  const events = ['go', 'back', 'echo', 'pause', 'resume', 'end', ...keys.map((key) => `to-${key}`)];
  return {
    format: 'copianifica-procedure/1',
    key: 'alfa/random',
    kind: 'plan',
    name: label,
    ...basis,
    offices: { office: { label, role: 'mayor' } },
    terms: {
      days: { label, length: 5, unit: 'days', kind: 'forward', ...basis },
      window: { label, length: 1, unit: 'months', kind: 'forward', ...basis },
    },
    policies: {
      silence: { label, value: by.pick(['consent', 'wait']), oneOf: ['consent', 'wait'], ...basis },
    },
    conditions: Object.fromEntries(Object.entries(CONDITIONS).map(([name, when]) => [name, { label, when }])),
    events: Object.fromEntries(
      events.map((name) => [name, { label, done: label, by: ['office'], form: 'confirm' }]),
    ),
    phases: ['all', 'paused', 'over'],
    opens: { event: 'go', state: 'all' },
    states: {
      all,
      paused: { label, on: { resume: [{ to: 'past', effects: ['resume-terms'] }], end: [{ to: 'over' }] } },
      over: { label, final: true },
    },
  } as unknown as RawDefinition;
}

/** Between two and three states, which may hold others; those of a parallel state may be repeated over the zones. */
function children(by: Chance, keys: string[], depth: number, repeated: boolean): Record<string, RawState> {
  const made: [string, RawState][] = [];
  for (let count = 2 + by.upTo(2); count > 0; count -= 1) {
    const key = `s${keys.length}`;
    keys.push(key);
    made.push([key, inner(by, keys, depth, repeated)]);
  }
  return Object.fromEntries(made);
}

function inner(by: Chance, keys: string[], depth: number, repeated: boolean): RawState {
  const state: RawState = { label };
  if (depth >= 2 || by.once(2)) return state;
  if (by.once(2)) return { ...state, states: withEnd(by, children(by, keys, depth + 1, repeated), keys) };
  const regions: [string, RawState][] = [];
  for (let count = 2; count > 0; count -= 1) {
    const key = `s${keys.length}`;
    keys.push(key);
    const isRepeated = !repeated && by.once(2);
    const states = withEnd(by, children(by, keys, depth + 2, repeated || isRepeated), keys);
    regions.push([key, { label, states, ...(isRepeated && { forEach: 'zones' }) }]);
  }
  return { ...state, parallel: true, states: Object.fromEntries(regions) };
}

function withEnd(by: Chance, states: Record<string, RawState>, keys: string[]): Record<string, RawState> {
  if (by.once(3)) return states;
  const key = `s${keys.length}`;
  keys.push(key);
  return { ...states, [key]: { label, final: true } };
}

/** Gives a state that is no end rows for some events, for the clock, for the end of what is inside it, and for none. */
function decorate(by: Chance, state: RawState, keys: readonly string[]): void {
  if (state['final']) return;
  const on: Record<string, unknown> = {};
  for (const event of ['go', 'back', 'echo', 'term:days', 'term:window'])
    if (by.once(3)) on[event] = rows(by, keys);
  state['on'] = on;
  if (by.once(4)) state['entry'] = by.pick(EFFECTS);
  if (by.once(6)) state['exit'] = by.pick(EFFECTS.slice(0, 5));
  if (by.once(6)) state['always'] = [{ if: ['often'], to: by.pick(keys) }];
}

function rows(by: Chance, keys: readonly string[]): unknown[] {
  const row = (condition: string): object => ({
    if: [condition],
    ...(by.once(2) && { to: by.pick(keys) }),
    effects: by.pick(EFFECTS),
  });
  const last = by.once(2) ? [{ to: by.pick(keys) }] : [];
  return [row(by.pick(Object.keys(CONDITIONS))), ...last];
}

const firstOf = (states: Record<string, RawState>): string => Object.keys(states)[0]!;

function find(states: Record<string, RawState>, key: string): RawState | null {
  for (const [name, state] of Object.entries(states)) {
    if (name === key) return state;
    const found = state.states ? find(state.states, key) : null;
    if (found) return found;
  }
  return null;
}
