import { simpleParser, type Attachment } from 'mailparser';
import { addressText } from './envelope';

/** A message taken apart for reading. `html` is the sender's and must never reach a page of ours. */
export interface OpenMail {
  from: string;
  /** As the headers say; blind copies are only in the envelope. */
  to: string;
  cc: string;
  text: string;
  html?: string;
  attachments: readonly Attachment[];
}

const LARGEST_HTML = 2 * 1024 * 1024;

export async function openMail(raw: Buffer): Promise<OpenMail> {
  const mail = await simpleParser(raw, { skipTextToHtml: true, maxHtmlLengthToParse: LARGEST_HTML });
  return {
    from: addressText(mail.from),
    to: addressText(mail.to),
    cc: addressText(mail.cc),
    text: mail.text ?? '',
    html: mail.html || undefined,
    // Parts that the HTML shows in place are no attachments to a reader.
    attachments: mail.attachments.filter((part) => !part.related),
  };
}
