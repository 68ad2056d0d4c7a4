/**
 * A leaf of an authority's tree: one line that says that something was recorded, when and of what kind, by its
 * hash alone. It names no person, so it can stay for ever.
 */
import { canonicalFault, canonicalJson, isHash, parseJson, utf8 } from './canonical';
import { leafHash } from './merkle';
import { isInstant, isUuid } from './written-form';

/** Kind of the leaf of a case's event; other kinds are those of documents (`plan-version`, `ballots`, …). */
export const CASE_EVENT = 'case-event';

/** Keys in the order of RFC 8785, in which SQL writes them too. */
export type Leaf = {
  /** The tenant's key. */
  readonly authority: string;
  /** Whether the database was made for trying things out: nobody may take such a record for a legal one. */
  readonly demo: boolean;
  /** Hex SHA-256 of what is recorded. */
  readonly hash: string;
  /** The leaf's own UUID. */
  readonly id: string;
  /** UTC with milliseconds. */
  readonly instant: string;
  readonly kind: string;
  /** The event's number in its case; for a document, its number among its like. */
  readonly sequence: number;
  /** Id of the case for an event, of the document for a document. */
  readonly subject: string;
};

const FIELDS: Record<keyof Leaf, (value: unknown) => boolean> = {
  authority: isName,
  demo: (value) => typeof value === 'boolean',
  hash: isHash,
  id: isUuid,
  instant: isInstant,
  kind: isName,
  sequence: (value) => Number.isSafeInteger(value) && Number(value) >= 0,
  subject: isName,
};

/** The leaf as it is hashed: canonical JSON (RFC 8785). Throws TypeError for what is no leaf. */
export function leafJson(leaf: Leaf): string {
  if (!isLeaf(leaf)) throw new TypeError('no leaf of the record');
  return canonicalJson(leaf);
}

/** The leaf's hash in the tree, RFC 6962. */
export function leafHashOf(leaf: string): Uint8Array {
  return leafHash(utf8(leaf));
}

/** Reads what `leafJson` writes, and nothing else; null for any other text. */
export function parseLeaf(text: string): Leaf | null {
  const value = parseJson(text);
  return isLeaf(value) && canonicalJson(value) === text ? value : null;
}

function isLeaf(value: unknown): value is Leaf {
  if (typeof value !== 'object' || value === null || canonicalFault(value) !== null) return false;
  const fields = Object.entries(FIELDS);
  const held = value as Record<string, unknown>;
  return (
    Object.keys(held).length === fields.length &&
    fields.every(([field, holds]) => Object.hasOwn(held, field) && holds(held[field]))
  );
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
