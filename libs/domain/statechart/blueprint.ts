import { ChartError, type StateNode, type TransitionNode } from './state-node';

/** A state by its number: numbers run in document order, so a state's descendants are the numbers up to `last`. */
export interface ChartState<G, E> {
  index: number;
  node: StateNode<G, E>;
  /** -1 for the root */
  parent: number;
  last: number;
  /** children that can be active; histories apart, since a history is never part of a configuration (3.10) */
  children: number[];
  histories: number[];
  /** compound: where it begins; history: where it leads without a record; null for all others */
  initial: { targets: number[]; effects: E[] } | null;
  transitions: ChartTransition<G, E>[];
}

export interface ChartTransition<G, E> {
  index: number;
  node: TransitionNode<G, E>;
  source: number;
  targets: number[];
}

/** A chart by numbers, in document order; 0 is the root, which plays the part of the `<scxml>` element. */
export interface Blueprint<G, E> {
  states: ChartState<G, E>[];
  transitions: ChartTransition<G, E>[];
  indexOf: ReadonlyMap<string, number>;
}

export const ROOT = 0;

/** Numbers the tree and resolves its names. Throws ChartError on a key given twice and on an unknown target. */
export function drawBlueprint<G, E>(root: StateNode<G, E>): Blueprint<G, E> {
  const states: ChartState<G, E>[] = [];
  const indexOf = new Map<string, number>();
  number(root, -1, states, indexOf);
  const find = (key: string, asker: string): number => {
    const index = indexOf.get(key);
    if (index === undefined) throw new ChartError(`«${asker}» leads to «${key}», which is no state.`);
    return index;
  };
  const transitions: ChartTransition<G, E>[] = [];
  for (const state of states) {
    const { node } = state;
    const named = (keys: string[]): number[] => keys.map((key) => find(key, node.key));
    if (node.initial) state.initial = { ...node.initial, targets: named(node.initial.targets) };
    for (const row of node.transitions) {
      const transition = {
        index: transitions.length,
        node: row,
        source: state.index,
        targets: named(row.targets),
      };
      transitions.push(transition);
      state.transitions.push(transition);
    }
  }
  const blueprint = { states, transitions, indexOf };
  completeInitials(blueprint);
  return blueprint;
}

function number<G, E>(
  node: StateNode<G, E>,
  parent: number,
  states: ChartState<G, E>[],
  indexOf: Map<string, number>,
): void {
  if (indexOf.has(node.key)) throw new ChartError(`Two states are called «${node.key}».`);
  const index = states.length;
  const state: ChartState<G, E> = {
    index,
    node,
    parent,
    last: index,
    children: [],
    histories: [],
    initial: null,
    transitions: [],
  };
  indexOf.set(node.key, index);
  states.push(state);
  for (const child of node.children) {
    (isHistoryNode(child) ? state.histories : state.children).push(states.length);
    number(child, index, states, indexOf);
  }
  state.last = states.length - 1;
}

/** A compound state that does not say where it begins does so in its first child (3.3.2); a history, as its parent. */
function completeInitials<G, E>({ states }: Blueprint<G, E>): void {
  for (const state of states)
    if (state.node.kind === 'compound' && !state.initial)
      state.initial = { targets: state.children.slice(0, 1), effects: [] };
  for (const state of states) {
    if (!isHistory(state) || state.initial || state.parent < 0) continue;
    const parent = states[state.parent]!;
    state.initial = parent.initial ?? { targets: [...parent.children], effects: [] };
  }
}

export const isHistoryNode = <G, E>({ kind }: StateNode<G, E>): boolean =>
  kind === 'shallow-history' || kind === 'deep-history';
export const isHistory = <G, E>({ node }: ChartState<G, E>): boolean => isHistoryNode(node);
/** Innermost of a configuration (appendix D calls a final state atomic, too). */
export const isLeaf = <G, E>({ node: { kind } }: ChartState<G, E>): boolean =>
  kind === 'atomic' || kind === 'final';

/** Whether the one state is inside the other, and not the same (appendix D, isDescendant). */
export const isInside = <G, E>({ states }: Blueprint<G, E>, inner: number, outer: number): boolean =>
  inner > outer && inner <= states[outer]!.last;

/** The states around one, innermost first, up to but without `until` (appendix D, getProperAncestors). */
export function* around<G, E>({ states }: Blueprint<G, E>, index: number, until = -1): Generator<number> {
  for (let at = states[index]!.parent; at > until; at = states[at]!.parent) yield at;
}
