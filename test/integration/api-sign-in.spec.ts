import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Answer, Visitor } from '../support/visitor';
import { freePort, startIdentity, startTestApi, type TestApi } from '../support/api';
import { type AppDatabase, foundEmpty, openAppDatabase } from '../support/app-database';
import { appoint, foundPosts, YESTERDAY } from '../support/offices';

let app: AppDatabase;
let api: TestApi;
let identity: Awaited<ReturnType<typeof startIdentity>>;
let two: string[];
let ended: string[];
const folder = mkdtempSync(join(tmpdir(), 'copianifica-people-'));
const peopleFile = join(folder, 'people.json');

const PEOPLE = ['one', 'two', 'ended', 'stranger'];
const ME = '{ me { signedIn linked name offices { post from until } actingAs { post title { it } } } }';
const SESSION = 'copianifica';
const SIGN_IN = 'copianifica-sign-in';

beforeAll(async () => {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const people = PEOPLE.map((subject) => ({
    subject,
    name: `Persona ${subject}`,
    offices: [],
    linked: true,
  }));
  writeFileSync(peopleFile, JSON.stringify(people));
  identity = await startIdentity(peopleFile, [url]);
  app = await openAppDatabase();
  await foundEmpty(app);
  await foundPosts(app, ['capo', 'vice', 'socio', 'ex']);
  const as = (subject: string) => ({ issuer: identity.demo.issuer, subject });
  await appoint(app, { given: 'Una', posts: ['capo'], identity: as('one') });
  two = (await appoint(app, { given: 'Dua', posts: ['vice', 'socio'], identity: as('two') })).mandates;
  ended = (await appoint(app, { given: 'Ex', posts: ['ex'], until: YESTERDAY, identity: as('ended') }))
    .mandates;
  api = await startTestApi(app.database, { PORT: String(port), OIDC_ISSUER: identity.demo.issuer });
});
afterAll(async () => {
  await api.stop();
  await identity.stop();
  await app.close();
  rmSync(folder, { recursive: true });
});

/** From the link to the identity provider's list of people. */
const begin = (visitor: Visitor, to = '/desk'): Promise<Answer> =>
  visitor.follow(`${api.url}/auth/sign-in?to=${encodeURIComponent(to)}`);

/** Chooses a person; stops before our callback is visited. */
const choose = (visitor: Visitor, page: Answer, subject: string, { url } = api): Promise<Answer> =>
  visitor.follow(
    page.url,
    { method: 'POST', body: new URLSearchParams({ subject }) },
    `${url}/auth/callback`,
  );

/** The whole way; gives what our callback answered. */
async function signIn(visitor: Visitor, subject: string, to?: string): Promise<Answer> {
  const back = await choose(visitor, await begin(visitor, to), subject);
  return visitor.go(back.url);
}

const tokenOf = (visitor: Visitor): string | undefined => visitor.cookie(api, SESSION);
const sessions = async (): Promise<number> =>
  (await app.query<{ n: number }>('select count(*)::integer as n from copianifica.sessions'))[0]!.n;

