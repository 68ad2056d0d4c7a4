import { createPublicKey, verify } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { parseVerifierKey, recountBallots, verifyBundle } from '@copianifica/domain';
import { errorCode } from './refusals';

export interface VerifyOptions {
  /** The authority's verifier key (`name+id+base64`), known from elsewhere than the bundle. */
  verifier?: string;
  /** Prints the verdict as one JSON object, for other programs. */
  json?: boolean;
}

type Verdict = ReturnType<typeof verifyBundle>;
type Print = (line: string) => void;

const ACCEPTED = 0;
const REFUSED = 1;
const UNREADABLE = 2;

/**
 * `copianifica verify`: checks the bundle of a case with nothing but the file, no network and no database.
 * Resolves to 0 if all of it holds, 1 if anything is refused, 2 if there is nothing to judge (no such file,
 * a key that is none).
 */
export async function verifyCommand(
  file: string,
  options: VerifyOptions = {},
  print: Print = console.log,
): Promise<number> {
  const trustedKey = options.verifier?.trim();
  if (trustedKey !== undefined && 'refused' in parseVerifierKey(trustedKey)) {
    print('The key given is no verifier key: it reads name+id+base64, as the authority publishes it.');
    return UNREADABLE;
  }
  const bytes = await readBytes(file);
  if (typeof bytes === 'string') {
    print(bytes);
    return UNREADABLE;
  }
  const verdict = judge(bytes, trustedKey);
  for (const line of options.json ? [JSON.stringify(verdict)] : tell(file, verdict)) print(line);
  return verdict.ok ? ACCEPTED : REFUSED;
}

/** The verdict on a bundle's bytes, with the platform's Ed25519 and every vote counted again. */
export const judge = (bytes: Uint8Array, trustedKey?: string): Verdict =>
  verifyBundle(bytes, { verifySignature, recount: recountBallots, trustedKey });

/** DER before the 32 bytes of an Ed25519 public key (RFC 8410 §4). */
const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');

/** Ed25519 (RFC 8032) by the platform; the domain has none of its own. */
export function verifySignature(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  const der = Buffer.concat([SPKI_PREFIX, publicKey]);
  return verify(null, message, createPublicKey({ key: der, format: 'der', type: 'spki' }), signature);
}

/** The file's bytes, or a sentence that says why there are none. */
async function readBytes(file: string): Promise<Uint8Array | string> {
  try {
    return await readFile(file);
  } catch (error) {
    const why = UNREADABLE_BECAUSE[errorCode(error)];
    if (!why) throw error;
    return `${file} ${why}.`;
  }
}

const UNREADABLE_BECAUSE: Record<string, string> = {
  ENOENT: 'does not exist',
  ENOTDIR: 'does not exist',
  EISDIR: 'is a folder, not a bundle',
  EACCES: 'may not be read by this user',
  EPERM: 'may not be read by this user',
};

function tell(file: string, verdict: Verdict): string[] {
  if (!verdict.ok) {
    const findings = verdict.findings.map(({ code, sentence, where }) =>
      where ? `  ${sentence} (${code}, at ${where})` : `  ${sentence} (${code})`,
    );
    return [`${file} is refused.`, ...findings];
  }
  const { summary } = verdict;
  const legal = summary.demo ? ', of a demo: not a legal record' : '';
  return [
    `${file} is good${legal}.`,
    `  Case ${summary.case} of ${summary.authority}, procedure ${summary.procedure}: ` +
      `${summary.events} events from ${summary.from} to ${summary.to}, ${summary.documents} documents.`,
    `  All of it stands in the tree ${summary.origin} of ${summary.treeSize} leaves, root ${summary.root}.`,
    summary.keyTrusted
      ? '  The tree is signed with the key you gave.'
      : `  The tree is signed with ${summary.key}: compare it with the key that the authority publishes.`,
  ];
}
