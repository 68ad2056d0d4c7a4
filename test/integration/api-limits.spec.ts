import { request } from 'node:http';
import { getIntrospectionQuery } from 'graphql';
import { Client } from 'pg';
import { type Answered, ask, startTestApi, type TestApi } from '../support/api';
import { type AppDatabase, foundEmpty, openAppDatabase } from '../support/app-database';

let app: AppDatabase;
let api: TestApi;

beforeAll(async () => {
  app = await openAppDatabase();
  await foundEmpty(app);
  api = await startTestApi(app.database);
});
afterAll(async () => {
  await api.stop();
  await app.close();
});

const codes = ({ errors }: Answered): unknown[] => (errors ?? []).map(({ extensions }) => extensions['code']);
const said = ({ errors }: Answered): string => (errors ?? []).map(({ message }) => message).join('\n');
const times = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join(' ');

/** Each fragment asks twice for the next: 2ⁿ fields of a few hundred bytes. */
const doubling = (n: number): string =>
  `{ __type(name: "Case") { ...F0 } } ${times(n, (i) => `fragment F${i} on __Type { a: ofType { ...F${i + 1} } b: ofType { ...F${i + 1} } }`)}
   fragment F${n} on __Type { name }`;
const spreadTwice = (n: number): string =>
  `{ authority { ...A0 } } ${times(n, (i) => `fragment A${i} on Authority { ...A${i + 1} ...A${i + 1} key }`)}
   fragment A${n} on Authority { key name { it en } }`;
