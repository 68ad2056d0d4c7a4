import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import nodemailer, { type SendMailOptions } from 'nodemailer';
import { readConfig, type DemoConfig } from '../../apps/demo/config';
import { MailStore } from '../../apps/demo/mailbox/mail-store';
import { sampleAddress } from '../../apps/demo/people';
import { startDemo, type RunningDemo } from '../../apps/demo/start-demo';

interface Listed {
  id: string;
  messageId: string;
  subject: string;
  from: string;
  to: string[];
  received: number;
  receivedAt: string;
  size: number;
}

let dir: string;
let config: DemoConfig;
let demo: RunningDemo;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'demo-mailbox-'));
  config = readConfig({
    DEMO_DIR: dir,
    DEMO_PORT: '0',
    DEMO_SMTP_PORT: '0',
    CLIENT_SECRET: 'only-for-the-tests-0123456789',
    CLIENT_REDIRECTS: 'http://localhost:39001/auth/callback',
    LOG_LEVEL: 'silent',
  });
  demo = await startDemo(config);
});

afterEach(async () => {
  await demo.stop();
  await rm(dir, { recursive: true });
});

function sender(maxConnections = 5) {
  const options = { host: '127.0.0.1', port: demo.ports.smtp, secure: false, ignoreTLS: true };
  return nodemailer.createTransport({ ...options, pool: true, maxConnections, maxMessages: 1000 });
}

async function send(...mails: SendMailOptions[]): Promise<void> {
  const transport = sender(1);
  for (const mail of mails) await transport.sendMail({ from: sampleAddress('authority', 'demo'), ...mail });
  transport.close();
}

function get(path: string): Promise<Response> {
  return fetch(`http://localhost:${demo.ports.http}${path}`);
}

async function list(query = ''): Promise<{ total: number; mails: Listed[] }> {
  return (await get(`/mail.json${query}`)).json() as Promise<{ total: number; mails: Listed[] }>;
}

async function restart(): Promise<void> {
  await demo.stop();
  demo = await startDemo(config);
}

const secretary = sampleAddress('secretary', '1');

