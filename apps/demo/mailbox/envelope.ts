import { simpleParser, type AddressObject } from 'mailparser';

/** Between whom a message travelled; unlike its headers this also knows the blind copies. */
export interface Envelope {
  from: string;
  to: readonly string[];
}

/** What the list shows of a message. */
export interface MailHead {
  /** As the sender wrote it, with angle brackets; empty when there is none. */
  messageId: string;
  subject: string;
  from: string;
  /** ISO instant of the Date header; absent when there is none or it is none. */
  date?: string;
}

/** Bytes from the start of a stored message that hold its trace (500 recipients at most) and its head. */
export const LARGEST_HEAD = 256 * 1024;
const TRACE_END = 'Received: by demo.example (Copianifica demo mailbox); ';

/**
 * The message as a final mail server stores it: with the trace lines of RFC 5321 section 4.4 on top, which
 * keep the envelope with the message. The bytes of the message itself are untouched.
 */
export function withTrace(raw: Buffer, { from, to }: Envelope, at: Date): Buffer {
  const lines = [`Return-Path: <${from}>`, ...to.map((address) => `Delivered-To: ${address}`)];
  const trace = [...lines, TRACE_END + at.toUTCString().replace('GMT', '+0000'), ''].join('\r\n');
  return Buffer.concat([Buffer.from(trace, 'utf8'), raw]);
}

/** Reads back who a stored message was delivered to; empty for a file that carries no trace of ours. */
export function recipientsOf(stored: Buffer): string[] {
  const end = stored.indexOf(TRACE_END);
  if (end < 0) return [];
  const lines = stored.subarray(0, end).toString('utf8').split('\r\n');
  return lines.flatMap((line) =>
    line.startsWith('Delivered-To: ') ? [line.slice('Delivered-To: '.length)] : [],
  );
}

/** Parses the head alone: a list of thousands must not wait for their attachments. */
export async function readHead(message: Buffer): Promise<MailHead> {
  const mail = await simpleParser(headOf(message), { skipHtmlToText: true, skipTextToHtml: true });
  const dated = mail.headers.has('date') && mail.date && !Number.isNaN(mail.date.getTime());
  return {
    messageId: mail.messageId ?? '',
    subject: mail.subject ?? '',
    from: addressText(mail.from),
    date: dated ? mail.date!.toISOString() : undefined,
  };
}

/** The addresses of a header in one line, names included. */
export function addressText(address: AddressObject | AddressObject[] | undefined): string {
  if (!address) return '';
  return (Array.isArray(address) ? address : [address]).map((one) => one.text).join(', ');
}

function headOf(message: Buffer): Buffer {
  const crlf = message.indexOf('\r\n\r\n');
  const end = crlf < 0 ? message.indexOf('\n\n') : crlf;
  return message.subarray(0, Math.min(end < 0 ? message.length : end + 4, LARGEST_HEAD));
}
