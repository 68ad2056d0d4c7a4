import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { NOTICE_MESSAGES, type NoticeLocale, type NoticeParameters, noticeWords } from '@copianifica/domain';

export interface NoticeText {
  subject: string;
  text: string;
}

type Catalogue = Record<string, string>;

/** The mail that brings a code, and the lines that every mail has after its body. */
const OTHERS = [
  'notice.link-code.subject',
  'notice.link-code.body',
  'notice.mail.code',
  'notice.mail.link',
  'notice.mail.footer',
];

/** A catalogue of ICU sentences by key, from the folder `messages`. Throws if there is none. */
export function readCatalogue(folder: string, locale: NoticeLocale): Catalogue {
  return JSON.parse(readFileSync(join(folder, `${locale}.json`), 'utf8')) as Catalogue;
}

/** The words of the mails in one language. */
export class NoticeTexts {
  private readonly sentences: ReadonlyMap<string, IntlMessageFormat>;

  /**
   * Throws if the catalogue lacks a sentence or has one that is no ICU message: at boot, not at midnight.
   *
   * @param publicUrl where people open the product, without a trailing slash
   */
  constructor(
    catalogue: Catalogue,
    private readonly locale: NoticeLocale,
    private readonly publicUrl: string,
  ) {
    const keys = NOTICE_MESSAGES.flatMap((message) => [
      `notice.${message}.subject`,
      `notice.${message}.body`,
    ]);
    const needed = [...keys, ...OTHERS];
    const missing = needed.filter((key) => !catalogue[key]?.trim());
    if (missing.length > 0) throw new Error(`The catalogue ${locale} lacks ${missing.join(', ')}.`);
    this.sentences = new Map(needed.map((key) => [key, new IntlMessageFormat(catalogue[key]!, locale)]));
  }

  /** The mail of one notice: its body, and the way to the case it speaks of. */
  mail(notice: { message: string; case: string | null; parameters: NoticeParameters }): NoticeText {
    const words = noticeWords(notice.parameters, this.locale);
    const path = notice.case === null ? '' : `/cases/${notice.case}`;
    return {
      subject: this.say(`notice.${notice.message}.subject`, words),
      text: this.letter(this.say(`notice.${notice.message}.body`, words), path),
    };
  }

  /** The mail that brings the code for linking a sign-in, in two halves that are read more easily. */
  linkCodeMail(code: string): NoticeText {
    const half = Math.ceil(code.length / 2);
    const spoken = this.say('notice.mail.code', { code: `${code.slice(0, half)}-${code.slice(half)}` });
    return {
      subject: this.say('notice.link-code.subject', {}),
      text: this.letter(`${this.say('notice.link-code.body', {})}\n\n${spoken}`, '/link'),
    };
  }

  private letter(body: string, path: string): string {
    const link = this.say('notice.mail.link', { link: `${this.publicUrl}${path}` });
    return `${body}\n\n${link}\n\n${this.say('notice.mail.footer', {})}\n`;
  }

  private say(key: string, words: NoticeParameters): string {
    const sentence = this.sentences.get(key);
    if (!sentence) throw new Error(`There is no notice with the sentence ${key}.`);
    return String(sentence.format(words));
  }
}
