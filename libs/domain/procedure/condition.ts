import { ConditionError, type Expression, quoted, typeOf } from './condition-expression';
import { readSyntax } from './condition-syntax';
import { FACTS_ONLY, type Vocabulary } from './condition-vocabulary';
import { readExpression } from './read-expression';

/**
 * Conditions are written in a named subset of FEEL (OMG DMN 1.5, chapter 10), which docs/conditions.md explains to
 * whoever writes one: facts, exact decimals and arithmetic, texts, comparisons, `in`, `between`, `and`, `or`, `not( )`,
 * `if`, `min`, `max`, `abs` and three questions to the procedure, with FEEL's three-valued logic. Whatever is
 * outside it is refused when the definition is stored. No float ever decides anything here.
 */
export { ConditionError, type Expression, factsRead } from './condition-expression';
export type { Vocabulary } from './condition-vocabulary';
export { type ConditionScope, evaluate } from './evaluate-condition';
export { type ConditionPart, explainCondition } from './explain-condition';

/**
 * Parses and types a condition; throws `ConditionError` with a sentence when it is not in the subset, or speaks of
 * what is not in the vocabulary. Without one it may speak of the facts of `facts.ts` and of any state and event.
 */
export function parseCondition(source: string, vocabulary?: Vocabulary): Expression {
  const expression = parseExpression(source, vocabulary);
  if (typeOf(expression) !== 'boolean')
    throw new ConditionError(`${quoted(source)} is not a yes-or-no question.`);
  return expression;
}

/** The same for an expression that may be a number or a text as well. */
export function parseExpression(source: string, vocabulary?: Vocabulary): Expression {
  const words = vocabulary ?? FACTS_ONLY;
  return readExpression(readSyntax(source, words), words);
}
