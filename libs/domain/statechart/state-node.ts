/**
 * A statechart as it is given: a tree of nodes after W3C SCXML 1.0 (Recommendation of 1 September 2015), whose
 * clauses are cited by number in this room. Guards (G) and effects (E) are opaque: the machine never looks
 * inside them, and hands every node back as the very object it was given.
 */

export type StateKind = 'atomic' | 'compound' | 'parallel' | 'final' | 'shallow-history' | 'deep-history';

export interface StateNode<G, E> {
  /** unique in the chart */
  key: string;
  kind: StateKind;
  /**
   * Compound: where it begins (3.6), else its first child that is no history. History: where it leads before its
   * parent was ever left (3.10), else where its parent begins.
   */
  initial?: { targets: string[]; effects: E[] };
  /** in document order, which decides wherever two could come first */
  children: StateNode<G, E>[];
  entry: E[];
  exit: E[];
  transitions: TransitionNode<G, E>[];
}

export interface TransitionNode<G, E> {
  /** Event descriptors (3.12.1), any of which matches; none at all: the transition is eventless (3.13). */
  events: string[];
  guard: G | null;
  /** None: targetless, nothing is left or entered (3.13). */
  targets: string[];
  /** From a compound state to states inside it: the source is not left (3.13). */
  internal: boolean;
  effects: E[];
}

/** The tree is no statechart, or the snapshot no configuration of it: a fault of who wrote it, never of a user. */
export class ChartError extends Error {
  override name = 'ChartError';
}
