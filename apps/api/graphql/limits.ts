import { ApolloArmor } from '@escape.tech/graphql-armor';
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValidationRule,
} from 'graphql';

/**
 * What one request may ask for. The pages' own largest question costs about a tenth of the cost and has half
 * the depth; the standard introspection query passes.
 */
export const LIMITS = {
  /** of a request, before it is parsed */
  bodyBytes: 256 * 1024,
  tokens: 2_000,
  depth: 12,
  aliases: 15,
  directives: 20,
  cost: 10_000,
  /** fields after all fragments are spread out */
  selections: 3_000,
  listLength: 1_000,
  mutations: 1,
} as const;

/** Depth, aliases, directives and cost, each answered as a mistake in the question. */
export const limitRules: ValidationRule[] = new ApolloArmor({
  maxDepth: { n: LIMITS.depth, flattenFragments: true },
  maxAliases: { n: LIMITS.aliases },
  maxDirectives: { n: LIMITS.directives },
  costLimit: { maxCost: LIMITS.cost, depthCostFactor: 1.3, flattenFragments: true },
  // Counted by the parser itself, which stops there.
  maxTokens: { enabled: false },
  // The schema is public: a suggestion tells nothing new, and helps.
  blockFieldSuggestion: { enabled: false },
}).protect().validationRules;

/** A question that asks for too much: 400, since asking it again will not help. */
export const overLimit = (limit: string, sentence: string): GraphQLError =>
  new GraphQLError(sentence, { extensions: { code: `limit/${limit}`, http: { status: 400 } } });

/** Refuses two commands in one request: they would be two transactions under one answer. */
export function refuseMutations(
  document: DocumentNode,
  operation: OperationDefinitionNode,
): GraphQLError | null {
  if (operation.operation !== 'mutation') return null;
  const asked = countFields(operation.selectionSet, fragmentsOf(document));
  return asked > LIMITS.mutations
    ? overLimit('mutations', 'One request may carry one mutation: send them one by one.')
    : null;
}

function fragmentsOf(document: DocumentNode): Map<string, FragmentDefinitionNode> {
  const fragments = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
  return new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
}

/** Fields directly in a selection, fragments spread out; a valid document has no fragment inside itself. */
function countFields(
  { selections }: SelectionSetNode,
  fragments: Map<string, FragmentDefinitionNode>,
): number {
  return selections.reduce((sum, selection) => {
    if (selection.kind === Kind.FIELD) return sum + 1;
    const spread = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
    return sum + (spread ? countFields(spread.selectionSet, fragments) : 0);
  }, 0);
}

/** Refuses variables with a list, at whatever depth, that is longer than any form of ours can send. */
export function refuseVariables(variables: unknown): GraphQLError | null {
  // A list of its own instead of recursion: what is sent may be nested as deep as its sender likes.
  const waiting: unknown[] = [variables];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value !== 'object' || value === null) continue;
    const inner: unknown[] = Object.values(value);
    if (Array.isArray(value) && inner.length > LIMITS.listLength)
      return overLimit('list', `A list may have ${LIMITS.listLength} entries at most: send it in parts.`);
    for (const one of inner) waiting.push(one);
  }
  return null;
}