describe('signing in', () => {
  it('begins a session and comes back to the page it was asked from; one office is acted in at once', async () => {
    const visitor = new Visitor();
    const back = await signIn(visitor, 'one', '/plans/1?tab=votes');
    expect(back).toMatchObject({ status: 303, url: new URL(`${api.url}/plans/1?tab=votes`) });
    const { data } = await visitor.ask(api, ME);
    expect(data).toEqual({
      me: {
        signedIn: true,
        linked: true,
        name: 'Una Di Prova',
        offices: [{ post: 'capo', from: '2025-01-01', until: null }],
        actingAs: { post: 'capo', title: { it: 'Carica capo' } },
      },
    });
  });

  it('leaves an opaque cookie that no script can read, and only its hash in the database', async () => {
    const visitor = new Visitor();
    const back = await signIn(visitor, 'one');
    const [cookie] = back.headers.getSetCookie();
    expect(cookie).toMatch(/^copianifica=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/);
    const token = tokenOf(visitor)!;
    const rows = await app.query<{ row: string }>(
      'select to_jsonb(s)::text as row from copianifica.sessions s',
    );
    expect(rows.filter(({ row }) => row.includes(token))).toEqual([]);
    const hash = createHash('sha256').update(token).digest('hex');
    expect(rows.filter(({ row }) => row.includes(hash))).toHaveLength(1);
  });

  it('asks for a code challenge, a state and a nonce, each new each time', async () => {
    const urls = await Promise.all(
      [1, 2].map(async () => (await new Visitor().go(`${api.url}/auth/sign-in`)).url.searchParams),
    );
    for (const asked of urls) {
      expect(asked.get('response_type')).toBe('code');
      expect(asked.get('code_challenge_method')).toBe('S256');
      for (const name of ['code_challenge', 'state', 'nonce']) expect(asked.get(name)).toMatch(/^[\w-]{43}$/);
    }
    for (const name of ['code_challenge', 'state', 'nonce'])
      expect(urls[0]!.get(name)).not.toBe(urls[1]!.get(name));
  });

  it('gives a new token each time, and ends the session that the browser had', async () => {
    const visitor = new Visitor();
    await signIn(visitor, 'one');
    const first = tokenOf(visitor)!;
    await signIn(visitor, 'two');
    expect(tokenOf(visitor)).not.toBe(first);
    const thief = new Visitor();
    thief.plant(api, SESSION, first);
    expect((await thief.ask(api, ME)).data).toMatchObject({ me: { signedIn: false } });
  });

  it('never takes over a token that somebody has planted', async () => {
    const visitor = new Visitor();
    const planted = 'p'.repeat(43);
    visitor.plant(api, SESSION, planted);
    await signIn(visitor, 'one');
    expect(tokenOf(visitor)).not.toBe(planted);
    const attacker = new Visitor();
    attacker.plant(api, SESSION, planted);
    expect((await attacker.ask(api, ME)).data).toMatchObject({ me: { signedIn: false } });
  });

  it('can be begun in two tabs and finished in both', async () => {
    const visitor = new Visitor();
    const [one, other] = [await begin(visitor), await begin(visitor)];
    for (const tab of [one, other])
      expect((await visitor.go((await choose(visitor, tab, 'one')).url)).status).toBe(303);
  });

  it('lasts twelve hours of real time, which a leap of the demo’s clock does not shorten', async () => {
    const visitor = new Visitor();
    await signIn(visitor, 'one');
    await app.query(`select copianifica.move_demo_clock(copianifica.legal_now() + interval '3 days')`);
    expect((await visitor.ask(api, ME)).data).toMatchObject({ me: { signedIn: true } });
    const [row] = await app.query<{ hours: number }>(
      `select round(extract(epoch from max(expires_at) - clock_timestamp()) / 3600)::integer as hours
       from copianifica.sessions`,
    );
    expect(row!.hours).toBe(12);
    await app.query('update copianifica.sessions set expires_at = clock_timestamp()');
    expect((await visitor.ask(api, ME)).data).toMatchObject({ me: { signedIn: false } });
  });

  it('writes nothing about anybody into the log', async () => {
    const visitor = new Visitor();
    const back = await choose(visitor, await begin(visitor), 'one');
    await visitor.go(back.url);
    await visitor.ask(api, ME);
    const log = api.log();
    expect(log).toContain('/auth/callback');
    const secrets = [tokenOf(visitor)!, visitor.cookie(api, SIGN_IN)!, back.url.searchParams.get('code')!];
    for (const secret of [...secrets, 'Di Prova', 'ente.example', '127.0.0.1', 'cookie'])
      expect(log).not.toContain(secret);
  });
});

