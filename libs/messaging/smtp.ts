import MailComposer from 'nodemailer/lib/mail-composer';

/** All of them shorter than the database lets a transaction idle, since a notice is locked while it is sent. */
export const SMTP_LIMITS = {
  connectionTimeout: 5_000,
  greetingTimeout: 5_000,
  socketTimeout: 10_000,
  dnsTimeout: 5_000,
};

/** What nodemailer rejects with: its own code, the command that was answered, and the reply (RFC 5321, 4.2). */
export interface SmtpError extends Error {
  code?: string;
  command?: string;
  responseCode?: number;
}

export interface MailToWrite {
  from: string;
  to: string;
  subject: string;
  text: string;
  html?: string | undefined;
  /** with its angle brackets */
  messageId?: string | undefined;
  headers?: Record<string, string>;
}

/**
 * The message as it goes over the wire, and to whom. Made whole beforehand: nothing can fail in the middle of it, and it
 * is not written to the socket line by line.
 */
export async function writeMail(mail: MailToWrite) {
  const message = new MailComposer({ ...mail, disableFileAccess: true, disableUrlAccess: true }).compile();
  return { raw: await message.build(), envelope: message.getEnvelope() };
}
