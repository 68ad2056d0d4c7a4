import type { ConditionScope } from './condition';
import { itemName, nameAndItem, type ProcedureDefinition } from './definition';
import type { RegionSets } from './compile-procedure';
import { statesOf } from './state-tree';

/** Where a condition is held: which states are active, who is in the regions, what has been taken how often. */
export interface Surroundings {
  isActive: (called: string) => boolean;
  sets: RegionSets;
  times: Readonly<Record<string, number>>;
  item: string | null;
}

/** How often an event has been taken: for all at once, and for this member; seen from outside, for whichever. */
const timesTaken = (times: Surroundings['times'], event: string, item: string | null): number =>
  Object.entries(times)
    .filter(([called]) => called === event || isFor(called, event, item))
    .reduce((sum, [, count]) => sum + count, 0);

const isFor = (called: string, event: string, item: string | null): boolean =>
  item === null ? nameAndItem(called).name === event : called === itemName(event, item);

/** What `active( )`, `regions( )` and `times( )` answer in a place of a procedure. */
export function scopeOf(
  definition: ProcedureDefinition,
  { isActive, sets, times, item }: Surroundings,
): ConditionScope {
  const called = (key: string): string[] => {
    const region = statesOf(definition).get(key)?.region ?? null;
    if (region === null) return [key];
    const members = sets[region] ?? [];
    return (item !== null && members.includes(item) ? [item] : members).map((one) => itemName(key, one));
  };
  return {
    isActive: (key) => called(key).some(isActive),
    regions: (region, states) => membersIn(region, states).length,
    times: (event) => timesTaken(times, event, item),
  };

  function membersIn(region: string, states: readonly string[]): readonly string[] {
    const members = sets[region] ?? [];
    if (states.length === 0) return members;
    return members.filter((one) => states.some((state) => isActive(itemName(state, one))));
  }
}
