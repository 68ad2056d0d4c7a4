import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { delimiter, join } from 'node:path';
import { connect } from 'node:net';
import { ImapFlow } from 'imapflow';
import { freePort } from '../../apps/cli/ports';
import { waitFor } from '../../apps/cli/wait';

/** Debian keeps it where only root looks by itself. */
const FOLDERS = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin'];
const NOBODY = 65_534;

/** A real IMAP server with one box, whose messages lie in a folder of the test's own. */
export class TestDovecot {
  private constructor(
    private readonly folder: string,
    readonly port: number,
    private stopped: () => Promise<void>,
  ) {}

  static async start(): Promise<TestDovecot> {
    const folder = mkdtempSync(join(tmpdir(), 'dovecot-'));
    chmodSync(folder, 0o755);
    const port = await freePort('127.0.0.1');
    const server = new TestDovecot(folder, port, () => Promise.resolve());
    mkdirSync(join(folder, 'box'));
    if (userInfo().uid === 0) chownSync(join(folder, 'box'), NOBODY, NOBODY);
    writeFileSync(join(folder, 'dovecot.conf'), settings(folder, port));
    await server.run();
    return server;
  }

  get url(): string {
    return `imap://piano:segreto@127.0.0.1:${this.port}`;
  }

  /** Starts it (again) on the same port and the same box. */
  async run(): Promise<void> {
    const program = FOLDERS.map((one) => join(one, 'dovecot')).find((file) => existsSync(file));
    if (!program) throw new Error('dovecot is not installed.');
    const process_ = spawn(program, ['-F', '-c', join(this.folder, 'dovecot.conf')], { stdio: 'ignore' });
    const ended = once(process_, 'exit');
    this.stopped = async () => {
      process_.kill('SIGTERM');
      await ended;
    };
    if (!(await waitFor(() => answers(this.port), 15_000))) throw new Error('dovecot does not answer.');
  }

  stop(): Promise<void> {
    return this.stopped();
  }

  /** Lays messages into the box, as a delivery agent would. */
  async deliver(messages: readonly Buffer[]): Promise<void> {
    const auth = { user: 'piano', pass: 'segreto' };
    const client = new ImapFlow({ host: '127.0.0.1', port: this.port, secure: false, auth, logger: false });
    await client.connect();
    for (const message of messages) await client.append('INBOX', message);
    await client.logout();
  }

  /** Forgets the numbers of the messages, as after a mailbox was restored: they come back with others. */
  async renumber(): Promise<void> {
    await this.stop();
    for (const file of [
      'dovecot-uidlist',
      'dovecot.index',
      'dovecot.index.log',
      'dovecot.index.cache',
      'dovecot-uidvalidity',
    ])
      rmSync(join(this.folder, 'box', file), { force: true });
    await this.run();
  }

  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function settings(folder: string, port: number): string {
  const { uid, gid, username } = userInfo();
  const isRoot = uid === 0;
  const owner = isRoot ? '' : `default_login_user = ${username}\ndefault_internal_user = ${username}\n`;
  return `${owner}protocols = imap
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
ssl = no
disable_plaintext_auth = no
first_valid_uid = 1
mail_location = maildir:${folder}/box
passdb {
  driver = static
  args = password=segreto
}
userdb {
  driver = static
  args = uid=${isRoot ? NOBODY : uid} gid=${isRoot ? NOBODY : gid} home=${folder}/box
}
service imap-login {
  chroot =
  inet_listener imap {
    address = 127.0.0.1
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
}
`;
}

function answers(port: number): Promise<true | undefined> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('data', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(undefined));
  });
}
