import {
  itemName,
  type ItemSet,
  nameAndItem,
  type ProcedureDefinition,
  type SittingDefinition,
  type StateDefinition,
} from './definition';

/** A state where it stands: its key, what it is inside of, outermost first, and the set it is repeated over. */
export interface PlacedState {
  key: string;
  state: StateDefinition;
  pointer: string;
  /** keys of the states around it, the outermost first */
  around: string[];
  /** the state with `forEach` that it is, or is inside of */
  region: string | null;
  set: ItemSet | null;
}

const trees = new WeakMap<ProcedureDefinition, Map<string, PlacedState>>();

/** Every state of a definition by its key, in document order: a parent before its children. */
export function statesOf(definition: ProcedureDefinition): ReadonlyMap<string, PlacedState> {
  let tree = trees.get(definition);
  if (!tree) {
    tree = new Map(placed(definition.states, '', { around: [], region: null, set: null }));
    trees.set(definition, tree);
  }
  return tree;
}

type Surroundings = Pick<PlacedState, 'around' | 'region' | 'set'>;

function* placed(
  states: Record<string, StateDefinition>,
  parent: string,
  { around, region, set }: Surroundings,
): Generator<[string, PlacedState]> {
  for (const [key, state] of Object.entries(states)) {
    const pointer = `${parent}/states/${key}`;
    const inside = state.forEach ? { region: key, set: state.forEach } : { region, set };
    yield [key, { key, state, pointer, around, ...inside }];
    yield* placed(state.states ?? {}, pointer, { around: [...around, key], ...inside });
  }
}

/** The state's definition; a state that the definition does not have is a fault, deploying refuses it. */
export function stateOf(definition: ProcedureDefinition, key: string): StateDefinition {
  return placeOfState(definition, key).state;
}

export function placeOfState(definition: ProcedureDefinition, called: string): PlacedState {
  const found = statesOf(definition).get(nameAndItem(called).name);
  if (!found) throw new Error(`The procedure ${definition.key} has no state «${called}».`);
  return found;
}

/** The state directly around one, as the configuration calls it; only what lies in no other has none. */
export function parentOf(definition: ProcedureDefinition, called: string): string {
  const parent = placeOfState(definition, called).around.at(-1);
  if (parent === undefined) throw new Error(`«${called}» lies in no other state.`);
  const isRegional = placeOfState(definition, parent).region !== null;
  return itemName(parent, isRegional ? nameAndItem(called).item : null);
}

/** One state that a case is in, and the member of the set whose region it is. */
export interface ActiveState extends PlacedState {
  item: string | null;
  /** as the configuration calls it: `requested[05]` */
  called: string;
}

/** The innermost states of a configuration, in document order. */
export function leavesOf(definition: ProcedureDefinition, configuration: string): ActiveState[] {
  return configuration.split(' ').map((called) => {
    const place = placeOfState(definition, called);
    return { ...place, called, item: nameAndItem(called).item };
  });
}

/** Every state of a configuration, those around others first; what no region repeats is there once. */
export function activeStates(definition: ProcedureDefinition, configuration: string): ActiveState[] {
  const active = new Map<string, ActiveState>();
  for (const leaf of leavesOf(definition, configuration)) {
    for (const key of leaf.around) {
      const place = placeOfState(definition, key);
      const item = place.region === null ? null : leaf.item;
      const called = item === null ? key : `${key}[${item}]`;
      active.set(called, { ...place, item, called });
    }
    active.set(leaf.called, leaf);
  }
  return [...active.values()];
}

/** Whether the plan's text may be written in a configuration. */
export const mayDraft = (definition: ProcedureDefinition, configuration: string): boolean =>
  activeStates(definition, configuration).some(({ state }) => state.drafting);

/** Whether any state of a configuration has a row for an event, for one member of a set or for all. */
export const hasRow = (definition: ProcedureDefinition, configuration: string, event: string): boolean =>
  activeStates(definition, configuration).some(({ state }) => Object.hasOwn(state.on, event));

/** The phase that a configuration is in: that of its first innermost state. */
export const phaseOf = (definition: ProcedureDefinition, configuration: string): string =>
  leavesOf(definition, configuration)[0]!.state.phase;

/** Whether a case has ended: every state that is not inside another is final. */
export const isOver = (definition: ProcedureDefinition, configuration: string): boolean =>
  leavesOf(definition, configuration).every(({ state, around }) => state.final && around.length === 0);

/** Whether a state, or one around it, has a row for an event. */
export const hasRowAround = (definition: ProcedureDefinition, place: PlacedState, event: string): boolean =>
  [place.state, ...place.around.map((key) => stateOf(definition, key))].some(({ on }) =>
    Object.hasOwn(on, event),
  );

/** Whether two states can be active at the same time: one in the other, or in different regions of a parallel state. */
export function canBeTogether(
  definition: ProcedureDefinition,
  one: PlacedState,
  other: PlacedState,
): boolean {
  const [left, right] = [
    [...one.around, one.key],
    [...other.around, other.key],
  ];
  const parting = left.findIndex((key, depth) => key !== right[depth]);
  if (parting < 0 || parting === right.length) return true;
  return parting > 0 && stateOf(definition, left[parting - 1]!).parallel === true;
}

/** The state whose sitting an event is about: the nearest with one around a state that hears the event. */
export function sittingPlace(
  definition: ProcedureDefinition,
  configuration: string,
  { event, item = null }: { event: string | null; item?: string | null },
): (ActiveState & { state: StateDefinition & { sitting: SittingDefinition } }) | null {
  const active = activeStates(definition, configuration);
  const concerned = active.filter(
    (place) =>
      (event === null || Object.hasOwn(place.state.on, event)) &&
      (item === null || (place.item ?? item) === item),
  );
  for (const place of concerned.toReversed()) {
    const near = [place.key, ...place.around.toReversed()]
      .map((key) => active.find((one) => one.key === key && (one.item === null || one.item === place.item)))
      .find((one) => one?.state.sitting);
    if (near) return near as ActiveState & { state: StateDefinition & { sitting: SittingDefinition } };
  }
  return null;
}

/** A sitting as it is for one member of a set: `{item}` in its organ and its rule is the member. */
export function sittingFor(sitting: SittingDefinition, item: string | null): SittingDefinition {
  if (item === null) return sitting;
  const named = (text: string): string => text.replaceAll('{item}', item);
  return { ...sitting, organ: named(sitting.organ), rule: named(sitting.rule) };
}
