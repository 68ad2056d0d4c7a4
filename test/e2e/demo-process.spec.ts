import { execFileSync, fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import nodemailer from 'nodemailer';

// The process as the command line starts it: compiled, in a folder of the checkout so that it finds its
// packages, with a channel to its parent.
const root = join(__dirname, '..', '..');
const scratch = join(root, '.copianifica');
let dir: string;
let entry: string;
let child: ChildProcess | undefined;
let output: string;
let ports: { http: number; smtp: number };

beforeAll(() => {
  mkdirSync(scratch, { recursive: true });
  dir = mkdtempSync(join(scratch, 'demo-process-'));
  const compiler = join(root, 'node_modules', '@swc', 'cli', 'bin', 'swc.js');
  execFileSync(process.execPath, [compiler, 'apps/demo', '-d', dir, '--config-file', '.swcrc', '-q'], {
    cwd: root,
  });
  entry = join(dir, 'apps', 'demo', 'main.js');
});

beforeEach(async () => {
  ports = { http: await freePort(), smtp: await freePort() };
});

afterEach(() => {
  child?.kill('SIGKILL');
  child = undefined;
});

afterAll(() => rmSync(dir, { recursive: true }));

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

function launch(changes: Record<string, string> = {}): ChildProcess {
  const settings = {
    DEMO_DIR: join(dir, 'data'),
    DEMO_PORT: String(ports.http),
    DEMO_SMTP_PORT: String(ports.smtp),
    CLIENT_SECRET: 'only-for-the-tests-0123456789',
    CLIENT_REDIRECTS: 'http://localhost:39001/auth/callback',
    ...changes,
  };
  child = fork(entry, [], { env: { PATH: process.env.PATH, ...settings }, silent: true, execArgv: [] });
  output = '';
  child.stdout!.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr!.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return child;
}

async function alive(): Promise<void> {
  for (let turn = 0; turn < 200; turn += 1) {
    const answer = await fetch(`http://localhost:${ports.http}/livez`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`the demo did not start: ${output}`);
}

async function total(): Promise<number> {
  const response = await fetch(`http://localhost:${ports.http}/mail.json`);
  return ((await response.json()) as { total: number }).total;
}

describe('the demo process', () => {
  it.each([
    ['SIGTERM', (running: ChildProcess) => running.kill('SIGTERM')],
    ['SIGINT', (running: ChildProcess) => running.kill('SIGINT')],
    ['the end of its parent', (running: ChildProcess) => running.disconnect()],
  ])('leaves within two seconds and with exit code 0 at %s', async (_name, end) => {
    const running = launch();
    await alive();
    const began = Date.now();
    end(running);
    expect(await once(running, 'exit')).toEqual([0, null]);
    expect(Date.now() - began).toBeLessThan(15_000);
  });

  it('has after a kill every message that it said it had', async () => {
    const running = launch();
    await alive();
    const transport = nodemailer.createTransport({
      host: '127.0.0.1',
      port: ports.smtp,
      secure: false,
      ignoreTLS: true,
      pool: true,
      maxConnections: 5,
      maxMessages: 1000,
    });
    let kept = 0;
    const burst = Array.from({ length: 312 }, (_, index) =>
      transport
        .sendMail({ from: 'a@ente.example', to: `sindaco.${index}@comuni.example`, subject: 's', text: 't' })
        .then(() => {
          kept += 1;
          if (kept === 100) running.kill('SIGKILL');
        })
        .catch(() => undefined),
    );
    await once(running, 'exit');
    transport.close();
    await Promise.all(burst);
    launch();
    await alive();
    expect(kept).toBeGreaterThanOrEqual(100);
    // One may be on the disk of whose keeping the sender had not yet heard.
    expect(await total()).toBeGreaterThanOrEqual(kept);
    expect(await total()).toBeLessThanOrEqual(312);
  });

  it('says in one sentence why it does not start, and leaves with exit code 1', async () => {
    const running = launch({ CLIENT_SECRET: 'short' });
    expect(await once(running, 'exit')).toEqual([1, null]);
    expect(output).toBe('CLIENT_SECRET must have at least 16 characters.\n');
  });

  it('logs in JSON, without an address or a name', async () => {
    const running = launch();
    await alive();
    const transport = nodemailer.createTransport({ host: '127.0.0.1', port: ports.smtp, ignoreTLS: true });
    await transport.sendMail({
      from: 'Nome Cognome <a@ente.example>',
      to: 'b@comuni.example',
      subject: 'Riservato',
    });
    running.kill('SIGTERM');
    await once(running, 'exit');
    const events = output
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { event: string }).event);
    expect(events).toEqual(['started', 'mail-received', 'stopped']);
    expect(output).not.toMatch(/@|example|Cognome|Riservato/);
  });
});
