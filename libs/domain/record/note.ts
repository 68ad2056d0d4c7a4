/**
 * Signed notes (c2sp.org/signed-note) and tree checkpoints (c2sp.org/tlog-checkpoint): the text by which an
 * authority puts its name under the root of its tree. The origin of an authority's tree, and the name of its
 * key, is `<host>/<authority>`. Ed25519 itself comes from outside; only type 0x01 is spoken here.
 */
import { concatBytes, bytesToHex } from '@noble/hashes/utils.js';
import { fromBase64, sameBytes, sha256, toBase64, utf8 } from './canonical';

/** Why a text from outside is not taken; the codes are stable. */
export type NoteRefusal = {
  readonly refused:
    | 'record/key-malformed'
    | 'record/note-malformed'
    | 'record/checkpoint-malformed'
    | 'record/signature-invalid'
    | 'record/signature-missing';
};

/** An Ed25519 public key (32 bytes) under the name it signs by. */
export type NoteKey = { readonly name: string; readonly publicKey: Uint8Array };
/** A key together with the act of signing: message in, 64 bytes out. */
export type NoteSigner = NoteKey & { readonly sign: (message: Uint8Array) => Uint8Array };
export type VerifySignature = (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) => boolean;

const ED25519 = Uint8Array.of(1);
const KEY_LENGTH = 32;
const KEY_ID_LENGTH = 4;
const SIGNATURE_LENGTH = 64;
/** The specification asks for 16 at least; a bound keeps a hostile note cheap. */
const MOST_SIGNATURES = 100;
// C2SP: no Unicode space and no plus. JavaScript's \s lacks U+0085 and has U+FEFF besides.
const NAME = /^[^\s\u0085+]+$/u;
// eslint-disable-next-line no-control-regex -- notes may hold no control character but the newline
const CONTROL = /[\u0000-\u0009\u000b-\u001f]/;

/** First four bytes of SHA-256(name || "\n" || 0x01 || public key): which key signed, not a proof of it. */
function keyId(key: NoteKey): Uint8Array {
  const named = concatBytes(utf8(`${key.name}\n`), ED25519, key.publicKey);
  return sha256(named).slice(0, KEY_ID_LENGTH);
}

/** The key as a verifier is given it: `name+keyid+base64(0x01 || public key)`. Throws on a name or key that is none. */
export function verifierKey(name: string, publicKey: Uint8Array): string {
  if (!isName(name)) throw new TypeError(`${JSON.stringify(name)} cannot name a key`);
  if (publicKey.length !== KEY_LENGTH) throw new TypeError('an Ed25519 public key has 32 bytes');
  return `${name}+${bytesToHex(keyId({ name, publicKey }))}+${toBase64(concatBytes(ED25519, publicKey))}`;
}

/** Reads what `verifierKey` writes, and nothing else: the same key has one text. */
export function parseVerifierKey(text: string): NoteKey | NoteRefusal {
  const refusal: NoteRefusal = { refused: 'record/key-malformed' };
  const [name, , ...encoded] = text.split('+');
  // Base64 may hold a plus of its own.
  const bytes = fromBase64(encoded.join('+'));
  if (!name || !isName(name) || bytes?.length !== 1 + KEY_LENGTH || bytes[0] !== ED25519[0]) return refusal;
  const publicKey = bytes.slice(1);
  return verifierKey(name, publicKey) === text ? { name, publicKey } : refusal;
}

export type Checkpoint = {
  /** `<host>/<authority>`, one line. */
  readonly origin: string;
  /** Leaves in the tree. */
  readonly size: number;
  /** The root, 32 bytes. */
  readonly root: Uint8Array;
  /** Further lines, signed with the rest; C2SP advises against them. */
  readonly extensions?: readonly string[];
};

/** The text to be signed. Throws TypeError on what would not be read back as the same checkpoint. */
export function formatCheckpoint(checkpoint: Checkpoint): string {
  const { origin, size, root, extensions = [] } = checkpoint;
  const text = [origin, String(size), toBase64(root), ...extensions].map((line) => `${line}\n`).join('');
  if ('refused' in parseCheckpoint(text) || text.split('\n').length !== extensions.length + 4) {
    throw new TypeError(`no checkpoint: ${JSON.stringify(text)}`);
  }
  return text;
}