const nested = (n: number, field: string): string => `${`${field} { `.repeat(n)} name ${'}'.repeat(n)}`;

const HOSTILE: [string, string, RegExp][] = [
  ['goes too deep', `{ __type(name: "Case") { ${nested(12, 'ofType')} } }`, /depth limit of 12 exceeded/],
  ['has many aliases', `{ ${times(16, (i) => `a${i}: plans { id }`)} }`, /Aliases limit of 15 exceeded/],
  ['has many directives', `{ plans { ${'id @include(if: true) '.repeat(21)} } }`, /Directives limit of 20/],
  ['has fragments that multiply', doubling(14), /recursively requests too many selections/],
  ['spreads its fragments twice, twenty deep', spreadTwice(20), /recursively requests too many selections/],
  [
    'has fragments that contain themselves',
    '{ plans { ...A } } fragment A on Plan { ...B } fragment B on Plan { ...A }',
    /Cannot spread fragment "A" within itself/,
  ],
  [
    'follows the types of types',
    `{ __schema { types { ${nested(4, 'fields { type')} ${'}'.repeat(4)} } } }`,
    /Maximum introspection depth exceeded/,
  ],
  [
    'asks for very much',
    '{ plans { cases { consultation { list(first: 100000) { id organization { it en } text } } } } }',
    /Query Cost limit of 10000 exceeded/,
  ],
  ['is made of many words', `{ ${'me { name } '.repeat(700)} }`, /contains more that 2000 tokens/],
  ['is nested without end', `${'{ me '.repeat(9_000)}`, /contains more that 2000 tokens/],
  [
    'is nested as deep as words allow',
    nested(600, 'me').replace(/^/, '{').concat('}'),
    /Cannot query field "me"/,
  ],
  // The parser goes as deep as the list: what the machine cannot follow is a mistake in the question too.
  ['has a list without end inside', `{ plan(id: ${'['.repeat(9_000)}`, /2000 tokens|call stack/],
  [
    'has a deep list inside',
    `{ plan(id: ${'['.repeat(300)}${']'.repeat(300)}) { id } }`,
    /ID cannot represent/,
  ],
  ['is no GraphQL', 'select * from copianifica.sessions', /Syntax Error/],
  ['asks for what is not there', '{ passwords }', /Cannot query field "passwords"/],
  ['is empty', '', /must contain a non-empty `query`/],
];

describe('a hostile question', () => {
  it.each(HOSTILE)('that %s is refused at once', async (_what, query, reason) => {
    const began = performance.now();
    const answer = await ask(api, query);
    expect(said(answer)).toMatch(reason);
    expect(answer.status).toBe(400);
    expect(performance.now() - began).toBeLessThan(4_000);
  });

  it('has its cost bounded, however it is put together within the limits', async () => {
    // The largest overlaps that pass the parser, for the one rule of GraphQL that compares all with all.
    const overlaps = [
      `{ ${'me { name signedIn } '.repeat(390)} }`,
      `{ ${times(300, (i) => `...A${i % 12}`)} } ${times(12, (i) => `fragment A${i} on Query { ${'plans { id title } '.repeat(10)} }`)}`,
      `{ plans { ${'cases { events { sequence } } '.repeat(200)} } }`,
    ];
    for (const query of overlaps) {
      const began = performance.now();
      const { status } = await ask(api, query);
      expect([200, 400]).toContain(status);
      expect(performance.now() - began).toBeLessThan(1_500);
    }
  });

  it('with a list of variables that is too long is refused, wherever the list is', async () => {
    const query =
      'mutation Q($r: RollCallInput!) { recordRollCall(requestId: "1", sitting: "2", rollCall: $r) { __typename } }';
    const seats = (count: number) => ({ present: Array(count).fill('a'), for: [], against: [], abstain: [] });
    const refused = await ask(api, query, { variables: { r: seats(1_001) } });
    expect(refused).toMatchObject({ status: 400, data: undefined });
    expect(codes(refused)).toEqual(['limit/list']);
    const taken = await ask(api, query, { variables: { r: seats(1_000) } });
    expect(taken).toMatchObject({ status: 200, errors: undefined });
    const unused = await ask(api, '{ me { name } }', { variables: { any: { list: Array(1_001).fill(1) } } });
    expect(codes(unused)).toEqual(['limit/list']);
  });

  it('with two commands in it is refused, also when fragments hide them, and neither is done', async () => {
    const one = (name: string) => `${name}: actAs(mandate: "x") { __typename }`;
    const both = [
      `mutation { ${one('a')} ${one('b')} }`,
      `mutation { ...A ...A ${one('c')} } fragment A on Mutation { ${one('a')} }`,
      `mutation { ... on Mutation { ${one('a')} } ... on Mutation { ${one('b')} } }`,
    ];
    for (const query of both) expect(codes(await ask(api, query))).toEqual(['limit/mutations']);
    const alone = await ask(api, `mutation { ${one('a')} }`);
    expect(alone).toMatchObject({ status: 200, data: { a: { __typename: 'Refusal' } } });
  });

  it('with a body of more than 256 kB is refused, whether it says its length or not', async () => {
    const body = JSON.stringify({ query: '{ me { name } }', variables: { text: 'a'.repeat(256 * 1024) } });
    const told = await fetch(`${api.url}/graphql`, { method: 'POST', headers: JSON_TYPE, body });
    expect(told.status).toBe(400);
    expect(await told.json()).toMatchObject({ errors: [{ extensions: { code: 'limit/body' } }] });
    expect(await sendInParts(body)).toBe(400);
    const justFits = JSON.stringify({
      query: '{ me { name } }',
      variables: { text: 'a'.repeat(255 * 1024) },
    });
    expect(
      (await fetch(`${api.url}/graphql`, { method: 'POST', headers: JSON_TYPE, body: justFits })).status,
    ).toBe(200);
  });

  it.each([
    ['a body that is no JSON', '{"query": '],
    ['several questions at once', '[{"query":"{ me { name } }"},{"query":"{ me { name } }"}]'],
    ['a text for a body', '"{ me { name } }"'],
  ])('is refused as %s', async (_what, body) => {
    const answer = await fetch(`${api.url}/graphql`, { method: 'POST', headers: JSON_TYPE, body });
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toContain('application/json');
  });
});

const JSON_TYPE = { 'content-type': 'application/json', 'x-copianifica': '1' };

/** Sends a body without saying how long it is; resolves to the status, however the server ends the line. */
const sendInParts = (body: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const headers = { ...JSON_TYPE, 'transfer-encoding': 'chunked' };
    const sent = request(`${api.url}/graphql`, { method: 'POST', headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    sent.on('error', reject);
    sent.end(body);
  });

describe('a question from elsewhere', () => {
  const command = 'mutation { actAs(mandate: "x") { __typename } }';

  it('may read, but needs the header of our own pages to command', async () => {
    const without = { headers: { 'x-copianifica': undefined } };
    expect((await ask(api, '{ me { signedIn } }', without)).status).toBe(200);
    const refused = await ask(api, command, without);
    expect(refused).toMatchObject({ status: 403, data: undefined });
    expect(codes(refused)).toEqual(['request/cross-site']);
    expect((await ask(api, command)).status).toBe(200);
  });

  it('that a form or an image of another site could send is refused', async () => {
    const query = JSON.stringify({ query: '{ me { signedIn } }' });
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])
      expect(
        (
          await fetch(`${api.url}/graphql`, {
            method: 'POST',
            headers: { 'content-type': type },
            body: query,
          })
        ).status,
      ).toBe(400);
    expect((await fetch(`${api.url}/graphql?query={me{signedIn}}`)).status).toBe(400);
  });

  it('gets no leave to read the answer from a page of another site', async () => {
    const headers = { origin: 'https://evil.example' };
    const asked = await fetch(`${api.url}/graphql`, { method: 'OPTIONS', headers });
    expect(asked.headers.get('access-control-allow-origin')).toBeNull();
    const { headers: answered } = await ask(api, '{ me { signedIn } }', { headers });
    expect(answered.get('access-control-allow-origin')).toBeNull();
  });
});

