import {
  choiceIn,
  complain,
  dateIn,
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
import {
  CASE_KINDS,
  type ConditionDefinition,
  EVENT_FORMS,
  type EventDefinition,
  type OfficeDefinition,
  type PolicyDefinition,
  type ProcedureDefinition,
  TERM_KINDS,
  type TermDefinition,
} from './definition';
import { readLabel, readTable } from './parse-names';
import { readStates } from './parse-states';

export type ParsedDefinition =
  | { kind: 'definition'; definition: ProcedureDefinition; warnings?: DataFinding[] }
  | { kind: 'refused'; findings: DataFinding[] };

const FORMAT = 'copianifica-procedure/1';
const TERM_FIELDS = [
  'label',
  'length',
  'unit',
  'kind',
  'month',
  'day',
  'source',
  'verified',
  'validFrom',
  'before',
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
  'policies',
  'events',
  'phases',
  'opens',
  'states',
] as const;

/**
 * Reads a definition from parsed YAML. One with an error is never half taken: all findings, or all of it, with
 * warnings about what is merely unused.
 */
export function parseDefinition(raw: unknown): ParsedDefinition {
  const whole = placeOf(raw);
  const definition = readDefinition(whole);
  const found = whole.findings.length > 0 ? whole.findings : checkDefinition(definition);
  const findings = found.filter(({ severity }) => severity === undefined);
  if (findings.length > 0) return { kind: 'refused', findings };
  return { kind: 'definition', definition, ...(found.length > 0 && { warnings: found }) };
}

function readDefinition(whole: Place): ProcedureDefinition {
  const fields = fieldsOf(whole, FIELDS);
  const opens = fieldsOf(fields.opens, ['event', 'state', 'if']);
  const asked = optional(opens.if, (at) => itemsOf(at).map(textIn));
  const policies = optional(fields.policies, (at) => readTable(at, readPolicy));
  return {
    format: choiceIn(fields.format, [FORMAT]),
    key: textIn(fields.key),
    kind: choiceIn(fields.kind, CASE_KINDS),
    name: readLabel(fields.name),
    ...readProvenance(fields),
    offices: readTable(fields.offices, readOffice),
    terms: readTable(fields.terms, readTerm),
    conditions: readTable(fields.conditions, readCondition),
    ...(policies && { policies }),
    events: readTable(fields.events, readEvent),
    phases: itemsOf(fields.phases).map(textIn),
    opens: { event: textIn(opens.event), state: textIn(opens.state), ...(asked && { if: asked }) },
    states: readStates(fields.states),
  };
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
  const kind = choiceIn(fields.kind, TERM_KINDS);
  const dated = kind === 'by-date';
  if (!dated && (fields.month.value !== undefined || fields.day.value !== undefined))
    complain(place, 'has a month or a day, which only a term of kind by-date has');
  const before = optional(fields.before, (at) => itemsOf(at).map(readEarlierLength));
  return {
    label: readLabel(fields.label),
    length: wholeNumberIn(fields.length, 1),
    unit: choiceIn(fields.unit, ['days', 'months', 'years']),
    kind,
    ...(dated && { month: wholeNumberIn(fields.month, 1, 12), day: wholeNumberIn(fields.day, 1, 31) }),
    ...readProvenance(fields),
    ...(before && { before }),
  };
}

function readEarlierLength(place: Place): NonNullable<TermDefinition['before']>[number] {
  const fields = fieldsOf(place, ['length', 'source', 'verified', 'validFrom']);
  return { length: wholeNumberIn(fields.length, 1), ...readProvenance(fields) };
}

/** Its expression is read by the checks, which know the states and the events that it may speak of. */
function readCondition(place: Place): ConditionDefinition {
  const fields = fieldsOf(place, ['label', 'when', 'waivable']);
  const waivable = optional(fields.waivable, (at) => itemsOf(at).map(textIn));
  return { label: readLabel(fields.label), when: textIn(fields.when), ...(waivable && { waivable }) };
}

function readPolicy(place: Place): PolicyDefinition {
  const fields = fieldsOf(place, ['label', 'value', 'oneOf', 'source', 'verified', 'validFrom']);
  const [value, oneOf] = [textIn(fields.value), itemsOf(fields.oneOf).map(textIn)];
  if (!oneOf.includes(value)) complain(fields.value, `must be one of ${oneOf.join(', ')}`);
  return { label: readLabel(fields.label), value, oneOf, ...readProvenance(fields) };
}

function readEvent(place: Place): EventDefinition {
  const fields = fieldsOf(place, ['label', 'done', 'by', 'form']);
  return {
    label: readLabel(fields.label),
    done: readLabel(fields.done),
    by: itemsOf(fields.by).map(textIn),
    form: choiceIn(fields.form, EVENT_FORMS),
  };
}
