import { parser } from '@bpmn-io/lezer-feel';
import { ConditionError, quoted } from './condition-expression';
import { trackerOf, type Words } from './condition-vocabulary';

/** A node of FEEL's parse tree, with its source text and without comments. */
export interface SyntaxNode {
  name: string;
  text: string;
  children: SyntaxNode[];
}

/** Beyond it nobody reads a condition any more, and a hostile one could exhaust the stack or the clock. */
const LONGEST = 1_000;
const DEEPEST = 100;

const parsers = new WeakMap<Words, typeof parser>();

function parserFor(words: Words): typeof parser {
  let made = parsers.get(words);
  if (!made) {
    made = parser.configure({ contextTracker: trackerOf(words) });
    parsers.set(words, made);
  }
  return made;
}

/** The one expression that a source holds; throws `ConditionError` where it cannot be read. */
export function readSyntax(source: string, words: Words): SyntaxNode {
  if (source.length > LONGEST) throw new ConditionError(`A condition has at most ${LONGEST} characters.`);
  const root: SyntaxNode = { name: 'Root', text: source, children: [] };
  const open = [root];
  parserFor(words)
    .parse(source)
    .iterate({
      enter({ type, name, from, to }) {
        if (type.isError)
          throw new ConditionError(`${quoted(source)} cannot be read near character ${from + 1}.`);
        if (type.isSkipped) return false;
        if (open.length > DEEPEST) throw new ConditionError(`A condition is at most ${DEEPEST} levels deep.`);
        const made = { name, text: source.slice(from, to), children: [] };
        open.at(-1)!.children.push(made);
        open.push(made);
        return true;
      },
      leave({ type }) {
        if (!type.isSkipped) open.pop();
      },
    });
  const expression = root.children[0];
  if (!expression || expression.children.length !== 1)
    throw new ConditionError(`${quoted(source)} is not one expression.`);
  return expression.children[0]!;
}
