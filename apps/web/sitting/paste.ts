import type { Choice } from './choices';

interface Named {
  key: string;
  title: { it: string; en: string };
}

export interface Pasted {
  found: { key: string; choice: Choice }[];
  /** lines in which no seat, or more than one, was recognised, as they were written */
  unknown: string[];
}

const WORDS: readonly [RegExp, Choice][] = [
  [/^(for|f|favorevole|favorevoli|si|yes|sì|\+|2)$/, 'for'],
  [/^(against|contrario|contraria|contrari|c|no|-|3)$/, 'against'],
  [/^(abstain|abstained|astenuto|astenuta|a|=|4)$/, 'abstain'],
  [/^(present|presente|p|1)$/, 'present'],
  [/^(absent|assente|x|0)$/, 'absent'],
];

/**
 * Reads a list with one seat a line. A line is a seat's key or its name (or the part of it after the office:
 * "Mayor of X" answers to "X"), and may end in `;`, a comma or a tab and a word such as `favorevole` or `against`;
 * without one it takes `otherwise`. Nothing is guessed: a name that fits two seats is unknown.
 */
export function readPaste(text: string, seats: readonly Named[], otherwise: Choice): Pasted {
  const names = namesOf(seats);
  const result: Pasted = { found: [], unknown: [] };
  for (const line of text.split(/\r?\n/)) {
    if (!line.trim()) continue;
    const read = readLine(line, names, otherwise);
    if (read) result.found.push(read);
    else result.unknown.push(line.trim());
  }
  return result;
}

function readLine(
  line: string,
  names: ReadonlyMap<string, string | null>,
  otherwise: Choice,
): { key: string; choice: Choice } | null {
  const whole = names.get(plain(line));
  if (whole) return { key: whole, choice: otherwise };
  const parts = /^(.*?)\s*[;,\t]\s*([^;,\t]+)$/.exec(line.trim());
  const key = names.get(plain(parts?.[1] ?? ''));
  const choice = WORDS.find(([word]) => word.test((parts?.[2] ?? '').trim().toLowerCase()))?.[1];
  return key && choice ? { key, choice } : null;
}

/** Every name a seat answers to; null where two seats share it. */
function namesOf(seats: readonly Named[]): Map<string, string | null> {
  const names = new Map<string, string | null>();
  for (const { key, title } of seats) {
    const own = new Set([key, title.it, title.en, afterOffice(title.it), afterOffice(title.en)].map(plain));
    for (const name of own) names.set(name, names.has(name) && names.get(name) !== key ? null : key);
  }
  return names;
}

const afterOffice = (title: string): string => title.replace(/^.*?(?:\b(?:di|of)\s|,\s)/i, '');

/** Case, accents, apostrophes and double spaces do not tell two comuni apart. */
const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’'`]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
