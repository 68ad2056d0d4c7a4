import { createHash, randomBytes } from 'node:crypto';
import { SendLinkCode } from '@copianifica/usecases';
import { type Answered, startTestApi, type TestApi } from '../support/api';
import { type AppDatabase, AUTHORITY, foundEmpty, openAppDatabase } from '../support/app-database';
import { appoint, foundPosts, YESTERDAY } from '../support/offices';
import { Visitor } from '../support/visitor';

const ISSUER = 'https://identity.example';
const POSTS = ['capo', 'vice', 'socio', 'vuota', 'ex'];
let app: AppDatabase;
let api: TestApi;

beforeAll(async () => {
  app = await openAppDatabase();
  await foundEmpty(app);
  await foundPosts(app, POSTS);
  await appoint(app, { given: 'Una', posts: ['capo'] });
  await appoint(app, { given: 'Dua', posts: ['vice', 'socio'] });
  await appoint(app, { given: 'Ex', posts: ['ex'], until: YESTERDAY });
  api = await startTestApi(app.database);
});
afterAll(async () => {
  await api.stop();
  await app.close();
});

/** A browser with a session of a subject whom nobody knows yet. */
async function stranger(subject: string): Promise<Visitor> {
  const token = randomBytes(32).toString('base64url');
  await app.query(
    `insert into copianifica.sessions (authority, token_hash, issuer, subject, expires_at)
     values ($1, $2, $3, $4, clock_timestamp() + interval '1 hour')`,
    [AUTHORITY, createHash('sha256').update(token).digest('hex'), ISSUER, subject],
  );
  const visitor = new Visitor();
  visitor.plant(api, 'copianifica', token);
  return visitor;
}

const ME = 'me { signedIn linked name offices { post } actingAs { post } }';
const request = (visitor: Visitor, address: string): Promise<Answered> =>
  visitor.ask(
    api,
    `mutation($a: String!) { requestLinkCode(address: $a) { __typename ... on Refusal { code sentence { it } } ... on SessionChanged { ${ME} } } }`,
    { a: address },
  );
const confirm = async (visitor: Visitor, code: string): Promise<Record<string, unknown>> => {
  const query = `mutation($c: String!) { confirmLinkCode(code: $c) { ... on Refusal { code } ... on SessionChanged { ${ME} } } }`;
  const { data } = await visitor.ask(api, query, { c: code });
  return data!['confirmLinkCode'] as Record<string, unknown>;
};

/** The requests of a subject that went into the outbox, in order. */
const requestsOf = async (subject: string): Promise<string[]> => {
  const rows = await app.query<{ id: string }>(
    `select c.id from copianifica.link_codes c
     join copianifica.outbox o on o.topic = 'link-code' and o.payload->>'linkCode' = c.id::text
     where c.subject = $1 order by o.sequence`,
    [subject],
  );
  return rows.map(({ id }) => id);
};
/** What the worker does: makes the code of a request, and would mail it. */
const mail = (id: string) => new SendLinkCode(app.transactions).execute(AUTHORITY, id);

