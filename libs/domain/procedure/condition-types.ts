import {
  type Comparison,
  ConditionError,
  type Expression,
  type ExpressionType,
  type Member,
  quoted,
  typeOf,
  type Value,
} from './condition-expression';
import { demand, type Words } from './condition-vocabulary';
import { order } from './exact-number';
import { FACT_VALUES } from './facts';

/** Each of these throws a sentence where what is written cannot be asked: no type is ever bent into another. */

export function demandBooleans(who: string, parts: Expression[]): void {
  for (const part of parts)
    if (typeOf(part) !== 'boolean') throw new ConditionError(`«${who}» joins yes-or-no questions only.`);
}

export function demandNumbers(who: string, parts: Expression[]): void {
  for (const part of parts)
    if (typeOf(part) !== 'number')
      throw new ConditionError(`«${who}» takes numbers only: ${quoted(part.text)} is none.`);
}

export function demandComparable(operator: Comparison, left: Expression, right: Expression): void {
  if (operator !== '=' && operator !== '!=') {
    for (const side of [left, right])
      if (typeOf(side) !== 'number')
        throw new ConditionError(mismatch(left, right) ?? `«${operator}» compares numbers only.`);
    return;
  }
  const sentence = mismatch(left, right);
  if (sentence !== null) throw new ConditionError(sentence);
}

export function demandMember(operand: Expression, member: Member): void {
  if (member.kind === 'equal') return demandComparable('=', operand, member.to);
  demandNumbers('..', [operand, member.low, member.high]);
  const [low, high] = [constantOf(member.low), constantOf(member.high)];
  if (low !== null && high !== null && order(low, high) > 0)
    throw new ConditionError(`Nothing lies between ${member.low.text} and ${member.high.text}.`);
}

function constantOf(expression: Expression) {
  const value: Value = expression.kind === 'value' ? expression.value : null;
  return typeof value === 'string' || typeof value === 'boolean' ? null : value;
}

function mismatch(left: Expression, right: Expression): string | null {
  const [a, b] = [typeOf(left), typeOf(right)];
  return a !== 'null' && b !== 'null' && a !== b ? `A ${a} is compared with a ${b}.` : null;
}

/** What an `if` is worth: both its branches are of one type, or one of them is null. */
export function typeOfBranches(whenTrue: Expression, otherwise: Expression): ExpressionType {
  const [a, b] = [typeOf(whenTrue), typeOf(otherwise)];
  if (a === b || b === 'null') return a;
  if (a === 'null') return b;
  throw new ConditionError(`An «if» gives a ${a} in one case and a ${b} in the other.`);
}

/** A text that a fact never has would make a condition that never holds, and nobody would see why. */
export function demandKnownText(words: Words, one: Expression, other: Expression): void {
  const [fact, text] = one.kind === 'fact' ? [one, other] : [other, one];
  if (fact.kind !== 'fact' || text.kind !== 'value' || typeof text.value !== 'string') return;
  const values = { ...FACT_VALUES, ...words.values }[fact.name];
  if (values) demand(`value of ${fact.name},`, text.value, values);
}
