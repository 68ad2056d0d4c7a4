import { createTransport, type Transporter } from 'nodemailer';
import { SMTP_LIMITS, type SmtpError, writeMail } from './smtp';

export interface MailSettings {
  /** `smtp://user:password@host:port` or `smtps://…`. */
  url: string;
  /** The sender, as a header has it: `Name <address>` or an address. */
  from: string;
}

export interface OutgoingMail {
  to: string;
  subject: string;
  text: string;
  /** The same as a page, for who reads mails so. */
  html?: string;
  /**
   * With its angle brackets, the same for every attempt, so that a mailbox can tell a repetition; left out where a new
   * attempt says something new.
   */
  messageId?: string;
}

/** Mail out of the house, over a few connections that are kept open. */
export class Mailer {
  private readonly transport: Transporter;

  constructor(private readonly settings: MailSettings) {
    const { url } = settings;
    const options = {
      url,
      pool: true,
      maxConnections: 4,
      disableFileAccess: true,
      disableUrlAccess: true,
      ...SMTP_LIMITS,
    };
    this.transport = createTransport(options);
  }

  /**
   * `sent` when the server has taken it; `failed` when it has refused this recipient or this message for good, `later`
   * when for now (RFC 5321, 4.2.1: replies 5yz and 4yz). Rejects when the server itself cannot be used.
   */
  async send(mail: OutgoingMail): Promise<'sent' | 'failed' | 'later'> {
    const headers = { 'Auto-Submitted': 'auto-generated' };
    try {
      await this.transport.sendMail(await writeMail({ ...mail, from: this.settings.from, headers }));
      return 'sent';
    } catch (error) {
      const outcome = outcomeOf(error as SmtpError);
      if (!outcome) throw error;
      return outcome;
    }
  }

  close(): void {
    this.transport.close();
  }
}

/** Undefined for a refused login or sender too: that is our own fault, and every other mail would meet the same. */
function outcomeOf({ code, command, responseCode = 0 }: SmtpError): 'failed' | 'later' | undefined {
  // An address that is none is refused before it is sent anywhere.
  if (code === 'EENVELOPE' && command === 'API') return 'failed';
  if (command !== 'RCPT TO' && code !== 'EMESSAGE') return undefined;
  // 421: the server is going away; 503: our dialogue is out of step.
  if (responseCode < 400 || responseCode === 421 || responseCode === 503) return undefined;
  return responseCode < 500 ? 'later' : 'failed';
}
