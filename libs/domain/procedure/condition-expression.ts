import type { Exact } from './exact-number';
import type { FactName, FactType } from './facts';

/** Why an expression was refused, in one sentence. */
export class ConditionError extends Error {}

/** A part of the source as a sentence can bear it. */
export const quoted = (source: string): string =>
  `«${source.length > 80 ? `${source.slice(0, 79)}…` : source}»`;

/** What an expression is worth: numbers exact, and null for what is not known. */
export type Value = Exact | string | boolean | null;

export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=';
export type Operator = '+' | '-' | '*' | '/';

/**
 * A parsed and typed expression. `text` is the part of the source it was read from, without the parentheses
 * around it: what an explanation shows.
 */
export type Expression = { text: string } & (
  | { kind: 'fact'; name: FactName; type: FactType }
  | { kind: 'value'; value: Value }
  | { kind: 'not'; operand: Expression }
  | { kind: 'and' | 'or'; parts: Expression[] }
  | { kind: 'compare'; operator: Comparison; left: Expression; right: Expression }
  | { kind: 'among'; operand: Expression; members: Member[] }
  | { kind: 'arithmetic'; operator: Operator; left: Expression; right: Expression }
  | { kind: 'minus'; operand: Expression }
  | { kind: 'number-of'; of: 'min' | 'max' | 'abs'; operands: Expression[] }
  | { kind: 'if'; condition: Expression; whenTrue: Expression; otherwise: Expression; type: ExpressionType }
  | Question
);

/** What is asked of the procedure, not of the facts. */
export type Question =
  | { kind: 'active'; state: string }
  | { kind: 'regions'; region: string; states: string[] }
  | { kind: 'times'; event: string };

/** What `in` looks into: a value that it may equal, or a range that it may lie in. */
export type Member = { kind: 'equal'; to: Expression } | Range;
export interface Range {
  kind: 'range';
  low: Expression;
  high: Expression;
  lowIncluded: boolean;
  highIncluded: boolean;
}

/** The literal null has a type of its own: it may stand wherever it can be asked for. */
export type ExpressionType = FactType | 'null';

/** The type of what an expression is worth when it is known. */
export function typeOf(expression: Expression): ExpressionType {
  switch (expression.kind) {
    case 'fact':
    case 'if':
      return expression.type;
    case 'value':
      return typeOfValue(expression.value);
    case 'arithmetic':
    case 'minus':
    case 'number-of':
    case 'regions':
    case 'times':
      return 'number';
    default:
      return 'boolean';
  }
}

function typeOfValue(value: Value): ExpressionType {
  if (value === null) return 'null';
  return typeof value === 'string' || typeof value === 'boolean' ? (typeof value as FactType) : 'number';
}

/** The expressions directly inside one, in the order in which they are written. */
export function partsOf(expression: Expression): Expression[] {
  switch (expression.kind) {
    case 'and':
    case 'or':
      return expression.parts;
    case 'not':
    case 'minus':
      return [expression.operand];
    case 'compare':
    case 'arithmetic':
      return [expression.left, expression.right];
    case 'among':
      return [expression.operand, ...expression.members.flatMap(endsOf)];
    case 'number-of':
      return expression.operands;
    case 'if':
      return [expression.condition, expression.whenTrue, expression.otherwise];
    default:
      return [];
  }
}

const endsOf = (member: Member): Expression[] =>
  member.kind === 'equal' ? [member.to] : [member.low, member.high];

/** The facts an expression reads, each once, in the order it reads them. */
export function factsRead(expression: Expression): FactName[] {
  const names = new Set<FactName>();
  const visit = (part: Expression): void => {
    if (part.kind === 'fact') names.add(part.name);
    partsOf(part).forEach(visit);
  };
  visit(expression);
  return [...names];
}
