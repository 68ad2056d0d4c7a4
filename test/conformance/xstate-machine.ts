import { type AnyStateMachine, createMachine, initialTransition, raise, stateIn, transition } from 'xstate';
import { isHistory, type RandomGuard, type RandomState } from './random-chart';

type Snapshot = ReturnType<typeof initialTransition<AnyStateMachine>>[0];
/** Plain data and functions, as XState takes them. */
type Config = Record<string, unknown>;

/**
 * A chart as XState 5 says it. What SCXML calls external is `reenter`; an internal transition whose source is not
 * compound, or that leads out of it, is external to SCXML (3.13).
 */
export class XstateMachine {
  private readonly machine: AnyStateMachine;
  private snapshot: Snapshot;

  constructor(private readonly root: RandomState) {
    this.machine = createMachine({
      ...configOf(root, root),
      options: { maxIterations: MOST_MICROSTEPS },
    } as never);
    [this.snapshot] = initialTransition(this.machine);
    if (this.snapshot.status === 'error') throw this.snapshot.error;
  }

  get running(): boolean {
    return this.snapshot.status === 'active';
  }

  /** The leaves, in document order, and what the histories remember. */
  get place(): { active: string[]; history: Record<string, string[]> } {
    const { _nodes: nodes, historyValue } = this.snapshot as unknown as Inside;
    const keys = (some: Inner[]): string[] =>
      some.toSorted((one, other) => one.order - other.order).map(({ id }) => id);
    const leaves = nodes.filter(({ type }) => type === 'atomic' || type === 'final');
    const histories = preorder(this.root).filter((state) => isHistory(state) && historyValue[state.key]);
    return {
      active: keys(leaves),
      history: Object.fromEntries(histories.map(({ key }) => [key, keys(historyValue[key]!)])),
    };
  }

  hear(event: string): void {
    [this.snapshot] = transition(this.machine, this.snapshot, { type: event });
  }
}

/** More than any life takes that is compared. */
const MOST_MICROSTEPS = 400;

interface Inner {
  id: string;
  order: number;
  type: string;
}
interface Inside {
  _nodes: Inner[];
  historyValue: Record<string, Inner[]>;
}

const preorder = (state: RandomState): RandomState[] => [state, ...state.children.flatMap(preorder)];
const isInside = (state: RandomState, key: string): boolean =>
  state.children.some((child) => child.key === key || isInside(child, key));

function configOf(state: RandomState, root: RandomState): Config {
  const config: Config = { id: state.key, entry: actionsOf(state.entry), exit: actionsOf(state.exit) };
  if (state.children.length > 0)
    config.states = Object.fromEntries(state.children.map((child) => [child.key, configOf(child, root)]));
  if (isHistory(state)) {
    const target = state.initial?.targets[0];
    return {
      id: state.key,
      type: 'history',
      history: state.kind === 'deep-history' ? 'deep' : 'shallow',
      ...(target !== undefined && { target: `#${target}` }),
    };
  }
  if (state.kind === 'parallel' || state.kind === 'final') config.type = state.kind;
  if (state.kind === 'compound') config.initial = state.initial!.targets[0]!;
  const rows = state.transitions.map((row) => ({ events: row.events, ...rowOf(state, row, root) }));
  const on: Record<string, Config[]> = {};
  const always: Config[] = [];
  for (const { events, ...row } of rows) {
    if (events.length === 0) always.push(row);
    for (const event of events) (on[calledBy(event)] ??= []).push(row);
  }
  return { ...config, on, ...(always.length > 0 && { always }) };
}

const calledBy = (event: string): string => (event.startsWith('done.state.') ? `xstate.${event}` : event);

function rowOf(state: RandomState, row: RandomState['transitions'][number], root: RandomState): Config {
  const staysIn =
    state.kind === 'compound' && row.internal && row.targets.every((key) => isInside(state, key));
  return {
    ...(row.targets.length > 0 && { target: row.targets.map((key) => `#${key}`) }),
    // The root plays the part of <scxml>, which is never left.
    reenter: !(staysIn || state === root),
    actions: actionsOf(row.effects),
    ...(row.guard && { guard: guardOf(row.guard) }),
  };
}

const guardOf = (guard: RandomGuard): unknown =>
  'holds' in guard ? () => guard.holds : stateIn(`#${guard.in}`);

const actionsOf = (effects: string[]): unknown[] =>
  effects
    .filter((effect) => effect.startsWith('raise '))
    .map((effect) => raise({ type: effect.slice('raise '.length) }));
