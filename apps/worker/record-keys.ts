import { createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { readAuthorities, readVerifierKeys, type SignCheckpoint, Transactions } from '@copianifica/database';
import { signNote, verifierKey } from '@copianifica/domain';
import { CONFIG } from './tokens';
import type { WorkerConfig } from './config';

/** A key that is missing or another than the one published; the message says what to do. */
export class KeyFault extends Error {}

/**
 * The Ed25519 keys by which authorities sign their record, each read once from `<authority>.pem` (PKCS #8). A key that the
 * authority has not published is not used: nobody could verify what it signs.
 */
@Injectable()
export class RecordKeys {
  private readonly signers = new Map<string, SignCheckpoint>();

  constructor(
    @Inject(CONFIG) private readonly config: WorkerConfig,
    private readonly transactions: Transactions,
  ) {}

  /** @throws KeyFault */
  async signerOf(authority: string): Promise<SignCheckpoint> {
    const known = this.signers.get(authority);
    if (known) return known;
    const signer = await this.openSigner(authority);
    this.signers.set(authority, signer);
    return signer;
  }

  /** Opens the keys of all authorities, so that one that is missing is missed at boot. @throws KeyFault */
  async openAll(): Promise<void> {
    const authorities = await this.transactions.withoutAuthority(readAuthorities);
    for (const { key } of authorities) await this.signerOf(key);
  }

  private async openSigner(authority: string): Promise<SignCheckpoint> {
    const file = join(this.config.keyFolder, `${authority}.pem`);
    const key = readPrivateKey(file);
    const publicKey = rawPublicKey(key);
    const { origin, published } = await this.readPublished(authority);
    if (!published.includes(verifierKey(origin, publicKey)))
      throw new KeyFault(
        `${file} is not the key that ${authority} has published: restore the right one from a backup, or publish this one.`,
      );
    const signer = { name: origin, publicKey, sign: (message: Uint8Array) => sign(null, message, key) };
    return (body) => signNote(body, signer);
  }

  private async readPublished(authority: string): Promise<{ origin: string; published: string[] }> {
    const authorities = await this.transactions.withoutAuthority(readAuthorities);
    const origin = authorities.find(({ key }) => key === authority)?.origin;
    if (origin === undefined) throw new KeyFault(`There is no authority ${authority} in this database.`);
    return { origin, published: await this.transactions.inAuthority(authority, readVerifierKeys) };
  }
}

function readPrivateKey(file: string): KeyObject {
  try {
    const key = createPrivateKey(readFileSync(file));
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // Missing, closed to us, or no key at all: the sentence is the same.
  }
  throw new KeyFault(
    `${file} is no Ed25519 key that can be read: restore it from a backup, or found the body again.`,
  );
}

/** The 32 bytes of RFC 8032, as a note's key id is reckoned from them. */
const rawPublicKey = (key: KeyObject): Uint8Array =>
  Buffer.from(createPublicKey(key).export({ format: 'jwk' }).x!, 'base64url');
