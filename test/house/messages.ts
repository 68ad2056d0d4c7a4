/**
 * What is wrong with the catalogues of messages/: one flat file of ICU sentences for each language, with the
 * same keys and the same arguments everywhere, and a sentence for every refusal.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';

type Catalogue = Record<string, string>;
/** The part of the parser's tree that matters here: who is named, and what stands inside. */
interface Part {
  type: number;
  value?: string;
  options?: Record<string, { value: Part[] }>;
  children?: Part[];
}

// The parser's numbers for text and for the `#` of a plural; everything else names an argument or a tag.
const LITERAL = 0;
const POUND = 7;
const LANGUAGES = ['it.json', 'en.json'];

/** One sentence for each finding; an empty list means that the catalogues agree. */
export function messageFindings(folder: string, refusalCodes: readonly string[]): string[] {
  const languages = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const catalogues = languages.map((name) => [name, readCatalogue(join(folder, name))] as const);
  const keys = new Set([
    ...catalogues.flatMap(([, catalogue]) => Object.keys(catalogue)),
    ...refusalCodes.map(refusalKey),
  ]);
  return [
    ...LANGUAGES.filter((name) => !languages.includes(name)).map((name) => `${name} is missing`),
    ...(existsSync(join(folder, 'fragments'))
      ? ['fragments/ is left over: merge it into the catalogues']
      : []),
    ...[...keys].toSorted().flatMap((key) => keyFindings(key, catalogues)),
  ];
}

const readCatalogue = (file: string): Catalogue => JSON.parse(readFileSync(file, 'utf8')) as Catalogue;

const refusalKey = (code: string): string => `refusal.${code}`;

function keyFindings(key: string, catalogues: (readonly [string, Catalogue])[]): string[] {
  const findings: string[] = [];
  const said = new Map<string, string[]>();
  for (const [language, catalogue] of catalogues) {
    const sentence = catalogue[key];
    if (typeof sentence !== 'string' || sentence.trim() === '')
      findings.push(`${language}: ${key} says nothing`);
    else
      try {
        const names = argumentsOf(sentence, language.replace('.json', '')).join(', ');
        said.set(names, [...(said.get(names) ?? []), language]);
      } catch (error) {
        findings.push(`${language}: ${key} is no ICU message (${(error as Error).message})`);
      }
  }
  const readings = [...said].map(([names, files]) => `${files.join(' and ')} {${names}}`);
  return readings.length > 1
    ? [...findings, `${key} takes different arguments: ${readings.join(', ')}`]
    : findings;
}

/** The names of the arguments and tags of a sentence, each once, in order of the alphabet. */
function argumentsOf(sentence: string, language: string): string[] {
  const names = (parts: Part[]): string[] =>
    parts.flatMap(({ type, value, options, children }) => [
      ...(type === LITERAL || type === POUND || value === undefined ? [] : [value]),
      ...Object.values(options ?? {}).flatMap((option) => names(option.value)),
      ...names(children ?? []),
    ]);
  return [...new Set(names(new IntlMessageFormat(sentence, language).getAst() as Part[]))].toSorted();
}
