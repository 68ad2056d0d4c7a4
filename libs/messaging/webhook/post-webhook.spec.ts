import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { isInnerAddress } from './inner-address';
import { postWebhook } from './post-webhook';

const SECRET = `whsec_${Buffer.from('a key of thirty-two bytes, tests').toString('base64')}`;
const BODY = '{"data":{"case":"c1"},"timestamp":"2026-03-02T09:00:00.000Z","type":"case.moved"}';
const ALLOWED = ['127.0.0.1'];

type Answer = (request: IncomingMessage, response: ServerResponse) => void;
let server: Server;
let url: string;
let answer: Answer;
let heard: { headers: Record<string, string>; body: string }[];

beforeAll(async () => {
  server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      heard.push({
        headers: request.headers as Record<string, string>,
        body: Buffer.concat(parts).toString(),
      });
      answer(request, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  heard = [];
  answer = (_, response) => response.writeHead(204).end();
});

const post = (changes: Partial<{ url: string }> = {}) => ({
  url,
  secret: SECRET,
  id: 'msg_1',
  body: BODY,
  ...changes,
});

/** Thirty ways to ask for an address inside: notations, names that say so, and names that resolve there. */
const INNER = [
  'https://127.0.0.1/',
  'https://127.1/',
  'https://2130706433/',
  'https://0x7f000001/',
  'https://0x7f.0.0.1/',
  'https://0177.0.0.1/',
  'https://017700000001/',
  'https://127.0.0.1./',
  'https://１２７.０.０.１/',
  'https://0.0.0.0/',
  'https://0/',
  'https://10.0.0.1/',
  'https://172.16.0.1/',
  'https://192.168.1.1/',
  'https://169.254.169.254/latest/meta-data/',
  'https://100.64.0.1/',
  'https://192.0.0.192/',
  'https://198.18.0.1/',
  'https://224.0.0.1/',
  'https://255.255.255.255/',
  'https://[::]/',
  'https://[::1]/',
  'https://[::ffff:127.0.0.1]/',
  'https://[::ffff:7f00:1]/',
  'https://[::127.0.0.1]/',
  'https://[64:ff9b::a9fe:a9fe]/',
  'https://[fe80::1]/',
  'https://[fd00::1]/',
  'https://[2002:7f00:1::]/',
  'https://localhost/',
  'https://printer.local/',
  'https://metadata.google.internal/',
  'https://router/',
  'http://hooks.ente.example/',
];
/** What a name that looks public may resolve to. */
const RESOLVED = [
  '127.0.0.1',
  '0.0.0.0',
  '10.1.2.3',
  '169.254.169.254',
  '100.100.100.200',
  '192.168.0.1',
  '::1',
  '::',
  '::ffff:10.0.0.1',
  '::10.0.0.1',
  '64:ff9b::7f00:1',
  '64:ff9b:1::1',
  'fe80::1%eth0',
  'fd12:3456::1',
  'fec0::1',
  '2001::1',
  '2002:a00:1::1',
  'ff02::1',
  '100::1',
  '4000::1',
  'not an address',
];

describe('a webhook', () => {
  it('is believed by the public library of Standard Webhooks, and by it alone with the secret', async () => {
    expect(await postWebhook(post(), { allowed: ALLOWED })).toEqual({ status: 204 });
    const [{ headers, body }] = heard as [(typeof heard)[number]];
    expect(new Webhook(SECRET).verify(body, headers)).toEqual(JSON.parse(BODY));
    expect(headers['webhook-id']).toBe('msg_1');
    const other = `whsec_${Buffer.alloc(32).toString('base64')}`;
    expect(() => new Webhook(other).verify(body, headers)).toThrow('No matching signature');
    expect(() => new Webhook(SECRET).verify(body.replace('c1', 'c2'), headers)).toThrow(
      'No matching signature',
    );
    expect(() => new Webhook(SECRET).verify(body, { ...headers, 'webhook-id': 'msg_2' })).toThrow(
      'No matching signature',
    );
  });

  it('follows no redirect', async () => {
    answer = (request, response) =>
      request.url === '/hook'
        ? response.writeHead(307, { location: '/elsewhere' }).end()
        : response.writeHead(200).end();
    expect(await postWebhook(post(), { allowed: ALLOWED })).toEqual({ fault: 'redirect' });
    expect(heard).toHaveLength(1);
  });

  it('waits so long and no longer, for an answer too', async () => {
    answer = () => undefined;
    expect(await postWebhook(post(), { allowed: ALLOWED, limitMs: 100 })).toEqual({ fault: 'timeout' });
    const silent = () => new Promise<never>(() => undefined);
    const never = post({ url: 'https://hooks.ente.example/' });
    expect(await postWebhook(never, { allowed: [], resolve: silent, limitMs: 50 })).toEqual({
      fault: 'no-address',
    });
  });

  it('does not wait for the end of an answer that has none', async () => {
    answer = (_, response) => void response.writeHead(200).write('…');
    expect(await postWebhook(post(), { allowed: ALLOWED })).toEqual({ status: 200 });
  });

  it('tells that nobody listens, or that the line broke', async () => {
    expect(await postWebhook(post({ url: 'http://127.0.0.1:1/' }), { allowed: ALLOWED })).toEqual({
      fault: 'refused',
    });
    answer = (request) => request.socket.destroy();
    expect(await postWebhook(post(), { allowed: ALLOWED })).toEqual({ fault: 'broken' });
  });

  it('is not sent to its own machine unless that was allowed', async () => {
    expect(await postWebhook(post(), { allowed: [] })).toEqual({ fault: 'inner-address' });
    expect(heard).toEqual([]);
  });

  it('goes to the address that was checked, whatever the name means a moment later', async () => {
    const { port } = new URL(url);
    let asked = 0;
    // Public at first, and from then on this machine: the line must be opened to the first.
    const rebinding = () => {
      asked += 1;
      return Promise.resolve([{ address: asked === 1 ? '203.0.114.1' : '127.0.0.1', family: 4 }]);
    };
    const to = post({ url: `https://hooks.ente.example:${port}/hook` });
    const outcome = await postWebhook(to, { allowed: [], resolve: rebinding, limitMs: 300 });
    expect(outcome).toHaveProperty('fault');
    expect({ asked, heard }).toEqual({ asked: 1, heard: [] });
  });

  it('is not sent where only one of many addresses is inner', async () => {
    const both = () =>
      Promise.resolve([
        { address: '203.0.114.1', family: 4 },
        { address: '10.0.0.1', family: 4 },
      ]);
    const to = post({ url: 'https://hooks.ente.example/' });
    expect(await postWebhook(to, { allowed: [], resolve: both })).toEqual({ fault: 'inner-address' });
  });
});

describe('an inner address', () => {
  it('is refused in more than thirty notations, before any line is opened', async () => {
    expect(INNER.length).toBeGreaterThanOrEqual(30);
    for (const inner of INNER)
      expect({ inner, ...(await postWebhook(post({ url: inner }), { allowed: [] })) }).toEqual({
        inner,
        fault: 'inner-address',
      });
  });

  it.each(RESOLVED)('is refused behind a name that looks public: %s', async (address) => {
    const resolve = () => Promise.resolve([{ address, family: address.includes(':') ? 6 : 4 }]);
    const to = post({ url: 'https://hooks.ente.example/' });
    expect(await postWebhook(to, { allowed: [], resolve })).toEqual({ fault: 'inner-address' });
  });

  it.each(['8.8.8.8', '203.0.114.1', '2a00:1450:4002::1', '2600::1'])('is not %s', (address) => {
    expect(isInnerAddress(address)).toBe(false);
  });
});
