import {
  ancestors,
  byOrder,
  isAtomic,
  isCompound,
  isDescendant,
  isHistory,
  type Node,
  plantNodes,
  type Row,
} from './appendix-d-nodes';
import type { RandomGuard, RandomState } from './random-chart';

/**
 * The algorithm of SCXML's appendix D, taken down procedure by procedure and as slow as it is written there: a
 * second engine that shares no line with the first. Four of its rules can be exchanged for those of XState 5, so
 * that a difference between the two is explained by nothing but the rule.
 */
export interface Rules {
  /** 3.13: the domain is the least common *compound* ancestor; XState: the least common one of any kind */
  domain: 'compound' | 'any';
  /** 3.13: each atomic state enables a row of its own or of those around it; XState: of a parallel state's rows only
   * if none of its regions has one */
  enabling: 'atomic' | 'region';
  /** 3.13: in document order; XState: in the order in which the states were entered */
  order: 'document' | 'entry';
  /** 3.13: eventless rows are taken as long as they are enabled; XState: until the last one has changed nothing */
  eventless: 'enabled' | 'changing';
}

export const SCXML_RULES: Rules = {
  domain: 'compound',
  enabling: 'atomic',
  order: 'document',
  eventless: 'enabled',
};
export const XSTATE_RULES: Rules = {
  domain: 'any',
  enabling: 'region',
  order: 'entry',
  eventless: 'changing',
};

/** This engine is slow, and most charts that take so long never end. */
export const MOST_MICROSTEPS = 60;
export class Endless extends Error {}

export class AppendixD {
  private readonly root: Node;
  private readonly nodes: Map<string, Node>;
  private configuration = new Set<Node>();
  private historyValue = new Map<Node, Node[]>();
  private queue: string[] = [];
  private effects: string[] = [];
  running = true;

  constructor(
    root: RandomState,
    private readonly rules: Rules,
  ) {
    this.nodes = plantNodes(root);
    this.root = this.nodes.get(root.key)!;
    const entry = new Set<Node>();
    const begun = new Set<Node>();
    const defaults = new Map<Node, string[]>();
    this.addDescendants(this.root, entry, begun, defaults);
    this.enter(entry, begun, defaults);
    this.settle();
  }

  /** The leaves, in document order, and what the histories remember. */
  get place(): { active: string[]; history: Record<string, string[]> } {
    const keys = (nodes: Iterable<Node>): string[] =>
      [...nodes].toSorted(byOrder).map(({ state }) => state.key);
    const history = [...this.historyValue]
      .toSorted(([one], [other]) => byOrder(one, other))
      .map(([node, nodes]) => [node.state.key, keys(nodes)] as const);
    return { active: keys([...this.configuration].filter(isAtomic)), history: Object.fromEntries(history) };
  }

  /** The effects since they were last taken. */
  takeEffects(): string[] {
    return this.effects.splice(0);
  }

  /** Whether any row was taken. */
  hear(event: string): boolean {
    if (!this.running) return false;
    const enabled = this.select(event);
    if (enabled.length === 0) return false;
    this.microstep(enabled);
    this.settle();
    return true;
  }

  private settle(): void {
    let isResting = false;
    for (let steps = 0; this.running; steps += 1) {
      if (steps >= MOST_MICROSTEPS) throw new Endless();
      let enabled: Row[] = isResting ? [] : this.select(null);
      const isEventless = enabled.length > 0;
      while (enabled.length === 0 && this.queue.length > 0) enabled = this.select(this.queue.shift()!);
      if (enabled.length === 0) return;
      const changed = this.microstep(enabled);
      isResting = this.rules.eventless === 'changing' && isEventless && !changed;
    }
  }

  // selectTransitions, selectEventlessTransitions, removeConflictingTransitions