describe('the mailbox of the demo', () => {
  it('takes a notice to 312 comuni in a burst, and has them all after a restart', async () => {
    const transport = sender();
    const began = Date.now();
    await Promise.all(
      Array.from({ length: 312 }, (_, index) =>
        transport.sendMail({
          from: sampleAddress('authority', 'demo'),
          to: sampleAddress('mayor', `${1000 + index}`),
          subject: 'Consultazione aperta: città e comuni',
          text: `Testo per il comune ${index}`,
        }),
      ),
    );
    transport.close();
    expect(Date.now() - began).toBeLessThan(60_000);
    const before = await list('?subject=CONSULTAZIONE');
    expect(before.total).toBe(312);
    expect(new Set(before.mails.map(({ to }) => to[0])).size).toBe(312);
    await restart();
    const after = await list('?subject=consultazione');
    const byId = (mails: Listed[]) => [...mails].sort((one, other) => one.id.localeCompare(other.id));
    expect(byId(after.mails)).toEqual(byId(before.mails));
    expect(after.mails.every(({ received }) => received === 1)).toBe(true);
  }, 30_000);

  it('shows a message that came twice once, and says that it came twice, also after a restart', async () => {
    const mail = { to: secretary, subject: 'Convocazione', messageId: '<same@ente.example>', text: 'uno' };
    await send(mail, { ...mail, text: 'due' }, { ...mail, messageId: '<other@ente.example>' });
    for (const turn of ['before', 'after']) {
      if (turn === 'after') await restart();
      const { total, mails } = await list(`?to=${secretary}`);
      expect(total).toBe(2);
      expect(mails.map(({ messageId, received }) => [messageId, received])).toEqual([
        ['<other@ente.example>', 1],
        ['<same@ente.example>', 2],
      ]);
    }
    expect(await (await get('/mail')).text()).toContain('ricevuto 2 volte');
  });

  it('counts messages without a Message-ID by their content', async () => {
    const raw = `From: a@ente.example\r\nTo: ${secretary}\r\nSubject: senza numero\r\n\r\ntesto\r\n`;
    const envelope = { from: 'a@ente.example', to: secretary };
    await send({ envelope, raw }, { envelope, raw }, { envelope, raw: raw.replace('testo', 'altro') });
    expect((await list()).mails.map(({ received }) => received)).toEqual([1, 2]);
  });

  it('finds the blind copies, a domain, a part of an address, and an exact one', async () => {
    await send(
      { to: 'sindaco.1@comuni.example', bcc: 'Hidden.One@unioni.example', subject: 'primo' },
      { to: 'sindaco.11@comuni.example', subject: 'secondo' },
    );
    const found = async (to: string) => (await list(`?to=${to}`)).mails.map(({ subject }) => subject);
    expect(await found('hidden.one@unioni.example')).toEqual(['primo']);
    expect(await found('@comuni.example')).toEqual(['secondo', 'primo']);
    expect(await found('sindaco.1')).toEqual(['secondo', 'primo']);
    expect(await found('SINDACO.1@comuni.example')).toEqual(['primo']);
    expect(await found('indaco.1@comuni.example')).toEqual([]);
    expect((await list('?limit=1')).mails).toHaveLength(1);
  });

  it('keeps the bytes of the message as they came, under the lines of its delivery', async () => {
    const raw = `From: a@ente.example\r\nTo: ${secretary}\r\nSubject: grezzo\r\n\r\nuna riga\r\n.con un punto\r\n`;
    await send({ envelope: { from: 'a@ente.example', to: [secretary, 'altra@ente.example'] }, raw });
    const { mails } = await list();
    const response = await get(`/mail/${mails[0]!.id}/raw`);
    const text = await response.text();
    expect(text).toMatch(
      /^Return-Path: <a@ente\.example>\r\nDelivered-To: segretario\.1@ente\.example\r\nDelivered-To: /,
    );
    expect(text.endsWith(raw)).toBe(true);
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(mails[0]!.to).toEqual([secretary, 'altra@ente.example']);
  });

  it('refuses a message above its limit and says so, and goes on', async () => {
    const huge = send({ to: secretary, subject: 'troppo', text: 'x'.repeat(11 * 1024 * 1024) });
    await expect(huge).rejects.toMatchObject({ responseCode: 552 });
    await send({ to: secretary, subject: 'giusto', text: 'x' });
    expect((await list()).mails.map(({ subject }) => subject)).toEqual(['giusto']);
  });

  it('makes room for the new by dropping the oldest', async () => {
    const folder = join(dir, 'small');
    const store = await MailStore.open(folder, 3);
    for (const number of [1, 2, 3, 4, 5]) {
      await store.receive(Buffer.from(`Message-ID: <${number}@x.example>\r\nSubject: n${number}\r\n\r\n`), {
        from: '',
        to: [secretary],
      });
    }
    expect(store.newestFirst().map(({ subject }) => subject)).toEqual(['n5', 'n4', 'n3']);
    expect(await readdir(folder)).toHaveLength(3);
  });

  it('forgets the draft that a kill left behind, and reads what another program wrote beside it', async () => {
    await send({ to: secretary, subject: 'intero' });
    const [file] = await readdir(join(dir, 'mail'));
    await demo.stop();
    const stored = await readFile(join(dir, 'mail', file!));
    await writeFile(
      join(dir, 'mail', `${Date.now()}-000009-0123456789abcdef.eml.tmp`),
      stored.subarray(0, 40),
    );
    await writeFile(join(dir, 'mail', 'notes.txt'), 'not a mail');
    demo = await startDemo(config);
    expect((await list()).total).toBe(1);
    expect((await readdir(join(dir, 'mail'))).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});

describe('the pages of the mailbox', () => {
  it('say what will come while there is nothing', async () => {
    const response = await get('/mail');
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('Nessun messaggio, per ora');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('list the newest first, fifty a page, and search recipient and subject together', async () => {
    const many = Array.from({ length: 51 }, (_, index) => ({
      to: sampleAddress('councillor', `${index}`),
      subject: `Avviso numero ${index}`,
    }));
    await send(...many);
    const first = await (await get('/mail')).text();
    expect(first).toContain('Avviso numero 50');
    expect(first).not.toContain('Avviso numero 0<');
    expect(first).toContain('Pagina 1 di 2');
    expect(await (await get('/mail?page=2')).text()).toContain('Avviso numero 0<');
    expect(await (await get('/mail?page=99')).text()).toContain('Pagina 2 di 2');
    const found = await (await get('/mail?q=consigliere.7%40+AVVISO&lang=en')).text();
    expect(found).toContain('1 message for “consigliere.7@ AVVISO”');
    expect(await (await get('/mail?q=niente')).text()).toContain('Nessun messaggio per «niente»');
  });

  it('show the text as text, with its web addresses as links', async () => {
    const text = 'Apra https://comuni.example/voto?a=1&b=2. <img src=x onerror=alert(1)>';
    await send({ to: secretary, subject: '<b>Oggetto</b>', text });
    const { mails } = await list();
    const page = await (await get(`/mail/${mails[0]!.id}`)).text();
    expect(page).toContain('&lt;b&gt;Oggetto&lt;/b&gt;');
    expect(page).toContain('<a href="https://comuni.example/voto?a=1&amp;b=2" rel="noopener noreferrer">');
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(page).not.toContain('<img');
    const json = (await (await get(`/mail/${mails[0]!.id}.json`)).json()) as { text: string };
    expect(json.text.trim()).toBe(text);
  });

  it('show the sender’s markup only in a frame that may do nothing', async () => {
    const html =
      '<p>Codice <b>482913</b></p><script>top.location="https://x.example"</script><img src="cid:logo">';
    const logo = { cid: 'logo', filename: 'logo.png', content: Buffer.from('89504e47', 'hex') };
    const act = { filename: 'atto n. 1 (bozza).txt', content: 'testo dell’atto' };
    await send({ to: secretary, subject: 'Codice', text: '482913', html, attachments: [logo, act] });
    const { id } = (await list()).mails[0]!;
    expect(await (await get(`/mail/${id}`)).text()).not.toContain('<iframe');
    const page = await (await get(`/mail/${id}?view=html`)).text();
    expect(page).toContain('sandbox="allow-popups allow-popups-to-escape-sandbox"');
    expect(page).not.toContain('top.location');
    const frame = await get(`/mail/${id}/html`);
    const policy = frame.headers.get('content-security-policy')!;
    expect(policy).toMatch(/^sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none';/);
    expect(policy).not.toContain('allow-scripts');
    expect(await frame.text()).toContain('src="data:image/png;base64,');
    const attachment = await get(`/mail/${id}/attachments/0`);
    expect(attachment.headers.get('content-disposition')).toBe(
      "attachment; filename*=UTF-8''atto%20n.%201%20%28bozza%29.txt",
    );
    expect(attachment.headers.get('content-type')).toBe('application/octet-stream');
    expect(await attachment.text()).toBe('testo dell’atto');
  });

  it('answer an unknown message and an unknown part with 404', async () => {
    await send({ to: secretary, subject: 'solo testo', text: 'x' });
    const { id } = (await list()).mails[0]!;
    const paths = ['/mail/0123456789abcdef', '/mail/..%2f..%2fidentity.json', `/mail/${id}/html`];
    for (const path of [
      ...paths,
      `/mail/${id}/attachments/0`,
      '/mail/x',
      '/mail/',
      '/mailbox',
      '/elsewhere',
    ]) {
      expect((await get(path)).status).toBe(404);
    }
  });
});

it('a message’s id depends on its Message-ID alone, so that every part of the product can work it out', async () => {
  await send({ to: secretary, messageId: '<known@ente.example>', text: 'x' });
  const expected = createHash('sha256').update('<known@ente.example>').digest('hex').slice(0, 16);
  expect((await list()).mails[0]!.id).toBe(expected);
});
