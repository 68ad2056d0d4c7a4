import {
  type Label,
  type PlacedState,
  type ProcedureDefinition,
  stateOfDone,
  statesOf,
  termOfEvent,
  type Transition,
} from '@copianifica/domain';
import type { DrawingLanguage, DrawingWords } from './drawing-words';

/** One way out of a state: by which event, to where, and what sets it apart from the event's other ways. */
export interface Lead {
  /** key of the event; '' for a row that no event takes */
  event: string;
  label: string;
  /** labels of the conditions that not all rows of the event share */
  conditions: string[];
  to: string;
}

export interface Wording {
  language: DrawingLanguage;
  words: DrawingWords;
}

/** The ways out of a state, in the order of its rows. A row that leads nowhere leaves the case where it is: no way. */
export function leadsOf(definition: ProcedureDefinition, { state }: PlacedState, wording: Wording): Lead[] {
  const events = Object.entries(state.on).flatMap(([event, rows]) => {
    const shared = rows[0]?.if.filter((name) => rows.every((row) => row.if.includes(name))) ?? [];
    return rows.flatMap((row) => leads(event, row, new Set(shared)));
  });
  return [...events, ...(state.always ?? []).flatMap((row) => leads('', row, new Set()))];

  function leads(event: string, row: Transition, shared: ReadonlySet<string>): Lead[] {
    const conditions = row.if
      .filter((name) => !shared.has(name))
      .map((name) => labelOf(definition.conditions[name], name, wording.language));
    const targets = row.to === undefined ? [] : [row.to].flat();
    return targets.map((to) => ({ event, label: eventLabel(definition, event, wording), conditions, to }));
  }
}

/** What raises an event, in words: a person's deed, the clock, or the end of what is inside a state. */
export function eventLabel(definition: ProcedureDefinition, event: string, wording: Wording): string {
  const { words, language } = wording;
  const [term, done] = [termOfEvent(event), stateOfDone(event)];
  if (event === '') return words.always;
  if (term !== null) return words.clock(labelOf(definition.terms[term], term, language));
  if (done !== null) return words.done(labelOf(statesOf(definition).get(done)?.state, done, language));
  return labelOf(definition.events[event], event, language);
}

/** A thing's label; the drawing of a definition that lacks it shows the bare name. */
const labelOf = (thing: { label: Label } | undefined, name: string, language: DrawingLanguage): string =>
  thing?.label[language] ?? name;