  private select(event: string | null): Row[] {
    const enabled = new Set<Row>();
    if (event !== null && this.rules.enabling === 'region')
      for (const row of this.searchRegions(this.root, event)) enabled.add(row);
    else
      for (const leaf of this.ordered(this.configuration).filter(isAtomic)) {
        const found = [leaf, ...ancestors(leaf, null)].map((node) => this.firstRow(node, event));
        const row = found.find((one) => one !== undefined);
        if (row) enabled.add(row);
      }
    return this.withoutConflicts([...enabled]);
  }

  private searchRegions(node: Node, event: string): Row[] {
    const active = this.ordered(this.configuration).filter(({ parent }) => parent === node);
    const inner = active.flatMap((child) => this.searchRegions(child, event));
    const own = inner.length === 0 ? this.firstRow(node, event) : undefined;
    return own ? [own] : inner;
  }

  private firstRow(node: Node, event: string | null): Row | undefined {
    return node.transitions.find(
      ({ events, guard }) =>
        (event === null ? events.length === 0 : events.some((one) => matches(one, event))) &&
        this.holds(guard),
    );
  }

  private holds(guard: RandomGuard | null): boolean {
    if (guard === null) return true;
    return 'holds' in guard ? guard.holds : this.configuration.has(this.nodes.get(guard.in)!);
  }

  private withoutConflicts(enabled: Row[]): Row[] {
    const filtered = new Set<Row>();
    for (const one of enabled) {
      let preempted = false;
      const remove = new Set<Row>();
      for (const other of filtered) {
        const left = this.exitSet([one]);
        if (![...this.exitSet([other])].some((node) => left.has(node))) continue;
        if (isDescendant(one.source, other.source)) remove.add(other);
        else {
          preempted = true;
          break;
        }
      }
      if (preempted) continue;
      for (const other of remove) filtered.delete(other);
      filtered.add(one);
    }
    return [...filtered];
  }

  // microstep, exitStates, enterStates

  /** Whether other states are active than before, or a history remembers anew. */
  private microstep(rows: Row[]): boolean {
    const before = [...this.configuration];
    const domains = rows.map((row) => this.domain(row));
    const changed = this.exit(this.exitSet(rows));
    for (const { effects } of rows) this.run(effects);
    const entry = new Set<Node>();
    const begun = new Set<Node>();
    const defaults = new Map<Node, string[]>();
    for (const [at, row] of rows.entries()) {
      for (const target of row.targets) this.addDescendants(target, entry, begun, defaults);
      for (const target of this.effectiveTargets(row.targets))
        this.addAncestors(target, domains[at]!, entry, begun, defaults);
      if (row.targets.length > 0 && domains[at]!.state.kind === 'parallel')
        this.addRegions(domains[at]!, entry, begun, defaults);
    }
    this.enter(entry, begun, defaults);
    // XState keeps its list of states as it was where the same ones are active and no history has changed.
    const same =
      before.length === this.configuration.size && before.every((node) => this.configuration.has(node));
    if (same && !changed) this.configuration = new Set(before);
    return !same || changed;
  }

  private exit(nodes: Set<Node>): boolean {
    const inOrder = [...nodes].toSorted(byOrder).reverse();
    const histories = inOrder.flatMap((node) => node.children.filter(isHistory));
    for (const history of histories) {
      const isRecorded = (node: Node): boolean =>
        history.state.kind === 'deep-history'
          ? isAtomic(node) && isDescendant(node, history.parent!)
          : node.parent === history.parent;
      this.historyValue.set(history, [...this.configuration].filter(isRecorded));
    }
    for (const node of inOrder) {
      this.run(node.state.exit);
      this.configuration.delete(node);
    }
    return histories.length > 0;
  }

  private enter(entry: Set<Node>, begun: Set<Node>, defaults: Map<Node, string[]>): void {
    for (const node of [...entry].toSorted(byOrder)) {
      this.configuration.add(node);
      this.run(node.state.entry);
      if (begun.has(node)) this.run(node.initial!.effects);
      this.run(defaults.get(node) ?? []);
      if (node.state.kind !== 'final') continue;
      if (node.parent === this.root) this.running = false;
      else this.queue.push(`done.state.${node.parent!.state.key}`);
      // 3.4 says that a parallel state is done when all its children are, whatever lies between it and the last one.
      for (const above of ancestors(node.parent!, null)) {
        if (above.state.kind !== 'parallel' || !this.isDone(above)) break;
        if (above === this.root) this.running = false;
        else this.queue.push(`done.state.${above.state.key}`);
      }
    }
    // exitInterpreter
    if (!this.running)
      for (const node of [...this.configuration].toSorted(byOrder).reverse()) this.run(node.state.exit);
  }

