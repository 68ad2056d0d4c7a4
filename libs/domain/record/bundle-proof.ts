/** The second half of a bundle: its leaves stand for its events and documents, in a tree the authority signed. */
import type { Bundle, BundleDocument, BundleLeaf } from './bundle-shape';
import { fromBase64 } from './canonical';
import { type Finding, finding } from './finding';
import { CASE_EVENT, type Leaf, leafHashOf, parseLeaf } from './leaf';
import { verifyInclusion } from './merkle-verify';
import {
  type Checkpoint,
  type NoteRefusal,
  openNote,
  parseCheckpoint,
  parseVerifierKey,
  type VerifySignature,
} from './note';

/** Events and documents have one leaf each, which says of them what the bundle says; and no leaf is left over. */
export function leafFindings(bundle: Bundle): Finding[] {
  const leaves = bundle.leaves.map(({ leaf }) => parseLeaf(leaf));
  const found = leaves.flatMap((leaf, at) => [
    ...oneLeafFindings(bundle, leaf, at),
    ...placeFindings(bundle.leaves, at),
  ]);
  if (found.length > 0) return found;
  const stood = leaves.map((leaf) => leaf && standsFor(bundle, leaf));
  const covered = new Set(stood);
  return [
    ...stood.flatMap((subject, at) => {
      if (!subject) return [leafFinding('record/leaf-stray', at, 'stands for nothing in the bundle')];
      return stood.indexOf(subject) === at ? [] : [leafFinding('record/leaf-twice', at, 'repeats another')];
    }),
    ...missingFindings(bundle.events, 'events', covered),
    ...missingFindings(bundle.documents, 'documents', covered),
  ];
}

function missingFindings(due: readonly object[], list: string, covered: ReadonlySet<unknown>): Finding[] {
  return due.flatMap((one, at) => {
    if (covered.has(one)) return [];
    const where = `${list}[${at}]`;
    return [finding('record/leaf-missing', where, `No leaf of the record stands for ${where}.`)];
  });
}

function oneLeafFindings(bundle: Bundle, leaf: Leaf | null, at: number): Finding[] {
  if (!leaf) return [leafFinding('record/leaf-malformed', at, 'is no leaf of the record')];
  const found: Finding[] = [];
  if (leaf.authority !== bundle.authority) {
    found.push(leafFinding('record/leaf-authority', at, 'belongs to another authority'));
  }
  if (leaf.demo !== bundle.demo) {
    found.push(leafFinding('record/leaf-demo', at, 'does not agree on whether this is a demo'));
  }
  return found;
}

function placeFindings(leaves: readonly BundleLeaf[], at: number): Finding[] {
  const before = leaves[at - 1];
  if (!before || before.index < (leaves[at]?.index ?? 0)) return [];
  return [leafFinding('record/leaf-order', at, 'stands twice or out of its place')];
}

/** The event or document that a leaf records, if all it says is so. */
function standsFor(
  { events, documents }: Bundle,
  leaf: Leaf,
): Bundle['events'][number] | BundleDocument | null {
  if (leaf.kind !== CASE_EVENT) {
    const same = ({ kind, id, hash }: BundleDocument) =>
      kind === leaf.kind && id === leaf.subject && hash === leaf.hash;
    return documents.find(same) ?? null;
  }
  const event = events[leaf.sequence - 1];
  const same = event?.case === leaf.subject && event.hash === leaf.hash && event.instant === leaf.instant;
  return event && same ? event : null;
}

function leafFinding(code: Finding['code'], at: number, what: string): Finding {
  return finding(code, `leaves[${at}]`, `Leaf ${at + 1} ${what}.`);
}

/** The checkpoint that the bundle's key signed, for the tree of the bundle's authority; or what is wrong with it. */
export function openCheckpoint(
  bundle: Bundle,
  verify: VerifySignature,
): Required<Checkpoint> | { readonly findings: Finding[] } {
  const key = parseVerifierKey(bundle.key);
  if ('refused' in key) return refused('key', key);
  const note = openNote(bundle.checkpoint, [key], verify);
  if ('refused' in note) return refused('checkpoint', note);
  if (note.signatures !== 1) {
    // Nothing here vouches for the bytes of a signature by a key that the bundle does not hold.
    const sentence = 'The checkpoint carries a signature that nothing in the bundle can check.';
    return { findings: [finding('record/signature-stray', 'checkpoint', sentence)] };
  }
  const checkpoint = parseCheckpoint(note.text);
  if ('refused' in checkpoint) return refused('checkpoint', checkpoint);
  const host = checkpoint.origin.slice(0, checkpoint.origin.lastIndexOf('/'));
  if (host !== '' && checkpoint.origin === `${host}/${bundle.authority}` && key.name === checkpoint.origin) {
    return checkpoint;
  }
  const sentence = `The checkpoint is of ${checkpoint.origin}, signed as ${key.name}: not of ${bundle.authority}.`;
  return { findings: [finding('record/origin', 'checkpoint', sentence)] };
}

const SENTENCES: Record<NoteRefusal['refused'], string> = {
  'record/key-malformed': 'The key of the bundle is no Ed25519 verifier key.',
  'record/note-malformed': 'The checkpoint is no signed note.',
  'record/checkpoint-malformed': 'What was signed is no checkpoint of a tree.',
  'record/signature-invalid': 'The signature of the checkpoint is not valid.',
  'record/signature-missing': 'The checkpoint is not signed by the key of the bundle.',
};

function refused(where: string, { refused: code }: NoteRefusal): { findings: Finding[] } {
  return { findings: [finding(code, where, SENTENCES[code])] };
}

/**
 * Each leaf stands in the signed tree, at the place it says. Only the first that does not is told: what is wrong
 * with one is mostly wrong with all, and each costs a climb through the tree.
 */
export function inclusionFindings(bundle: Bundle, { size, root }: Checkpoint): Finding[] {
  const unproven = bundle.leaves.findIndex(({ index, leaf, proof }) => {
    const hashes = proof.map(fromBase64);
    return !(
      hashes.every((hash) => hash !== null) && verifyInclusion(index, size, leafHashOf(leaf), hashes, root)
    );
  });
  if (unproven < 0) return [];
  return [leafFinding('record/inclusion', unproven, 'is not proven to stand in the signed tree')];
}
