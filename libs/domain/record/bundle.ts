/**
 * Writes and verifies the bundle of a case. What a good verdict means: this authority's key signed a tree that
 * holds each of these events and documents, complete from the first event to the last one given, none of them
 * changed since. What it does not mean: that nothing came after (ask for a newer bundle), or that the key is the
 * authority's own (give `trustedKey`, from a source other than the bundle).
 */
import { bundleShapeFindings, BUNDLE_FORMAT, type Bundle } from './bundle-shape';
import { compareDocuments, documentFindings, procedureFindings } from './bundle-documents';
import type { Recount } from './bundle-ballots';
import { inclusionFindings, leafFindings, openCheckpoint } from './bundle-proof';
import { bytesToHex } from '@noble/hashes/utils.js';
import { canonicalFault, canonicalJson, parseJson } from './canonical';
import { checkChain } from './case-chain';
import { type Finding, finding } from './finding';
import type { Checkpoint, VerifySignature } from './note';

export type BundleSummary = {
  readonly authority: string;
  readonly case: string;
  readonly demo: boolean;
  /** Key of the procedure. */
  readonly procedure: string;
  readonly events: number;
  readonly documents: number;
  /** Instants of the first and the last event. */
  readonly from: string;
  readonly to: string;
  readonly origin: string;
  readonly treeSize: number;
  /** Hex. */
  readonly root: string;
  readonly key: string;
  /** Whether the key was known from elsewhere; otherwise the bundle vouches for itself alone. */
  readonly keyTrusted: boolean;
};

export type BundleVerdict =
  | { readonly ok: true; readonly findings: readonly []; readonly summary: BundleSummary }
  | { readonly ok: false; readonly findings: readonly Finding[]; readonly summary: null };

export type VerifyBundleOptions = {
  /**
   * Ed25519. Where only an asynchronous one exists (a browser's WebCrypto): note the arguments down, answer true,
   * and take the verdict for good only once they have been verified.
   */
  readonly verifySignature: VerifySignature;
  /** The authority's verifier key (`name+id+base64`), if it is known from elsewhere. */
  readonly trustedKey?: string;
  /** Counts the ballots again by the dated rule. */
  readonly recount?: Recount;
};

/** The file: canonical JSON, with documents and leaves in the order that the verifier asks for. */
export function writeBundle(parts: Omit<Bundle, 'format'>): string {
  return canonicalJson({
    ...parts,
    format: BUNDLE_FORMAT,
    ...(parts.laterProcedures && {
      laterProcedures: [...parts.laterProcedures].sort((one, other) => (one.hash < other.hash ? -1 : 1)),
    }),
    documents: [...parts.documents].sort(compareDocuments),
    leaves: [...parts.leaves].sort((one, other) => one.index - other.index),
  });
}

/** Verifies the bytes of a bundle; stops at the first kind of fault and tells all of that kind. Never throws. */
export function verifyBundle(bytes: Uint8Array, options: VerifyBundleOptions): BundleVerdict {
  const read = readBundle(bytes);
  if ('findings' in read) return refuse(read.findings);
  const { bundle, text } = read;
  const inside = firstFindings([
    () => identityFindings(bundle, options.trustedKey),
    () => checkChain(bundle.events),
    () => procedureFindings(bundle),
    () => documentFindings(bundle, options.recount),
    () => leafFindings(bundle),
    () => writtenFindings(bundle, text),
  ]);
  if (inside.length > 0) return refuse(inside);
  const checkpoint = openCheckpoint(bundle, options.verifySignature);
  if ('findings' in checkpoint) return refuse(checkpoint.findings);
  const outside = inclusionFindings(bundle, checkpoint);
  if (outside.length > 0) return refuse(outside);
  return { ok: true, findings: [], summary: summaryOf(bundle, checkpoint, options.trustedKey !== undefined) };
}

function refuse(findings: readonly Finding[]): BundleVerdict {
  return { ok: false, findings, summary: null };
}

/** Later checks rest on earlier ones, and a changed byte is found by the cheapest. */
function firstFindings(checks: readonly (() => Finding[])[]): Finding[] {
  for (const check of checks) {
    const found = check();
    if (found.length > 0) return found;
  }
  return [];
}

/** Reads what has canonical JSON and the shape of a bundle; whether it is written so is for `writtenFindings`. */
function readBundle(bytes: Uint8Array): { bundle: Bundle; text: string } | { findings: Finding[] } {
  const text = decodeUtf8(bytes);
  if (text === null) return fileFault('record/bundle-not-text', 'The file is not text in UTF-8.');
  const value = parseJson(text);
  if (value === undefined) return fileFault('record/bundle-not-json', 'The file is not JSON.');
  const found = bundleShapeFindings(value);
  if (found.length > 0) return { findings: found };
  const fault = canonicalFault(value);
  if (fault !== null)
    return fileFault('record/bundle-not-canonical', `The file has no canonical JSON: ${fault}.`);
  return { bundle: value as Bundle, text };
}

function fileFault(code: Finding['code'], sentence: string): { findings: Finding[] } {
  return { findings: [finding(code, '', sentence)] };
}

/** One content has one file: no other space, escape, order or repetition of keys. */
function writtenFindings(bundle: Bundle, text: string): Finding[] {
  if (canonicalJson(bundle) === text) return [];
  const sentence = 'The file is not written as its content would be (RFC 8785).';
  return [finding('record/bundle-not-canonical', '', sentence)];
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    // A byte order mark is kept, to be refused as no JSON: it too is a byte that nobody signed.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    // By name, for the decoder may be of another realm than this module (Encoding Standard: a TypeError).
    if (error !== null && typeof error === 'object' && 'name' in error && error.name === 'TypeError')
      return null;
    throw error;
  }
}

/** The bundle and its first event speak of the same case, and the key is the one expected. */
function identityFindings(bundle: Bundle, trustedKey: string | undefined): Finding[] {
  const [first] = bundle.events;
  const found: Finding[] = [];
  if (first?.authority !== bundle.authority) {
    found.push(finding('record/event-authority', 'authority', 'The events belong to another authority.'));
  }
  if (first?.case !== bundle.case) {
    found.push(finding('record/event-case', 'case', 'The events belong to another case.'));
  }
  if (trustedKey !== undefined && trustedKey !== bundle.key) {
    found.push(finding('record/key-untrusted', 'key', 'The bundle was not signed with the key you trust.'));
  }
  return found;
}

function summaryOf(bundle: Bundle, checkpoint: Checkpoint, keyTrusted: boolean): BundleSummary {
  const { authority, case: of, demo, procedure, events, documents, key } = bundle;
  return {
    authority,
    case: of,
    demo,
    procedure: procedure.key,
    events: events.length,
    documents: documents.length,
    from: events[0]?.instant ?? '',
    to: events.at(-1)?.instant ?? '',
    origin: checkpoint.origin,
    treeSize: checkpoint.size,
    root: bytesToHex(checkpoint.root),
    key,
    keyTrusted,
  };
}
