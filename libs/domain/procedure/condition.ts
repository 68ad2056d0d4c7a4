import { parser } from '@bpmn-io/lezer-feel';
import { FACTS, type FactName, type Facts, type FactType, type FactValue } from './facts';

/**
 * Conditions are written in a named subset of FEEL (OMG DMN 1.5, chapter 10): facts, integers, strings,
 * booleans, null, the six comparisons, `and`, `or`, `not( )` and parentheses, with FEEL's three-valued
 * logic. Whatever is outside it is refused when the definition is stored. Whole numbers only: no
 * float ever decides anything here.
 */
export type Expression =
  | { kind: 'fact'; name: FactName }
  | { kind: 'value'; value: FactValue }
  | { kind: 'compare'; operator: Comparison; left: Expression; right: Expression }
  | { kind: 'and' | 'or'; left: Expression; right: Expression }
  | { kind: 'not'; operand: Expression };

type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=';
type ExpressionType = FactType | 'null';
interface Node {
  name: string;
  text: string;
  children: Node[];
}

/** Beyond it nobody reads a condition any more, and a hostile one could exhaust the stack. */
const LONGEST = 1_000;

/** Why an expression was refused, in one sentence. */
export class ConditionError extends Error {}

/** Parses and types an expression; throws `ConditionError` with a sentence when it is not in the subset. */
export function parseCondition(source: string): Expression {
  if (source.length > LONGEST) throw new ConditionError(`A condition has at most ${LONGEST} characters.`);
  const expression = toExpression(readTree(source));
  if (typeOf(expression) !== 'boolean') throw new ConditionError(`«${source}» is not a yes-or-no question.`);
  return expression;
}

function readTree(source: string): Node {
  const root: Node = { name: 'Root', text: source, children: [] };
  const open = [root];
  parser.parse(source).iterate({
    enter(node) {
      if (node.type.isError)
        throw new ConditionError(`«${source}» cannot be read near character ${node.from + 1}.`);
      const made = { name: node.name, text: source.slice(node.from, node.to), children: [] };
      open.at(-1)!.children.push(made);
      open.push(made);
    },
    leave() {
      open.pop();
    },
  });
  const expression = root.children[0];
  if (!expression || expression.children.length !== 1)
    throw new ConditionError(`«${source}» is not one expression.`);
  return expression.children[0]!;
}

function toExpression(node: Node): Expression {
  const [left, middle, right] = node.children;
  switch (node.name) {
    case 'ParenthesizedExpression':
      return toExpression(middle!);
    case 'Conjunction':
    case 'Disjunction':
      return both(node.name === 'Conjunction' ? 'and' : 'or', toExpression(left!), toExpression(right!));
    case 'Comparison':
      if (middle?.name !== 'CompareOp') break;
      return comparison(middle.text as Comparison, toExpression(left!), toExpression(right!));
    case 'FunctionInvocation':
      if (left?.text !== 'not') break;
      return negation(onlyArgument(node));
    case 'PathExpression':
    case 'VariableName':
      return fact(node.text);
    case 'NumericLiteral':
      if (!/^-?\d{1,15}$/.test(node.text)) throw new ConditionError(`«${node.text}» is not a whole number.`);
      return { kind: 'value', value: Number(node.text) };
    case 'StringLiteral':
      // FEEL's escapes are not JSON's: a text that needs none is enough for outcomes and names.
      if (node.text.includes('\\'))
        throw new ConditionError(`${node.text} has a backslash: write it without.`);
      return { kind: 'value', value: node.text.slice(1, -1) };
    case 'BooleanLiteral':
      return { kind: 'value', value: node.text === 'true' };
    case 'null':
      return { kind: 'value', value: null };
  }
  throw new ConditionError(`«${node.text}» uses ${node.name}, which conditions do not have.`);
}

/** What stands between the parentheses of `not( )`; more than one thing, or none, is a slip of the pen. */
function onlyArgument({ text, children }: Node): Expression {
  const given = children.find((child) => child.name === 'PositionalParameters')?.children ?? [];
  if (given.length !== 1) throw new ConditionError(`«${text}» must hold one yes-or-no question.`);
  return toExpression(given[0]!);
}

function fact(text: string): Expression {
  if (!Object.hasOwn(FACTS, text)) throw new ConditionError(`There is no fact «${text}».`);
  return { kind: 'fact', name: text as FactName };
}

function comparison(operator: Comparison, left: Expression, right: Expression): Expression {
  const [a, b] = [typeOf(left), typeOf(right)];
  const ordered = operator !== '=' && operator !== '!=';
  if (a !== 'null' && b !== 'null' && a !== b) throw new ConditionError(`A ${a} is compared with a ${b}.`);
  if (ordered && (a !== 'number' || b !== 'number'))
    throw new ConditionError(`«${operator}» compares numbers only.`);
  return { kind: 'compare', operator, left, right };
}

function both(kind: 'and' | 'or', left: Expression, right: Expression): Expression {
  for (const side of [left, right])
    if (typeOf(side) !== 'boolean') throw new ConditionError(`«${kind}» joins yes-or-no questions only.`);
  return { kind, left, right };
}

function negation(operand: Expression): Expression {
  if (typeOf(operand) !== 'boolean') throw new ConditionError('«not» takes a yes-or-no question.');
  return { kind: 'not', operand };
}

function typeOf(expression: Expression): ExpressionType {
  if (expression.kind === 'fact') return FACTS[expression.name];
  if (expression.kind !== 'value') return 'boolean';
  return expression.value === null ? 'null' : (typeof expression.value as FactType);
}

/** True, false, or null where a fact that decides is not known. Never throws on a parsed expression. */
export function evaluate(expression: Expression, facts: Facts): FactValue {
  switch (expression.kind) {
    case 'fact':
      return facts[expression.name];
    case 'value':
      return expression.value;
    case 'not': {
      const value = evaluate(expression.operand, facts);
      return value === null ? null : value !== true;
    }
    case 'and':
    case 'or':
      return join(expression.kind, evaluate(expression.left, facts), evaluate(expression.right, facts));
    case 'compare':
      return compare(
        expression.operator,
        evaluate(expression.left, facts),
        evaluate(expression.right, facts),
      );
  }
}

/** Kleene's logic: `false and null` is false, `true or null` is true, all else with null is null. */
function join(kind: 'and' | 'or', left: FactValue, right: FactValue): boolean | null {
  const settles = kind === 'or';
  if (left === settles || right === settles) return settles;
  return left === null || right === null ? null : !settles;
}

function compare(operator: Comparison, left: FactValue, right: FactValue): boolean | null {
  if (operator === '=') return left === right;
  if (operator === '!=') return left !== right;
  if (left === null || right === null) return null;
  if (operator === '<') return left < right;
  if (operator === '<=') return left <= right;
  return operator === '>' ? left > right : left >= right;
}

/** The facts an expression reads, each once, in the order it reads them. */
export function factsRead(expression: Expression): FactName[] {
  const names = new Set<FactName>();
  const visit = (part: Expression): void => {
    if (part.kind === 'fact') names.add(part.name);
    else if (part.kind === 'not') visit(part.operand);
    else if (part.kind !== 'value') [part.left, part.right].forEach(visit);
  };
  visit(expression);
  return [...names];
}
