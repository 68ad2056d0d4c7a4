/**
 * The bundle of one case: a single file from which a stranger, offline, can check all that was recorded of it.
 * It is canonical JSON (RFC 8785), so that one content has one file, and every field is named here: what is not
 * named is refused, since nothing would vouch for it.
 */
import { isHash, type Json } from './canonical';
import type { RecordedEvent } from './case-chain';
import { type Finding, finding } from './finding';
import { isInstant, isUuid } from './written-form';

export const BUNDLE_FORMAT = 'copianifica-bundle/1';

export type BundleDocument = {
  /** `plan-version`, `ballots`, …: the kind of its leaf. */
  readonly kind: string;
  /** The subject of its leaf. */
  readonly id: string;
  /** Hex SHA-256 of the canonical JSON of `content`. */
  readonly hash: string;
  readonly content: Json;
};

export type BundleProcedure = { readonly key: string; readonly hash: string; readonly text: string };

export type BundleLeaf = {
  /** Place in the authority's tree, from 0. */
  readonly index: number;
  /** Canonical JSON of the leaf, as `leafJson` writes it. */
  readonly leaf: string;
  /** Inclusion proof against the checkpoint, each hash in base64. */
  readonly proof: readonly string[];
};

export type Bundle = {
  readonly format: typeof BUNDLE_FORMAT;
  readonly authority: string;
  /** Id of the case. */
  readonly case: string;
  readonly demo: boolean;
  /** The definition by which the case was opened, with the hex SHA-256 of its text. */
  readonly procedure: BundleProcedure;
  /** Those it has moved to since, by hash, ascending, each once; left out where it keeps the one it began with. */
  readonly laterProcedures?: readonly BundleProcedure[];
  /** All events of the case so far, from the first. */
  readonly events: readonly RecordedEvent[];
  /** By kind, id and hash, ascending in UTF-16 units; no two alike. */
  readonly documents: readonly BundleDocument[];
  /** By index, ascending. */
  readonly leaves: readonly BundleLeaf[];
  /** A signed note (c2sp.org/tlog-checkpoint) whose origin is `<host>/<authority>`. */
  readonly checkpoint: string;
  /** The verifier key of the note, named as the origin. */
  readonly key: string;
};

type Check = (value: unknown, where: string) => Finding[];

const matching =
  (what: string, holds: (value: unknown) => boolean): Check =>
  (value, where) =>
    holds(value) ? [] : [malformed(where, `${where} should be ${what}.`)];

const list =
  (item: Check): Check =>
  (value, where) =>
    Array.isArray(value)
      ? value.flatMap((one: unknown, at) => item(one, `${where}[${at}]`))
      : [malformed(where, `${where} should be a list.`)];

const optionals = new WeakSet<Check>();

/** A field that a bundle may be without. */
function optional(check: Check): Check {
  const marked: Check = (value, where) => check(value, where);
  optionals.add(marked);
  return marked;
}

const object =
  (fields: Record<string, Check>): Check =>
  (value, where) => {
    if (!isPlainObject(value)) return [malformed(where, `${where || 'The bundle'} should be an object.`)];
    const at = (field: string) => (where ? `${where}.${field}` : field);
    const unknown = Object.keys(value).filter((field) => !Object.hasOwn(fields, field));
    return [
      ...unknown.map((field) => malformed(at(field), `${at(field)} is not a field of a bundle.`)),
      ...Object.entries(fields).flatMap(([field, check]) =>
        Object.hasOwn(value, field)
          ? check(value[field], at(field))
          : optionals.has(check)
            ? []
            : [malformed(at(field), `${at(field)} is missing.`)],
      ),
    ];
  };

const text = matching('a text', (value) => typeof value === 'string' && value !== '');
const uuid = matching('a UUID', isUuid);
const hash = matching('a SHA-256 in lower-case hexadecimal', isHash);
const yesOrNo = matching('true or false', (value) => typeof value === 'boolean');
const count = matching('a whole number', (value) => Number.isSafeInteger(value) && Number(value) >= 0);
const orNull =
  (check: Check): Check =>
  (value, where) =>
    value === null ? [] : check(value, where);

const bundle = object({
  format: matching(BUNDLE_FORMAT, (value) => value === BUNDLE_FORMAT),
  authority: text,
  case: uuid,
  demo: yesOrNo,
  procedure: object({ key: text, hash, text }),
  laterProcedures: optional(list(object({ key: text, hash, text }))),
  events: list(
    object({
      authority: text,
      case: uuid,
      sequence: count,
      type: text,
      actor: orNull(uuid),
      instant: matching('an instant in UTC with milliseconds', isInstant),
      payload: matching('an object', isPlainObject),
      previous: orNull(hash),
      hash,
    }),
  ),
  documents: list(object({ kind: text, id: text, hash, content: () => [] })),
  leaves: list(object({ index: count, leaf: text, proof: list(text) })),
  checkpoint: text,
  key: text,
});

/** What keeps a value that was read as JSON from being a bundle; nothing, and it is one by its shape. */
export function bundleShapeFindings(value: unknown): Finding[] {
  const found = bundle(value, '');
  if (found.length > 0) return found;
  const { events } = value as Bundle;
  return events.length > 0 ? [] : [malformed('events', 'A bundle has one event at least.')];
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function malformed(where: string, sentence: string): Finding {
  return finding('record/bundle-malformed', where, sentence);
}
