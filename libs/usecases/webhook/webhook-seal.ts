import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/**
 * Seals the secrets of endpoints with a key that is not in the database: AES-256-GCM under a key derived from
 * `WEBHOOK_KEY` (HKDF-SHA-256), bound to the authority and the endpoint, so that a sealed secret that was moved to
 * another row does not open there. Who reads the database, or a backup of it, can sign nothing.
 */
export class WebhookSeal {
  private readonly key: Buffer | null;

  /** @param key of the installation; undefined: nothing can be sealed or opened */
  constructor(key: string | undefined) {
    this.key =
      key === undefined ? null : Buffer.from(hkdfSync('sha256', key, '', 'copianifica/webhook/1', 32));
  }

  get isReady(): boolean {
    return this.key !== null;
  }

  seal(secret: string, place: string): string {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.ready(), nonce).setAAD(Buffer.from(place));
    const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64');
  }

  /** Throws where it was sealed under another key or for another place. */
  open(sealed: string, place: string): string {
    const bytes = Buffer.from(sealed, 'base64');
    const decipher = createDecipheriv('aes-256-gcm', this.ready(), bytes.subarray(0, 12))
      .setAAD(Buffer.from(place))
      .setAuthTag(bytes.subarray(12, 28));
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
  }

  private ready(): Buffer {
    if (!this.key) throw new Error('WEBHOOK_KEY is not set: no secret can be sealed or opened.');
    return this.key;
  }
}

/** What a sealed secret is bound to. */
export const sealPlace = (authority: string, endpoint: string): string => `${authority}/${endpoint}`;
