import {
  choiceIn,
  complain,
  dateIn,
  entriesOf,
  fieldsOf,
  flagIn,
  itemsOf,
  optional,
  type DataFinding,
  type Place,
  placeOf,
  textIn,
  wholeNumberIn,
} from '../plain-data';
import { checkDefinition } from './check-definition';
import { ConditionError, parseCondition } from './condition';
import type {
  ConditionDefinition,
  EventDefinition,
  Label,
  OfficeDefinition,
  ProcedureDefinition,
  SittingDefinition,
  StateDefinition,
  TermDefinition,
  Transition,
} from './definition';
import { readEffects } from './parse-effects';

export type ParsedDefinition =
  { kind: 'definition'; definition: ProcedureDefinition } | { kind: 'refused'; findings: DataFinding[] };

const FORMAT = 'copianifica-procedure/1';
const TERM_FIELDS = ['label', 'length', 'unit', 'kind', 'source', 'verified', 'validFrom'] as const;
const STATE_FIELDS = [
  'label',
  'phase',
  'actors',
  'drafting',
  'final',
  'entry',
  'sitting',
  'awaits',
  'on',
] as const;
const FIELDS = [
  'format',
  'key',
  'kind',
  'name',
  'source',
  'verified',
  'validFrom',
  'offices',
  'terms',
  'conditions',
  'events',
  'phases',
  'opens',
  'states',
] as const;
/** A name is part of pointers, hashes and addresses; `term:` begins the events of the clock. */
const NAME = /^[a-z][a-z0-9-]{0,60}$/;

/** Reads a definition from parsed YAML; a definition with an error is never half taken: all findings, or all of it. */
export function parseDefinition(raw: unknown): ParsedDefinition {
  const whole = placeOf(raw);
  const definition = readDefinition(whole);
  const findings = whole.findings.length > 0 ? whole.findings : checkDefinition(definition);
  return findings.length > 0 ? { kind: 'refused', findings } : { kind: 'definition', definition };
}

function readDefinition(whole: Place): ProcedureDefinition {
  const fields = fieldsOf(whole, FIELDS);
  const opens = fieldsOf(fields.opens, ['event', 'state']);
  return {
    format: choiceIn(fields.format, [FORMAT]),
    key: textIn(fields.key),
    kind: choiceIn(fields.kind, ['plan', 'revision']),
    name: readLabel(fields.name),
    ...readProvenance(fields),
    offices: readTable(fields.offices, readOffice),
    terms: readTable(fields.terms, readTerm),
    conditions: readTable(fields.conditions, readCondition),
    events: readTable(fields.events, readEvent),
    phases: itemsOf(fields.phases).map(textIn),
    opens: { event: textIn(opens.event), state: textIn(opens.state) },
    states: readTable(fields.states, readState),
  };
}

/** A table of named things. A name that is odd is a finding; what the table's author writes is never a prototype. */
function readTable<T>(place: Place, read: (item: Place, name: string) => T): Record<string, T> {
  return Object.fromEntries(
    entriesOf(place).map(([name, item]) => {
      if (!NAME.test(name)) complain(item, 'must be named in lower-case letters, digits and hyphens');
      return [name, read(item, name)];
    }),
  );
}

function readLabel(place: Place): Label {
  const { it, en } = fieldsOf(place, ['it', 'en']);
  return { it: textIn(it), en: textIn(en) };
}

function readProvenance(fields: Record<'source' | 'verified' | 'validFrom', Place>) {
  return {
    source: textIn(fields.source),
    verified: flagIn(fields.verified),
    validFrom: dateIn(fields.validFrom),
  };
}

/** Held by posts that are named, or by a role, a kind of organization, or both. */
function readOffice(place: Place): OfficeDefinition {
  const fields = fieldsOf(place, ['label', 'posts', 'role', 'organization']);
  const posts = optional(fields.posts, (at) => itemsOf(at).map(textIn));
  const role = optional(fields.role, textIn);
  const organization = optional(fields.organization, textIn);
  if (!posts && role === undefined && organization === undefined)
    complain(place, 'must say who holds it: posts, a role or an organization');
  if (posts && (role !== undefined || organization !== undefined))
    complain(place, 'must name posts, or a role and an organization, not both');
  return {
    label: readLabel(fields.label),
    ...(posts && { posts }),
    ...(role !== undefined && { role }),
    ...(organization !== undefined && { organization }),
  };
}

function readTerm(place: Place): TermDefinition {
  const fields = fieldsOf(place, TERM_FIELDS);
  return {
    label: readLabel(fields.label),
    length: wholeNumberIn(fields.length, 1),
    unit: choiceIn(fields.unit, ['days', 'months', 'years']),
    kind: choiceIn(fields.kind, ['forward', 'enforceability', 'backward']),
    ...readProvenance(fields),
  };
}

function readCondition(place: Place): ConditionDefinition {
  const fields = fieldsOf(place, ['label', 'when']);
  const when = textIn(fields.when);
  try {
    if (when !== '') parseCondition(when);
  } catch (error) {
    if (!(error instanceof ConditionError)) throw error;
    complain(fields.when, `is no condition: ${error.message}`);
  }
  return { label: readLabel(fields.label), when };
}

function readEvent(place: Place): EventDefinition {
  const fields = fieldsOf(place, ['label', 'done', 'by', 'form']);
  return {
    label: readLabel(fields.label),
    done: readLabel(fields.done),
    by: itemsOf(fields.by).map(textIn),
    form: choiceIn(fields.form, ['confirm', 'text', 'convene', 'roll-call', 'observation', 'draft']),
  };
}

function readState(place: Place, name: string): StateDefinition {
  const fields = fieldsOf(place, STATE_FIELDS);
  const sitting = optional(fields.sitting, readSitting);
  const awaits = optional(fields.awaits, textIn);
  const rows = optional(fields.on, entriesOf) ?? [];
  return {
    label: readLabel(fields.label),
    phase: optional(fields.phase, textIn) ?? name,
    actors: optional(fields.actors, (at) => itemsOf(at).map(textIn)) ?? [],
    drafting: optional(fields.drafting, flagIn) ?? false,
    final: optional(fields.final, flagIn) ?? false,
    entry: optional(fields.entry, readEffects) ?? [],
    ...(sitting && { sitting }),
    ...(awaits !== undefined && { awaits }),
    on: Object.fromEntries(rows.map(([event, at]) => [event, itemsOf(at).map(readTransition)])),
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
  const fields = fieldsOf(place, ['if', 'to', 'effects']);
  const to = optional(fields.to, textIn);
  return {
    if: optional(fields.if, (at) => itemsOf(at).map(textIn)) ?? [],
    ...(to !== undefined && { to }),
    effects: optional(fields.effects, readEffects) ?? [],
  };
}
