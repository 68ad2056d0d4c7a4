/** Leaves a finding: where in the file (RFC 6901), and a sentence that stands alone. A warning refuses nothing. */
export type Say = (pointer: string, sentence: string, severity?: 'warning') => void;

/** A name as it stands in a JSON pointer. */
export const escaped = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

/** A name as a sentence can bear it: what was written may be of any length. */
export const quoted = (name: string): string =>
  `«${name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name}»`;

/** Whether a table has a name; a finding where it has not, with the nearest name there is. */
export function known(
  table: object | ReadonlyMap<string, unknown>,
  key: string,
  what: string,
  [pointer, say]: [string, Say],
): boolean {
  if (table instanceof Map ? table.has(key) : Object.hasOwn(table, key)) return true;
  const names = table instanceof Map ? (table.keys() as Iterable<string>) : Object.keys(table);
  say(pointer, `There is no ${what} ${quoted(key)} in this definition${didYouMean(key, names)}`);
  return false;
}

/** How a sentence about an unknown name ends. */
export function didYouMean(written: string, names: Iterable<string>): string {
  const near = nearest(written, names);
  return near === null ? '.' : `: did you mean «${near}»?`;
}

/** Names are at most so long; a longer text is no slip of the pen, and would take long to compare. */
const LONGEST_NAME = 61;

/** The name that is closest to what was written, if any is close enough to be a slip of the pen. */
function nearest(written: string, names: Iterable<string>): string | null {
  if (written.length > LONGEST_NAME) return null;
  let best: { name: string; distance: number } | null = null;
  for (const name of names) {
    const distance = editDistance(written, name);
    if (distance <= Math.max(1, Math.floor(written.length / 3)) && (!best || distance < best.distance))
      best = { name, distance };
  }
  return best?.name ?? null;
}

/** How many letters must be put in, taken out or changed (Levenshtein), with one row kept. */
function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1)
      next[j] = Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (one[i - 1] === other[j - 1] ? 0 : 1));
    row = next;
  }
  return row[other.length]!;
}
