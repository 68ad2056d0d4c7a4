import { UnreadableSettings } from '@copianifica/documents';
import { LANGUAGES, say, type Language, type Values } from './words';

/** What both calculators are asked: how to answer, and in which words. */
export interface AnswerOptions {
  json?: boolean;
  lang?: string;
}

/** Where lines go: the answer to standard output, what is wrong to standard error. */
export interface Printed {
  out: (line: string) => void;
  error: (line: string) => void;
}

/** Why there is no answer: a code of the catalogues (`refusal.<code>`) with what its sentence needs. */
export interface CannotAnswer {
  code: string;
  data: Values;
}

/** An answer for other programs, and the same in lines for people. */
export interface Answered {
  json: object;
  lines: string[];
}

export const terminal: Printed = {
  out: (line) => console.log(line),
  error: (line) => console.error(line),
};

/** The caller must change the question: how it was put could not be read. Any other refusal is an answer. */
const ASKED_WRONGLY = new Set([
  'command/option-missing',
  'command/option-invalid',
  'term/not-a-date',
  'term/not-a-length',
  'term/length-not-whole',
  'term/too-long',
  'term/calendar-unknown',
  'ballot/not-json',
  'ballot/malformed',
  'ballot/not-a-count',
  'ballot/rule-unknown',
]);

/**
 * Prints what `work` answers and resolves to the exit code: 0 answered, 1 refused, 2 asked wrongly. A refusal is
 * one sentence with its code on standard error, and with --json also `{code, sentence}` on standard output.
 */
export async function answer(
  options: AnswerOptions,
  printed: Printed,
  work: (language: Language) => Promise<Answered | CannotAnswer>,
): Promise<number> {
  const language = LANGUAGES.find((one) => one === (options.lang ?? 'en'));
  const result = language
    ? await unlessUnreadable(() => work(language))
    : notAmong('--lang', options.lang ?? '', LANGUAGES);
  if (!('code' in result)) {
    for (const line of options.json ? [JSON.stringify(result.json)] : result.lines) printed.out(line);
    return 0;
  }
  const { code, data } = result;
  const sentence = say(language ?? 'en', `refusal.${code}`, data);
  printed.error(`${sentence} (${code})`);
  if (options.json) printed.out(JSON.stringify({ code, sentence }));
  return ASKED_WRONGLY.has(code) ? 2 : 1;
}

export const missing = (option: string, hint: string): CannotAnswer => ({
  code: 'command/option-missing',
  data: { option, hint },
});

export const notAmong = (option: string, given: string, choices: readonly string[]): CannotAnswer => ({
  code: 'command/option-invalid',
  data: { option, given, choices: choices.join(', ') },
});

/** A file of the house that cannot be taken is somebody's to mend, and its findings say where. */
async function unlessUnreadable(
  work: () => Promise<Answered | CannotAnswer>,
): Promise<Answered | CannotAnswer> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof UnreadableSettings)) throw error;
    return { code: 'command/settings-unreadable', data: { findings: error.sentences.join(' ') } };
  }
}
