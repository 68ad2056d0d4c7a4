import type { ReadVersionText } from '@copianifica/database';
import {
  type Effect,
  type Label,
  type PlacedState,
  type ProcedureDefinition,
  stateOfDone,
  statesOf,
  termOfEvent,
  type Transition,
} from '@copianifica/domain';
import { say } from '../graphql/words';
import type { DefinedEffect, DefinedRow, DefinedState, Named, ProcedureDocument } from './definition.type';

/** One version of a procedure as it is read: its parts in their order, every name beside what people call it. */
export function documentView(read: ReadVersionText): ProcedureDocument {
  const { definition, hash, text, storedAt } = read;
  const { key, kind, name, source, verified, validFrom, policies = {} } = definition;
  const offices = officesIn(definition);
  return {
    hash,
    text,
    key,
    kind,
    name,
    source,
    verified,
    validFrom,
    read,
    storedAt: new Date(storedAt),
    phases: definition.phases.map((phase) => stateNamed(definition, phase)),
    states: [...statesOf(definition).values()].map((place) => stateView(definition, place)),
    events: Object.entries(definition.events).map(([event, { label, by, form }]) => ({
      name: event,
      label,
      form,
      by: offices(by),
    })),
    terms: Object.entries(definition.terms).map(([term, one]) => ({ name: term, ...one })),
    conditions: Object.entries(definition.conditions).map(([condition, { label, when, waivable }]) => ({
      name: condition,
      label,
      when,
      waivable: offices(waivable),
    })),
    policies: Object.entries(policies).map(([policy, one]) => ({ name: policy, ...one })),
  };
}

const bare = (name: string): Label => ({ it: name, en: name });

const officesIn =
  ({ offices }: ProcedureDefinition) =>
  (keys: readonly string[] = []): Label[] =>
    keys.map((key) => offices[key]?.label ?? bare(key));

const stateNamed = (definition: ProcedureDefinition, key: string): Named => ({
  name: key,
  label: statesOf(definition).get(key)?.state.label ?? bare(key),
});

const termNamed = ({ terms }: ProcedureDefinition, name: string): Named => ({
  name,
  label: terms[name]?.label ?? bare(name),
});

function stateView(definition: ProcedureDefinition, place: PlacedState): DefinedState {
  const { key, state, around } = place;
  const { label, phase, drafting, awaits, sitting } = state;
  const events = Object.entries(state.on).flatMap(([event, rows]) => rows.map((row) => ({ event, row })));
  const always = (state.always ?? []).map((row) => ({ event: null, row }));
  return {
    key,
    label,
    drafting,
    kind: kindOf(place),
    depth: around.length,
    parent: around.at(-1) ?? null,
    forEach: state.forEach ?? null,
    phase: phase ? stateNamed(definition, phase) : null,
    actors: officesIn(definition)(state.actors),
    awaits: awaits === undefined ? null : termNamed(definition, awaits),
    rule: sitting?.rule ?? null,
    notice: sitting ? termNamed(definition, sitting.notice) : null,
    entry: state.entry.map(effectView),
    exit: (state.exit ?? []).map(effectView),
    rows: [...events, ...always].map(({ event, row }) => rowView(definition, event, row)),
  };
}

function kindOf({ state }: PlacedState): string {
  if (state.history) return 'history';
  if (state.final) return 'final';
  if (state.parallel) return 'parallel';
  return state.states ? 'group' : 'state';
}

function rowView(definition: ProcedureDefinition, event: string | null, row: Transition): DefinedRow {
  const targets = row.to === undefined ? [] : [row.to].flat();
  const raisedBy = row.by ?? (event === null ? [] : (definition.events[event]?.by ?? []));
  return {
    event,
    label: eventLabel(definition, event),
    by: officesIn(definition)(raisedBy),
    conditions: row.if.map((name) => ({ name, label: definition.conditions[name]?.label ?? bare(name) })),
    to: targets.map((key) => stateNamed(definition, key)),
    effects: row.effects.map(effectView),
  };
}

/** What raises an event, in words: a person's deed, the clock, the end of what is inside a state, or nothing. */
export function eventLabel(definition: ProcedureDefinition, event: string | null): Label {
  if (event === null) return say('procedure.always');
  const [term, done] = [termOfEvent(event), stateOfDone(event)];
  if (term !== null)
    return inWords('timeline.term-ended', 'term', definition.terms[term]?.label ?? bare(term));
  if (done !== null) return inWords('procedure.done', 'state', stateNamed(definition, done).label);
  return definition.events[event]?.label ?? bare(event);
}

const inWords = (message: string, name: string, { it, en }: Label): Label => ({
  it: say(message, { [name]: it }).it,
  en: say(message, { [name]: en }).en,
});

function effectView(effect: Effect): DefinedEffect {
  const { name, ...more } = effect;
  const what = 'term' in more ? more.term : 'message' in more ? more.message : null;
  const other = 'event' in more ? more.event : 'procedure' in more ? more.procedure : null;
  return { name, what: what ?? other, to: 'to' in more ? more.to : [] };
}
