import { isHeard } from '../case/left-behind';
import type { CaseSnapshot } from '../case/snapshot';
import { itemName, nameAndItem, type ProcedureDefinition, termEvent } from '../procedure/definition';
import { type CountedTerm, type CountingPlace, procedureTerm } from '../procedure/procedure-term';
import { type ActiveState, activeStates } from '../procedure/state-tree';
import type { MigrationPlan, TermFate, TwoVersions } from './migration-plan';
import { type ImpossibleMove, type MembersNow, movePosition, type MovedPosition } from './move-position';

/** How cases get from one position to another: the same for every case that is there, and worked out once. */
export interface Way {
  versions: TwoVersions;
  position: MovedPosition;
  /** what becomes of a term that runs or stands still, as the case calls it */
  fateOf: (called: string) => TermFate;
  /** a term of the newer version as it is counted today */
  count: (called: string) => CountedTerm;
  /** terms that the states of the new place begin with, and that none of the old began */
  begins: readonly string[];
}

/** Finds the way of a case; cases that are in the same place share it. */
export type Ways = (snapshot: CaseSnapshot) => Way | ImpossibleMove;

export function waysOf(
  plan: MigrationPlan,
  versions: TwoVersions,
  scene: CountingPlace & { sets: MembersNow },
): Ways {
  const count = counting(versions.to, scene);
  const known = new Map<string, Way | ImpossibleMove>();
  return (snapshot) => {
    const { state, history, sets } = snapshot;
    const place = JSON.stringify([state, history, sets]);
    let way = known.get(place);
    if (!way) {
      const found = findWay(plan, versions, snapshot, scene.sets);
      known.set(place, (way = 'code' in found ? found : { ...found, count }));
    }
    return way;
  };
}

/** Counts each term once: it is the same for all that begin it today. */
function counting({ terms }: ProcedureDefinition, place: CountingPlace): Way['count'] {
  const counted = new Map<string, CountedTerm>();
  return (called) => {
    const { name } = nameAndItem(called);
    let term = counted.get(name);
    if (!term) counted.set(name, (term = procedureTerm(terms[name]!, place)));
    return term;
  };
}

function findWay(
  plan: MigrationPlan,
  versions: TwoVersions,
  snapshot: CaseSnapshot,
  now: MembersNow,
): Omit<Way, 'count'> | ImpossibleMove {
  const position = movePosition(plan, versions, snapshot, now);
  if ('code' in position) return position;
  const begun = new Set(activeStates(versions.from, snapshot.state).flatMap(begunBy));
  const begins = new Set(activeStates(versions.to, position.state).flatMap(begunBy));
  const fates = new Map<string, TermFate>();
  return {
    versions,
    position,
    begins: [...begins].filter((term) => !begun.has(term)),
    fateOf: (called) => {
      let becomes = fates.get(called);
      if (!becomes)
        fates.set(called, (becomes = fate(plan, versions, [snapshot.state, position.state], called)));
      return becomes;
    },
  };
}

function fate(
  { terms }: MigrationPlan,
  { from, to }: TwoVersions,
  [before, after]: [string, string],
  called: string,
): TermFate {
  const { name, item } = nameAndItem(called);
  if (!Object.hasOwn(to.terms, name)) return 'end';
  const event = termEvent(name);
  const isLost = isHeard(from, before, event, item) && !isHeard(to, after, event, item);
  return isLost ? 'end' : (Object.hasOwn(terms, name) && terms[name]) || 'keep';
}

const begunBy = ({ state, region, item }: ActiveState): string[] =>
  state.entry.flatMap((effect) =>
    effect.name === 'start-term' ? [itemName(effect.term, region === null ? null : item)] : [],
  );
