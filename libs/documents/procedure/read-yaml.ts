import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { DataFinding, Parsed } from '@copianifica/domain';

/** Files that cannot be taken: every finding is a sentence with its file and place. */
export class UnreadableSettings extends Error {
  constructor(readonly sentences: string[]) {
    super(sentences.slice(0, 20).join('\n'));
  }
}

/** Where files are read from, and what was found wrong with them so far. */
export type Reading = { root: string; problems: string[] };

/** A file's text and what it says as YAML; a file that cannot be read or is none leaves a problem and says null. */
export async function readYaml(reading: Reading, file: string): Promise<{ text: string; raw: unknown }> {
  const text = await readText(reading, file);
  try {
    return { text, raw: parse(text) };
  } catch (error) {
    reading.problems.push(`${file} is not YAML: ${(error as Error).message.split('\n')[0]}`);
    return { text, raw: null };
  }
}

/** The value that was read from a file, or null and its findings among the problems. */
export function taken<T>(reading: Reading, file: string, parsed: Parsed<T>): T | null {
  if (parsed.ok) return parsed.value;
  complainOf(reading, file, parsed.findings);
  return null;
}

export function complainOf(reading: Reading, file: string, findings: readonly DataFinding[]): void {
  reading.problems.push(
    ...findings.map(({ pointer, sentence }) => `${file} at ${pointer || '/'}: ${sentence}`),
  );
}

async function readText({ root, problems }: Reading, file: string): Promise<string> {
  try {
    return await readFile(join(root, file), 'utf8');
  } catch (error) {
    problems.push(`${file} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
    return '';
  }
}
