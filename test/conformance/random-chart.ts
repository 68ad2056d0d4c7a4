import type { StateKind, StateNode, TransitionNode } from '@copianifica/domain';

/** A guard that always answers the same, or the predicate In() of SCXML 5.9.1. */
export type RandomGuard = { holds: boolean } | { in: string };
/** `raise x` raises x; every other effect is there to be seen. */
export type RandomState = StateNode<RandomGuard, string>;
type RandomRow = TransitionNode<RandomGuard, string>;

export const EVENTS = ['e0', 'e1', 'e2', 'x.one', 'x.two'];

/** Numbers that look random and are the same for the same seed (mulberry32). */
export class Chance {
  constructor(private state: number) {}

  number(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  happens(probability: number): boolean {
    return this.number() < probability;
  }

  below(limit: number): number {
    return Math.floor(this.number() * limit);
  }

  of<T>(choices: readonly T[]): T {
    return choices[this.below(choices.length)]!;
  }
}

/** What SCXML and XState both can say, or all that SCXML can. */
export type Dialect = 'common' | 'scxml';

/** A legal chart of some ten states that comes of a seed. */
export function randomChart(seed: number, dialect: Dialect): RandomState {
  return new Growing(new Chance(seed), dialect).root();
}

class Growing {
  private count = 0;
  private readonly parents = new Map<RandomState, RandomState>();

  constructor(
    private readonly chance: Chance,
    private readonly dialect: Dialect,
  ) {}

  root(): RandomState {
    const root = this.state(this.chance.happens(0.85) ? 'compound' : 'parallel', 0);
    const states = inside(root);
    for (const state of [root, ...states]) {
      if (isHistory(state)) state.initial = this.defaultOf(state);
      else this.furnish(state, states);
    }
    return root;
  }

  private state(kind: StateKind, depth: number): RandomState {
    const key = `s${this.count++}`;
    const state: RandomState = { key, kind, children: [], entry: [], exit: [], transitions: [] };
    if (kind !== 'compound' && kind !== 'parallel') return state;
    const children = kind === 'compound' ? 1 + this.chance.below(3) : 2 + this.chance.below(2);
    const kinds = Array.from({ length: children }, (_, at) => this.kindAt(kind, depth + 1, at));
    const history: StateKind = this.chance.happens(0.5) ? 'shallow-history' : 'deep-history';
    if (this.chance.happens(0.35)) kinds.splice(this.chance.below(kinds.length + 1), 0, history);
    state.children = kinds.map((child) => this.state(child, depth + 1));
    for (const child of state.children) this.parents.set(child, state);
    return state;
  }

  private kindAt(parent: StateKind, depth: number, at: number): StateKind {
    if (parent === 'compound' && at > 0 && this.chance.happens(0.15)) return 'final';
    if (depth > 2 || this.chance.happens(depth === 1 ? 0.2 : 0.5)) return 'atomic';
    return this.chance.happens(0.6) ? 'compound' : 'parallel';
  }

  private defaultOf(history: RandomState): RandomState['initial'] {
    const parent = this.parents.get(history)!;
    const histories = parent.children.filter(isHistory).map(({ key }) => key);
    const isAsked = parent.initial?.targets.some((key) => histories.includes(key));
    // Without one, which SCXML has no place for (3.10), it leads where its parent begins; so it does in XState, where
    // that is one child.
    const isTold = isAsked || (this.dialect === 'common' && parent.kind === 'parallel');
    if (!isTold && this.chance.happens(0.3)) return undefined;
    const choices = history.kind === 'deep-history' ? inside(parent) : parent.children;
    const target = this.chance.of(choices.filter((state) => !isHistory(state)));
    return { targets: [target.key], effects: this.dialect === 'scxml' ? [`default ${history.key}`] : [] };
  }

