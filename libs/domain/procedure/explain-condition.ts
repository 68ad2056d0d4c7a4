import { type Expression, partsOf } from './condition-expression';
import { type ConditionScope, evaluate } from './evaluate-condition';
import type { Facts, FactValue } from './facts';

/** One yes-or-no question a condition is made of, whether it holds (null: not known), and what it stands on. */
export interface ConditionPart {
  /** its source; what stood inside a `not( )` is shown with it, so that a part that holds always helps */
  text: string;
  holds: boolean | null;
  /** facts, and functions of the procedure as they are written, each once */
  values: { name: string; value: FactValue }[];
}

/** Every part of a condition that says yes or no by itself, in the order in which they are written. */
export function explainCondition(
  expression: Expression,
  facts: Facts,
  scope?: ConditionScope,
): ConditionPart[] {
  const parts: ConditionPart[] = [];
  const visit = (part: Expression, isNegated: boolean): void => {
    if (part.kind === 'not') return visit(part.operand, !isNegated);
    if (part.kind === 'and' || part.kind === 'or')
      return part.parts.forEach((inner) => visit(inner, isNegated));
    const holds = evaluate(part, facts, scope) as boolean | null;
    parts.push({
      text: isNegated ? `not(${part.text})` : part.text,
      holds: holds === null ? null : holds !== isNegated,
      values: valuesIn(part, facts, scope),
    });
  };
  visit(expression, false);
  return parts;
}

const READ = ['fact', 'active', 'regions', 'times'];

function valuesIn(expression: Expression, facts: Facts, scope?: ConditionScope): ConditionPart['values'] {
  const found = new Map<string, FactValue>();
  const visit = (part: Expression): void => {
    if (READ.includes(part.kind)) found.set(part.text, evaluate(part, facts, scope));
    partsOf(part).forEach(visit);
  };
  visit(expression);
  return [...found].map(([name, value]) => ({ name, value }));
}
