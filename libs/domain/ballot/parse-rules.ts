import { overlaps } from '../body/dated';
import { readSubstitutes } from '../mandate/substitute';
import {
  choiceIn,
  complain,
  dateIn,
  fieldsOf,
  flagIn,
  itemsOf,
  optional,
  placeOf,
  release,
  textIn,
  wholeNumberIn,
  type Parsed,
  type Place,
} from '../plain-data';
import { findImpossible } from './impossible-rule';
import {
  ABSTENTIONS,
  BASES,
  COMPARISONS,
  COUNTED,
  MEASURES,
  ROUNDINGS,
  type Condition,
  type Rule,
  type Share,
} from './rule';

const RULE_FIELDS = [
  'key',
  'label',
  'body',
  'matter',
  'validFrom',
  'validTo',
  'source',
  'verified',
  'note',
  'structural',
  'functional',
  'abstentions',
] as const;

/**
 * Reads a rules file (`{rules: [...], substitutes: [...]}`, from YAML or JSON; `parseSubstitutes` hands out the latter). Each mistake is a finding with its JSON pointer:
 * wrong types, no dates or source, a quorum that can never be met, two versions in force at one time.
 */
export function parseRules(value: unknown): Parsed<Rule[]> {
  const whole = placeOf(value);
  const fields = fieldsOf(whole, ['rules', 'substitutes']);
  const places = itemsOf(fields.rules);
  const rules = places.map(readRule);
  if (whole.findings.length === 0) places.forEach((place, index) => findOverlap(place, rules, index));
  optional(fields.substitutes, readSubstitutes);
  return release(whole, rules);
}

/** Reads one rule. `validTo: null` must be written: a rule whose end nobody thought of is not dated. */
export function readRule(place: Place): Rule {
  const before = place.findings.length;
  const fields = fieldsOf(place, RULE_FIELDS);
  const note = optional(fields.note, textIn);
  const label = optional(fields.label, readLabel);
  const rule: Rule = {
    key: textIn(fields.key),
    ...(label === undefined ? {} : { label }),
    body: textIn(fields.body),
    matter: textIn(fields.matter),
    validFrom: dateIn(fields.validFrom),
    validTo: fields.validTo.value === null ? null : dateIn(fields.validTo),
    source: textIn(fields.source),
    verified: flagIn(fields.verified),
    ...(note === undefined ? {} : { note }),
    structural: itemsOf(fields.structural).map(readCondition),
    functional: itemsOf(fields.functional).map(readCondition),
    abstentions: optional(fields.abstentions, (at) => choiceIn(at, ABSTENTIONS)) ?? 'voters',
  };
  if (place.findings.length === before) findOdd(place, rule);
  return rule;
}

function readLabel(place: Place): { it: string; en: string } {
  const fields = fieldsOf(place, ['it', 'en']);
  return { it: textIn(fields.it), en: textIn(fields.en) };
}

function readCondition(place: Place): Condition {
  const fields = fieldsOf(place, ['name', 'share', 'of', 'measure', 'compare', 'rounding', 'counts']);
  return {
    name: textIn(fields.name),
    share: readShare(fields.share),
    of: choiceIn(fields.of, BASES),
    measure: choiceIn(fields.measure, MEASURES),
    compare: choiceIn(fields.compare, COMPARISONS),
    rounding: optional(fields.rounding, (at) => choiceIn(at, ROUNDINGS)) ?? 'exact',
    counts: choiceIn(fields.counts, COUNTED),
  };
}

function readShare(place: Place): Share {
  if (place.value === 'majority') return 'majority';
  if (typeof place.value === 'string') {
    complain(place, "must be 'majority' or a numerator and a denominator");
    return 'majority';
  }
  const fields = fieldsOf(place, ['numerator', 'denominator']);
  // A fraction of a law is written with small numbers; the bound keeps a slip of the keyboard out.
  return {
    numerator: wholeNumberIn(fields.numerator, 1, 1_000_000),
    denominator: wholeNumberIn(fields.denominator, 1, 1_000_000),
  };
}

function findOdd(place: Place, rule: Rule): void {
  const at = (path: string): Place => ({ ...place, pointer: `${place.pointer}/${path}` });
  if (rule.validTo !== null && rule.validTo < rule.validFrom) {
    complain(at('validTo'), `is ${rule.validTo}, before validFrom, ${rule.validFrom}`);
  }
  if (rule.functional.length === 0) complain(at('functional'), 'has no condition: nothing would decide');
  const all = [...rule.structural, ...rule.functional].map(({ name }) => name);
  const twice = all.find((name, index) => all.indexOf(name) !== index);
  if (twice !== undefined) complain(place, `has two conditions named ${twice}`);
  for (const part of ['structural', 'functional'] as const) {
    rule[part].forEach((condition, index) => findImpossible(at(`${part}/${index}`), condition, part));
  }
}

function findOverlap(place: Place, rules: readonly Rule[], index: number): void {
  const rule = rules[index];
  const other = rules.findIndex(
    (earlier, i) => i < index && rule && earlier.key === rule.key && overlaps(earlier, rule),
  );
  if (other >= 0) complain(place, `is in force at the same time as rules[${other}], with the same key`);
}
