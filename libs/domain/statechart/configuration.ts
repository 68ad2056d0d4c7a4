import { around, type Blueprint, isInside, isLeaf, ROOT } from './blueprint';
import { ChartError, type TransitionNode } from './state-node';

/** Where a chart is, as plain data; two snapshots are the same place when they have the same content. */
export interface ChartSnapshot {
  /** keys of the active atomic and final states, in document order */
  readonly active: readonly string[];
  /** by key of a history: what was active in its parent when that was left, children (shallow) or leaves (deep) */
  readonly history: Readonly<Record<string, readonly string[]>>;
}

/** A set of transitions taken at once, with the keys of what was left and entered, in that order. */
export interface Microstep<G, E> {
  readonly transitions: readonly TransitionNode<G, E>[];
  readonly exited: readonly string[];
  readonly entered: readonly string[];
}

/** What every history of a chart remembers, by its number; one that is not in it has no record. */
export type Records = ReadonlyMap<number, readonly number[]>;

/** The active states by number, in document order: those given and all that are around them. */
export function withAncestors<G, E>(blueprint: Blueprint<G, E>, leaves: Iterable<number>): number[] {
  const active = new Set<number>();
  for (const leaf of leaves) {
    active.add(leaf);
    for (const ancestor of around(blueprint, leaf)) active.add(ancestor);
  }
  return [...active].toSorted((one, other) => one - other);
}

/** The leaves that a snapshot names, by number. Throws ChartError when they are no legal configuration (3.11). */
export function readLeaves<G, E>(blueprint: Blueprint<G, E>, active: readonly string[]): number[] {
  const leaves = numbersOf(blueprint, active);
  if (!isWhole(blueprint, ROOT, leaves))
    throw new ChartError(`«${active.join(' ')}» is no configuration of this chart.`);
  return leaves;
}

/** What a snapshot's histories remember. Throws ChartError on a record that could not have been made (3.10). */
export function readRecords<G, E>(
  blueprint: Blueprint<G, E>,
  history: Readonly<Record<string, readonly string[]>>,
): Records {
  const records = Object.entries(history).map(([key, keys]): [number, number[]] => {
    const index = blueprint.indexOf.get(key);
    const state = index === undefined ? undefined : blueprint.states[index]!;
    const recorded = numbersOf(blueprint, keys);
    const possible =
      state?.node.kind === 'deep-history'
        ? isWhole(blueprint, state.parent, recorded)
        : state?.node.kind === 'shallow-history' && areChildren(blueprint, state.parent, recorded);
    if (!state || !possible) throw new ChartError(`«${key}» cannot remember «${keys.join(' ')}».`);
    return [state.index, recorded];
  });
  return new Map(records.toSorted(([one], [other]) => one - other));
}

function numbersOf<G, E>({ indexOf }: Blueprint<G, E>, keys: readonly string[]): number[] {
  const numbers = keys.map((key) => {
    const index = indexOf.get(key);
    if (index === undefined) throw new ChartError(`«${key}» is no state of this chart.`);
    return index;
  });
  return numbers.toSorted((one, other) => one - other);
}

/** Whether these are all the leaves of one legal configuration of a state's inside: no more, no fewer, none twice. */
function isWhole<G, E>(blueprint: Blueprint<G, E>, top: number, leaves: readonly number[]): boolean {
  const active = new Set(withAncestors(blueprint, leaves));
  const needed: number[] = [];
  const fill = (index: number): boolean => {
    const state = blueprint.states[index]!;
    if (isLeaf(state)) return needed.push(index) > 0;
    const inside = state.children.filter((child) => active.has(child));
    const wanted = state.node.kind === 'parallel' ? state.children.length : 1;
    return inside.length === wanted && inside.every(fill);
  };
  return fill(top) && needed.length === leaves.length && needed.every((leaf, at) => leaf === leaves[at]);
}

function areChildren<G, E>(blueprint: Blueprint<G, E>, parent: number, states: readonly number[]): boolean {
  const { children, node } = blueprint.states[parent]!;
  if (node.kind === 'parallel')
    return children.length === states.length && children.every((child, at) => child === states[at]);
  return states.length === 1 && children.includes(states[0]!);
}

/** What a history of the state remembers when that is left (3.10): its active children, or leaves if it is deep. */
export function recordOf<G, E>(
  blueprint: Blueprint<G, E>,
  history: number,
  active: readonly number[],
): readonly number[] {
  const { parent, node } = blueprint.states[history]!;
  return node.kind === 'deep-history'
    ? active.filter((index) => isInside(blueprint, index, parent) && isLeaf(blueprint.states[index]!))
    : active.filter((index) => blueprint.states[index]!.parent === parent);
}

/** Whether a state is done (appendix D, isInFinalState): a final child is active, or every region is done. */
export function isDone<G, E>(
  blueprint: Blueprint<G, E>,
  index: number,
  isActive: (index: number) => boolean,
): boolean {
  const { node, children } = blueprint.states[index]!;
  if (node.kind === 'parallel') return children.every((child) => isDone(blueprint, child, isActive));
  return (
    node.kind === 'compound' &&
    children.some((child) => blueprint.states[child]!.node.kind === 'final' && isActive(child))
  );
}
