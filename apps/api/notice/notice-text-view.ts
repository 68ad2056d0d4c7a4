import type { PlacedDefinition, TextVersion } from '@copianifica/database';
import { type NoticeSentences, type NoticeTexts, parametersOf } from '@copianifica/documents';
import { effectsOf, isLegal } from '@copianifica/domain';
import type { Language } from '../graphql/language';
import { say } from '../graphql/words';
import type { NoticeText, NoticeTextInLanguage, NoticeTextVersion } from './notice-text.type';

const LANGUAGES = ['it', 'en'] as const;

/** A message with its words in each language, and all that were written for it, newest first. */
export function noticeTextView(
  message: string,
  texts: Record<Language, NoticeTexts>,
  written: TextVersion[],
  definitions: PlacedDefinition[],
): NoticeText {
  const versions = written.filter((one) => one.message === message);
  return {
    message,
    name: say(`notice.${message}.name`),
    when: say(`notice.${message}.when`),
    legal: isLegal(message),
    audience: audienceOf(message, definitions),
    parameters: parametersOf(texts.it.sentencesOf(message), 'it'),
    texts: LANGUAGES.map((language) => inLanguage(texts[language].sentencesOf(message), language, versions)),
    versions: versions.map(versionView),
  };
}

function inLanguage(
  house: NoticeSentences,
  language: Language,
  versions: TextVersion[],
): NoticeTextInLanguage {
  const newest = versions.find((one) => one.language === language);
  const own = newest && wordsOf(newest);
  return { language, number: newest?.number ?? 0, inForce: own ?? house, house, own: Boolean(own) };
}

const versionView = (version: TextVersion): NoticeTextVersion => ({
  language: version.language,
  number: version.number,
  words: wordsOf(version),
  by: version.by,
  at: new Date(version.at),
});

const wordsOf = ({ subject, body }: TextVersion): NoticeSentences | null =>
  subject === null || body === null ? null : { subject, body };

/** Whom the procedures in force tell it to; none for what the house says by itself. */
function audienceOf(message: string, definitions: PlacedDefinition[]): string[] {
  const told = definitions.flatMap(({ definition }) =>
    effectsOf(definition).flatMap(([, effect]) =>
      'message' in effect && effect.message === message ? effect.to : [],
    ),
  );
  return [...new Set<string>(told)];
}
