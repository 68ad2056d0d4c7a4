import { type Blueprint, drawBlueprint } from './blueprint';
import { checkBlueprint } from './check-blueprint';
import type { StateNode } from './state-node';
import { Table } from './table';

export { ChartError, type StateKind, type StateNode, type TransitionNode } from './state-node';

/** A statechart ready to run, with the table of what has been worked out about it. It holds no case's state. */
export interface Chart<G, E> extends Blueprint<G, E> {
  /** the event that an effect puts into the internal queue (4.2, `<raise>`), or null */
  raises: (effect: E) => string | null;
  table: Table<G, E>;
}

/**
 * Compiles a tree of states, once for many cases. The root stands for the `<scxml>` element: it holds states, is
 * entered first and never left. Throws ChartError on a tree that is no statechart: a key given twice, an unknown
 * target, targets that cannot be active together (3.11), something inside or on a state where SCXML has no place
 * for it. The tree must not be changed afterwards.
 */
export function compileChart<G, E>(
  root: StateNode<G, E>,
  raises: (effect: E) => string | null = () => null,
): Chart<G, E> {
  const blueprint = drawBlueprint(root);
  checkBlueprint(blueprint);
  return { ...blueprint, raises, table: new Table(blueprint) };
}
