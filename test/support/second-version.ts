import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { parseDefinition, type ProcedureDefinition } from '@copianifica/domain';
import { AUTHORITY, type AppDatabase } from './app-database';

const FIRST = join(__dirname, 'simple/plan.yaml');

/** A later version of the simple body's plan: the consultation is longer, and the answers have another name. */
export function secondVersion(change: (raw: Record<string, never>) => void = () => undefined): {
  text: string;
  hash: string;
  definition: ProcedureDefinition;
} {
  const text = JSON.stringify(parse(readFileSync(FIRST, 'utf8'))).replaceAll('"answers"', '"replies"');
  const raw = JSON.parse(text) as Record<string, never> & {
    terms: Record<string, Record<string, unknown>>;
  };
  raw.terms['consultation']!['length'] = 45;
  change(raw);
  const parsed = parseDefinition(raw);
  if (parsed.kind === 'refused') throw new Error(JSON.stringify(parsed.findings, null, 1));
  const written = stringify(raw);
  const hash = createHash('sha256').update(written).digest('hex');
  return { text: written, hash, definition: parsed.definition };
}

/** Stores a version, which is nothing that this is about: its own verb has its own tests. */
export async function storeVersion(
  { query }: AppDatabase,
  { text, hash, definition }: ReturnType<typeof secondVersion>,
): Promise<void> {
  await query(
    `insert into copianifica.procedures (authority, hash, key, text, definition) values ($1, $2, $3, $4, $5)
     on conflict do nothing`,
    [AUTHORITY, hash, definition.key, text, JSON.stringify(definition)],
  );
}
