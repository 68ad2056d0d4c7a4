import {
  defaultFieldResolver,
  getNamedType,
  GraphQLError,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
  isObjectType,
  isUnionType,
} from 'graphql';
import { type Action, ACTIONS, decide } from '@copianifica/domain';
import type { RequestContext } from './context';
import { sayRefusal } from './words';

type Field = GraphQLField<unknown, RequestContext>;
type Resolver = GraphQLFieldResolver<unknown, RequestContext>;

/**
 * Where each action is decided. `open`: everyone may. `here`: it needs no resource, so a field with that rule
 * is refused before it is resolved. `use-case`: it depends on what it is done to, which the use case reads in
 * the transaction in which it acts.
 */
const DECIDED: Record<Action, 'open' | 'here' | 'use-case'> = {
  'public.read': 'open',
  'session.read': 'open',
  'session.act-as': 'use-case',
  'session.link': 'here',
  'desk.read': 'here',
  'notice.read': 'use-case',
  'notice.choose': 'here',
  'case.raise': 'use-case',
  'observation.read-text': 'use-case',
  'procedure.manage': 'here',
  'case.administer': 'here',
  'calendar.subscribe': 'here',
  'webhook.manage': 'here',
  'text.write': 'here',
  'protocol.read': 'here',
  'clock.move': 'here',
};

/** Every field of a schema with the rule before it: its own, else its type's. */
function* ruledFields(schema: GraphQLSchema): Generator<{ name: string; field: Field; rule: unknown }> {
  const roots = new Set([schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]);
  const isOurs = (type: GraphQLObjectType): boolean => !type.name.startsWith('__');
  for (const type of Object.values(schema.getTypeMap()).filter(isObjectType).filter(isOurs)) {
    // A root's type would lend its rule to a field added later: there each field carries its own.
    const general = roots.has(type) ? undefined : type.extensions['rule'];
    for (const field of Object.values(type.getFields()) as Field[])
      yield { name: `${type.name}.${field.name}`, field, rule: field.extensions['rule'] ?? general };
  }
}

/** Names of the fields that no known action stands before; empty in a schema that may be served. */
export function unruledFields(schema: GraphQLSchema): string[] {
  const isAction = (rule: unknown): boolean => ACTIONS.some((action) => action === rule);
  return [...ruledFields(schema)].filter(({ rule }) => !isAction(rule)).map(({ name }) => name);
}

/** Refuses a schema with a field that no rule stands before: at boot, and when the schema is written. */
export function checkRules(schema: GraphQLSchema): void {
  const unruled = unruledFields(schema);
  if (unruled.length > 0)
    throw new Error(
      `No rule stands before ${unruled.join(', ')}: write @Rule('…') on the field, or on its type, with an action of decide.ts.`,
    );
}

/**
 * Puts its rule before each field of a schema, and the request's deadline around what is resolved by code of
 * ours. A command answers a refusal in its union; any other field answers an error with the refusal in it.
 */
export function enforceRules(schema: GraphQLSchema): GraphQLSchema {
  checkRules(schema);
  for (const { field, rule } of ruledFields(schema)) {
    const action = rule as Action;
    const { resolve, subscribe } = field;
    if (subscribe) field.subscribe = guarded(field, action, subscribe);
    if (resolve) field.resolve = guarded(field, action, inTime(resolve));
    else if (DECIDED[action] === 'here') field.resolve = guarded(field, action, defaultFieldResolver);
  }
  return schema;
}

function guarded(field: Field, action: Action, resolve: Resolver): Resolver {
  if (DECIDED[action] !== 'here') return resolve;
  const named = getNamedType(field.type);
  const canRefuse = isUnionType(named) && named.getTypes().some(({ name }) => name === 'Refusal');
  return (source, args, context, info) => {
    const decision = decide(context.actor, action, {}, context.today);
    if (decision.allowed) return resolve(source, args, context, info);
    const refusal = sayRefusal(decision.code);
    if (canRefuse) return refusal;
    throw new GraphQLError(refusal.sentence.en, { extensions: { code: decision.code, refusal } });
  };
}

const inTime =
  (resolve: Resolver): Resolver =>
  (source, args, context, info) => {
    const answer: unknown = resolve(source, args, context, info);
    return answer instanceof Promise && context.deadline ? context.deadline.race(answer) : answer;
  };
