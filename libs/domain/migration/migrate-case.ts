import type { CaseSnapshot, CarriedParts } from '../case/snapshot';
import { itemName, nameAndItem } from '../procedure/definition';
import { placeOfState } from '../procedure/state-tree';
import { activeIn } from '../procedure/step';
import type { MigrationPlan, TwoVersions } from './migration-plan';
import type { ImpossibleMove, MembersNow, MovedPosition } from './move-position';
import { moveTerms, type MovedTerms, type TermScene } from './move-terms';
import { type Ways, waysOf } from './way';

/** Where and when cases are migrated. */
export interface MigrationScene extends TermScene {
  sets: MembersNow;
}

/** What would happen to a case, or why nothing can: nothing in between. */
export type CaseMigration =
  | ({
      kind: 'migrated';
      to: string;
      history: CaseSnapshot['history'];
      sets: CaseSnapshot['sets'];
      /** what is kept under the name of a state, under the name that the newer version has for it */
      carried: CarriedParts;
      /** what has no place in the newer version: histories, and sittings that were convened or deserted */
      dropped: { kind: 'history' | 'sitting'; name: string }[];
    } & MovedTerms)
  | ({ kind: 'impossible' } & ImpossibleMove);

/** Brings one case over to the newer version, by the plan: pure, and the same for a dry run and in earnest. */
export const migrateCase = (
  plan: MigrationPlan,
  versions: TwoVersions,
  snapshot: CaseSnapshot,
  scene: MigrationScene,
): CaseMigration => migrateAlong(waysOf(plan, versions, scene), snapshot, scene);

/** Brings one of many cases over. */
export function migrateAlong(ways: Ways, snapshot: CaseSnapshot, scene: TermScene): CaseMigration {
  const way = ways(snapshot);
  if ('code' in way) return { kind: 'impossible', ...way };
  const { versions, position } = way;
  const { state, history, sets, forgotten } = position;
  const terms = moveTerms(way, snapshot, scene);
  const places = moveSittings(versions, snapshot, position);
  return {
    kind: 'migrated',
    to: state,
    history,
    sets,
    ...terms,
    carried: changed(snapshot, {
      ...(state !== snapshot.state && timesOfStates(snapshot, position)),
      sittings: places.sittings,
      deserted: places.deserted,
      opinions: renamed(snapshot.opinions, (place) => position.called(place)[0] ?? place),
    }),
    dropped: [
      ...forgotten.map((name) => ({ kind: 'history' as const, name })),
      ...places.dropped.map((name) => ({ kind: 'sitting' as const, name })),
    ],
  };
}

/** A state that goes on under whatever name was entered when it was; the configuration, if all of it goes on. */
function timesOfStates(snapshot: CaseSnapshot, { state, called }: MovedPosition): CarriedParts {
  const entered: Record<string, string> = {};
  for (const leaf of snapshot.state.split(' '))
    for (const now of called(leaf)) entered[now] ??= snapshot.entered[leaf] ?? snapshot.since;
  const leaves = state.split(' ').filter((leaf) => Object.hasOwn(entered, leaf));
  const goesOn = leaves.length === state.split(' ').length;
  return {
    entered: Object.fromEntries(leaves.map((leaf) => [leaf, entered[leaf]!])),
    ...(goesOn && { since: snapshot.since }),
  };
}

/** Sittings stand under the state that they are for: where that has none now, or is not active, they fall. */
function moveSittings(
  { to }: TwoVersions,
  { sittings, deserted }: CaseSnapshot,
  { state, history, called }: MovedPosition,
): Pick<CaseSnapshot, 'sittings' | 'deserted'> & { dropped: string[] } {
  if (Object.keys(sittings).length + Object.keys(deserted).length === 0)
    return { sittings, deserted, dropped: [] };
  const isActive = activeIn(to, new Set(state.split(' ')));
  const willBe = activeIn(to, new Set(Object.values(history).flat()));
  const dropped = new Set<string>();
  const seatOf = (place: string): string | null => {
    const seat = called(place)
      .flatMap((now) => [now, ...aroundOf(now)])
      .find((now) => (isActive(now) || willBe(now)) && placeOfState(to, now).state.sitting);
    if (seat === undefined) dropped.add(place);
    return seat ?? null;
  };
  return {
    sittings: renamed(sittings, seatOf),
    deserted: renamed(deserted, seatOf),
    dropped: [...dropped],
  };

  function aroundOf(now: string): string[] {
    const { around } = placeOfState(to, now);
    const { item } = nameAndItem(now);
    return around
      .toReversed()
      .map((key) => itemName(key, placeOfState(to, key).region === null ? null : item));
  }
}

const renamed = <T>(
  table: Readonly<Record<string, T>>,
  nameOf: (place: string) => string | null,
): Record<string, T> =>
  Object.fromEntries(
    Object.entries(table).flatMap(([place, value]): [string, T][] => {
      const name = nameOf(place);
      return name === null ? [] : [[name, value]];
    }),
  );

/** The log says only what is not as it was. */
export function changed(before: CaseSnapshot, parts: CarriedParts): CarriedParts {
  const entries = Object.entries(parts) as [keyof CarriedParts, CarriedParts[keyof CarriedParts]][];
  return Object.fromEntries(
    entries.filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name])),
  );
}
