import { type Chart, compileChart, type StateNode, type TransitionNode } from '../statechart/chart';
import {
  type Effect,
  itemName,
  type ProcedureDefinition,
  stateOfDone,
  type StateDefinition,
  type Transition,
} from './definition';
import { placeOfState, statesOf } from './state-tree';

/** What a row of the chart asks: its named conditions, the offices it is narrowed to, and whose region it is in. */
export interface RowGuard {
  /** the event that the row is for; null: none, it is tried whenever something has moved */
  event: string | null;
  if: string[];
  by: string[] | null;
  item: string | null;
}

/** An effect with its place: the state it belongs to as the configuration calls it, and the member of the set. */
export interface PlacedEffect {
  effect: Effect;
  at: string;
  item: string | null;
  /** it is done whenever its state is entered */
  entering?: true;
}

/** Members of each repeated region, by the key of the state with `forEach`. */
export type RegionSets = Readonly<Record<string, readonly string[]>>;

export type ProcedureChart = Chart<RowGuard, PlacedEffect>;
type Node = StateNode<RowGuard, PlacedEffect>;

/** A case fixes its sets for months: a few compiled charts serve every case of a procedure. */
const MOST_CHARTS = 32;
const charts = new WeakMap<ProcedureDefinition, Map<string, ProcedureChart>>();

/**
 * The statechart of a procedure with its repeated regions written out, one for each member of its set. The same
 * definition and sets give the same chart, which is kept.
 */
export function chartOf(definition: ProcedureDefinition, sets: RegionSets): ProcedureChart {
  let known = charts.get(definition);
  if (!known) charts.set(definition, (known = new Map()));
  const key = regionsOf(definition)
    .map((region) => `${region}:${(sets[region] ?? []).join(',')}`)
    .join(';');
  let chart = known.get(key);
  if (!chart) {
    if (known.size >= MOST_CHARTS) known.delete(known.keys().next().value!);
    chart = compileChart(rootOf(definition, sets), raisedBy);
    known.set(key, chart);
  }
  return chart;
}

/** Keys of the states that are repeated over a set. */
export const regionsOf = (definition: ProcedureDefinition): string[] =>
  [...statesOf(definition).values()].filter(({ state }) => state.forEach).map(({ key }) => key);

/** An effect that raises an event inside the machine, before anything from outside is heard. */
function raisedBy({ effect, at, item }: PlacedEffect): string | null {
  if (effect.name !== 'raise') return null;
  return stateOfDone(effect.event) === null ? itemName(effect.event, item) : `done.state.${at}`;
}

function rootOf(definition: ProcedureDefinition, sets: RegionSets): Node {
  const build = new Build(definition, sets);
  return {
    key: '',
    kind: 'compound',
    initial: { targets: build.called([definition.opens.state], null, null), effects: [] },
    children: build.children(definition.states, null),
    entry: [],
    exit: [],
    transitions: [],
  };
}

class Build {
  /** Events of which some row stands inside a repeated region, with that region. */
  private readonly regional = new Map<string, Set<string>>();

  constructor(
    private readonly definition: ProcedureDefinition,
    private readonly sets: RegionSets,
  ) {
    for (const { state, region } of statesOf(definition).values()) {
      if (region === null) continue;
      for (const event of Object.keys(state.on)) {
        const regions = this.regional.get(event) ?? new Set();
        this.regional.set(event, regions.add(region));
      }
    }
  }

  children(states: Record<string, StateDefinition>, item: string | null): Node[] {
    return Object.entries(states).flatMap(([key, state]) =>
      state.forEach
        ? (this.sets[key] ?? []).map((member) => this.node(key, state, member))
        : [this.node(key, state, item)],
    );
  }