/** Reads the text of an opened note as a checkpoint. */
export function parseCheckpoint(text: string): Required<Checkpoint> | NoteRefusal {
  const refusal: NoteRefusal = { refused: 'record/checkpoint-malformed' };
  const lines = text.split('\n');
  const [origin, size, root, ...extensions] = lines.slice(0, -1);
  if (lines.at(-1) !== '' || lines.slice(0, -1).includes('') || !isNoteText(text)) return refusal;
  const hash = fromBase64(root ?? '');
  if (!origin || !/^(?:0|[1-9][0-9]*)$/.test(size ?? '') || hash?.length !== 32) return refusal;
  if (!Number.isSafeInteger(Number(size))) return refusal;
  return { origin, size: Number(size), root: hash, extensions };
}

/** The note: text, an empty line, one signature line per signer. The text ends with a newline; else TypeError. */
export function signNote(text: string, ...signers: readonly NoteSigner[]): string {
  if (!isNoteText(text)) throw new TypeError('a note is well-formed text of whole lines');
  if (signers.length === 0) throw new TypeError('a note is signed');
  return `${text}\n${signers.map((signer) => signatureLine(text, signer)).join('')}`;
}

function signatureLine(text: string, signer: NoteSigner): string {
  if (!isName(signer.name)) throw new TypeError(`${JSON.stringify(signer.name)} cannot name a key`);
  return `— ${signer.name} ${toBase64(concatBytes(keyId(signer), signer.sign(utf8(text))))}\n`;
}

export type OpenedNote = {
  readonly text: string;
  /** Names of the given keys that signed. */
  readonly signedBy: readonly string[];
  /** All signature lines, those of unknown keys included (these are ignored, as C2SP requires). */
  readonly signatures: number;
};

/** Opens a note if one of the keys signed it, and none of them signed it wrongly. */
export function openNote(
  note: string,
  keys: readonly NoteKey[],
  verify: VerifySignature,
): OpenedNote | NoteRefusal {
  const split = note.lastIndexOf('\n\n');
  const text = note.slice(0, split + 1);
  const signatures = split < 0 ? null : readSignatures(note.slice(split + 2));
  if (!signatures || !isNoteText(text)) return { refused: 'record/note-malformed' };
  const message = utf8(text);
  const signedBy: string[] = [];
  for (const { name, id, signature } of signatures) {
    const key = keys.find((known) => known.name === name && sameBytes(keyId(known), id));
    if (!key) continue;
    const good = signature.length === SIGNATURE_LENGTH && verify(key.publicKey, message, signature);
    if (!good) return { refused: 'record/signature-invalid' };
    signedBy.push(name);
  }
  if (signedBy.length === 0) return { refused: 'record/signature-missing' };
  return { text, signedBy, signatures: signatures.length };
}

type SignatureLine = { name: string; id: Uint8Array; signature: Uint8Array };

function readSignatures(block: string): SignatureLine[] | null {
  const lines = block.split('\n');
  if (lines.pop() !== '' || lines.length === 0 || lines.length > MOST_SIGNATURES) return null;
  const read = lines.map(readSignature);
  return read.every((line) => line !== null) ? read : null;
}

function readSignature(line: string): SignatureLine | null {
  const [dash, name, encoded, ...rest] = line.split(' ');
  const bytes = fromBase64(encoded ?? '');
  if (dash !== '—' || !name || !isName(name) || rest.length > 0 || !bytes) return null;
  if (bytes.length <= KEY_ID_LENGTH) return null;
  return { name, id: bytes.slice(0, KEY_ID_LENGTH), signature: bytes.slice(KEY_ID_LENGTH) };
}

function isName(name: string): boolean {
  return NAME.test(name) && name.isWellFormed() && !CONTROL.test(name);
}

function isNoteText(text: string): boolean {
  return text.endsWith('\n') && text.isWellFormed() && !CONTROL.test(text);
}
