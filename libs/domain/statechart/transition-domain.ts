import { around, type Blueprint, type ChartTransition, isHistory, isInside, ROOT } from './blueprint';
import type { Records } from './configuration';

/** What of a place decides which states a transition leaves. */
interface Standing {
  active: readonly number[];
  records: Records;
}

/** The states that targets mean: a history means what it remembers, else where it leads (getEffectiveTargetStates). */
export function effectiveTargets<G, E>(
  blueprint: Blueprint<G, E>,
  targets: readonly number[],
  records: Records,
): number[] {
  const meant = (target: number): readonly number[] => {
    const state = blueprint.states[target]!;
    if (!isHistory(state)) return [target];
    return records.get(target) ?? effectiveTargets(blueprint, state.initial!.targets, records);
  };
  return targets.flatMap(meant);
}

/**
 * The innermost state that stays while the transition is taken (3.13; appendix D, getTransitionDomain): an internal
 * transition's compound source, else the innermost compound state around source and targets. The root is never
 * left, so it is the domain of its own transitions.
 */
export function domainOf<G, E>(
  blueprint: Blueprint<G, E>,
  { source, targets, node }: ChartTransition<G, E>,
  records: Records,
): number {
  const meant = effectiveTargets(blueprint, targets, records);
  const { kind } = blueprint.states[source]!.node;
  const isInternal = node.internal && kind === 'compound';
  if (isInternal && meant.every((target) => isInside(blueprint, target, source))) return source;
  for (const ancestor of around(blueprint, source)) {
    const isCompound = ancestor === ROOT || blueprint.states[ancestor]!.node.kind === 'compound';
    if (isCompound && meant.every((target) => isInside(blueprint, target, ancestor))) return ancestor;
  }
  // Nothing is around the root.
  return ROOT;
}

/** The active states that a transition leaves, outermost first (appendix D, computeExitSet). */
export function exitsOf<G, E>(
  blueprint: Blueprint<G, E>,
  { active, records }: Standing,
  transition: ChartTransition<G, E>,
): number[] {
  if (transition.targets.length === 0) return [];
  const domain = domainOf(blueprint, transition, records);
  return active.filter((index) => isInside(blueprint, index, domain));
}

/**
 * Of transitions that would leave the same state one is taken: that of the inner source, else the one found first
 * in document order (3.13; appendix D, removeConflictingTransitions).
 */
export function withoutConflicts<G, E>(
  blueprint: Blueprint<G, E>,
  standing: Standing,
  enabled: readonly ChartTransition<G, E>[],
): ChartTransition<G, E>[] {
  if (enabled.length < 2) return [...enabled];
  const exits = new Map(enabled.map((one) => [one, exitsOf(blueprint, standing, one)]));
  let taken: ChartTransition<G, E>[] = [];
  for (const one of enabled) {
    const left = new Set(exits.get(one));
    const rivals = taken.filter((other) => exits.get(other)!.some((index) => left.has(index)));
    if (!rivals.every((rival) => isInside(blueprint, one.source, rival.source))) continue;
    taken = [...taken.filter((other) => !rivals.includes(other)), one];
  }
  return taken;
}