describe('an honest question', () => {
  it('may be for the whole schema, and there is no page that loads scripts from elsewhere', async () => {
    const { status, data } = await ask(api, getIntrospectionQuery());
    expect(status).toBe(200);
    expect(JSON.stringify(data)).toContain('proposeGuidelines');
    const page = await fetch(`${api.url}/graphql`, { headers: { accept: 'text/html' } });
    expect(page.status).toBe(400);
    expect(await page.text()).not.toContain('<script');
  });

  it('that fails on our side is answered with a reference, and the log alone knows why', async () => {
    const owner = new Client({ connectionString: app.database.ownerUrl });
    await owner.connect();
    await owner.query('alter table copianifica.plans rename to plans_away');
    const answer = await ask(api, '{ plans { id } me { signedIn } }');
    await owner.query('alter table copianifica.plans_away rename to plans');
    await owner.end();
    const [error] = answer.errors!;
    expect(Object.keys(error!.extensions).toSorted()).toEqual(['code', 'correlationId']);
    expect(error!.extensions['code']).toBe('fault');
    expect(JSON.stringify(answer.errors)).not.toMatch(/plans_|does not exist|stack|node_modules/);
    const reference = error!.extensions['correlationId'] as string;
    expect(answer.headers.get('x-correlation-id')).toBe(reference);
    const logged = api
      .log()
      .split('\n')
      .filter((line) => line.includes(reference));
    expect(logged[0]).toContain('"sqlState":"42P01"');
  });

  it('that takes too long is given up after ten seconds', async () => {
    const owner = new Client({ connectionString: app.database.ownerUrl });
    await owner.connect();
    await owner.query('begin; lock table copianifica.plans in access exclusive mode');
    const began = performance.now();
    const answer = await ask(api, '{ plans { id } }');
    await owner.end();
    expect(answer.status).toBe(400);
    expect(codes(answer)).toEqual(['limit/deadline']);
    expect(performance.now() - began).toBeLessThan(11_000);
  });
});
