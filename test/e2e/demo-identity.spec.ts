import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as client from 'openid-client';
import { readConfig, type DemoConfig } from '../../apps/demo/config';
import { inventPerson } from '../../apps/demo/people';
import { startDemo, type RunningDemo } from '../../apps/demo/start-demo';
import { Browser } from '../support/browse';

const REDIRECT = 'http://localhost:39001/auth/callback';
const SECRET = 'only-for-the-tests-0123456789';

interface Person {
  subject: string;
  name: string;
  offices: { title: string; body: string }[];
  linked: boolean;
}

function nameOf(index: number): string {
  const { givenName, familyName } = inventPerson(index);
  return `${givenName} ${familyName}`;
}

const people: Person[] = [
  {
    subject: 'subject-presiding',
    name: nameOf(0),
    offices: [{ title: 'Sindaca metropolitana', body: 'Consiglio metropolitano' }],
    linked: true,
  },
  {
    subject: 'subject-secretary',
    name: nameOf(1),
    offices: [{ title: 'Segretario generale', body: 'Città metropolitana' }],
    linked: true,
  },
  ...Array.from({ length: 312 }, (_, index) => ({
    subject: `subject-mayor-${index}`,
    name: nameOf(index + 2),
    offices: [{ title: `Sindaco di Agliè ${index}`, body: 'Conferenza metropolitana' }],
    linked: index > 0,
  })),
];

let dir: string;
let demo: RunningDemo;
let config: DemoConfig;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'demo-identity-'));
  await writeFile(join(dir, 'people.json'), JSON.stringify(people));
  const read = readConfig({
    DEMO_DIR: join(dir, 'demo'),
    DEMO_PEOPLE: join(dir, 'people.json'),
    DEMO_PORT: '0',
    DEMO_SMTP_PORT: '0',
    CLIENT_SECRET: SECRET,
    CLIENT_REDIRECTS: REDIRECT,
    LOG_LEVEL: 'silent',
  });
  demo = await startDemo(read);
  // A restart must come back under the same address, as it does in real use.
  config = { ...read, port: demo.ports.http, smtpPort: demo.ports.smtp };
});

afterAll(async () => {
  await demo.stop();
  await rm(dir, { recursive: true });
});

interface Attempt {
  provider: client.Configuration;
  url: URL;
  checks: { pkceCodeVerifier: string; expectedNonce: string; expectedState: string };
}

/** What the api does when somebody presses "sign in". */
async function begin(changes: Record<string, string | undefined> = {}): Promise<Attempt> {
  const provider = await client.discovery(new URL(demo.issuer), 'copianifica', SECRET, undefined, {
    execute: [client.allowInsecureRequests],
  });
  const checks = {
    pkceCodeVerifier: client.randomPKCECodeVerifier(),
    expectedNonce: client.randomNonce(),
    expectedState: client.randomState(),
  };
  const asked: Record<string, string | undefined> = {
    redirect_uri: REDIRECT,
    scope: 'openid profile',
    code_challenge: await client.calculatePKCECodeChallenge(checks.pkceCodeVerifier),
    code_challenge_method: 'S256',
    nonce: checks.expectedNonce,
    state: checks.expectedState,
    ...changes,
  };
  const sent = Object.entries(asked).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { provider, url: client.buildAuthorizationUrl(provider, Object.fromEntries(sent)), checks };
}

/** Signs in as a person and returns the address that the browser is sent back to. */
async function chooseIn(browser: Browser, url: URL, subject: string): Promise<URL> {
  const page = await browser.open(url);
  const back = await browser.post(page.url, { subject });
  return back.url;
}

