import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { type ConditionCheck as Checked, refusalCodes } from '@copianifica/domain';
import type { Refusal } from './refusal.type';
import type { Text } from './text.type';

type Values = Record<string, string | number | boolean | Date | null>;
const LANGUAGES = ['it', 'en'] as const;
/** The project's folder, from dist/apps/api/graphql or apps/api/graphql. */
const ROOT = __dirname.includes('dist') ? join(__dirname, '../../../..') : join(__dirname, '../../..');

const catalogues = Object.fromEntries(
  LANGUAGES.map((language) => [
    language,
    JSON.parse(readFileSync(join(ROOT, `messages/${language}.json`), 'utf8')) as Record<string, string>,
  ]),
);
const formats = new Map<string, IntlMessageFormat>();

/** A message of the catalogue in every language; a key that a catalogue lacks is a fault of ours. */
export const say = (key: string, values: Values = {}): Text => ({
  it: word('it', key, values),
  en: word('en', key, values),
});

function word(language: (typeof LANGUAGES)[number], key: string, values: Values): string {
  const id = `${language}/${key}`;
  let format = formats.get(id);
  if (!format) {
    const message = catalogues[language]?.[key];
    if (message === undefined) throw new Error(`The catalogue messages/${language}.json has no «${key}».`);
    format = new IntlMessageFormat(message, language === 'en' ? 'en-GB' : language);
    formats.set(id, format);
  }
  return String(format.format(values));
}

const shown = ({ name, value }: { name: string; value: unknown }) => ({ name, value: String(value ?? '—') });

/** A refusal with its sentence, and the conditions it was held against. */
export function sayRefusal(code: string, checks: Checked[] = [], data: Values = {}): Refusal {
  const conditions = checks.map(({ name, label, holds, facts, parts = [], waivable = [], item = null }) => ({
    name,
    label,
    holds,
    facts: facts.map(shown),
    parts: parts.map((part) => ({ text: part.text, holds: part.holds, facts: part.values.map(shown) })),
    waivable,
    item,
  }));
  return { code, sentence: say(`refusal.${code}`, data), conditions };
}

/** Called at boot: a refusal that could not be explained must not wait for the person who meets it. */
export function checkWords(): void {
  const missing = LANGUAGES.flatMap((language) =>
    refusalCodes
      .filter((code) => !(`refusal.${code}` in catalogues[language]!))
      .map((code) => `${language}: ${code}`),
  );
  if (missing.length > 0) throw new Error(`These refusals have no sentence: ${missing.join(', ')}.`);
}
