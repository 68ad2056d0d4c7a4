import { ConditionError, type Expression, quoted } from './condition-expression';
import type { SyntaxNode } from './condition-syntax';
import { demandBooleans, demandNumbers } from './condition-types';
import { demand, type Words } from './condition-vocabulary';

type ReadInner = (node: SyntaxNode) => Expression;

/** A function that conditions have: of logic, of numbers, or one that asks where the procedure stands. */
export function readInvocation(node: SyntaxNode, words: Words, inner: ReadInner): Expression {
  const name = node.children[0]!.text;
  const { text } = node;
  const given = argumentsOf(node);
  switch (name) {
    case 'not':
      return { text, kind: 'not', operand: negated(text, given, inner) };
    case 'min':
    case 'max':
    case 'abs':
      return { text, kind: 'number-of', of: name, operands: numbers(name, text, given.map(inner)) };
    case 'active':
    case 'regions':
    case 'times':
      return { text, ...question(name, namesIn(text, given), words) };
  }
  throw new ConditionError(`${quoted(text)} calls «${name}»: conditions do not have that function.`);
}

/** Arguments with names are FEEL too, and none here: what they are given to then misses its own. */
function argumentsOf({ children }: SyntaxNode): SyntaxNode[] {
  return children.find(({ name }) => name === 'PositionalParameters')?.children ?? [];
}

/** What stands between the parentheses of `not( )`; more than one thing, or none, is a slip of the pen. */
function negated(text: string, given: SyntaxNode[], inner: ReadInner): Expression {
  if (given.length !== 1) throw new ConditionError(`${quoted(text)} must hold one yes-or-no question.`);
  const operand = inner(given[0]!);
  demandBooleans('not', [operand]);
  return operand;
}

function numbers(name: string, text: string, operands: Expression[]): Expression[] {
  if (operands.length === 0 || (name === 'abs' && operands.length > 1))
    throw new ConditionError(`${quoted(text)} must hold ${name === 'abs' ? 'one number' : 'numbers'}.`);
  demandNumbers(name, operands);
  return operands;
}

/** Names are written out, so that a definition can be checked without being run. */
function namesIn(text: string, given: SyntaxNode[]): string[] {
  if (given.length === 0 || given.some(({ name }) => name !== 'StringLiteral'))
    throw new ConditionError(`${quoted(text)} must hold names between double quotes.`);
  return given.map((name) => name.text.slice(1, -1));
}

function question(kind: 'active' | 'regions' | 'times', [name, ...more]: string[], words: Words) {
  if (kind !== 'regions' && more.length > 0) throw new ConditionError(`«${kind}» takes one name.`);
  if (kind === 'active') {
    if (words.states) demand('state', name!, words.states);
    return { kind, state: name! };
  }
  if (kind === 'times') {
    if (words.events) demand('event', name!, words.events);
    return { kind, event: name! };
  }
  if (words.regions) {
    demand('state with forEach', name!, words.regions.keys());
    for (const state of more) demand(`state inside «${name}»,`, state, words.regions.get(name!)!);
  }
  return { kind, region: name!, states: more };
}
