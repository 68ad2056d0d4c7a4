import { type Blueprint, type ChartTransition, isHistory, isLeaf, ROOT } from './blueprint';
import {
  type ChartSnapshot,
  isDone,
  type Microstep,
  readLeaves,
  readRecords,
  type Records,
  withAncestors,
} from './configuration';
import { type EventClass, EventClasses } from './event-class';

/** A place the chart has been in: one object for each configuration with its histories, and what is known of it. */
export interface Place<G, E> {
  /** active states by number, in document order */
  active: readonly number[];
  leaves: readonly number[];
  records: Records;
  snapshot: ChartSnapshot;
  /** a final child of the root is active (or every region of a parallel root is done): nothing is heard any more */
  finished: boolean;
  isActive: (key: string) => boolean;
  /** by number of the event's class; null: no active state has a row for it */
  choices: (Choice<G, E> | null | undefined)[];
  /** by the numbers of the transitions taken */
  moves: Map<string, Move<G, E>>;
}

/** What is asked, in which order, to find the transitions that an event enables in a place. */
export interface Choice<G, E> {
  /** for each leaf, the rows of its states from the innermost out, up to the first that asks nothing */
  searches: readonly (readonly ChartTransition<G, E>[])[];
  /** all those rows, each once */
  rows: readonly ChartTransition<G, E>[];
  first: Decision<G, E> | null;
}

/** A guard to be judged and what follows from either answer, found when first needed; or the end of asking. */
export type Decision<G, E> = Question<G, E> | { kind: 'settled'; move: Move<G, E> | null };
export interface Question<G, E> {
  kind: 'question';
  transition: ChartTransition<G, E>;
  /** what was answered on the way here, by number of the transition */
  answers: ReadonlyMap<number, boolean>;
  yes: Decision<G, E> | null;
  no: Decision<G, E> | null;
}

/** A microstep with all that follows from it: it depends on nothing but the place and the transitions. */
export interface Move<G, E> {
  to: Place<G, E>;
  step: Microstep<G, E>;
  effects: readonly E[];
  /** events for the internal queue, in order */
  raised: readonly EventClass[];
}

/** Places, questions and moves kept before all are forgotten: a few tens of megabytes at most. */
const MOST_ENTRIES = 20_000;

/**
 * What has been worked out about a chart so far. Nothing in it depends on how guards were judged, so that it can
 * be forgotten at any time and shared by all cases.
 */
export class Table<G, E> {
  /** the move into the chart */
  entered: Move<G, E> | null = null;
  readonly events: EventClasses<G, E>;
  private readonly histories: number[];
  private places = new Map<string, Place<G, E>>();
  private known = new WeakMap<ChartSnapshot, Place<G, E>>();
  private entries = 0;

  constructor(private readonly blueprint: Blueprint<G, E>) {
    this.events = new EventClasses(blueprint.transitions);
    this.histories = blueprint.states.filter(isHistory).map(({ index }) => index);
  }

  /** To be called between macrosteps: the table stays small whatever is asked of it. */
  tidy(): void {
    if (this.entries < MOST_ENTRIES) return;
    this.places = new Map();
    this.known = new WeakMap();
    this.entered = null;
    this.entries = 0;
  }

  /** How much is kept: places, choices, decisions, moves. */
  get size(): number {
    return this.entries;
  }

  /** To be called for whatever is added to a place. */
  count(): void {
    this.entries += 1;
  }

  /** The place that a snapshot means: at once if it was made here, by its content if it comes from elsewhere. */
  placeOf(snapshot: ChartSnapshot): Place<G, E> {
    return (
      this.known.get(snapshot) ??
      this.places.get(this.nameOf(snapshot)) ??
      // Whatever has not been here, or says it in another order, is read with care.
      this.place(readLeaves(this.blueprint, snapshot.active), readRecords(this.blueprint, snapshot.history))
    );
  }

  /** The one place with these leaves and records, both in document order. */
  place(leaves: readonly number[], records: Records): Place<G, E> {
    const snapshot = this.snapshotOf(leaves, records);
    const name = this.nameOf(snapshot);
    let place = this.places.get(name);
    if (!place) {
      place = this.draw(leaves, records, snapshot);
      this.places.set(name, place);
      this.known.set(snapshot, place);
      this.count();
    }
    return place;
  }

  /** A snapshot's content by numbers, as one text; what is no state of the chart is in no place's name. */
  private nameOf({ active, history }: ChartSnapshot): string {
    const { states } = this.blueprint;
    let name = this.numbersOf(active);
    let records = Object.keys(history).length;
    for (const index of this.histories) {
      const { key } = states[index]!.node;
      if (!Object.hasOwn(history, key)) continue;
      name += `/${index}:${this.numbersOf(history[key]!)}`;
      records -= 1;
    }
    return records === 0 ? name : `${name}/?`;
  }

  private numbersOf(keys: readonly string[]): string {
    let numbers = '';
    for (const key of keys) numbers += `${this.blueprint.indexOf.get(key) ?? '?'} `;
    return numbers;
  }

  private snapshotOf(leaves: readonly number[], records: Records): ChartSnapshot {
    const { states } = this.blueprint;
    const keysOf = (indexes: readonly number[]): readonly string[] =>
      Object.freeze(indexes.map((index) => states[index]!.node.key));
    const history = [...records].map(([index, recorded]) => [states[index]!.node.key, keysOf(recorded)]);
    return Object.freeze({
      active: keysOf(leaves),
      history: Object.freeze(Object.fromEntries(history) as ChartSnapshot['history']),
    });
  }

  private draw(leaves: readonly number[], records: Records, snapshot: ChartSnapshot): Place<G, E> {
    const { states, indexOf } = this.blueprint;
    const active = withAncestors(this.blueprint, leaves);
    const here = new Uint8Array(states.length);
    for (const index of active) here[index] = 1;
    return {
      active,
      leaves,
      records,
      snapshot,
      finished: isDone(this.blueprint, ROOT, (index) => here[index] === 1),
      isActive: (key) => here[indexOf.get(key) ?? -1] === 1,
      choices: [],
      moves: new Map(),
    };
  }

  /** The place with these active states, which are a legal configuration. */
  placeWith(active: readonly number[], records: Records): Place<G, E> {
    return this.place(
      active.filter((index) => isLeaf(this.blueprint.states[index]!)),
      records,
    );
  }
}
