import { IntlMessageFormat } from 'intl-messageformat';
import type { NoticeLocale } from '@copianifica/domain';
import { type NoticeSentences, sentenceOf } from './notice-texts';

/** Characters at most: a subject is read in a list, a body on a telephone. */
const LONGEST = { subject: 200, body: 5_000 } as const;

/** Why sentences are not taken, with what its sentence speaks of; null where they are. */
export type TextRefusal = { code: string; data: Record<string, string | number> } | null;

/** What a message speaks of, by what the house's own sentences say; `chosen`: it only chooses between words there. */
export interface TextParameter {
  name: string;
  required: boolean;
}

type Part = ReturnType<IntlMessageFormat['getAst']>[number];
// The parser's numbers of what may stand in a mail's sentence: text, a parameter, a choice, a plural and its number.
const LITERAL = 0;
const ARGUMENT = 1;
const SELECT = 5;
const PLURAL = 6;
const POUND = 7;
const MAY_STAND = new Set([LITERAL, ARGUMENT, SELECT, PLURAL, POUND]);

/** The parameters that a message has: those of the house's own sentences, in the order of the alphabet. */
export function parametersOf({ subject, body }: NoticeSentences, locale: NoticeLocale): TextParameter[] {
  const parts = [subject, body].flatMap((text) => everyPart(sentenceOf(text, locale).getAst()));
  const named = parts.filter(({ type }) => type !== LITERAL && type !== POUND);
  const names = [...new Set(named.map((part) => (part as { value: string }).value))].toSorted();
  return names.map((name) => ({
    name,
    required: named.some((part) => part.type === ARGUMENT && part.value === name),
  }));
}

/**
 * Whether a body's own sentences can be said in every mail: they are ICU messages, they name all that the message must
 * say and nothing that it does not know, in a form that takes words. `house` are the house's own sentences.
 */
export function checkNoticeText(
  { subject, body }: NoticeSentences,
  house: NoticeSentences,
  locale: NoticeLocale,
): TextRefusal {
  if (!subject.trim() || !body.trim()) return refusal('empty');
  if (subject.length > LONGEST.subject || body.length > LONGEST.body) return refusal('too-long', LONGEST);
  // A line break in it would begin another header of the mail.
  if (/[\r\n]/.test(subject)) return refusal('one-line');
  const parts: Part[] = [];
  for (const text of [subject, body])
    try {
      parts.push(...everyPart(sentenceOf(text, locale).getAst()));
    } catch {
      return refusal('not-icu', { text });
    }
  return checkParameters(parts, parametersOf(house, locale));
}

function checkParameters(parts: Part[], known: TextParameter[]): TextRefusal {
  const listed = known.map(({ name }) => `{${name}}`).join(', ');
  const named = parts.filter((part) => part.type !== LITERAL && part.type !== POUND) as {
    type: number;
    value: string;
  }[];
  const strange = named.find(({ value }) => !known.some(({ name }) => name === value));
  if (strange) return refusal('unknown-parameter', { name: strange.value, known: listed });
  const misused = named.find(({ type }) => !MAY_STAND.has(type));
  if (misused) return refusal('parameter-form', { name: misused.value });
  const said = new Set(named.filter(({ type }) => type === ARGUMENT).map(({ value }) => value));
  const missing = known.find(({ name, required }) => required && !said.has(name));
  return missing ? refusal('missing-parameter', { name: missing.name }) : null;
}

const refusal = (why: string, data: Record<string, string | number> = {}): TextRefusal => ({
  code: `notice-text/${why}`,
  data,
});

/** Every part of a sentence, those inside of choices included. */
function everyPart(parts: readonly Part[]): Part[] {
  return parts.flatMap((part) => {
    const inside = 'options' in part ? Object.values(part.options).flatMap(({ value }) => value) : [];
    return [part, ...everyPart(inside)];
  });
}
