import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import {
  NOTICE_MESSAGES,
  type NoticeLocale,
  type NoticeParameters,
  noticeWords,
  protocolNumber,
} from '@copianifica/domain';
import type { LetterLayout } from './letter-layout';

/** A mail in words: the same said twice, plainly and in the house's layout. */
export interface Letter {
  subject: string;
  text: string;
  html: string;
}

/** The ICU sentences of one message in one language. */
export interface NoticeSentences {
  subject: string;
  body: string;
}

/** What a mail says besides its message. */
export interface LetterFacts {
  /** the body's name, in the language of the mail */
  sender: string;
  /** the body's own sentences, by message; the house's own where it has none */
  texts?: ReadonlyMap<string, NoticeSentences>;
  /** of the order that it carries out; absent where that has none */
  protocol?: { number: number; year: number; day: string } | undefined;
}

export interface WordedNotice {
  message: string;
  case: string | null;
  parameters: NoticeParameters;
}

/** What was held for one post until a civil day (ISO), newest first. */
export interface WordedDigest {
  kind: 'daily' | 'weekly';
  period: string;
  notices: readonly Omit<WordedNotice, 'case'>[];
}

export type Catalogue = Record<string, string>;

/** The mail that brings a code, and the lines that every mail has after its body. */
const OTHERS = [
  'notice.link-code.subject',
  'notice.link-code.body',
  'notice.digest.subject',
  'notice.digest.body',
  'notice.mail.code',
  'notice.mail.link',
  'notice.mail.open',
  'notice.mail.protocol',
  'notice.mail.footer',
];
/** Sentences of the bodies are kept compiled, by what they say: one that is changed is another one. */
const MOST_KEPT = 500;

/** A catalogue of ICU sentences by key, from the folder `messages`. Throws if there is none. */
export function readCatalogue(folder: string, locale: NoticeLocale): Catalogue {
  return JSON.parse(readFileSync(join(folder, `${locale}.json`), 'utf8')) as Catalogue;
}

/** An ICU sentence; what looks like a tag is text like any other, since mails are worded plainly. */
export const sentenceOf = (text: string, locale: NoticeLocale): IntlMessageFormat =>
  new IntlMessageFormat(text, locale === 'en' ? 'en-GB' : locale, undefined, { ignoreTag: true });

/** The words of the mails in one language. */
export class NoticeTexts {
  private readonly sentences: ReadonlyMap<string, IntlMessageFormat>;
  private readonly kept = new Map<string, IntlMessageFormat>();

  /**
   * Throws if the catalogue lacks a sentence or has one that is no ICU message: at boot, not at midnight.
   *
   * @param place the layout of the mails, and where people open the product, without a trailing slash
   */
  constructor(
    private readonly catalogue: Catalogue,
    readonly locale: NoticeLocale,
    private readonly place: { layout: LetterLayout; publicUrl: string },
  ) {
    const keys = NOTICE_MESSAGES.flatMap((message) => [
      `notice.${message}.subject`,
      `notice.${message}.body`,
    ]);
    const needed = [...keys, ...OTHERS];
    const missing = needed.filter((key) => !catalogue[key]?.trim());
    if (missing.length > 0) throw new Error(`The catalogue ${locale} lacks ${missing.join(', ')}.`);
    this.sentences = new Map(needed.map((key) => [key, sentenceOf(catalogue[key]!, locale)]));
  }

  /** The house's own sentences of a message: what a body's own stand in for. */
  sentencesOf(message: string): NoticeSentences {
    const [subject, body] = [
      this.catalogue[`notice.${message}.subject`],
      this.catalogue[`notice.${message}.body`],
    ];
    if (subject === undefined || body === undefined)
      throw new Error(`There is no notice with the message ${message}.`);
    return { subject, body };
  }

  /** Subject and body of a notice, in the body's own words where it has some. Throws where a parameter is missing. */
  word({ message, parameters }: Omit<WordedNotice, 'case'>, own?: NoticeSentences): NoticeSentences {
    const words = noticeWords(parameters, this.locale);
    if (!own)
      return {
        subject: this.say(`notice.${message}.subject`, words),
        body: this.say(`notice.${message}.body`, words),
      };
    const said = (text: string): string => String(this.keptSentence(text).format(words));
    return { subject: said(own.subject), body: said(own.body) };
  }

  /** The mail of one notice: its body, and the way to the case it speaks of. */
  mail(notice: WordedNotice, facts: LetterFacts): Letter {
    const said = this.word(notice, facts.texts?.get(notice.message));
    return this.letter(said, notice.case === null ? '' : `/cases/${notice.case}`, facts);
  }

  /** The mail that brings the code for linking a sign-in, in two halves that are read more easily. */
  linkCodeMail(code: string, facts: LetterFacts): Letter {
    const half = Math.ceil(code.length / 2);
    const spoken = this.say('notice.mail.code', { code: `${code.slice(0, half)}-${code.slice(half)}` });
    const body = `${this.say('notice.link-code.body', {})}\n\n${spoken}`;
    return this.letter({ subject: this.say('notice.link-code.subject', {}), body }, '/link', facts);
  }

  /** The mail of a digest: each notice once, in the order given, and the way to the inbox. Throws as `mail` does. */
  digestMail({ kind, period, notices }: WordedDigest, facts: LetterFacts): Letter {
    const words = { ...noticeWords({ period }, this.locale), kind, count: notices.length };
    const each = notices.map((notice) => {
      const { subject, body } = this.word(notice, facts.texts?.get(notice.message));
      return `• ${subject}\n${body}`;
    });
    const said = {
      subject: this.say('notice.digest.subject', words),
      body: [this.say('notice.digest.body', words), ...each].join('\n\n'),
    };
    return this.letter(said, '/inbox', facts);
  }

  private letter({ subject, body }: NoticeSentences, path: string, facts: LetterFacts): Letter {
    const { layout, publicUrl } = this.place;
    const address = `${publicUrl}${path}`;
    const notes = [...this.protocolLine(facts), this.say('notice.mail.footer', {})];
    const link = this.say('notice.mail.link', { link: address });
    const content = {
      language: this.locale,
      sender: facts.sender,
      subject,
      paragraphs: body.split(/\n+/).filter((line) => line.trim() !== ''),
      link: { address, label: this.say('notice.mail.open', {}) },
      notes,
    };
    return { subject, text: `${body}\n\n${link}\n\n${notes.join('\n')}\n`, html: layout(content) };
  }

  private protocolLine({ protocol }: LetterFacts): string[] {
    if (!protocol) return [];
    const words = noticeWords({ day: protocol.day }, this.locale);
    return [this.say('notice.mail.protocol', { ...words, number: protocolNumber(protocol) })];
  }

  private keptSentence(text: string): IntlMessageFormat {
    const known = this.kept.get(text);
    if (known) return known;
    if (this.kept.size >= MOST_KEPT) this.kept.clear();
    const made = sentenceOf(text, this.locale);
    this.kept.set(text, made);
    return made;
  }

  private say(key: string, words: NoticeParameters): string {
    const sentence = this.sentences.get(key);
    if (!sentence) throw new Error(`There is no notice with the sentence ${key}.`);
    return String(sentence.format(words));
  }
}
