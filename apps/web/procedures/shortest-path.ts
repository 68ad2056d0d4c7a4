// The shortest way through the states of a procedure, read from its rows alone: from the first state of a group to
// where the group is left or ends.
export interface PathState {
  key: string;
  kind: string;
  parent?: string | null;
  rows: readonly { to: readonly { name: string }[] }[];
}

export const childrenOf = <State extends PathState>(
  states: readonly State[],
  parent: string | null,
): State[] => states.filter((state) => (state.parent ?? null) === parent && state.kind !== 'history');

/**
 * Through the children of a state (`null`: the outermost). It ends at the child that holds the goal; in a group
 * without it, at a final state, else where the group is left, else at its last state. Of ways with as many states the
 * one with more that are `heavy` is taken: it is the ordinary one, which a faster one cuts short.
 */
export function shortestPath<State extends PathState>(
  states: readonly State[],
  parent: string | null,
  goal: string,
  heavy: (state: State) => boolean,
): State[] {
  const children = childrenOf(states, parent);
  const [first] = children;
  if (!first) return [];
  const ends = endsOf(states, children, goal);
  let ways: State[][] = [[first]];
  const seen = new Set<string>();
  while (ways.length > 0) {
    const arrived = ways.filter((way) => ends.includes(way.at(-1)!));
    if (arrived.length > 0) return best(arrived, (way) => weightOf(states, way, heavy));
    for (const way of ways) seen.add(way.at(-1)!.key);
    ways = ways.flatMap((way) =>
      nextOf(states, children, way.at(-1)!)
        .filter(({ key }) => !seen.has(key))
        .map((next) => [...way, next]),
    );
  }
  return [first];
}

function endsOf<State extends PathState>(
  states: readonly State[],
  children: readonly State[],
  goal: string,
): State[] {
  const holding = children.filter((child) => isIn(states, goal, child.key));
  if (holding.length > 0) return holding;
  const finals = children.filter(({ kind }) => kind === 'final');
  if (finals.length > 0) return finals;
  const leaving = children.filter((child) =>
    targetsOf(states, child).some((to) => !children.some(({ key }) => isIn(states, to, key))),
  );
  return leaving.length > 0 ? leaving : children.slice(-1);
}

/** The children that a row of one, or of a state inside it, leads to. */
function nextOf<State extends PathState>(
  states: readonly State[],
  children: readonly State[],
  from: State,
): State[] {
  const reached = targetsOf(states, from).flatMap(
    (to) => children.find((child) => child !== from && isIn(states, to, child.key)) ?? [],
  );
  return [...new Set(reached)];
}

const targetsOf = <State extends PathState>(states: readonly State[], from: State): string[] =>
  states
    .filter(({ key }) => isIn(states, key, from.key))
    .flatMap(({ rows }) => rows.flatMap(({ to }) => to.map(({ name }) => name)));

/** Whether a state is another, or inside of it. */
function isIn(states: readonly PathState[], key: string, outer: string): boolean {
  for (let at: string | null | undefined = key; at; at = states.find((state) => state.key === at)?.parent)
    if (at === outer) return true;
  return false;
}

const weightOf = <State extends PathState>(
  states: readonly State[],
  way: readonly State[],
  heavy: (state: State) => boolean,
): number =>
  states.filter((state) => heavy(state) && way.some(({ key }) => isIn(states, state.key, key))).length;

const best = <One>(all: readonly One[], weight: (one: One) => number): One =>
  all.reduce((one, other) => (weight(other) > weight(one) ? other : one));
