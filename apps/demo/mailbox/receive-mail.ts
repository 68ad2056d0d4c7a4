import type { Logger } from 'pino';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import type { Envelope } from './envelope';
import type { MailStore } from './mail-store';

const LARGEST_MAIL = 10 * 1024 * 1024;
const MOST_RECIPIENTS = 500;
const MOST_CONNECTIONS = 200;

/** What an SMTP client is answered when its message is not kept. */
class MailRefusal extends Error {
  constructor(
    message: string,
    readonly responseCode: 451 | 552,
  ) {
    super(message);
  }
}

/**
 * The mail server of the demo: takes whatever it is given (no sign-in, no TLS: it listens on loopback) and
 * delivers nothing. "250" means that the message is on the disk.
 */
export function buildMailServer(store: MailStore, log: Logger): SMTPServer {
  const server = new SMTPServer({
    name: 'demo.example',
    banner: 'Copianifica demo mailbox',
    disabledCommands: ['AUTH', 'STARTTLS'],
    authOptional: true,
    disableReverseLookup: true,
    size: LARGEST_MAIL,
    maxRecipients: MOST_RECIPIENTS,
    maxClients: MOST_CONNECTIONS,
    closeTimeout: 500,
    logger: false,
    onData: (stream, session, done) => {
      keep(store, stream, session).then(
        ({ id, size, received }) => {
          log.info({ event: 'mail-received', mail: id, size, received }, 'mail received');
          done(null, `kept as ${id}`);
        },
        (fault: Error) => {
          log.warn({ event: 'mail-refused', fault: fault.name, code: codeOf(fault) }, 'mail not kept');
          done(fault instanceof MailRefusal ? fault : new MailRefusal('the message could not be kept', 451));
        },
      );
    },
  });
  // A client that hangs up is no event worth more than a line; without a listener it would end the process.
  server.on('error', (fault) =>
    log.debug({ event: 'mail-connection', code: codeOf(fault) }, 'mail connection failed'),
  );
  return server;
}

async function keep(store: MailStore, stream: SMTPServerDataStream, session: SMTPServerSession) {
  const chunks: Buffer[] = [];
  // The stream is read to its end even when it is too long: the client speaks before it listens.
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    if (stream.sizeExceeded) chunks.length = 0;
    else chunks.push(chunk);
  }
  if (stream.sizeExceeded) throw new MailRefusal(`a message may have ${LARGEST_MAIL} bytes at most`, 552);
  return store.receive(Buffer.concat(chunks), envelopeOf(session));
}

function envelopeOf({ envelope }: SMTPServerSession): Envelope {
  const { mailFrom, rcptTo } = envelope;
  return { from: mailFrom ? mailFrom.address : '', to: rcptTo.map(({ address }) => address.toLowerCase()) };
}

function codeOf(fault: Error): unknown {
  return 'code' in fault ? fault.code : undefined;
}
