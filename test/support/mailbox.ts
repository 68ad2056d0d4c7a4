import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail that has arrived, as it was sent; `id` is its Message-ID. */
export interface ArrivedMail {
  id: string;
  to: string;
  raw: string;
}

/** A mail server that takes everything, but what it is told to refuse. */
export class Mailbox {
  readonly mails: ArrivedMail[] = [];
  /** SMTP reply for a recipient, by address: 5yz refuses for good, 4yz for now. */
  readonly refusals = new Map<string, number>();
  /** Called at each mail, before it is answered. */
  onMail: () => Promise<void> | void = () => undefined;
  private readonly server: SMTPServer;

  constructor() {
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      logger: false,
      closeTimeout: 100,
      onRcptTo: ({ address }, _session, done) => done(this.refusalOf(address)),
      onData: (stream, { envelope }, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on(
          'end',
          () => void this.arrive(Buffer.concat(chunks).toString(), envelope.rcptTo[0]!.address, done),
        );
      },
    });
    // A client that is killed in the middle is what some tests are about.
    this.server.on('error', () => undefined);
  }

  /** Resolves to its URL. */
  async open(port = 0): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(port, '127.0.0.1', resolve));
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => this.server.close(resolve));
  }

  /** The different mails that have arrived: a repetition has the Message-ID of the first. */
  get ids(): Set<string> {
    return new Set(this.mails.map(({ id }) => id));
  }

  private refusalOf(address: string): Error | null {
    const code = this.refusals.get(address);
    return code === undefined ? null : Object.assign(new Error('not here'), { responseCode: code });
  }

  private async arrive(raw: string, to: string, done: (error?: Error | null) => void): Promise<void> {
    const id = /^message-id:\s*(\S+)/im.exec(raw)?.[1] ?? '';
    this.mails.push({ id, to, raw });
    await this.onMail();
    done();
  }
}
