import {
  complain,
  dateIn,
  entriesOf,
  fieldsOf,
  itemsOf,
  optional,
  type Parsed,
  type Place,
  placeOf,
  release,
  textIn,
  wholeNumberIn,
  choiceIn,
} from '../plain-data';
import { readShortLabel, shortTextIn, readItemCode } from './parse-words';
import { readStep } from './parse-step';
import { type Attendance, type Scenario, SCENARIO_FORMAT } from './scenario';

const FIELDS = [
  'format',
  'body',
  'procedure',
  'title',
  'from',
  'sources',
  'disputed',
  'policies',
  'undelivered',
  'attendance',
  'steps',
] as const;

/** No history of a plan is longer; a file that is cannot have been written by hand. */
const MOST_STEPS = 2_000;
/** An organ's key is also a folder's: nothing that leads elsewhere is one. */
const KEY = /^[a-z][a-z0-9-]{0,60}$/;

/** Reads a scenario from parsed YAML: the whole of it, or everything that is wrong with it, each with its place. */
export function parseScenario(raw: unknown): Parsed<Scenario> {
  const whole = placeOf(raw);
  const fields = fieldsOf(whole, FIELDS);
  const procedure = optional(fields.procedure, shortTextIn);
  const scenario: Scenario = {
    format: choiceIn(fields.format, [SCENARIO_FORMAT]),
    body: readBodyKey(fields.body),
    ...(procedure !== undefined && { procedure }),
    title: readShortLabel(fields.title),
    from: dateIn(fields.from),
    sources: itemsOf(fields.sources).map(textIn),
    disputed: optional(fields.disputed, (at) => itemsOf(at).map(readShortLabel)) ?? [],
    policies: optional(fields.policies, readPolicies) ?? {},
    undelivered: optional(fields.undelivered, (at) => itemsOf(at).map(readItemCode)) ?? [],
    attendance: optional(fields.attendance, (at) => itemsOf(at).map(readAttendance)) ?? [],
    steps: readSteps(fields.steps),
  };
  if (scenario.procedure === undefined && scenario.steps.some(({ kind }) => kind === 'do'))
    complain(fields.procedure, 'is missing, though something is done');
  return release(whole, scenario);
}

function readBodyKey(place: Place): string {
  const key = textIn(place);
  if (key !== '' && !KEY.test(key)) complain(place, 'must be the key of a body, in lower-case letters');
  return key;
}

function readSteps(place: Place): Scenario['steps'] {
  const steps = itemsOf(place);
  if (steps.length > MOST_STEPS) {
    complain(place, `must have ${MOST_STEPS} steps at most`);
    return [];
  }
  return steps.map(readStep);
}

const readPolicies = (place: Place): Record<string, string> =>
  Object.fromEntries(entriesOf(place).map(([name, value]) => [name, shortTextIn(value)]));

/** One earlier sitting, as a scenario or a table of attendance has it. */
function readAttendance(place: Place): Attendance {
  const fields = fieldsOf(place, ['organ', 'on', 'members', 'present', 'source']);
  const members = wholeNumberIn(fields.members, 1, 100_000);
  const present = wholeNumberIn(fields.present, 0, 100_000);
  if (present > members) complain(fields.present, 'is more than the members');
  return {
    organ: shortTextIn(fields.organ),
    on: dateIn(fields.on),
    members,
    present,
    source: optional(fields.source, textIn) ?? '',
  };
}
