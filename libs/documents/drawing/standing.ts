import {
  activeStates,
  nameAndItem,
  type PlacedState,
  type ProcedureDefinition,
  statesOf,
} from '@copianifica/domain';

/** Where a case stands in its procedure, as a drawing tells it. */
export interface DrawnPosition {
  /** the configuration as text, as cases keep it; '' draws the procedure by itself */
  state: string;
  /** members of the repeated regions, by the key of the state with `forEach` */
  sets: Readonly<Record<string, readonly string[]>>;
  /** since when a state is active (ISO day or instant), as the configuration calls it: `requested[05]` */
  since?: Readonly<Record<string, string>>;
  /** states, as the configuration calls them, where something is late or an incident waits */
  stuck?: readonly string[];
  /** states that the case has been in, with or without the member of their set */
  visited?: readonly string[];
  /** what the members of the sets are called: `05` → the zone's name */
  itemLabels?: Readonly<Record<string, string>>;
}

/** How one state stands: for a state inside a repeated region, of all its members together. */
export interface Standing {
  /** active: the case is in it, or inside it */
  kind: 'active' | 'visited' | 'ahead';
  /** in a repeated region that is open: how many of its members are here */
  count: { here: number; all: number } | null;
  /** of an open repeated region itself: how many members its set has */
  repeats: number | null;
  /** the earliest instant or day since when somebody is here */
  since: string | undefined;
  stuck: boolean;
  /** names of the members that are stuck here */
  stuckMembers: string[];
  /** names of the members that are here */
  members: string[];
}

/** How every state of a definition stands, by its key. An unknown state in the configuration is a fault. */
export function standingsOf(definition: ProcedureDefinition, at: DrawnPosition): Map<string, Standing> {
  const active = at.state === '' ? [] : activeStates(definition, at.state);
  const here = grouped(active.map(({ key, item, called }) => ({ key, item, called })));
  const stuck = grouped((at.stuck ?? []).map(taken));
  const visited = visitedStates(definition, at.visited ?? []);
  const nameOf = (item: string): string => at.itemLabels?.[item] ?? item;
  return new Map([...statesOf(definition).values()].map((place) => [place.key, standing(place)]));

  function standing(place: PlacedState): Standing {
    const mine = here.get(place.key) ?? [];
    const blocked = stuck.get(place.key) ?? [];
    const known = visited.has(place.key) ? 'visited' : 'ahead';
    return {
      kind: mine.length > 0 ? 'active' : known,
      count: place.key === place.region ? null : countOf(place, mine.length),
      repeats: place.key === place.region ? (countOf(place, mine.length)?.all ?? null) : null,
      since: mine.flatMap(({ called }) => at.since?.[called] ?? []).toSorted()[0],
      stuck: blocked.length > 0,
      stuckMembers: namesOf(blocked),
      members: namesOf(mine),
    };
  }

  function countOf({ region }: PlacedState, count: number): Standing['count'] {
    if (region === null || !here.has(region)) return null;
    return { here: count, all: at.sets[region]?.length ?? here.get(region)!.length };
  }

  function namesOf(states: readonly Called[]): string[] {
    return states.flatMap(({ item }) => (item === null ? [] : nameOf(item)));
  }
}

interface Called {
  key: string;
  item: string | null;
  called: string;
}

const taken = (called: string): Called => {
  const { name, item } = nameAndItem(called);
  return { key: name, item, called };
};

function grouped(states: Called[]): Map<string, Called[]> {
  return Map.groupBy(
    states.filter(({ called }, index) => states.findIndex((one) => one.called === called) === index),
    ({ key }) => key,
  );
}

/** The states that have been left behind, and those around them. */
function visitedStates(definition: ProcedureDefinition, visited: readonly string[]): Set<string> {
  const places = visited.flatMap((called) => statesOf(definition).get(nameAndItem(called).name) ?? []);
  return new Set(places.flatMap(({ key, around }) => [...around, key]));
}
