import {
  dateIn,
  entriesOf,
  fieldsOf,
  flagIn,
  itemsOf,
  optional,
  type Place,
  wholeNumberIn,
} from '../plain-data';
import { shortTextIn } from './parse-words';
import { type Expectation, TALLY_COUNTS } from './scenario';

const FIELDS = [
  'refused',
  'conditions',
  'state',
  'outcome',
  'opinion',
  'tally',
  'checks',
  'terms',
  'version',
  'told',
  'closed',
] as const;

/** What must be so after a step. */
export function readExpectation(place: Place): Expectation {
  const fields = fieldsOf(place, FIELDS);
  const expected: { [Name in keyof Expectation]: Expectation[Name] | undefined } = {
    refused: optional(fields.refused, shortTextIn),
    conditions: optional(fields.conditions, oneOrMore),
    state: optional(fields.state, oneOrMore),
    outcome: optional(fields.outcome, shortTextIn),
    opinion: optional(fields.opinion, orNull(shortTextIn)),
    tally: optional(fields.tally, readCounts),
    checks: optional(fields.checks, (at) => table(at, readCheck)),
    terms: optional(fields.terms, (at) => table(at, orNull(dateIn))),
    version: optional(
      fields.version,
      orNull((at) => wholeNumberIn(at, 1, 100_000)),
    ),
    told: optional(fields.told, (at) => table(at, (count) => wholeNumberIn(count, 0, 1_000_000))),
    closed: optional(fields.closed, flagIn),
  };
  return Object.fromEntries(Object.entries(expected).filter(([, value]) => value !== undefined));
}

const oneOrMore = (place: Place): string[] =>
  Array.isArray(place.value) ? itemsOf(place).map(shortTextIn) : [shortTextIn(place)];

const orNull =
  <T>(read: (place: Place) => T) =>
  (place: Place): T | null =>
    place.value === null ? null : read(place);

const table = <T>(place: Place, read: (place: Place) => T): Record<string, T> =>
  Object.fromEntries(entriesOf(place).map(([name, value]) => [name, read(value)]));

function readCounts(place: Place): NonNullable<Expectation['tally']> {
  const fields = fieldsOf(place, TALLY_COUNTS);
  const counts = TALLY_COUNTS.map(
    (name) => [name, optional(fields[name], (at) => wholeNumberIn(at, 0))] as const,
  );
  return Object.fromEntries(counts.filter(([, count]) => count !== undefined));
}

function readCheck(place: Place): NonNullable<Expectation['checks']>[string] {
  const fields = fieldsOf(place, ['need', 'have', 'holds']);
  const [need, have] = [fields.need, fields.have].map((field) =>
    optional(field, (at) => wholeNumberIn(at, 0)),
  );
  const holds = optional(fields.holds, flagIn);
  return {
    ...(need !== undefined && { need }),
    ...(have !== undefined && { have }),
    ...(holds !== undefined && { holds }),
  };
}