  private furnish(state: RandomState, states: RandomState[]): void {
    state.entry = [`enter ${state.key}`, ...this.raises(0.03)];
    state.exit = [`leave ${state.key}`, ...this.raises(0.03)];
    if (state.kind === 'compound') state.initial = this.beginning(state);
    if (state.kind === 'final') return;
    const rows = Array.from({ length: this.chance.below(4) }, () => this.row(state, states));
    // XState tries a state's exact descriptors before its longer and shorter wildcards, SCXML its rows in document
    // order (3.13): what both can say has them in an order that is both.
    state.transitions =
      this.dialect === 'common' ? rows.toSorted((one, other) => rank(one) - rank(other)) : rows;
  }

  /** XState begins in one child, SCXML in any states inside (3.6). */
  private beginning(state: RandomState): RandomState['initial'] {
    const children = state.children.filter((child) => !isHistory(child));
    if (this.dialect === 'common')
      return { targets: [this.chance.of(children).key], effects: [`begin ${state.key}`] };
    if (this.chance.happens(0.3)) return undefined;
    const targets = this.chance.happens(0.4) ? this.targets(inside(state)) : [this.chance.of(children)];
    return { targets: targets.map(({ key }) => key), effects: [`begin ${state.key}`] };
  }

  private row(state: RandomState, states: RandomState[]): RandomRow {
    const eventless = this.chance.happens(0.03);
    const effects = [`row of ${state.key}`, ...this.raises(0.08)];
    const targets = !eventless && this.chance.happens(0.12) ? [] : this.targets(states);
    return {
      events: eventless ? [] : this.events(states),
      // What goes on without an event and asks nothing mostly never ends.
      guard: eventless ? { in: this.chance.of(states).key } : this.guard(states),
      targets: targets.map(({ key }) => key),
      internal: this.chance.happens(0.35) && this.canBeInternal(state, targets),
      effects,
    };
  }

  /**
   * What a history outside of the source stands for may lie inside or be the source itself: whether the row is internal
   * (3.13) then changes while the chart runs, which XState's `reenter` cannot say.
   */
  private canBeInternal(source: RandomState, targets: RandomState[]): boolean {
    if (this.dialect === 'scxml') return true;
    return targets.every((target) => !isHistory(target) || this.wayTo(target).includes(source));
  }

  private events(states: RandomState[]): string[] {
    if (this.chance.happens(0.06)) return ['*'];
    if (this.chance.happens(0.08)) return ['x.*'];
    if (this.chance.happens(0.12)) return [`done.state.${this.chance.of(states).key}`];
    const event = this.chance.of(EVENTS);
    return this.chance.happens(0.2) ? [...new Set([event, this.chance.of(EVENTS)])] : [event];
  }

  private guard(states: RandomState[]): RandomGuard | null {
    if (!this.chance.happens(0.4)) return null;
    return this.chance.happens(0.5)
      ? { holds: this.chance.happens(0.5) }
      : { in: this.chance.of(states).key };
  }

  private raises(probability: number): string[] {
    return this.chance.happens(probability) ? [`raise ${this.chance.of(EVENTS)}`] : [];
  }

  /** One state or, now and then, two that can be active together (3.11). */
  private targets(states: RandomState[]): RandomState[] {
    const first = this.chance.of(states);
    if (!this.chance.happens(0.2)) return [first];
    const others = states.filter((state) => this.canBeTogether(first, state));
    return others.length === 0 ? [first] : [first, this.chance.of(others)];
  }

  private canBeTogether(one: RandomState, other: RandomState): boolean {
    const [way, otherWay] = [one, other].map((state) =>
      this.wayTo(isHistory(state) ? this.parents.get(state)! : state),
    );
    const parting = way!.findIndex((state, at) => state !== otherWay![at]);
    return parting > 0 && parting < otherWay!.length && way![parting - 1]!.kind === 'parallel';
  }

  private wayTo(state: RandomState): RandomState[] {
    const parent = this.parents.get(state);
    return parent ? [...this.wayTo(parent), state] : [state];
  }
}

export const isHistory = ({ kind }: RandomState): boolean =>
  kind === 'shallow-history' || kind === 'deep-history';
const inside = (state: RandomState): RandomState[] =>
  state.children.flatMap((child) => [child, ...inside(child)]);
const rank = ({ events }: RandomRow): number => (events[0] === '*' ? 2 : events[0] === 'x.*' ? 1 : 0);
