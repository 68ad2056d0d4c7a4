import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';

/** Where in the dialogue a script has its say (RFC 5321, 3.3): a mail is its `from`, one `to`, and what it carries. */
export type Step = 'connect' | 'from' | 'to' | 'half' | 'dot';

/** What is done at a step: an SMTP reply that is a refusal, the line cut without a word, or nothing out of the order. */
export type Said = { code: number; text: string } | 'cut' | undefined;

export interface Moment {
  step: Step;
  /** of the recipient, once it is known */
  to: string;
  /** how often this step has come to pass, this time counted: over all mails, and for this recipient */
  times: number;
  timesForIt: number;
}

/** What the server does at each moment; it may take its time. */
export type Script = (moment: Moment) => Said | Promise<Said>;

/**
 * A mail server on a real socket that behaves as its script says. `taken` has each mail that it has taken on, by its
 * Message-ID, as often as it did; whether the sender heard of it is another matter.
 */
export class ScriptedMailServer {
  readonly taken: string[] = [];
  private readonly counts = new Map<string, number>();
  private readonly sockets = new Map<number, Socket>();
  private readonly server: SMTPServer;

  constructor(private readonly script: Script) {
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      logger: false,
      closeTimeout: 100,
      onConnect: (session, done) => void this.answer(session, 'connect', done),
      onMailFrom: (_address, session, done) => void this.answer(session, 'from', done),
      onRcptTo: ({ address }, session, done) => void this.answer(session, 'to', done, address),
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        const to = session.envelope.rcptTo[0]!.address;
        // A small mail comes in one piece: whoever cuts the line in its middle has not taken what came with it.
        let half: Promise<Said> | undefined;
        stream.on('data', (chunk: Buffer) => {
          chunks.push(chunk);
          half ??= this.say(session, 'half', to);
        });
        stream.on('end', () => {
          void Promise.resolve(half).then((said) => {
            if (said !== 'cut') void this.finish(Buffer.concat(chunks).toString(), session, to, done);
          });
        });
      },
    });
    // Broken lines are what it is about.
    this.server.on('error', () => undefined);
    this.server.server.on('connection', (socket: Socket) => {
      const { remotePort = 0 } = socket;
      this.sockets.set(remotePort, socket);
      socket.on('error', () => undefined).once('close', () => this.sockets.delete(remotePort));
    });
  }

  /** Resolves to its URL. */
  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    for (const socket of this.sockets.values()) socket.destroy();
    await new Promise<void>((resolve) => this.server.close(resolve));
  }

  /** A mail is taken as its last dot comes, before a line that is cut there could say so. */
  private async finish(
    raw: string,
    session: SMTPServerSession,
    to: string,
    done: (error?: Error | null) => void,
  ): Promise<void> {
    const said = await this.say(session, 'dot', to);
    if (said === undefined || said === 'cut') this.taken.push(/^message-id:\s*(\S+)/im.exec(raw)![1]!);
    if (said !== 'cut') done(said && refusal(said));
  }

  private async answer(
    session: SMTPServerSession,
    step: Step,
    done: (error?: Error | null) => void,
    to = '',
  ): Promise<void> {
    const said = await this.say(session, step, to);
    if (said !== 'cut') done(said && refusal(said));
  }

  private async say(session: SMTPServerSession, step: Step, to: string): Promise<Said> {
    const moment = { step, to, times: this.count(step), timesForIt: this.count(`${step} ${to}`) };
    const said = await this.script(moment);
    if (said === 'cut') this.sockets.get(session.remotePort)?.destroy();
    return said;
  }

  private count(what: string): number {
    const times = (this.counts.get(what) ?? 0) + 1;
    this.counts.set(what, times);
    return times;
  }
}

const refusal = ({ code, text }: { code: number; text: string }): Error =>
  Object.assign(new Error(text), { responseCode: code });

/** Answers a step as told, some of the time; everything else goes its way. */
export const at =
  (step: Step, what: (moment: Moment) => Said | Promise<Said>): Script =>
  (moment) =>
    moment.step === step ? what(moment) : undefined;

/** Says something after a while. */
export async function after(ms: number, said?: Said): Promise<Said> {
  await pause(ms);
  return said;
}
