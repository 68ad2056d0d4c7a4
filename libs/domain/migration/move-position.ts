import type { CaseSnapshot } from '../case/snapshot';
import { chartOf, type ProcedureChart, type RegionSets, regionsOf } from '../procedure/compile-procedure';
import { itemName, type ItemSet, nameAndItem } from '../procedure/definition';
import { isOver, placeOfState, statesOf } from '../procedure/state-tree';
import { remembered } from '../procedure/step';
import { ChartError } from '../statechart/chart';
import { readRecords } from '../statechart/configuration';
import { configurationWith } from '../statechart/configuration-with';
import type { MigrationPlan, TwoVersions } from './migration-plan';

/** Where a case is in the newer version. */
export interface MovedPosition {
  state: string;
  history: CaseSnapshot['history'];
  sets: RegionSets;
  /** histories whose memory has no place in the newer version */
  forgotten: string[];
  /** a state of the older version, whether innermost or around others, as the newer calls it; none where it has none */
  called: (state: string) => string[];
}

/**
 * Why a case cannot be moved: nobody has decided where its state leads; the plan leads its regions to states of which
 * only one can be active; or it would lead to the end of the case.
 */
export interface ImpossibleMove {
  code: 'migration/unmapped' | 'migration/not-together' | 'migration/would-end';
  /** the configuration, or the one state of it, as the older version calls it */
  state: string;
}

/** What the sets are now: for a region that the older version has no counterpart of. */
export type MembersNow = Readonly<Partial<Record<ItemSet, readonly string[]>>>;

/** Brings a case's position over: always a legal configuration of the newer version, or none. */
export function movePosition(
  plan: MigrationPlan,
  versions: TwoVersions,
  snapshot: CaseSnapshot,
  now: MembersNow,
): MovedPosition | ImpossibleMove {
  const { to } = versions;
  const sets = movedSets(plan, versions, snapshot, now);
  const called = (state: string): string[] => calledIn(plan, versions, sets, state);
  const leaves = snapshot.state.split(' ');
  const targets: string[] = [];
  for (const leaf of leaves) {
    const moved = called(leaf);
    if (moved.length === 0) return { code: 'migration/unmapped', state: leaf };
    targets.push(...moved);
  }
  const chart = chartOf(to, sets);
  const active = configurationWith(chart, targets);
  if (!active) return { code: 'migration/not-together', state: snapshot.state };
  if (isOver(to, active.join(' '))) return { code: 'migration/would-end', state: snapshot.state };
  const histories = movedHistory(versions, snapshot, chart, called);
  const kept = remembered(to, sets, { active, history: histories.kept });
  return { state: active.join(' '), ...kept, forgotten: histories.forgotten, called };
}

/** The members that a region was fixed on stay, whatever it is called now. */
function movedSets(
  { states }: MigrationPlan,
  { from, to }: TwoVersions,
  snapshot: CaseSnapshot,
  now: MembersNow,
): RegionSets {
  const [before, after] = [statesOf(from), statesOf(to)];
  const renamed = new Map<string, string>();
  for (const [old, target] of Object.entries(states)) {
    const [was, is] = [before.get(old)?.region, target === null ? null : after.get(target)?.region];
    if (was && is && !renamed.has(is)) renamed.set(is, was);
  }
  return Object.fromEntries(
    regionsOf(to).map((region) => {
      const fixed = snapshot.sets[region] ?? snapshot.sets[renamed.get(region) ?? ''];
      return [region, fixed ?? now[placeOfState(to, region).state.forEach!] ?? []];
    }),
  );
}

/** A state as the newer version calls it: in the member's own region, or in every region where it had none. */
function calledIn(plan: MigrationPlan, { to }: TwoVersions, sets: RegionSets, state: string): string[] {
  const { name, item } = nameAndItem(state);
  const target = Object.hasOwn(plan.states, name) ? plan.states[name]! : name;
  const place = target === null ? undefined : statesOf(to).get(target);
  if (!place || place.state.history) return [];
  if (place.region === null) return [place.key];
  const members = sets[place.region] ?? [];
  if (item !== null && members.includes(item)) return [itemName(place.key, item)];
  if (members.length > 0) return members.map((member) => itemName(place.key, member));
  // Of a set without members, the state that would hold its regions is all there is.
  return [place.around[place.around.indexOf(place.region) - 1] ?? place.around.at(-1)!];
}

/** What histories remember, in the newer version's names, where it could have come to remember that. */
function movedHistory(
  { to }: TwoVersions,
  { history }: CaseSnapshot,
  chart: ProcedureChart,
  called: MovedPosition['called'],
): { kept: Record<string, string[]>; forgotten: string[] } {
  const kept: Record<string, string[]> = {};
  const forgotten: string[] = [];
  for (const [key, states] of Object.entries(history)) {
    const isHistory = statesOf(to).get(nameAndItem(key).name)?.state.history !== undefined;
    const moved = inOrder(chart, states.flatMap(called));
    if (isHistory && states.every((state) => called(state).length > 0) && canRemember(chart, key, moved))
      kept[key] = moved;
    else forgotten.push(key);
  }
  return { kept, forgotten };
}

const inOrder = ({ indexOf }: ProcedureChart, states: string[]): string[] =>
  [...new Set(states)].toSorted((one, other) => (indexOf.get(one) ?? 0) - (indexOf.get(other) ?? 0));

function canRemember(chart: ProcedureChart, history: string, states: string[]): boolean {
  try {
    readRecords(chart, { [history]: states });
    return true;
  } catch (error) {
    if (error instanceof ChartError) return false;
    throw error;
  }
}
