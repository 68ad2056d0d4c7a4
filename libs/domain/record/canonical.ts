/**
 * The one way of writing a value as bytes, and of hashing them. Everything the record keeps, chains or signs
 * goes through here, so that a stranger with any RFC 8785 library arrives at the same bytes.
 */
import canonicalize from 'canonicalize';
import { sha256 as sha256Of } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

/** Deeper values are refused: nobody writes one by hand, and a hostile file could exhaust the stack. */
const DEEPEST = 64;

/**
 * Says why a value has no canonical JSON, or null where it has one. RFC 8785 (§3.2.2) takes I-JSON only: no
 * undefined, no NaN or infinity, no half of a surrogate pair; `canonicalize` would drop or escape these.
 */
export function canonicalFault(value: unknown, depth = 0): string | null {
  if (value === null || typeof value === 'boolean') return null;
  if (typeof value === 'string') return value.isWellFormed() ? null : 'a text holds half a surrogate pair';
  if (typeof value === 'number') return Number.isFinite(value) ? null : `${value} is not a number of JSON`;
  if (typeof value !== 'object') return `${typeof value} is no JSON`;
  if (depth >= DEEPEST) return `nested deeper than ${DEEPEST}`;
  return Array.isArray(value) ? faultOfList(value, depth) : faultOfObject(value, depth);
}

function faultOfList(list: unknown[], depth: number): string | null {
  for (let at = 0; at < list.length; at += 1) {
    const fault = canonicalFault(list[at], depth + 1);
    if (fault) return fault;
  }
  return null;
}

function faultOfObject(value: object, depth: number): string | null {
  const prototype: unknown = Object.getPrototypeOf(value);
  // A Date, a Map or a class instance would be written as something other than what it is.
  if (prototype !== Object.prototype && prototype !== null) return 'only plain objects are JSON';
  for (const key of Object.keys(value)) {
    const fault = canonicalFault(key) ?? canonicalFault((value as Record<string, unknown>)[key], depth + 1);
    if (fault) return fault;
  }
  return null;
}

/** The value as RFC 8785 writes it. Throws TypeError where `canonicalFault` finds one: a programming error. */
export function canonicalJson(value: unknown): string {
  const fault = canonicalFault(value);
  if (fault !== null) throw new TypeError(`no canonical JSON: ${fault}`);
  // RFC 8785 is JSON.stringify with sorted keys; where they are sorted already the platform is ten times faster.
  const text = isSorted(value as Json) ? JSON.stringify(value) : canonicalize(value);
  if (text === undefined) throw new TypeError('no canonical JSON');
  return text;
}

/** Whether the keys of every object come in the order of RFC 8785 §3.2.3, that of UTF-16 units. */
function isSorted(value: Json): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every(isSorted);
  let before: string | null = null;
  for (const key of Object.keys(value)) {
    if (before !== null && before > key) return false;
    if (!isSorted(value[key] ?? null)) return false;
    before = key;
  }
  return true;
}

/** Reads JSON; undefined, which no JSON is, where the text is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

export function isJsonObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** SHA-256 (FIPS 180-4); a string is hashed as UTF-8. Throws TypeError for a string that has no UTF-8. */
export function sha256(data: Uint8Array | string): Uint8Array {
  return sha256Of(typeof data === 'string' ? utf8(data) : data);
}

export function sha256Hex(data: Uint8Array | string): string {
  return bytesToHex(sha256(data));
}

/** UTF-8 of a text; an ill-formed one is refused, since two of them would become the same bytes. */
export function utf8(text: string): Uint8Array {
  if (!text.isWellFormed()) throw new TypeError('the text holds half a surrogate pair: it has no UTF-8');
  return utf8ToBytes(text);
}

/** A SHA-256 as the record writes it: 64 lower-case hexadecimal digits. */
export function isHash(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
}

const COMMITMENT_TAG = utf8('copianifica/commitment/1\0');

/**
 * Stands in the record for a text of a person, which itself lives where it can be erased: once text and salt
 * are gone, the hash says nothing. Hex SHA-256 of these bytes, in which no two (salt, text) are alike:
 * ASCII `copianifica/commitment/1` and a zero byte, one byte with the salt's length, the salt, the text in
 * UTF-8 as given (no normalisation). The salt is lower-case hex of 16 to 64 random bytes; otherwise TypeError.
 */
export function commitment(salt: string, text: string): string {
  if (!/^(?:[0-9a-f]{2}){16,64}$/.test(salt)) throw new TypeError('a salt is the hex of 16 to 64 bytes');
  const salted = hexToBytes(salt);
  return sha256Hex(concatBytes(COMMITMENT_TAG, Uint8Array.of(salted.length), salted, utf8(text)));
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/** The value of each digit by its ASCII code; -1 is no digit. A table, for a bundle holds hundreds of hashes. */
const VALUES = new Int8Array(128).fill(-1);
for (let value = 0; value < DIGITS.length; value += 1) VALUES[DIGITS.charCodeAt(value)] = value;

/** Base64 of RFC 4648 §4, with padding. */
export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [one = 0, two = 0, three = 0] = bytes.subarray(at, at + 3);
    const bits = (one << 16) | (two << 8) | three;
    for (const shift of [18, 12, 6, 0]) text += DIGITS[(bits >> shift) & 63];
  }
  const padding = (3 - (bytes.length % 3)) % 3;
  return text.slice(0, text.length - padding) + '='.repeat(padding);
}

/**
 * Bytes of a base64 text, or null unless it is exactly what `toBase64` writes: without that, the unused bits
 * before the padding could be changed in a signed file without anybody noticing (RFC 4648 §3.5).
 */
export function fromBase64(text: string): Uint8Array | null {
  if (text.length % 4 !== 0) return null;
  const padding = text.endsWith('==') ? 2 : Number(text.endsWith('='));
  const digits = text.length - padding;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  let [bits, held, to] = [0, 0, 0];
  for (let at = 0; at < digits; at += 1) {
    const value = VALUES[text.charCodeAt(at)] ?? -1;
    if (value < 0) return null;
    bits = ((bits << 6) | value) & 0xffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes[to++] = bits >> held;
  }
  const unused = bits & ((1 << held) - 1);
  return unused === 0 ? bytes : null;
}

/** Equality of bytes; not in constant time, since nothing compared in the record is secret. */
export function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) return false;
  return true;
}