describe('a sign-in that was tampered with', () => {
  const EXPIRED = {
    status: 400,
    title: 'Questo accesso è scaduto',
    cookies: [],
    cache: 'no-store',
    begun: 0,
  };
  const DENIED = { ...EXPIRED, status: 403, title: 'Accesso non riuscito' };

  /** What a callback answered, and how many sessions it began. */
  const outcome = async ({ status, text, headers }: Answer, before: number) => ({
    status,
    title: /<h1>(.*)<\/h1>/.exec(text)?.[1],
    cookies: headers.getSetCookie(),
    cache: headers.get('cache-control'),
    begun: (await sessions()) - before,
  });

  it.each([
    ['another state', (url: URL) => url.searchParams.set('state', 's'.repeat(43))],
    ['no state', (url: URL) => url.searchParams.delete('state')],
    ['two states', (url: URL) => url.searchParams.append('state', 's'.repeat(43))],
  ])('with %s is refused', async (_what, change) => {
    const visitor = new Visitor();
    const { url } = await choose(visitor, await begin(visitor), 'one');
    const before = await sessions();
    change(url);
    expect(await outcome(await visitor.go(url), before)).toEqual(EXPIRED);
  });

  it('by finishing it in another browser is refused: nobody can be signed in as somebody else', async () => {
    const attacker = new Visitor();
    const { url } = await choose(attacker, await begin(attacker), 'one');
    const before = await sessions();
    const victim = new Visitor();
    expect(await outcome(await victim.go(url), before)).toEqual(EXPIRED);
    await begin(victim);
    expect(await outcome(await victim.go(url), before)).toEqual(EXPIRED);
  });

  it('by using it twice is refused', async () => {
    const visitor = new Visitor();
    const { url } = await choose(visitor, await begin(visitor), 'one');
    expect((await visitor.go(url)).status).toBe(303);
    const before = await sessions();
    expect(await outcome(await visitor.go(url), before)).toEqual(EXPIRED);
  });

  it('by coming back after ten minutes is refused', async () => {
    const visitor = new Visitor();
    const { url } = await choose(visitor, await begin(visitor), 'one');
    const before = await sessions();
    await app.query('update copianifica.sign_ins set expires_at = clock_timestamp()');
    expect(await outcome(await visitor.go(url), before)).toEqual(EXPIRED);
  });

  it.each([
    ['nonce', 'nonce'],
    ['code verifier', 'code_verifier'],
  ])('with another %s is refused', async (_what, column) => {
    const visitor = new Visitor();
    const { url } = await choose(visitor, await begin(visitor), 'one');
    const before = await sessions();
    await app.query(`update copianifica.sign_ins set ${column} = $1`, ['x'.repeat(43)]);
    expect(await outcome(await visitor.go(url), before)).toEqual(DENIED);
  });

  it.each([
    ['code', 'x'.repeat(43)],
    ['iss', 'https://evil.example'],
  ])('with another %s is refused', async (name, value) => {
    const visitor = new Visitor();
    const { url } = await choose(visitor, await begin(visitor), 'one');
    const before = await sessions();
    url.searchParams.set(name, value);
    expect(await outcome(await visitor.go(url), before)).toEqual(DENIED);
  });

  it('or given up at the provider is answered with a page that says so, in the reader’s language', async () => {
    const visitor = new Visitor();
    const page = await begin(visitor);
    const cancel = { method: 'POST', body: new URLSearchParams({ cancel: '1' }) };
    const { url } = await visitor.follow(page.url, cancel, `${api.url}/auth/callback`);
    const answer = await visitor.go(url, { headers: { 'accept-language': 'en-GB,en' } });
    expect(answer.status).toBe(403);
    expect(answer.text).toContain('<html lang="en">');
    expect(answer.text).toContain('You have not been signed in');
    expect(answer.text).not.toMatch(/<script|<style|style=/);
  });

  it.each([
    '//evil.example',
    'https://evil.example',
    '/\\evil.example',
    '/%0a/evil.example',
    'javascript:alert(1)',
  ])('to lead to %s is refused before it begins', async (to) => {
    const answer = await new Visitor().go(`${api.url}/auth/sign-in?to=${to}`);
    expect(answer.headers.get('location')).toBeNull();
    expect(answer.status).toBe(400);
    expect(answer.text).toContain('Questo collegamento porta altrove');
  });
});

describe('signing out', () => {
  it('ends the session and takes the cookie away', async () => {
    const visitor = new Visitor();
    await signIn(visitor, 'one');
    const token = tokenOf(visitor)!;
    const left = await visitor.go(`${api.url}/auth/sign-out`, { method: 'POST' });
    expect(left).toMatchObject({ status: 303, url: new URL(`${api.url}/`) });
    expect(tokenOf(visitor)).toBeUndefined();
    visitor.plant(api, SESSION, token);
    expect((await visitor.ask(api, ME)).data).toMatchObject({ me: { signedIn: false } });
  });

  it('does nothing to who comes without the cookie, as a form of another site does', async () => {
    const left = await new Visitor().go(`${api.url}/auth/sign-out`, { method: 'POST' });
    expect(left.status).toBe(303);
    expect(left.headers.getSetCookie()).toEqual([]);
    expect((await new Visitor().go(`${api.url}/auth/sign-out`)).status).toBe(404);
  });
});

