import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { SMTP_LIMITS, type SmtpError, writeMail } from '../smtp';

/** The box for certified mail of one body: where it is handed over, and from which address. */
export interface PecAccount {
  /** `smtps://user:password@host:port` */
  smtpUrl: string;
  address: string;
}

export interface OutgoingPec {
  to: string;
  subject: string;
  text: string;
  html?: string;
  /** with its angle brackets; the receipts will name it */
  messageId: string;
}

/**
 * `submitted` when the provider has taken it; `failed` when it has refused it for good, `later` for now; `uncertain`
 * when the line was cut after the whole message had gone and before the answer: it may have been taken.
 */
export type PecOutcome = 'submitted' | 'failed' | 'later' | 'uncertain';

/**
 * Hands one message to the provider of certified mail, on a connection of its own: a pool would take it up again by
 * itself. Rejects where the provider cannot be used at all, while it surely has not taken the message.
 */
export async function sendPec({ smtpUrl, address }: PecAccount, pec: OutgoingPec): Promise<PecOutcome> {
  const { raw } = await writeMail({ ...pec, from: address });
  const connection = new SMTPConnection({ ...serverOf(smtpUrl), ...SMTP_LIMITS });
  try {
    await opened(connection, smtpUrl);
    return await handedOver(connection, { from: address, to: [pec.to] }, raw);
  } finally {
    connection.close();
  }
}

function serverOf(smtpUrl: string): SMTPConnection.Options {
  const { protocol, hostname, port } = new URL(smtpUrl);
  return { host: hostname, secure: protocol === 'smtps:', ...(port && { port: Number(port) }) };
}

/** Resolves when the server has greeted us and let us in. */
function opened(connection: SMTPConnection, smtpUrl: string): Promise<void> {
  const { username, password } = new URL(smtpUrl);
  const credentials = { user: decodeURIComponent(username), pass: decodeURIComponent(password) };
  return new Promise((resolve, reject) => {
    connection.once('error', reject);
    connection.once('end', () => reject(new Error('The server of certified mail closed the connection.')));
    connection.connect((error) => {
      if (error) return reject(error);
      if (!username) return resolve();
      connection.login(credentials, (refused) => (refused ? reject(refused) : resolve()));
    });
  });
}

function handedOver(
  connection: SMTPConnection,
  envelope: SMTPConnection.Envelope,
  message: Buffer,
): Promise<PecOutcome> {
  return new Promise((resolve, reject) => {
    const source = Readable.from([message]);
    // It is read to its end just before the final dot is written; from then on the provider may have it.
    let isGone = false;
    source.once('end', () => (isGone = true));
    connection.send(envelope, source, (error: SmtpError | null) => {
      const outcome = error ? outcomeOf(error, isGone) : 'submitted';
      if (outcome) resolve(outcome);
      else reject(error!);
    });
  });
}

/** Undefined where the trouble is not this message's, and every other would meet the same. */
function outcomeOf({ code, command, responseCode = 0 }: SmtpError, isGone: boolean): PecOutcome | undefined {
  // 421: the server is going away; it does not say what it did with the message.
  const isAnswer = responseCode >= 400 && responseCode !== 421;
  if (isGone) return !isAnswer ? 'uncertain' : responseCode < 500 ? 'later' : 'failed';
  // An address that is none is refused before it is sent anywhere.
  if (code === 'EENVELOPE' && command === 'API') return 'failed';
  if (command !== 'RCPT TO' || !isAnswer || responseCode === 503) return undefined;
  return responseCode < 500 ? 'later' : 'failed';
}
