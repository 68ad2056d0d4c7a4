import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { projectRoot } from '../home';

export const LANGUAGES = ['it', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
export type Values = Record<string, string | number>;

const catalogues = new Map<Language, Record<string, string>>();

/** A sentence of the house's catalogues; a key that a catalogue lacks is a fault of ours. */
export function say(language: Language, key: string, values: Values = {}): string {
  const message = catalogueOf(language)[key];
  if (message === undefined) throw new Error(`The catalogue messages/${language}.json has no «${key}».`);
  return String(new IntlMessageFormat(message, language === 'en' ? 'en-GB' : language).format(values));
}

function catalogueOf(language: Language): Record<string, string> {
  const known = catalogues.get(language);
  if (known) return known;
  const file = join(projectRoot, `messages/${language}.json`);
  const catalogue = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  catalogues.set(language, catalogue);
  return catalogue;
}
