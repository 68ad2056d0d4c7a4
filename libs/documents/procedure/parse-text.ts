import { type Document, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { DataFinding, Parsed } from '@copianifica/domain';

/** No procedure that a person can oversee comes near it. */
export const LARGEST_FILE = 1_000_000;
const MOST_ALIASES = 200;
const LONGEST_REASON = 160;

/**
 * What a text says as YAML, or why it says nothing, in one sentence with its line. It may come from anybody: a text
 * that is huge, nested without end or full of aliases of aliases is refused like one that is misspelt.
 */
export function parseText(text: string): Parsed<unknown> {
  if (text.length > LARGEST_FILE)
    return refused(`The file is larger than ${LARGEST_FILE / 1000} kB: no procedure is.`);
  const lines = new LineCounter();
  try {
    // Two keys of one name are looked for below: YAML's own way compares every key with every other. And its pretty
    // errors copy the line of each, which takes minutes when the whole file is one line of errors.
    const options = {
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'error',
      lineCounter: lines,
    } as const;
    const document = parseDocument(text, options);
    const [error] = document.errors;
    if (error)
      return refused(`The file is not YAML: ${brief(error.message)} (line ${lineOf(lines, error.pos[0])}).`);
    const doubles = doublesIn(document, lines);
    if (doubles.length > 0) return { ok: false, findings: doubles };
    return { ok: true, value: document.toJS({ maxAliasCount: MOST_ALIASES }) as unknown };
  } catch (error) {
    // The stack's end (RangeError) and too many or unknown aliases (ReferenceError) are the text's doing.
    if (error instanceof RangeError) return refused('The file is nested too deeply to be read.');
    if (error instanceof ReferenceError) return refused(`The file is not YAML: ${brief(error.message)}.`);
    throw error;
  }
}

/** YAML 1.2, 3.2.1.3: the keys of a mapping are unique; of two, one would be silently lost. */
function doublesIn(document: Document, lines: LineCounter): DataFinding[] {
  const findings: DataFinding[] = [];
  visit(document, {
    Map: (_key, { items }) => {
      const seen = new Set<string>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        const name = String(key.value);
        if (seen.has(name)) {
          const line = lineOf(lines, key.range?.[0] ?? 0);
          findings.push({
            pointer: '',
            sentence: `«${brief(name)}» stands twice in one place (line ${line}).`,
          });
          return visit.BREAK;
        }
        seen.add(name);
      }
      return undefined;
    },
  });
  return findings;
}

/** Whether the top of what a file says has a field of that name. */
export const hasField = (raw: unknown, name: string): boolean =>
  typeof raw === 'object' && raw !== null && Object.hasOwn(raw, name);

const refused = (sentence: string): Parsed<never> => ({ ok: false, findings: [{ pointer: '', sentence }] });

const lineOf = (lines: LineCounter, offset: number): number => Math.max(1, lines.linePos(offset).line);

function brief(message: string): string {
  const [line = ''] = message.split('\n');
  return line.length > LONGEST_REASON ? `${line.slice(0, LONGEST_REASON)}…` : line;
}
