import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import {
  graphql,
  type GraphQLFieldConfigMap,
  GraphQLInt,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
  GraphQLUnionType,
} from 'graphql';
import { type Action, ACTIONS, type Actor, type Mandate } from '@copianifica/domain';
import { SHOWN } from '../api.module';
import { checkRules, enforceRules, unruledFields } from './rules';

const TODAY = '2026-01-12';
const mandate: Mandate = {
  id: 'm',
  person: 'p',
  post: 'ufficio-piano/responsabile',
  role: 'head',
  organization: 'ufficio-piano',
  organizationKind: 'ufficio-piano',
  validFrom: '2026-01-01',
  validTo: null,
  revision: 1,
};
const ACTORS = {
  anonymous: { kind: 'anonymous' },
  subject: { kind: 'subject' },
  person: { kind: 'person', person: 'p' },
  office: { kind: 'office', person: 'p', mandate },
  'the office of a mayor': {
    kind: 'office',
    person: 'p',
    mandate: { ...mandate, organizationKind: 'comune' },
  },
  'an office that has ended': { kind: 'office', person: 'p', mandate: { ...mandate, validTo: '2026-01-11' } },
} satisfies Record<string, Actor>;

const NEEDS_OFFICE = {
  anonymous: 'mandate/sign-in',
  subject: 'mandate/not-linked',
  person: 'mandate/not-linked',
  'an office that has ended': 'mandate/not-in-force',
};
/** Whom a field turns away by itself; what is not here depends on what it is done to, or is open to all. */
const REFUSED: Partial<Record<Action, Partial<Record<keyof typeof ACTORS, string>>>> = {
  'session.link': { anonymous: 'mandate/sign-in' },
  'desk.read': NEEDS_OFFICE,
  'notice.choose': { anonymous: 'mandate/sign-in', subject: 'mandate/not-linked' },
  'procedure.manage': { ...NEEDS_OFFICE, 'the office of a mayor': 'mandate/not-yours' },
  'case.administer': { ...NEEDS_OFFICE, 'the office of a mayor': 'mandate/not-yours' },
  'calendar.subscribe': NEEDS_OFFICE,
  'webhook.manage': { ...NEEDS_OFFICE, 'the office of a mayor': 'mandate/not-yours' },
  'text.write': { ...NEEDS_OFFICE, 'the office of a mayor': 'mandate/not-yours' },
  'protocol.read': { ...NEEDS_OFFICE, 'the office of a mayor': 'mandate/not-yours' },
  'clock.move': { ...NEEDS_OFFICE, 'the office of a mayor': 'mandate/not-yours' },
};

const rule = (action: Action) => ({ rule: action });
const number = { type: GraphQLInt, resolve: () => 42 };

/** A schema with these root fields; a command that may be refused as such when `command` is given. */
function schemaOf(fields: GraphQLFieldConfigMap<unknown, unknown>, command?: Action): GraphQLSchema {
  const Done = new GraphQLObjectType({ name: 'Done', extensions: rule('public.read'), fields: { number } });
  const Refusal = new GraphQLObjectType({
    name: 'Refusal',
    extensions: rule('public.read'),
    fields: { code: { type: GraphQLString } },
  });
  const Result = new GraphQLUnionType({
    name: 'Result',
    types: [Done, Refusal],
    resolveType: (value: object) => ('code' in value ? 'Refusal' : 'Done'),
  });
  const doIt = { type: Result, resolve: () => ({}), ...(command && { extensions: rule(command) }) };
  return new GraphQLSchema({
    query: new GraphQLObjectType({ name: 'Query', fields }),
    ...(command && { mutation: new GraphQLObjectType({ name: 'Mutation', fields: { doIt } }) }),
  });
}

const ask = (schema: GraphQLSchema, actor: Actor, source: string) =>
  graphql({ schema, source, contextValue: { actor, today: TODAY, deadline: null } });

/** How an actor fares with a field that an action stands before: its value, or the refusal's code. */
async function outcome(action: Action, actor: Actor): Promise<unknown> {
  const schema = enforceRules(schemaOf({ number: { ...number, extensions: rule(action) } }));
  const { data, errors } = await ask(schema, actor, '{ number }');
  return errors?.[0]?.extensions['code'] ?? data?.['number'];
}

describe('the rule before a field', () => {
  it('stands before every field of the API', async () => {
    const builder = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: false });
    const providers = SHOWN.flatMap((module) => Reflect.getMetadata('providers', module) as unknown[]);
    const resolvers = providers.filter((one): one is new () => object => typeof one === 'function');
    const schema = await builder.get(GraphQLSchemaFactory).create(resolvers, { skipCheck: true });
    expect(Object.keys(schema.getTypeMap()).length).toBeGreaterThan(40);
    expect(unruledFields(schema)).toEqual([]);
    await builder.close();
  });

  it('may be its own or its type’s, but never a root’s, and is one of those that can be decided', () => {
    const Inner = new GraphQLObjectType({
      name: 'Inner',
      fields: { open: { ...number, extensions: rule('public.read') }, bare: number },
    });
    const Ruled = new GraphQLObjectType({
      name: 'Ruled',
      extensions: rule('public.read'),
      fields: { number },
    });
    const schema = new GraphQLSchema({
      query: new GraphQLObjectType({
        name: 'Query',
        extensions: rule('public.read'),
        fields: {
          inner: { type: Inner, extensions: rule('public.read') },
          ruled: { type: Ruled, extensions: rule('public.read') },
          bareRoot: number,
          invented: { ...number, extensions: { rule: 'anything.goes' } },
        },
      }),
    });
    expect(unruledFields(schema)).toEqual(['Query.bareRoot', 'Query.invented', 'Inner.bare']);
    expect(() => checkRules(schema)).toThrow(
      'No rule stands before Query.bareRoot, Query.invented, Inner.bare',
    );
    expect(() => enforceRules(schema)).toThrow('No rule stands before');
  });

  it.each(ACTIONS)('%s lets through whom it names, and nobody else', async (action) => {
    const found = Object.entries(ACTORS).map(
      async ([name, actor]) => [name, await outcome(action, actor)] as const,
    );
    const everybody = Object.fromEntries(Object.keys(ACTORS).map((name) => [name, 42]));
    expect(Object.fromEntries(await Promise.all(found))).toEqual({ ...everybody, ...REFUSED[action] });
  });

  it('also stands before a field that has no code of its own', async () => {
    const Desk = new GraphQLObjectType({
      name: 'Desk',
      extensions: rule('desk.read'),
      fields: { number: { type: GraphQLInt } },
    });
    const desk = { type: Desk, resolve: () => ({ number: 42 }), extensions: rule('public.read') };
    const schema = enforceRules(schemaOf({ desk }));
    expect((await ask(schema, ACTORS.anonymous, '{ desk { number } }')).data).toEqual({
      desk: { number: null },
    });
    expect((await ask(schema, ACTORS.office, '{ desk { number } }')).data).toEqual({ desk: { number: 42 } });
  });

  it('refuses a command in its own union, with a sentence', async () => {
    const schema = enforceRules(
      schemaOf({ number: { ...number, extensions: rule('public.read') } }, 'clock.move'),
    );
    const source = 'mutation { doIt { __typename ... on Refusal { code } } }';
    const refused = await ask(schema, ACTORS['the office of a mayor'], source);
    expect(refused).toEqual({ data: { doIt: { __typename: 'Refusal', code: 'mandate/not-yours' } } });
    expect((await ask(schema, ACTORS.office, source)).data).toEqual({ doIt: { __typename: 'Done' } });
  });
});