describe('a sign-in at the demo identity provider', () => {
  it('gives the person chosen as subject and name, and nothing else about them', async () => {
    const { provider, url, checks } = await begin();
    const back = await chooseIn(new Browser(REDIRECT), url, 'subject-mayor-7');
    const tokens = await client.authorizationCodeGrant(provider, back, checks);
    const claims = tokens.claims()!;
    expect(claims).toMatchObject({ sub: 'subject-mayor-7', name: nameOf(9), nonce: checks.expectedNonce });
    expect(Object.keys(claims).sort()).toEqual(['aud', 'exp', 'iat', 'iss', 'name', 'nonce', 'sub']);
    const userinfo = await client.fetchUserInfo(provider, tokens.access_token, claims.sub);
    expect(userinfo).toEqual({ sub: 'subject-mayor-7', name: nameOf(9) });
  });

  it('takes the client secret in the header as well as in the form', async () => {
    const { url, checks } = await begin();
    const provider = await client.discovery(
      new URL(demo.issuer),
      'copianifica',
      undefined,
      client.ClientSecretBasic(SECRET),
      { execute: [client.allowInsecureRequests] },
    );
    const back = await chooseIn(new Browser(REDIRECT), url, 'subject-secretary');
    const tokens = await client.authorizationCodeGrant(provider, back, checks);
    expect(tokens.claims()!.sub).toBe('subject-secretary');
  });

  it('lets the same browser be somebody else at the next sign-in', async () => {
    const browser = new Browser(REDIRECT);
    for (const subject of ['subject-presiding', 'subject-secretary', 'subject-mayor-0']) {
      const { provider, url, checks } = await begin();
      const back = await chooseIn(browser, url, subject);
      const tokens = await client.authorizationCodeGrant(provider, back, checks);
      expect(tokens.claims()!.sub).toBe(subject);
    }
  });

  it('refuses a redirect address that is not the client’s, and does not go there', async () => {
    const { url } = await begin({ redirect_uri: 'http://localhost:39001/elsewhere' });
    const page = await new Browser('http://localhost:39001').open(url);
    expect(page.status).toBe(400);
    expect(page.text).toContain('L’accesso non può continuare');
    expect(page.text).toContain('redirect_uri');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it.each([
    ['without PKCE', { code_challenge: undefined, code_challenge_method: undefined }],
    ['with plain PKCE', { code_challenge_method: 'plain' }],
  ])('is refused %s', async (_case, changes) => {
    const { url } = await begin(changes);
    const back = await new Browser(REDIRECT).open(url);
    expect(back.url.searchParams.get('error')).toBe('invalid_request');
    expect(back.url.searchParams.has('code')).toBe(false);
  });

  it('is refused to who redeems the code with another verifier, or another secret', async () => {
    const first = await begin();
    const back = await chooseIn(new Browser(REDIRECT), first.url, 'subject-secretary');
    const otherVerifier = { ...first.checks, pkceCodeVerifier: client.randomPKCECodeVerifier() };
    await expect(client.authorizationCodeGrant(first.provider, back, otherVerifier)).rejects.toMatchObject({
      error: 'invalid_grant',
    });
    const stranger = await client.discovery(
      new URL(demo.issuer),
      'copianifica',
      'another-secret-0123',
      undefined,
      {
        execute: [client.allowInsecureRequests],
      },
    );
    await expect(client.authorizationCodeGrant(stranger, back, first.checks)).rejects.toMatchObject({
      error: 'invalid_client',
    });
  });

  it('accepts a code once, and drops what it gave when the code comes again', async () => {
    const { provider, url, checks } = await begin();
    const back = await chooseIn(new Browser(REDIRECT), url, 'subject-secretary');
    const tokens = await client.authorizationCodeGrant(provider, back, checks);
    await expect(client.authorizationCodeGrant(provider, back, checks)).rejects.toMatchObject({
      error: 'invalid_grant',
    });
    await expect(
      client.fetchUserInfo(provider, tokens.access_token, 'subject-secretary'),
    ).rejects.toMatchObject({ status: 401 });
  });

  it('may be given up, and the client is told', async () => {
    const { url } = await begin();
    const browser = new Browser(REDIRECT);
    const page = await browser.open(url);
    const back = await browser.post(page.url, { cancel: '1' });
    expect(back.url.searchParams.get('error')).toBe('access_denied');
  });

  it('is not possible as somebody who is not part of the demo', async () => {
    const { url } = await begin();
    const browser = new Browser(REDIRECT);
    const page = await browser.open(url);
    const refused = await browser.post(page.url, { subject: 'subject-unknown' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Questa persona non fa parte della demo');
  });

  it('that belongs to another browser, or is over, leads back to the start', async () => {
    const { url } = await begin();
    const page = await new Browser(REDIRECT).open(url);
    const stranger = await new Browser(REDIRECT).open(page.url);
    expect(stranger.status).toBe(400);
    expect(stranger.text).toContain('scaduto');
    expect(stranger.text).toContain('href="http://localhost:39001"');
  });

  it('that was begun before a restart is finished after it, with the same keys', async () => {
    const { provider, url, checks } = await begin();
    const browser = new Browser(REDIRECT);
    const page = await browser.open(url);
    await demo.stop();
    demo = await startDemo(config);
    const back = await browser.post(page.url, { subject: 'subject-mayor-1' });
    await demo.stop();
    demo = await startDemo(config);
    const tokens = await client.authorizationCodeGrant(provider, back.url, checks);
    expect(tokens.claims()!.sub).toBe('subject-mayor-1');
  });

  it('works for 312 people at once', async () => {
    const mayors = people.filter(({ subject }) => subject.startsWith('subject-mayor-'));
    const subjects = await Promise.all(
      mayors.map(async ({ subject }) => {
        const { provider, url, checks } = await begin();
        const back = await chooseIn(new Browser(REDIRECT), url, subject);
        return (await client.authorizationCodeGrant(provider, back, checks)).claims()!.sub;
      }),
    );
    expect(subjects).toEqual(mayors.map(({ subject }) => subject));
  });
});

describe('the page where one chooses whom to be', () => {
  async function openPage(search = '', ask: Record<string, string> = {}) {
    const browser = new Browser(REDIRECT);
    const page = await browser.open((await begin(ask)).url);
    return search === '' ? page : browser.open(new URL(page.url.pathname + search, page.url));
  }

  it('shows the offices one wants most before all the others', async () => {
    const { text, status, headers } = await openPage();
    expect(status).toBe(200);
    expect(text).toContain('<html lang="it">');
    expect(text.indexOf('Sindaca metropolitana')).toBeLessThan(text.indexOf('Segretario generale'));
    expect(text.indexOf('Segretario generale')).toBeLessThan(text.indexOf('Sindaco di Agliè 0'));
    expect(text.split('name="subject"')).toHaveLength(people.length + 5 + 1);
    // The browser holds the policy against the redirect back to the client too.
    expect(headers.get('content-security-policy')).toContain("form-action 'self' http://localhost:39001;");
  });

  it('loads nothing from elsewhere', async () => {
    const { text } = await openPage();
    const loaded = [...text.matchAll(/(?:src|href|action)="([^"]*)"/g)].map(([, address]) => address!);
    expect(loaded.filter((address) => !/^(\/|#|\?)/.test(address))).toEqual([]);
    expect(text).not.toMatch(/<style|style=|onclick=|<script>/);
  });

  it('finds a person by parts of name and office, accents and case apart, without script', async () => {
    const { text } = await openPage('?q=aglie+312');
    expect(text).toContain('Nessuna persona per «aglie 312»');
    const found = await openPage(`?q=${encodeURIComponent(`AGLIE 311 ${inventPerson(313).familyName}`)}`);
    expect(found.text).toContain('1 persona trovata');
    expect(found.text).toContain('value="subject-mayor-311"');
  });

  it('writes what was searched as text, never as markup', async () => {
    const { text } = await openPage(`?q=${encodeURIComponent('"><script>alert(1)</script>')}`);
    expect(text).not.toContain('<script>alert');
  });

  it('speaks English when the link or the application asks for it', async () => {
    expect((await openPage('?lang=en')).text).toContain('<html lang="en">');
    expect((await openPage('', { ui_locales: 'en-GB it' })).text).toContain('anyone may sign in as anyone');
    expect((await openPage('?lang=it', { ui_locales: 'en' })).text).toContain('<html lang="it">');
  });

  it('follows the file of people when it changes, and keeps the last good list', async () => {
    const path = join(dir, 'people.json');
    const newcomer = { ...people[0]!, subject: 'subject-new', name: 'Nuova Persona' };
    await writeFile(`${path}.new`, JSON.stringify([...people, newcomer]));
    await rename(`${path}.new`, path);
    expect((await openPage()).text).toContain('Nuova Persona');
    await writeFile(path, '[{"subject":');
    expect((await openPage()).text).toContain('Nuova Persona');
    await writeFile(path, JSON.stringify(people));
    expect((await openPage()).text).not.toContain('Nuova Persona');
  });
});

describe('the demo process', () => {
  it('answers that it lives', async () => {
    const response = await fetch(`http://localhost:${demo.ports.http}/livez`);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ status: 'ok', app: 'demo' });
  });

  it('keeps its keys where only its user can read them', async () => {
    expect((await stat(config.dir)).mode & 0o777).toBe(0o700);
    expect((await stat(join(config.dir, 'identity.json'))).mode & 0o777).toBe(0o600);
    expect(await readFile(join(config.dir, 'identity.json'), 'utf8')).not.toContain(SECRET);
  });

  it.each([
    [{ CLIENT_SECRET: undefined }, 'CLIENT_SECRET must be set to the secret that the client uses.'],
    [{ CLIENT_SECRET: 'short' }, 'CLIENT_SECRET must have at least 16 characters.'],
    [
      { CLIENT_REDIRECTS: ' , ' },
      'CLIENT_REDIRECTS must name at least one redirect address, separated by commas.',
    ],
    [{ CLIENT_REDIRECTS: 'javascript:1' }, 'CLIENT_REDIRECTS must be an http or https address.'],
    [{ DEMO_PORT: '70000' }, 'DEMO_PORT must be a port number from 0 to 65535.'],
    [{ DEMO_SMTP_PORT: 'smtp' }, 'DEMO_SMTP_PORT must be a port number from 0 to 65535.'],
    [{ DEMO_ISSUER: 'http://localhost/?x=1' }, 'DEMO_ISSUER must have neither a query nor a fragment.'],
  ])('refuses to start with %o and says why', (wrong, sentence) => {
    const right = { CLIENT_SECRET: SECRET, CLIENT_REDIRECTS: REDIRECT };
    expect(() => readConfig({ ...right, ...wrong })).toThrow(sentence);
  });

  it('refuses a taken port, a file of people that is none, and a folder that is a file', async () => {
    await expect(startDemo(config)).rejects.toThrow(/DEMO_SMTP_PORT \d+ is in use/);
    await expect(startDemo({ ...config, smtpPort: 0 })).rejects.toThrow(/DEMO_PORT \d+ is in use/);
    const free = { ...config, port: 0, smtpPort: 0 };
    await writeFile(join(dir, 'no-people.json'), '[{"subject": 1}]');
    await expect(startDemo({ ...free, people: join(dir, 'no-people.json') })).rejects.toThrow(
      'not a list of demo people',
    );
    await expect(startDemo({ ...free, dir: join(dir, 'no-people.json', 'x') })).rejects.toThrow('DEMO_DIR');
  });

  it('stops although a browser holds its connection open', async () => {
    const held = spawn(process.execPath, [
      '-e',
      `const socket = require('node:net').connect(${demo.ports.http}, '127.0.0.1', () => {
         socket.write('GET /livez HTTP/1.1\\r\\nHost: x\\r\\n'); console.log('held'); });
       setInterval(() => {}, 1000);`,
    ]);
    await once(held.stdout, 'data');
    const before = Date.now();
    await demo.stop();
    expect(Date.now() - before).toBeLessThan(15_000);
    held.kill();
    demo = await startDemo(config);
  });
});
