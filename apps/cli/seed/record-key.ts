import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { verifierKey } from '@copianifica/domain';
import type { RecordKey } from '@copianifica/usecases';

/**
 * The key by which an authority signs its record: made at its founding, kept outside the database in a
 * file that only its owner reads (PKCS 8). The public half is what a verifier is given.
 */
export function recordKey(folder: string, authority: string, origin: string): RecordKey {
  const file = join(folder, `${authority}.pem`);
  if (!existsSync(file)) writeKey(folder, file);
  const spki = createPublicKey(createPrivateKey(readFileSync(file))).export({ format: 'der', type: 'spki' });
  // The last 32 bytes of an Ed25519 SPKI are the key itself (RFC 8410).
  const publicKey = new Uint8Array(spki.subarray(-32));
  const verifier = verifierKey(origin, publicKey);
  return { id: verifier.split('+')[1]!, publicKey: Buffer.from(publicKey).toString('base64'), verifier };
}

function writeKey(folder: string, file: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { privateKey } = generateKeyPairSync('ed25519');
  // Whole or not at all: a launcher killed here must not leave half a key.
  writeFileSync(`${file}.new`, privateKey.export({ format: 'pem', type: 'pkcs8' }), { mode: 0o600 });
  renameSync(`${file}.new`, file);
  chmodSync(file, 0o600);
}
