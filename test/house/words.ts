/**
 * Words that must not stand in the project's files: a metropolitan city's name in code that serves them all,
 * a package registry's host, a path of somebody's machine, an e-mail address that could be a real person's.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

const NOT_OURS = new Set(['node_modules', 'dist', '.git', '.copianifica', 'coverage']);
const NOT_TEXT = /\.(?:png|jpe?g|webp|ico|pdf|woff2?|gz|zip|tgz|log)$/;
/** Exonyms, because the list of cities has their Italian names alone. Rome is left to its legal time zone. */
const IN_ENGLISH = ['Turin', 'Genoa', 'Milan', 'Venice', 'Florence', 'Naples'];

const REGISTRY =
  /\b(?:registry|npm|pypi|packages)\.[a-z0-9-]+\.(?:org|com|net|io|dev)\b|\b(?:npmjs|yarnpkg|npmmirror)\.(?:org|com)\b/i;
const MACHINE_PATH = /(?<![\w.:-])\/(?:work|root|Users)\/\w|(?<![\w.:-])\/home\/(?!node\b)\w|\/tmp\/brief/;
const ADDRESS = /(?<![\w/.@-])[\w.+-]+@([a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,})\b/gi;
const NOBODYS = /\.(?:example|invalid)$/i;

/** A text file of the project, its path relative to the root, with forward slashes. */
export interface TextFile {
  path: string;
  text: string;
}

/** Every text file under the root; found by walking, since a machine with npm may have no git. */
export function* textFiles(root: string, folder = root): Generator<TextFile> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !NOT_OURS.has(entry.name)) yield* textFiles(root, path);
    else if (entry.isFile() && !NOT_TEXT.test(entry.name))
      yield { path: relative(root, path).replaceAll('\\', '/'), text: readFileSync(path, 'utf8') };
  }
}

/** The names in the table of metropolitan cities, by its column `name`, with the English ones. */
export function cityNames(table: string): string[] {
  const [header = '', ...rows] = table.trim().split('\n');
  const column = header.split(',').indexOf('name');
  // "Roma Capitale" is found by its first word, "Reggio Calabria" needs both.
  return [...rows.map((row) => (row.split(',')[column] ?? '').replace(' Capitale', '')), ...IN_ENGLISH];
}

/** One sentence for each line that has such a word: `path:line: what is wrong`. */
export function wordFindings(files: Iterable<TextFile>, cities: readonly string[]): string[] {
  const city = new RegExp(`\\b(?:${cities.join('|').replaceAll(' ', '[ -]?')})\\b`, 'i');
  return [...files].flatMap(({ path, text }) =>
    text
      .split('\n')
      .flatMap((line, index) =>
        lineFindings(path, line, city).map((what) => `${path}:${index + 1}: ${what}`),
      ),
  );
}

function lineFindings(path: string, line: string, city: RegExp): string[] {
  const findings: string[] = [];
  const name = /^(?:apps|libs)\//.test(path) && (city.exec(asWords(line)) ?? city.exec(asWords(path)));
  if (name)
    findings.push(`"${name[0]}" belongs in data/, procedures/ or test/: the engine serves every body`);
  const registry = REGISTRY.exec(line);
  if (registry) findings.push(`"${registry[0]}" is a registry's host: npm knows it, the project need not`);
  const place = MACHINE_PATH.exec(line);
  if (place) findings.push(`"${place[0]}…" is a path of one machine`);
  for (const [address, domain] of line.matchAll(ADDRESS))
    if (!NOBODYS.test(domain ?? '')) findings.push(`"${address}" could be somebody's: end it in .example`);
  return findings;
}

/** Identifiers taken apart, so that `cityName_3` reads as words. */
const asWords = (line: string): string => line.replace(/([a-z0-9])([A-Z])/g, '$1 $2').replace(/[_\d]/g, ' ');
