export interface DiffPart {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** Beyond so many pairs of words two texts are shown one after the other: comparing them would take too long. */
const MOST_PAIRS = 4_000_000;

/** What changed from one text to another, word by word with the space after it, by their longest common subsequence. */
export function diffWords(before: string, after: string): DiffPart[] {
  const old = wordsOf(before);
  const now = wordsOf(after);
  if (old.length * now.length > MOST_PAIRS)
    return joined([
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]);
  const longest = lengthsOf(old, now);
  const parts: DiffPart[] = [];
  let i = 0;
  let j = 0;
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      parts.push({ kind: 'same', text: old[i]! });
      i += 1;
      j += 1;
    } else if (j >= now.length || (i < old.length && longest[i + 1]![j]! >= longest[i]![j + 1]!)) {
      parts.push({ kind: 'removed', text: old[i]! });
      i += 1;
    } else {
      parts.push({ kind: 'added', text: now[j]! });
      j += 1;
    }
  }
  return joined(parts);
}

const wordsOf = (text: string): string[] => text.match(/\S+\s*|\s+/g) ?? [];

/** Of every two ends of the texts, how many words they share in order. */
function lengthsOf(old: string[], now: string[]): Uint32Array[] {
  const longest = Array.from({ length: old.length + 1 }, () => new Uint32Array(now.length + 1));
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let j = now.length - 1; j >= 0; j -= 1)
      longest[i]![j] =
        old[i] === now[j] ? longest[i + 1]![j + 1]! + 1 : Math.max(longest[i + 1]![j]!, longest[i]![j + 1]!);
  return longest;
}

function joined(parts: DiffPart[]): DiffPart[] {
  const whole: DiffPart[] = [];
  for (const part of parts) {
    const last = whole.at(-1);
    if (last?.kind === part.kind) last.text += part.text;
    else if (part.text) whole.push({ ...part });
  }
  return whole;
}