describe('an account that nobody knows', () => {
  it('is told so, and may do nothing but be linked', async () => {
    const visitor = await stranger('new');
    expect((await visitor.ask(api, `{ ${ME} }`)).data).toEqual({
      me: { signedIn: true, linked: false, name: null, offices: [], actingAs: null },
    });
    expect((await visitor.ask(api, '{ desk { items { key } } }')).errors![0]!.extensions['code']).toBe(
      'mandate/not-linked',
    );
  });

  it('is linked by the code sent to the office’s own address, however it is typed, and acts at once', async () => {
    const visitor = await stranger('una');
    expect((await request(visitor, ' Capo@ENTE.example ')).data).toMatchObject({
      requestLinkCode: { __typename: 'SessionChanged', me: { signedIn: true, linked: false } },
    });
    const [id] = await requestsOf('una');
    const sent = await mail(id!);
    expect(sent).toEqual({ address: 'capo@ente.example', code: expect.stringMatching(/^[2-9A-Z]{10}$/) });
    const { code } = sent!;
    expect(await confirm(visitor, ` ${code.slice(0, 5).toLowerCase()}-${code.slice(5)} `)).toEqual({
      me: {
        signedIn: true,
        linked: true,
        name: 'Una Di Prova',
        offices: [{ post: 'capo' }],
        actingAs: { post: 'capo' },
      },
    });
    expect((await visitor.ask(api, '{ desk { items { key } } }')).errors).toBeUndefined();
    expect(await confirm(visitor, code)).toEqual({ code: 'session/code-expired' });
    expect(await mail(id!)).toBeNull();
  });

  it('chooses its office itself when the person holds several', async () => {
    const visitor = await stranger('dua');
    await request(visitor, 'vice@ente.example');
    const { code } = (await mail((await requestsOf('dua'))[0]!))!;
    expect(await confirm(visitor, code)).toMatchObject({
      me: { linked: true, offices: [{ post: 'socio' }, { post: 'vice' }], actingAs: null },
    });
  });

  it('cannot find out which addresses are known: answer and time are alike', async () => {
    const visitor = await stranger('curious');
    const timed = async (address: string): Promise<[unknown, number]> => {
      const began = performance.now();
      const { data } = await request(visitor, address);
      return [data, performance.now() - began];
    };
    const [known, knownTime] = await timed('capo@ente.example');
    const [unknown, unknownTime] = await timed('nessuno@ente.example');
    expect(unknown).toEqual(known);
    expect(Math.min(knownTime, unknownTime)).toBeGreaterThan(190);
    expect(await requestsOf('curious')).toHaveLength(1);
    expect((await request(visitor, 'not an address')).data).toMatchObject({
      requestLinkCode: {
        code: 'session/unknown-address',
        sentence: { it: expect.stringContaining('indirizzo') },
      },
    });
  });

  it('has five attempts at a code, and then not even the right one opens', async () => {
    const visitor = await stranger('guesser');
    await request(visitor, 'capo@ente.example');
    const { code } = (await mail((await requestsOf('guesser'))[0]!))!;
    for (let attempt = 0; attempt < 5; attempt += 1)
      expect(await confirm(visitor, 'AAAAABBBBB')).toEqual({ code: 'session/wrong-code' });
    expect(await confirm(visitor, code)).toEqual({ code: 'session/code-expired' });
  });

  it('has five attempts also when they come all at once', async () => {
    const visitor = await stranger('hasty');
    await request(visitor, 'capo@ente.example');
    await mail((await requestsOf('hasty'))[0]!);
    const answers = await Promise.all(Array.from({ length: 12 }, () => confirm(visitor, 'AAAAABBBBB')));
    const wrong = answers.filter(({ code }) => code === 'session/wrong-code');
    expect(wrong).toHaveLength(5);
  });

  it('cannot use the code of another account, one that was not sent, or one that is too old', async () => {
    const [one, other] = [await stranger('one'), await stranger('other')];
    for (const visitor of [one, other]) await request(visitor, 'capo@ente.example');
    const { code } = (await mail((await requestsOf('one'))[0]!))!;
    expect(await confirm(other, code)).toEqual({ code: 'session/wrong-code' });
    expect(await confirm(other, '')).toEqual({ code: 'session/wrong-code' });
    await app.query(`update copianifica.link_codes set expires_at = clock_timestamp() where subject = 'one'`);
    expect(await confirm(one, code)).toEqual({ code: 'session/code-expired' });
  });

  it('may lose a mail: a code sent again is good, and the one before no more', async () => {
    const visitor = await stranger('patient');
    await request(visitor, 'capo@ente.example');
    const [id] = await requestsOf('patient');
    const [first, second] = [(await mail(id!))!, (await mail(id!))!];
    expect(await confirm(visitor, first.code)).toEqual({ code: 'session/wrong-code' });
    expect(await confirm(visitor, second.code)).toMatchObject({ me: { linked: true } });
  });

  it('asks for five codes at most, so that nobody’s mailbox is flooded', async () => {
    const visitor = await stranger('insistent');
    for (let asked = 0; asked < 8; asked += 1) await request(visitor, 'capo@ente.example');
    expect(await requestsOf('insistent')).toHaveLength(5);
  });

  it.each(['vuota', 'ex'])('is not linked to a post that nobody holds today (%s)', async (post) => {
    const visitor = await stranger(`wants ${post}`);
    await request(visitor, `${post}@ente.example`);
    const { code } = (await mail((await requestsOf(`wants ${post}`))[0]!))!;
    expect(await confirm(visitor, code)).toEqual({ code: 'mandate/not-in-force' });
  });

  it('stays with the person it was linked to', async () => {
    const visitor = await stranger('settled');
    for (const address of ['capo@ente.example', 'vice@ente.example']) {
      await request(visitor, address);
      const { code } = (await mail((await requestsOf('settled')).at(-1)!))!;
      const answer = await confirm(visitor, code);
      if (address.startsWith('capo')) expect(answer).toMatchObject({ me: { name: 'Una Di Prova' } });
      else expect(answer).toEqual({ code: 'mandate/not-yours' });
    }
  });

  it('must be signed in: to anybody else both doors are shut', async () => {
    const nobody = new Visitor();
    expect((await request(nobody, 'capo@ente.example')).data).toMatchObject({
      requestLinkCode: { code: 'mandate/sign-in' },
    });
    expect(await confirm(nobody, 'AAAAABBBBB')).toEqual({ code: 'mandate/sign-in' });
  });
});