describe('the office acted in', () => {
  const actAs =
    'mutation($m: ID!) { actAs(mandate: $m) { ... on Refusal { code sentence { it en } } ... on SessionChanged { me { actingAs { post } } } } }';

  it('is named by who holds several, and kept with the session', async () => {
    const visitor = new Visitor();
    await signIn(visitor, 'two');
    expect((await visitor.ask(api, ME)).data).toMatchObject({ me: { actingAs: null } });
    expect((await visitor.ask(api, '{ desk { items { key } } }')).errors![0]!.extensions['code']).toBe(
      'mandate/not-linked',
    );
    const { data } = await visitor.ask(api, actAs, { m: two[1] });
    expect(data).toEqual({ actAs: { me: { actingAs: { post: 'socio' } } } });
    expect((await visitor.ask(api, ME)).data).toMatchObject({ me: { actingAs: { post: 'socio' } } });
    expect((await visitor.ask(api, '{ desk { items { key } } }')).data).toEqual({ desk: { items: [] } });
  });

  it('cannot be somebody else’s, one that has ended, or nothing at all', async () => {
    const codeFor = async (visitor: Visitor, m: string) =>
      ((await visitor.ask(api, actAs, { m })).data!['actAs'] as { code: string }).code;
    const one = new Visitor();
    await signIn(one, 'one');
    expect(await codeFor(one, two[0]!)).toBe('mandate/not-yours');
    expect(await codeFor(one, 'no uuid')).toBe('mandate/not-yours');
    expect((await one.ask(api, ME)).data).toMatchObject({ me: { actingAs: { post: 'capo' } } });
    const former = new Visitor();
    await signIn(former, 'ended');
    expect((await former.ask(api, ME)).data).toMatchObject({
      me: { linked: true, offices: [], actingAs: null },
    });
    expect(await codeFor(former, ended[0]!)).toBe('mandate/not-in-force');
    expect(await codeFor(new Visitor(), two[0]!)).toBe('mandate/sign-in');
  });

  it('gives no right any more on the day after its mandate ends', async () => {
    const visitor = new Visitor();
    await signIn(visitor, 'two');
    await visitor.ask(api, actAs, { m: two[0] });
    await app.query('update copianifica.mandates set valid_to = $2, revision = revision + 1 where id = $1', [
      two[0],
      YESTERDAY,
    ]);
    expect((await visitor.ask(api, ME)).data).toMatchObject({ me: { actingAs: null } });
    expect((await visitor.ask(api, '{ desk { items { key } } }')).errors![0]!.extensions['code']).toBe(
      'mandate/not-in-force',
    );
  });
});

describe('an identity provider', () => {
  // Stopped even where a test fails: what still runs would keep the whole run from ending.
  const running: { stop: () => Promise<void> }[] = [];
  const keep = <T extends { stop: () => Promise<void> }>(started: T): T => {
    running.push(started);
    return started;
  };
  afterEach(async () => {
    for (const one of running.splice(0)) await one.stop();
  });

  it('may be down when we start and while we run: one page says so, and the next attempt works', async () => {
    const [port, providerPort] = [await freePort(), await freePort()];
    const issuer = `http://localhost:${providerPort}`;
    const other = keep(await startTestApi(app.database, { PORT: String(port), OIDC_ISSUER: issuer }));
    const down = await new Visitor().go(`${other.url}/auth/sign-in`);
    expect(down.status).toBe(503);
    expect(down.headers.get('retry-after')).toBe('30');
    expect(down.text).toContain('Il servizio di identità non risponde');
    expect((await fetch(`${other.url}/livez`)).status).toBe(200);
    const late = keep(await startIdentity(peopleFile, [other.url], providerPort));
    const visitor = new Visitor();
    const page = await visitor.follow(`${other.url}/auth/sign-in`);
    expect(page.status).toBe(200);
    const back = await choose(visitor, page, 'one', other);
    await late.stop();
    expect((await visitor.go(back.url)).status).toBe(503);
  });

  it('is used over https with cookies that are bound to this very host', async () => {
    const told = { OIDC_ISSUER: identity.demo.issuer, PUBLIC_URL: 'https://piano.example' };
    const secure = keep(await startTestApi(app.database, told));
    const answer = await fetch(`http://127.0.0.1:${secure.port}/auth/sign-in`, { redirect: 'manual' });
    expect(answer.headers.getSetCookie()[0]).toMatch(
      /^__Host-copianifica-sign-in=[\w-]{43}; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    expect(new URL(answer.headers.get('location')!).searchParams.get('redirect_uri')).toBe(
      'https://piano.example/auth/callback',
    );
    expect(answer.headers.get('strict-transport-security')).toContain('max-age=31536000');
  });
});
