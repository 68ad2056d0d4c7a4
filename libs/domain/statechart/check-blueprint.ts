import {
  around,
  type Blueprint,
  type ChartState,
  isHistory,
  isHistoryNode,
  isInside,
  ROOT,
} from './blueprint';
import { descriptorTokens } from './event-descriptor';
import { ChartError } from './state-node';

/** Throws ChartError, with the state's key and the clause in words, where the tree is no statechart. */
export function checkBlueprint<G, E>(blueprint: Blueprint<G, E>): void {
  const { kind } = blueprint.states[ROOT]!.node;
  if (kind !== 'compound' && kind !== 'parallel') throw new ChartError('The root of a chart holds states.');
  for (const state of blueprint.states) {
    checkShape(blueprint, state);
    if (state.initial) checkInitial(blueprint, state, state.initial.targets);
    for (const { targets, node } of state.transitions) {
      checkTargets(blueprint, state, targets);
      for (const descriptor of node.events)
        if (descriptorTokens(descriptor).length === 0)
          throw new ChartError(`«${state.node.key}» waits for «${descriptor}», which is no event.`);
    }
  }
}

/** What may be inside what, and on what (3.3, 3.4, 3.7, 3.10). */
function checkShape<G, E>(
  { states }: Blueprint<G, E>,
  { node, parent, children, histories }: ChartState<G, E>,
): void {
  const refuse = (why: string): never => {
    throw new ChartError(`«${node.key}» ${why}.`);
  };
  const holdsStates = node.kind === 'compound' || node.kind === 'parallel';
  if (holdsStates && children.length === 0) refuse(`is ${node.kind} and holds no state`);
  if (!holdsStates && children.length + histories.length > 0) refuse(`is ${node.kind} and holds states`);
  if ((node.kind === 'atomic' || node.kind === 'final' || node.kind === 'parallel') && node.initial)
    refuse(`is ${node.kind} and begins nowhere inside`);
  if (node.kind === 'final' && node.transitions.length > 0) refuse('is final and leads on');
  if (node.kind === 'final' && states[parent]!.node.kind === 'parallel')
    refuse('is final and a region of its own');
  if (isHistoryNode(node)) {
    if (node.transitions.length > 0) refuse('is a history and has transitions');
    if (node.entry.length + node.exit.length > 0)
      refuse('is a history, which is never entered or left itself');
  }
}

/** Where a state begins is inside of it (3.6), where a history leads is inside its parent, and not itself (3.10). */
function checkInitial<G, E>(blueprint: Blueprint<G, E>, state: ChartState<G, E>, targets: number[]): void {
  const { key } = state.node;
  const scope = isHistory(state) ? state.parent : state.index;
  if (targets.length === 0) throw new ChartError(`«${key}» begins nowhere.`);
  for (const target of targets) {
    const named = blueprint.states[target]!;
    if (!isInside(blueprint, target, scope))
      throw new ChartError(`«${key}» begins in «${named.node.key}», which is not inside.`);
    // Two histories of one parent could lead to each other for ever.
    if (isHistory(state) && isHistory(named) && named.parent === scope)
      throw new ChartError(`The history «${key}» leads to a history of the same state.`);
  }
  checkTargets(blueprint, state, targets);
}

/**
 * Several targets must be able to be active together (3.11, legal state specification): what two of them have in
 * common innermost is a parallel state, and neither is inside the other. A history stands for its parent's inside.
 */
function checkTargets<G, E>(blueprint: Blueprint<G, E>, state: ChartState<G, E>, targets: number[]): void {
  const { states } = blueprint;
  const places = targets.map((target) => (isHistory(states[target]!) ? states[target]!.parent : target));
  for (const [at, one] of places.entries())
    for (const other of places.slice(0, at))
      if (!canBeTogether(blueprint, one, other)) {
        const names = targets.map((target) => `«${states[target]!.node.key}»`).join(', ');
        throw new ChartError(`«${state.node.key}» leads to ${names}, which cannot be active together.`);
      }
  if (targets.includes(ROOT))
    throw new ChartError(`«${state.node.key}» leads to the root, which is never left.`);
}

function canBeTogether<G, E>(blueprint: Blueprint<G, E>, one: number, other: number): boolean {
  if (one === other || isInside(blueprint, one, other) || isInside(blueprint, other, one)) return false;
  for (const ancestor of around(blueprint, one))
    if (isInside(blueprint, other, ancestor)) return blueprint.states[ancestor]!.node.kind === 'parallel';
  return false;
}
