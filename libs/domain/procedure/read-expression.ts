import {
  type Comparison,
  ConditionError,
  type Expression,
  type Member,
  type Operator,
  quoted,
} from './condition-expression';
import type { SyntaxNode } from './condition-syntax';
import {
  demandBooleans,
  demandComparable,
  demandKnownText,
  demandMember,
  demandNumbers,
  typeOfBranches,
} from './condition-types';
import { demand, type Words } from './condition-vocabulary';
import { readExact } from './exact-number';
import { readInvocation } from './read-invocation';

/** The typed expression that a node of the parse tree says in the words given; throws `ConditionError`. */
export function readExpression(node: SyntaxNode, words: Words): Expression {
  const inner = (of: SyntaxNode | undefined): Expression => readExpression(of!, words);
  const { text, children } = node;
  const [first, second, third] = children;
  switch (node.name) {
    case 'ParenthesizedExpression':
      return inner(second);
    case 'Conjunction':
      return junction('and', text, [inner(first), inner(third)]);
    case 'Disjunction':
      return junction('or', text, [inner(first), inner(third)]);
    case 'Comparison':
      return readComparison(node, words);
    case 'ArithmeticExpression':
      return readArithmetic(text, children, inner);
    case 'IfExpression':
      return readIf(text, [inner(second), inner(children[3]), inner(children[5])]);
    case 'FunctionInvocation':
      return readInvocation(node, words, inner);
    case 'PathExpression':
    case 'VariableName':
      return readFact(text, words);
    default:
      return { text, kind: 'value', value: readLiteral(node) };
  }
}

function readFact(text: string, { facts }: Words): Expression {
  demand('fact', text, Object.keys(facts));
  return { text, kind: 'fact', name: text, type: facts[text]! };
}

function readLiteral({ name, text }: SyntaxNode) {
  switch (name) {
    case 'NumericLiteral': {
      // FEEL has no exponents (DMN 1.5, 10.3.2.3.1), though its parsers take them.
      const value = text.includes('e') ? null : readExact(text.replace(/\s/g, ''));
      if (value === null) throw new ConditionError(`${quoted(text)} is no decimal number.`);
      return value;
    }
    case 'StringLiteral':
      // FEEL's escapes are not JSON's: a text that needs none is enough for outcomes and names.
      if (text.includes('\\')) throw new ConditionError(`${quoted(text)} has a backslash: write it without.`);
      return text.slice(1, -1);
    case 'BooleanLiteral':
      return text === 'true';
    case 'null':
      return null;
  }
  throw new ConditionError(`${quoted(text)} cannot be written here: conditions do not have it.`);
}

/** `a and b and c` is one question of three parts, not two of two: so it is explained, and stays shallow. */
function junction(kind: 'and' | 'or', text: string, sides: Expression[]): Expression {
  demandBooleans(kind, sides);
  return { text, kind, parts: sides.flatMap((side) => (side.kind === kind ? side.parts : [side])) };
}

function readArithmetic(
  text: string,
  children: SyntaxNode[],
  inner: (node: SyntaxNode | undefined) => Expression,
): Expression {
  const unary = children.length === 2;
  const operator = children[unary ? 0 : 1]!.text;
  if (!['+', '-', '*', '/'].includes(operator))
    throw new ConditionError(`${quoted(text)} cannot be written here: conditions do not have «${operator}».`);
  const operands = unary ? [inner(children[1])] : [inner(children[0]), inner(children[2])];
  demandNumbers(operator, operands);
  const [left, right] = operands;
  if (!right) return { text, kind: 'minus', operand: left! };
  return { text, kind: 'arithmetic', operator: operator as Operator, left: left!, right };
}

function readIf(text: string, [condition, whenTrue, otherwise]: Expression[]): Expression {
  demandBooleans('if', [condition!]);
  const type = typeOfBranches(whenTrue!, otherwise!);
  return { text, kind: 'if', condition: condition!, whenTrue: whenTrue!, otherwise: otherwise!, type };
}

function readComparison({ text, children }: SyntaxNode, words: Words): Expression {
  const [first, sign, ...rest] = children;
  const left = readExpression(first!, words);
  if (sign!.name !== 'CompareOp') {
    const members = sign!.name === 'between' ? [between(rest, words)] : readMembers(rest, words);
    members.forEach((member) => {
      demandMember(left, member);
      if (member.kind === 'equal') demandKnownText(words, left, member.to);
    });
    return { text, kind: 'among', operand: left, members };
  }
  const operator = sign!.text as Comparison;
  const right = readExpression(rest[0]!, words);
  demandComparable(operator, left, right);
  demandKnownText(words, left, right);
  return { text, kind: 'compare', operator, left, right };
}

/** `x between 1 and 5` is `x in [1..5]` (DMN 1.5, table 55). */
function between([low, , high]: SyntaxNode[], words: Words): Member {
  const [from, to] = [readExpression(low!, words), readExpression(high!, words)];
  return { kind: 'range', low: from, high: to, lowIncluded: true, highIncluded: true };
}

/** What follows `in`: one test, or several between parentheses; a list in brackets is as good. */
function readMembers(rest: SyntaxNode[], words: Words): Member[] {
  const tests = rest.find(({ name }) => name === 'PositiveUnaryTests')?.children ?? [rest[0]!];
  return tests.flatMap(({ children }) => {
    const test = withoutParentheses(children[0]!);
    const listed = test.name === 'List' ? test.children.slice(1, -1) : null;
    if (listed?.length === 0) throw new ConditionError('«in» looks into an empty list.');
    return listed ? listed.map((item) => readMember(item, words)) : [readMember(test, words)];
  });
}

function withoutParentheses(node: SyntaxNode): SyntaxNode {
  return node.name === 'ParenthesizedExpression' ? withoutParentheses(node.children[1]!) : node;
}

function readMember(node: SyntaxNode, words: Words): Member {
  if (node.name !== 'SimplePositiveUnaryTest') return { kind: 'equal', to: readExpression(node, words) };
  const [interval] = node.children;
  if (interval?.name !== 'Interval')
    throw new ConditionError(`${quoted(node.text)} cannot follow «in»: write values or a range.`);
  const [begins, low, , high, ends] = interval.children;
  return {
    kind: 'range',
    low: readExpression(low!, words),
    high: readExpression(high!, words),
    lowIncluded: begins!.text === '[',
    highIncluded: ends!.text === ']',
  };
}
