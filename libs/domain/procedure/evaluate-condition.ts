import type { Comparison, Expression, Member, Operator, Range, Value } from './condition-expression';
import {
  add,
  divide,
  type Exact,
  exactOf,
  multiply,
  nearestNumber,
  negate,
  order,
  subtract,
} from './exact-number';
import type { Facts, FactValue } from './facts';

/** Where the procedure stands, for the functions `active`, `regions` and `times`. */
export interface ConditionScope {
  isActive(key: string): boolean;
  regions(key: string, states: string[]): number;
  times(event: string): number;
}

/**
 * What an expression is worth; null where what decides is not known. Never throws on a parsed expression. Without
 * a scope nothing is known of states and events. A number that JavaScript cannot hold is given as the nearest it
 * can, to be shown: every comparison inside was made on the exact one.
 */
export function evaluate(expression: Expression, facts: Facts, scope?: ConditionScope): FactValue {
  const value = evaluateExactly(expression, facts, scope);
  return isFraction(value) ? nearestNumber(value) : value;
}

const isFraction = (value: Value): value is Exclude<Exact, number> =>
  typeof value === 'object' && value !== null;

/** The same, with numbers exact. */
function evaluateExactly(expression: Expression, facts: Facts, scope?: ConditionScope): Value {
  const inner = (part: Expression): Value => evaluateExactly(part, facts, scope);
  const number = (part: Expression) => inner(part) as Exact | null;
  switch (expression.kind) {
    case 'fact':
      return known(facts[expression.name] ?? null);
    case 'value':
      return expression.value;
    case 'not': {
      const value = inner(expression.operand);
      return value === null ? null : value !== true;
    }
    case 'and':
    case 'or':
      return join(expression.kind, expression.parts, inner);
    case 'compare':
      return compare(expression.operator, inner(expression.left), inner(expression.right));
    case 'among':
      return among(inner(expression.operand), expression.members, inner);
    case 'arithmetic':
      return calculate(expression.operator, number(expression.left), number(expression.right));
    case 'minus':
      return calculate('-', 0, number(expression.operand));
    case 'number-of':
      return numberOf(expression.of, expression.operands.map(number));
    case 'if':
      // DMN 1.5, table 49: what is not known is not true, so the other branch counts.
      return inner(inner(expression.condition) === true ? expression.whenTrue : expression.otherwise);
    case 'active':
      return scope ? scope.isActive(expression.state) : null;
    case 'regions':
      return scope ? known(scope.regions(expression.region, expression.states)) : null;
    case 'times':
      return scope ? known(scope.times(expression.event)) : null;
  }
}

const known = (value: FactValue): Value => (typeof value === 'number' ? exactOf(value) : value);

/** Kleene's logic (DMN 1.5, table 50): `false and null` is false, `true or null` is true, all else with null is null. */
function join(kind: 'and' | 'or', parts: Expression[], inner: (part: Expression) => Value): boolean | null {
  const settles = kind === 'or';
  let isKnown = true;
  for (const part of parts) {
    const value = inner(part);
    if (value === settles) return settles;
    if (value === null) isKnown = false;
  }
  return isKnown ? !settles : null;
}

/** Equality is always known, null equals null only; an order is not, where a side is not (DMN 1.5, tables 52 to 54). */
function compare(operator: Comparison, left: Value, right: Value): boolean | null {
  if (operator === '=') return equal(left, right);
  if (operator === '!=') return !equal(left, right);
  if (left === null || right === null) return null;
  const difference = order(left as Exact, right as Exact);
  if (operator === '<') return difference < 0;
  if (operator === '<=') return difference <= 0;
  return operator === '>' ? difference > 0 : difference >= 0;
}

function equal(left: Value, right: Value): boolean {
  if (!isFraction(left) || !isFraction(right)) return left === right;
  return left.over === right.over && left.under === right.under;
}

/** `x in (a, b)` is `x = a or x = b`, and so are ranges (DMN 1.5, table 55). */
function among(value: Value, members: Member[], inner: (part: Expression) => Value): boolean | null {
  let isKnown = true;
  for (const member of members) {
    const holds = member.kind === 'equal' ? equal(value, inner(member.to)) : within(value, member, inner);
    if (holds === true) return true;
    if (holds === null) isKnown = false;
  }
  return isKnown ? false : null;
}

function within(value: Value, range: Range, inner: (part: Expression) => Value): boolean | null {
  const above = compare(range.lowIncluded ? '>=' : '>', value, inner(range.low));
  if (above === false) return false;
  const below = compare(range.highIncluded ? '<=' : '<', value, inner(range.high));
  return below === false ? false : above && below;
}

function calculate(operator: Operator, left: Exact | null, right: Exact | null): Exact | null {
  if (left === null || right === null) return null;
  if (operator === '+') return add(left, right);
  if (operator === '-') return subtract(left, right);
  return operator === '*' ? multiply(left, right) : divide(left, right);
}

/** The least or the greatest of numbers is not known where one of them is not (DMN 1.5, table 76). */
function numberOf(of: 'min' | 'max' | 'abs', operands: (Exact | null)[]): Exact | null {
  const numbers = operands.filter((operand) => operand !== null);
  if (numbers.length < operands.length) return null;
  if (of === 'abs') return order(numbers[0]!, 0) < 0 ? negate(numbers[0]!) : numbers[0]!;
  return numbers.reduce((one, other) => (order(one, other) < 0 === (of === 'min') ? one : other));
}
