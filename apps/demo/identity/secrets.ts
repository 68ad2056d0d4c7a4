import { createPrivateKey, generateKeyPair, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { ConfigFault } from '../config';
import { writeDurably } from '../durable-file';
import { parseJson } from '../parse-json';

// RS256 because it is the one algorithm that every OpenID Connect client must know (OIDC Core 15.1).
const signingKey = z.looseObject({ kty: z.literal('RSA'), n: z.string(), e: z.string(), d: z.string() });
const secrets = z.object({
  jwks: z.object({ keys: z.array(signingKey).min(1) }),
  cookieKeys: z.array(z.string().min(32)).min(1),
});

/** The provider's signing keys (JWK set, private) and the keys its cookies are signed with. */
export type IdentitySecrets = z.infer<typeof secrets>;

/**
 * The secrets kept in the folder, made at the first start: a restart must not void tokens and cookies.
 *
 * @throws ConfigFault if the file is there but is not what this program wrote
 */
export async function keepSecrets(dir: string): Promise<IdentitySecrets> {
  const path = join(dir, 'identity.json');
  const stored = await readFile(path, 'utf8').catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === 'ENOENT') return undefined;
    throw fault;
  });
  if (stored === undefined) {
    const made = await makeSecrets();
    await writeDurably(path, JSON.stringify(made));
    return made;
  }
  const read = secrets.safeParse(parseJson(stored));
  if (!read.success)
    throw new ConfigFault(`${path} holds no keys: delete it and start again to make new ones.`);
  return read.data;
}

async function makeSecrets(): Promise<IdentitySecrets> {
  const { privateKey } = await promisify(generateKeyPair)('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const key = createPrivateKey(privateKey).export({ format: 'jwk' });
  return secrets.parse({
    jwks: { keys: [{ ...key, use: 'sig', alg: 'RS256' }] },
    cookieKeys: [randomBytes(32).toString('base64url')],
  });
}
