import { around, isLeaf, ROOT } from './blueprint';
import type { Chart } from './chart';
import { readLeaves } from './configuration';
import { EntrySet } from './entry-set';
import { ChartError } from './state-node';

/**
 * The configuration in which these states are active, with what else must be then: compound states begin where
 * they begin, other regions as they begin (appendix D, computeEntrySet, from the root). Gives its leaves in document
 * order; null where the states cannot be active together, or one of them is no state that can be. Effects of
 * entering are none of its business.
 */
export function configurationWith<G, E>(
  chart: Chart<G, E>,
  states: readonly string[],
): readonly string[] | null {
  const wanted = states.map((key) => chart.indexOf.get(key) ?? -1);
  if (wanted.length === 0 || wanted.includes(-1)) return null;
  // A state around another says nothing that this does not say: left in, it would begin elsewhere as well.
  const outer = new Set(wanted.flatMap((index) => [...around(chart, index)]));
  const targets = [...new Set(wanted)].filter((index) => !outer.has(index));
  const entry = new EntrySet(chart, new Map());
  entry.addTargets(targets, ROOT);
  const leaves = [...entry.states].filter((index) => isLeaf(chart.states[index]!));
  const keys = leaves.toSorted((one, other) => one - other).map((index) => chart.states[index]!.node.key);
  try {
    readLeaves(chart, keys);
    return keys;
  } catch (error) {
    if (error instanceof ChartError) return null;
    throw error;
  }
}
