import {
  choiceIn,
  complain,
  entriesOf,
  fieldsOf,
  flagIn,
  itemsOf,
  optional,
  type Place,
  textIn,
} from '../plain-data';
import { ITEM_SETS, type SittingDefinition, type StateDefinition, type Transition } from './definition';
import { readEffects } from './parse-effects';
import { readLabel, readTable } from './parse-names';

const STATE_FIELDS = [
  'label',
  'phase',
  'actors',
  'drafting',
  'final',
  'entry',
  'exit',
  'sitting',
  'awaits',
  'on',
  'always',
  'states',
  'initial',
  'parallel',
  'forEach',
  'history',
  'default',
] as const;
const HISTORIES = ['shallow', 'deep'] as const;
/** Deeper than this nobody finds a state again, and a hostile file could exhaust the stack. */
const DEEPEST = 8;

/** Reads a table of states and of the states inside them. */
export const readStates = (place: Place): Record<string, StateDefinition> =>
  readInside(place, { phase: null, depth: 1 });

interface Around {
  /** of the state around: what is inside it belongs to its phase unless it says another */
  phase: string | null;
  depth: number;
}

function readInside(place: Place, around: Around): Record<string, StateDefinition> {
  if (around.depth > DEEPEST) {
    complain(place, `must not lie deeper than ${DEEPEST} states in one another`);
    return {};
  }
  return readTable(place, (item, name) => readState(item, name, around));
}

function readState(place: Place, name: string, { phase: inherited, depth }: Around): StateDefinition {
  const fields = fieldsOf(place, STATE_FIELDS);
  const history = optional(fields.history, (at) => choiceIn(at, HISTORIES));
  const phase = optional(fields.phase, textIn) ?? inherited ?? name;
  const sitting = optional(fields.sitting, readSitting);
  const awaits = optional(fields.awaits, textIn);
  const rows = optional(fields.on, entriesOf) ?? [];
  const exit = optional(fields.exit, readEffects);
  const always = optional(fields.always, (at) => itemsOf(at).map(readTransition));
  const states = optional(fields.states, (at) => readInside(at, { phase, depth: depth + 1 }));
  const initial = optional(fields.initial, textIn);
  const parallel = optional(fields.parallel, flagIn);
  const forEach = optional(fields.forEach, (at) => choiceIn(at, ITEM_SETS));
  const fallback = optional(fields.default, textIn);
  return {
    label: readLabel(fields.label),
    phase,
    actors: optional(fields.actors, (at) => itemsOf(at).map(textIn)) ?? [],
    drafting: optional(fields.drafting, flagIn) ?? false,
    final: optional(fields.final, flagIn) ?? false,
    entry: optional(fields.entry, readEffects) ?? [],
    ...(exit && { exit }),
    ...(sitting && { sitting }),
    ...(awaits !== undefined && { awaits }),
    on: Object.fromEntries(rows.map(([event, at]) => [event, itemsOf(at).map(readTransition)])),
    ...(always && { always }),
    ...(states && { states }),
    ...(initial !== undefined && { initial }),
    ...(parallel && { parallel: true as const }),
    ...(forEach && { forEach }),
    ...(history && { history }),
    ...(fallback !== undefined && { default: fallback }),
  };
}

function readSitting(place: Place): SittingDefinition {
  const fields = fieldsOf(place, ['organ', 'rule', 'matter', 'label', 'notice']);
  return {
    organ: textIn(fields.organ),
    rule: textIn(fields.rule),
    matter: textIn(fields.matter),
    label: readLabel(fields.label),
    notice: textIn(fields.notice),
  };
}

function readTransition(place: Place): Transition {
  const fields = fieldsOf(place, ['if', 'to', 'internal', 'by', 'effects']);
  const to = optional(fields.to, (at) => (Array.isArray(at.value) ? itemsOf(at).map(textIn) : textIn(at)));
  const internal = optional(fields.internal, flagIn);
  const by = optional(fields.by, (at) => itemsOf(at).map(textIn));
  return {
    if: optional(fields.if, (at) => itemsOf(at).map(textIn)) ?? [],
    ...(to !== undefined && { to }),
    ...(internal && { internal: true as const }),
    ...(by && { by }),
    effects: optional(fields.effects, readEffects) ?? [],
  };
}
