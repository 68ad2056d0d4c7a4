import { X509Certificate } from 'node:crypto';
import { Attribute, Certificate, ContentInfo, SignedData, type SignerInfo } from 'pkijs';
import type { ReceiptDoubt } from '@copianifica/domain';

/** A certificate that the body trusts for receipts: a provider's own, or of an authority that issues theirs. */
export interface AccreditedProvider {
  /** PEM */
  certificate: string;
  /** since when it is trusted no more (ISO) */
  withdrawnAt: string | null;
}

/** What was signed, byte for byte, and when its signer says so. */
export interface SignedContent {
  content: Buffer;
  signedAt: Date;
}

const DATA = '1.2.840.113549.1.7.1';
const SIGNED_DATA = '1.2.840.113549.1.7.2';
const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const SIGNING_TIME = '1.2.840.113549.1.9.5';
const EMAIL_PROTECTION = '1.3.6.1.5.5.7.3.4';
/** SHA-256, 384 and 512: what is older can be forged. */
const DIGESTS: ReadonlySet<string> = new Set([
  '2.16.840.1.101.3.4.2.1',
  '2.16.840.1.101.3.4.2.2',
  '2.16.840.1.101.3.4.2.3',
]);
const MOST_CERTIFICATES = 20;
const LONGEST_PATH = 5;

/**
 * Verifies a CMS signature (RFC 5652) by somebody accredited, at the instant that it states.
 *
 * @param detached the bytes that it is over; null where it carries them itself
 */
export async function verifySigned(
  signature: Buffer,
  detached: Buffer | null,
  accredited: readonly AccreditedProvider[],
): Promise<SignedContent | ReceiptDoubt> {
  try {
    const signed = readSignedData(signature);
    if (!signed) return 'signature';
    const carried = signed.encapContentInfo.eContent?.getValue();
    // A signature that carries a content of its own would hold for that one, whatever stands beside it.
    if ((carried === undefined) === (detached === null)) return 'signature';
    const content = detached ?? Buffer.from(carried!);
    const signedAt = signingTime(signed.signerInfos[0]!);
    if (!signedAt) return 'signature';
    const extendedMode = true;
    const found = await signed.verify({ signer: 0, data: exactly(content), extendedMode });
    if (found.signatureVerified !== true || !found.signerCertificate) return 'signature';
    const doubt = doubtOfSigner(x509(found.signerCertificate), signed, accredited, signedAt);
    return doubt ?? { content, signedAt };
  } catch {
    // What pkijs and the certificate reader cannot read is no signature.
    return 'signature';
  }
}

const exactly = (bytes: Buffer): ArrayBuffer => new Uint8Array(bytes).buffer;

function readSignedData(signature: Buffer): SignedData | null {
  const info = ContentInfo.fromBER(exactly(signature));
  if (info.contentType !== SIGNED_DATA) return null;
  const signed = new SignedData({ schema: info.content });
  const [signer, ...others] = signed.signerInfos;
  if (!signer || others.length > 0 || (signed.certificates ?? []).length > MOST_CERTIFICATES) return null;
  const isPlain = signed.encapContentInfo.eContentType === DATA;
  return isPlain && DIGESTS.has(signer.digestAlgorithm.algorithmId) ? signed : null;
}

/** Null unless the signature covers content type, digest and time, each once (RFC 5652, 5.3 and 11). */
function signingTime({ signedAttrs }: SignerInfo): Date | null {
  const once = (type: string): Attribute | null => {
    const found = (signedAttrs?.attributes ?? []).filter((attribute) => attribute.type === type);
    return found.length === 1 && found[0]!.values.length === 1 ? found[0]! : null;
  };
  const type = once(CONTENT_TYPE)?.values[0] as { valueBlock: { toString(): string } } | undefined;
  if (type?.valueBlock.toString() !== DATA || !once(MESSAGE_DIGEST)) return null;
  const time = once(SIGNING_TIME)?.values[0] as { toDate?(): Date } | undefined;
  return time?.toDate?.() ?? null;
}

const x509 = (certificate: Certificate): X509Certificate =>
  new X509Certificate(Buffer.from(certificate.toSchema(true).toBER()));

function doubtOfSigner(
  signer: X509Certificate,
  { certificates = [] }: SignedData,
  accredited: readonly AccreditedProvider[],
  signedAt: Date,
): ReceiptDoubt | null {
  const trusted = accredited.map(({ certificate, withdrawnAt }) => ({
    certificate: new X509Certificate(certificate),
    isTrusted: withdrawnAt === null || signedAt < new Date(withdrawnAt),
  }));
  const carried = certificates.filter((one) => one instanceof Certificate).map(x509);
  const path = pathTo(
    trusted.map(({ certificate }) => certificate),
    carried,
    [signer],
  );
  if (!path) return 'not-accredited';
  const end = path.at(-1)!.fingerprint256;
  const anchor = trusted.find(({ certificate }) => certificate.fingerprint256 === end)!;
  const isValid = path.every(
    ({ validFromDate, validToDate }) => validFromDate <= signedAt && signedAt <= validToDate,
  );
  if (!isValid || !anchor.isTrusted) return 'expired';
  // An authority also issues certificates to people and servers: those of providers have this name.
  return path.length === 1 || isProvider(signer) ? null : 'not-accredited';
}

/** From the signer over whoever issued each certificate to one that is trusted. */
function pathTo(
  trusted: readonly X509Certificate[],
  carried: readonly X509Certificate[],
  path: X509Certificate[],
): X509Certificate[] | null {
  const last = path.at(-1)!;
  if (trusted.some(({ fingerprint256 }) => fingerprint256 === last.fingerprint256)) return path;
  if (path.length === LONGEST_PATH) return null;
  const issuers = [...trusted, ...carried].filter(
    (issuer) =>
      issuer.ca &&
      issuer.fingerprint256 !== last.fingerprint256 &&
      last.checkIssued(issuer) &&
      last.verify(issuer.publicKey),
  );
  for (const issuer of issuers) {
    const found = pathTo(trusted, carried, [...path, issuer]);
    if (found) return found;
  }
  return null;
}

/** The technical rules (7.2) give a provider's certificate the address from which it sends receipts. */
function isProvider({ subjectAltName = '', keyUsage }: X509Certificate): boolean {
  const usages = keyUsage as readonly string[] | undefined;
  return (
    (!usages || usages.includes(EMAIL_PROTECTION)) && /(?:^|, )email:posta-certificata@/i.test(subjectAltName)
  );
}
