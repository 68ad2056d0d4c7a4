import type { TallyInput } from '../ballot/tally-input';
import {
  choiceIn,
  complain,
  fieldsOf,
  flagIn,
  itemsOf,
  optional,
  type Place,
  wholeNumberIn,
} from '../plain-data';
import { readExpectation } from './parse-expectation';
import { readRoll } from './parse-roll';
import { dayOrHourIn, lengthIn, longTextIn, readItemCode, readShortLabel, shortTextIn } from './parse-words';
import type { DoStep, Passing, ScenarioStep, StepTime } from './scenario';

const DOING = [
  'by',
  'do',
  'in',
  'as',
  'item',
  'text',
  'reasons',
  'opinion',
  'zones',
  'waive',
  'heldAt',
  'base',
  'roll',
  'plan',
  'element',
  'outcome',
] as const;
const FIELDS = [
  'at',
  'after',
  'when',
  'note',
  'unknown',
  'disputed',
  'ask',
  'ballots',
  'let',
  'expect',
  ...DOING,
] as const;
type Fields = Record<(typeof FIELDS)[number], Place>;

/** One step: something done, time that passes, a ballot that is only counted, or a note. */
export function readStep(place: Place, index: number): ScenarioStep {
  const fields = fieldsOf(place, FIELDS);
  const note = optional(fields.note, readShortLabel);
  const step = {
    index,
    time: readTime(fields),
    ...(note && { note }),
    expect: optional(fields.expect, readExpectation) ?? {},
  };
  const kinds = (['do', 'ask', 'let'] as const).filter((kind) => fields[kind].value !== undefined);
  if (kinds.length > 1) complain(place, `must be one thing alone, and is ${kinds.join(' and ')}`);
  if (kinds[0] !== 'do') refuse(fields, DOING, 'only a step with «do» has');
  if (kinds[0] !== 'ask') refuse(fields, ['ballots'], 'only a step with «ask» has');
  switch (kinds[0]) {
    case 'do':
      return { ...step, kind: 'do', ...readDoing(fields) };
    case 'ask':
      return { ...step, kind: 'ask', ...readQuestion(fields) };
    case 'let':
      return { ...step, kind: 'let', pass: readPassing(fields.let) };
    default:
      return { ...step, kind: 'note', ...readNote(place, fields) };
  }
}

function refuse(fields: Fields, names: readonly (keyof Fields)[], why: string): void {
  for (const name of names) if (fields[name].value !== undefined) complain(fields[name], `is what ${why}`);
}

function readTime({ at, after }: Fields): StepTime {
  if (at.value !== undefined && after.value !== undefined) complain(after, 'is given together with «at»');
  if (at.value !== undefined) return { at: dayOrHourIn(at) };
  return after.value === undefined ? null : { after: lengthIn(after) };
}

function readNote(
  place: Place,
  fields: Fields,
): Pick<Extract<ScenarioStep, { kind: 'note' }>, 'unknown' | 'disputed' | 'when'> {
  if (fields.note.value === undefined)
    complain(place, 'must say what happens: do, ask, let, or a note of its own');
  const when = optional(fields.when, readShortLabel);
  const unknown = optional(fields.unknown, flagIn) ?? false;
  if (fields.expect.value !== undefined && unknown)
    complain(fields.expect, 'is given, though what happened is not known');
  return { unknown, disputed: optional(fields.disputed, flagIn) ?? false, ...(when && { when }) };
}

function readQuestion(
  fields: Fields,
): Pick<Extract<ScenarioStep, { kind: 'ask' }>, 'rule' | 'ballots' | 'disputed'> {
  if (fields.ballots.value === undefined) complain(fields.ballots, 'is missing');
  return {
    rule: shortTextIn(fields.ask),
    // Read as untrusted by the tally itself, which refuses with a code.
    ballots: withHeads(fields.ballots.value) as TallyInput,
    disputed: optional(fields.disputed, flagIn) ?? false,
  };
}

/** A bare number of ballots is meant as heads. */
function withHeads(given: unknown): unknown {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return given;
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [
      name,
      typeof value === 'number' ? { members: value } : value,
    ]),
  );
}

const PASS = /^pass (?:until (\S+)|term (\S+)|(\d{1,9}[dmy]))$/;

function readPassing(place: Place): Passing {
  const [, until, term, length] = (typeof place.value === 'string' && PASS.exec(place.value)) || [];
  if (until !== undefined) return { until: dayOrHourIn({ ...place, value: until }) };
  if (length !== undefined) return { length: lengthIn({ ...place, value: length }) };
  if (term !== undefined && term.length <= 100) return { term };
  complain(place, 'must be «pass until DATE», «pass 30d» or «pass term NAME»');
  return { length: { count: 0, unit: 'days' } };
}

function readDoing(fields: Fields): DoStep {
  const list = (place: Place) => itemsOf(place).map(shortTextIn);
  const said = optional(fields.text, longTextIn) ?? optional(fields.reasons, longTextIn);
  const given: { [Name in keyof DoStep]: DoStep[Name] | undefined } = {
    by: shortTextIn(fields.by),
    event: shortTextIn(fields.do),
    in: optional(fields.in, shortTextIn) ?? 'plan',
    as: optional(fields.as, shortTextIn),
    item: optional(fields.item, readItemCode),
    text: said,
    opinion: optional(fields.opinion, (at) => choiceIn(at, ['favourable', 'with-conditions', 'contrary'])),
    zones: optional(fields.zones, (at) => itemsOf(at).map(readItemCode)),
    waive: optional(fields.waive, list),
    heldAt: optional(fields.heldAt, dayOrHourIn),
    base: optional(fields.base, readBase),
    roll: optional(fields.roll, readRoll),
    plan: optional(fields.plan, readPlan),
    element: optional(fields.element, readElement),
    outcome: optional(fields.outcome, (at) => choiceIn(at, ['accepted', 'partly', 'rejected'])),
  };
  return Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined),
  ) as unknown as DoStep;
}

/** No assembly is larger: every seat is reckoned with. */
const MOST_MEMBERS = 1_000;

function readBase(place: Place): NonNullable<DoStep['base']> {
  const fields = fieldsOf(place, ['members', 'population']);
  const population = optional(fields.population, (at) => wholeNumberIn(at, 0, 1_000_000_000));
  return {
    members: wholeNumberIn(fields.members, 1, MOST_MEMBERS),
    ...(population !== undefined && { population }),
  };
}

function readPlan(place: Place): NonNullable<DoStep['plan']> {
  const fields = fieldsOf(place, ['title', 'firstYear']);
  return { title: shortTextIn(fields.title), firstYear: wholeNumberIn(fields.firstYear, 1900, 2200) };
}

function readElement(place: Place): NonNullable<DoStep['element']> {
  const fields = fieldsOf(place, ['title', 'level', 'text', 'under']);
  return {
    title: shortTextIn(fields.title),
    level: optional(fields.level, shortTextIn) ?? 'axis',
    text: optional(fields.text, longTextIn) ?? '',
    under: optional(fields.under, shortTextIn) ?? null,
  };
}
