import type { RandomGuard, RandomState } from './random-chart';

/** A state as the algorithm of appendix D speaks of it. */
export interface Node {
  state: RandomState;
  parent: Node | null;
  order: number;
  children: Node[];
  initial: { targets: Node[]; effects: string[] } | null;
  transitions: Row[];
}
export interface Row {
  source: Node;
  targets: Node[];
  events: string[];
  guard: RandomGuard | null;
  internal: boolean;
  effects: string[];
}

/** The nodes of a chart by key, in document order. */
export function plantNodes(root: RandomState): Map<string, Node> {
  const nodes = new Map<string, Node>();
  plant(root, null, nodes);
  for (const node of nodes.values()) resolve(node, nodes);
  return nodes;
}

function plant(state: RandomState, parent: Node | null, nodes: Map<string, Node>): Node {
  const node: Node = { state, parent, order: nodes.size, children: [], initial: null, transitions: [] };
  nodes.set(state.key, node);
  node.children = state.children.map((child) => plant(child, node, nodes));
  return node;
}

function resolve(node: Node, nodes: Map<string, Node>): void {
  const find = (keys: string[]): Node[] => keys.map((key) => nodes.get(key)!);
  node.transitions = node.state.transitions.map((row) => ({
    ...row,
    source: node,
    targets: find(row.targets),
  }));
  const host = isHistory(node) ? node.parent! : node;
  const given = node.state.initial ?? host.state.initial;
  const children = host.children.filter((child) => !isHistory(child));
  const byDefault = host.state.kind === 'parallel' ? children : children.slice(0, 1);
  if (isCompound(node) || isHistory(node))
    node.initial = given ? { ...given, targets: find(given.targets) } : { targets: byDefault, effects: [] };
}

export const byOrder = (one: Node, other: Node): number => one.order - other.order;
export const isCompound = ({ state }: Node): boolean => state.kind === 'compound';
export const isAtomic = ({ state }: Node): boolean => state.kind === 'atomic' || state.kind === 'final';
export const isHistory = ({ state }: Node): boolean =>
  state.kind === 'shallow-history' || state.kind === 'deep-history';

export function ancestors(node: Node, until: Node | null): Node[] {
  const { parent } = node;
  return parent === null || parent === until ? [] : [parent, ...ancestors(parent, until)];
}

export const isDescendant = (node: Node, above: Node): boolean => ancestors(node, null).includes(above);