  private run(effects: string[]): void {
    this.effects.push(...effects);
    for (const effect of effects)
      if (effect.startsWith('raise ')) this.queue.push(effect.slice('raise '.length));
  }

  private isDone(node: Node): boolean {
    if (node.state.kind === 'parallel')
      return node.children.filter((child) => !isHistory(child)).every((child) => this.isDone(child));
    return (
      isCompound(node) &&
      node.children.some((child) => child.state.kind === 'final' && this.configuration.has(child))
    );
  }

  // computeExitSet, getTransitionDomain, findLCCA, getEffectiveTargetStates

  private exitSet(rows: Row[]): Set<Node> {
    const left = rows
      .filter(({ targets }) => targets.length > 0)
      .flatMap((row) => {
        const domain = this.domain(row);
        return [...this.configuration].filter((node) => isDescendant(node, domain));
      });
    return new Set(left);
  }

  private domain(row: Row): Node {
    const { source } = row;
    const targets = this.effectiveTargets(row.targets);
    if (source === this.root) return this.root;
    if (row.internal && isCompound(source) && targets.every((target) => isDescendant(target, source)))
      return source;
    const common = ancestors(source, null).filter(
      (node) => this.rules.domain === 'any' || isCompound(node) || node === this.root,
    );
    return common.find((node) => targets.every((target) => isDescendant(target, node)))!;
  }

  private effectiveTargets(targets: Node[]): Node[] {
    return targets.flatMap((target) => {
      if (!isHistory(target)) return [target];
      return this.historyValue.get(target) ?? this.effectiveTargets(target.initial!.targets);
    });
  }

  // addDescendantStatesToEnter, addAncestorStatesToEnter

  private addDescendants(
    node: Node,
    entry: Set<Node>,
    begun: Set<Node>,
    defaults: Map<Node, string[]>,
  ): void {
    let targets: Node[] = [];
    let host = node;
    if (isHistory(node)) {
      const remembered = this.historyValue.get(node);
      host = node.parent!;
      targets = remembered ?? node.initial!.targets;
      if (!remembered) defaults.set(host, node.initial!.effects);
    } else {
      entry.add(node);
      if (isCompound(node)) {
        begun.add(node);
        targets = node.initial!.targets;
      } else if (node.state.kind === 'parallel') this.addRegions(node, entry, begun, defaults);
    }
    for (const target of targets) this.addDescendants(target, entry, begun, defaults);
    for (const target of targets) this.addAncestors(target, host, entry, begun, defaults);
  }

  private addAncestors(
    node: Node,
    until: Node,
    entry: Set<Node>,
    begun: Set<Node>,
    defaults: Map<Node, string[]>,
  ): void {
    for (const ancestor of ancestors(node, until)) {
      entry.add(ancestor);
      if (ancestor.state.kind === 'parallel') this.addRegions(ancestor, entry, begun, defaults);
    }
  }

  private addRegions(node: Node, entry: Set<Node>, begun: Set<Node>, defaults: Map<Node, string[]>): void {
    for (const child of node.children)
      if (!isHistory(child) && ![...entry].some((one) => isDescendant(one, child)))
        this.addDescendants(child, entry, begun, defaults);
  }

  private ordered(nodes: Iterable<Node>): Node[] {
    return this.rules.order === 'document' ? [...nodes].toSorted(byOrder) : [...nodes];
  }
}

/** 3.12.1, nameMatch */
function matches(descriptor: string, event: string): boolean {
  const name = descriptor.replace(/\.\*$/, '');
  return descriptor === '*' || event === name || event.startsWith(`${name}.`);
}
