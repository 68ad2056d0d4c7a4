import {
  type Label,
  nameAndItem,
  type OfficeDefinition,
  type ProcedureDefinition,
  termEvent,
} from './definition';
import { itemOffice } from './office';
import { statesOf, stateOf } from './state-tree';

/** One way in which the end of a term may be taken: what must hold, and where it leads. */
export interface TermEnding {
  conditions: Label[];
  /** none: the case stays where it is */
  to: Label[];
}

/** What a procedure says of a term: who must act before its end, and what its end does; the first way that holds is taken. */
export interface TermStory {
  offices: OfficeDefinition[];
  endings: TermEnding[];
}

/** Of a term as the case calls it (`zone-opinion[05]`). */
export function storyOfTerm(definition: ProcedureDefinition, called: string): TermStory {
  const { name, item } = nameAndItem(called);
  const states = [...statesOf(definition).values()];
  const waiting = states.filter(({ state }) => state.awaits === name);
  const inside = waiting.flatMap(({ key }) => states.filter(({ around }) => around.includes(key)));
  const actors = [...waiting, ...inside].flatMap(({ state }) => state.actors);
  const rows = states.flatMap(({ state }) => state.on[termEvent(name)] ?? []);
  return {
    offices: [...new Set(actors)].map((key) => itemOffice(definition.offices[key]!, item)),
    endings: rows.map((row) => ({
      conditions: row.if.map((condition) => definition.conditions[condition]!.label),
      to: (row.to === undefined ? [] : [row.to].flat()).map((key) => stateOf(definition, key).label),
    })),
  };
}