  private node(key: string, state: StateDefinition, item: string | null): Node {
    const called = itemName(key, item);
    const place = (effects: Effect[] | undefined): PlacedEffect[] =>
      (effects ?? []).map((effect) => ({ effect, at: called, item }));
    const rows = [
      ...Object.entries(state.on).flatMap(([event, list]) => list.map((row) => ({ event, row }))),
      ...(state.always ?? []).map((row) => ({ event: null, row })),
    ];
    const initial = this.initialOf(key, state, item);
    const isEmpty = this.isEmpty(state);
    return {
      key: called,
      kind: isEmpty ? 'atomic' : kindOf(state),
      ...(initial && { initial: { targets: initial, effects: [] } }),
      children: isEmpty ? [] : this.children(state.states ?? {}, item),
      // Where a set has no members, all of them have answered.
      entry: place(isEmpty ? [...state.entry, { name: 'raise', event: `done:${key}` }] : state.entry).map(
        (placed) => ({ ...placed, entering: true as const }),
      ),
      exit: place(state.exit),
      transitions: rows.map(({ event, row }) => this.row({ key, event, row, item }, place(row.effects))),
    };
  }

  /** Whether all the regions of a parallel state are repeated over sets that have no members. */
  private isEmpty({ parallel, states = {} }: StateDefinition): boolean {
    const regions = Object.entries(states).filter(([, { history }]) => !history);
    return (
      parallel === true && regions.every(([key, { forEach }]) => forEach && this.membersOf(key).length === 0)
    );
  }

  private membersOf = (region: string): readonly string[] => this.sets[region] ?? [];

  private initialOf(key: string, state: StateDefinition, item: string | null): string[] | null {
    if (state.history)
      return state.default === undefined ? null : this.called([state.default], this.regionOf(key), item);
    if (state.parallel || !state.states) return null;
    const first = state.initial ?? Object.entries(state.states).find(([, child]) => !child.history)?.[0];
    return first === undefined ? null : [itemName(first, item)];
  }

  private row(
    from: { key: string; event: string | null; row: Transition; item: string | null },
    effects: PlacedEffect[],
  ): TransitionNode<RowGuard, PlacedEffect> {
    const { key, event, row, item } = from;
    const asks = row.if.length > 0 || row.by !== undefined;
    const targets = row.to === undefined ? [] : typeof row.to === 'string' ? [row.to] : row.to;
    return {
      events: event === null ? [] : this.heard(event, item),
      guard: asks ? { event, if: row.if, by: row.by ?? null, item } : null,
      targets: this.called(targets, this.regionOf(key), item),
      internal: row.internal ?? false,
      effects,
    };
  }

  /** Under which names a row hears its event: its own member's, and the one that is for all. */
  private heard(event: string, item: string | null): string[] {
    const done = stateOfDone(event);
    if (done !== null) return this.called([done], null, item).map((state) => `done.state.${state}`);
    if (item !== null) return [event, itemName(event, item)];
    const members = [...(this.regional.get(event) ?? [])].flatMap((region) => this.sets[region] ?? []);
    return [event, ...members.map((member) => itemName(event, member))];
  }

  private regionOf = (key: string): string | null => placeOfState(this.definition, key).region;

  /** States as the chart calls them: in the member's own region, or in every region when seen from outside. */
  called(keys: string[], from: string | null, item: string | null): string[] {
    return keys.flatMap((key) => {
      const { region, around, state } = placeOfState(this.definition, key);
      if (region === null) return state.history ? [this.existing(key, around)] : [key];
      if (item !== null && (from === null || region === from)) return [itemName(key, item)];
      const members = this.membersOf(region);
      // A row into the regions of a set without members leads to the state that would hold them.
      if (members.length === 0) return [around[around.indexOf(region) - 1] ?? around.at(-1)!];
      return members.map((member) => itemName(key, member));
    });
  }

  /** A history, or the parallel state that it would remember where that has no regions. */
  private existing(history: string, around: readonly string[]): string {
    const parent = around.at(-1);
    return parent !== undefined && this.isEmpty(placeOfState(this.definition, parent).state)
      ? parent
      : history;
  }
}

function kindOf(state: StateDefinition): Node['kind'] {
  if (state.history) return state.history === 'deep' ? 'deep-history' : 'shallow-history';
  if (state.final) return 'final';
  if (state.parallel) return 'parallel';
  return state.states ? 'compound' : 'atomic';
}
