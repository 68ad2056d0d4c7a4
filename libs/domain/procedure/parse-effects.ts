import {
  choiceIn,
  complain,
  entriesOf,
  fieldsOf,
  itemsOf,
  type Place,
  textIn,
  wholeNumberIn,
} from '../plain-data';
import { AUDIENCES, type Effect, type EffectName } from './definition';
import { didYouMean, quoted } from './finding';
import { PROCEDURE_MESSAGES } from '../notice/notice-message';

/** What an effect is given, by its name; null: nothing, it is written as its name alone. */
const ARGUMENTS: Record<EffectName, ((place: Place) => object) | null> = {
  'start-term': (place) => ({ term: textIn(place) }),
  'end-term': (place) => ({ term: textIn(place) }),
  'extend-term': readExtension,
  'suspend-terms': null,
  'resume-terms': null,
  tell: readTelling,
  'open-consultation': (place) => ({ term: textIn(place) }),
  'close-consultation': null,
  'ask-opinion': readTelling,
  'freeze-text': null,
  convene: null,
  'record-vote': null,
  publish: null,
  'put-in-force': null,
  merge: null,
  spawn: (place) => ({ procedure: textIn(place) }),
  'tell-parent': (place) => ({ event: textIn(place) }),
  'tell-previous': (place) => ({ event: textIn(place) }),
  raise: (place) => ({ event: textIn(place) }),
  forget: (place) => ({ event: textIn(place) }),
};

/** Reads a list of effects: each its name, or its name with what it is given, as `start-term: consultation`. */
export function readEffects(place: Place): Effect[] {
  return itemsOf(place).flatMap((item) => {
    const effect = readEffect(item);
    return effect ? [effect] : [];
  });
}

function readEffect(item: Place): Effect | null {
  const named: [string, Place][] =
    typeof item.value === 'string' ? [[item.value, { ...item, value: undefined }]] : entriesOf(item);
  const [first, ...others] = named;
  if (!first) return null;
  const [name, given] = first;
  // Two effects in one entry are a hyphen forgotten: the second would be lost without a word.
  if (others.length > 0) complain(item, 'must be one effect: begin the next with a hyphen of its own');
  if (!isEffect(name)) {
    const names = Object.keys(ARGUMENTS);
    const near = didYouMean(name, names);
    complain(
      item,
      `is ${quoted(name)}, which is no effect${near === '.' ? `: use one of ${names.join(', ')}` : near}`,
    );
    return null;
  }
  const read = ARGUMENTS[name];
  if (!read && given.value !== undefined && given.value !== null) complain(given, 'must be left empty');
  return { name, ...read?.(given) } as Effect;
}

const isEffect = (name: string): name is EffectName => Object.hasOwn(ARGUMENTS, name);

function readTelling(place: Place): object {
  const { message, to } = fieldsOf(place, ['message', 'to']);
  return {
    message: choiceIn(message, PROCEDURE_MESSAGES),
    to: itemsOf(to).map((audience) => choiceIn(audience, AUDIENCES)),
  };
}

function readExtension(place: Place): object {
  const { term, by, unit } = fieldsOf(place, ['term', 'by', 'unit']);
  return {
    term: textIn(term),
    by: wholeNumberIn(by, 1),
    unit: choiceIn(unit, ['days', 'months', 'years']),
  };
}
