import { webcrypto } from 'node:crypto';
import {
  GeneralizedTime,
  Integer,
  Null,
  ObjectIdentifier,
  OctetString,
  PrintableString,
  Utf8String,
  UTCTime,
} from 'asn1js';
import {
  AlgorithmIdentifier,
  Attribute,
  AttributeTypeAndValue,
  BasicConstraints,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  Extension,
  ExtKeyUsage,
  GeneralName,
  GeneralNames,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
  Time,
} from 'pkijs';

/** Somebody with a key and a certificate. */
export interface Keyholder {
  certificate: Certificate;
  pem: string;
  fingerprint: string;
  key: webcrypto.CryptoKey;
  /** the certificates that a signature of theirs carries */
  chain: Certificate[];
}

export interface Wanted {
  name: string;
  /** in its alternative names; an authority has none */
  email?: string;
  issuer?: Keyholder;
  from?: string;
  to?: string;
  /** may issue certificates */
  ca?: boolean;
  /** what it may be used for; left out: for mail */
  usage?: string;
}

const SHA256 = '2.16.840.1.101.3.4.2.1';
const MAIL = '1.3.6.1.5.5.7.3.4';
const KEYS = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  modulusLength: 2048,
  publicExponent: new Uint8Array([1, 0, 1]),
};
let serial = 1;

/** Makes a key and a certificate for it: an authority's own, or one that `issuer` signs. */
export async function certify({ name, email, issuer, ca = !issuer, ...wanted }: Wanted): Promise<Keyholder> {
  const { privateKey, publicKey } = await webcrypto.subtle.generateKey(KEYS, true, ['sign', 'verify']);
  const certificate = new Certificate();
  certificate.version = 2;
  certificate.serialNumber = new Integer({ value: (serial += 1) });
  certificate.subject.typesAndValues.push(
    new AttributeTypeAndValue({ type: '2.5.4.6', value: new PrintableString({ value: 'IT' }) }),
    new AttributeTypeAndValue({ type: '2.5.4.3', value: new Utf8String({ value: name }) }),
  );
  certificate.issuer = issuer?.certificate.subject ?? certificate.subject;
  certificate.notBefore = new Time({ value: new Date(wanted.from ?? '2020-01-01T00:00:00Z') });
  certificate.notAfter = new Time({ value: new Date(wanted.to ?? '2049-01-01T00:00:00Z') });
  certificate.extensions = extensionsOf({ ca, usage: wanted.usage ?? MAIL, ...(email && { email }) });
  await certificate.subjectPublicKeyInfo.importKey(publicKey);
  await certificate.sign(issuer?.key ?? privateKey, 'SHA-256');
  const der = Buffer.from(certificate.toSchema(true).toBER());
  const pem = `-----BEGIN CERTIFICATE-----\n${der.toString('base64').replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`;
  const fingerprint = Buffer.from(await webcrypto.subtle.digest('SHA-256', der)).toString('hex');
  return { certificate, pem, fingerprint, key: privateKey, chain: [certificate, ...(issuer?.chain ?? [])] };
}

function extensionsOf({ ca, usage, email }: { ca: boolean; usage: string; email?: string }): Extension[] {
  const basic = new BasicConstraints({ cA: ca }).toSchema().toBER();
  const extensions = [new Extension({ extnID: '2.5.29.19', critical: true, extnValue: basic })];
  if (ca) return extensions;
  const usages = new ExtKeyUsage({ keyPurposes: [usage] }).toSchema().toBER();
  extensions.push(new Extension({ extnID: '2.5.29.37', extnValue: usages }));
  if (!email) return extensions;
  const names = new GeneralNames({ names: [new GeneralName({ type: 1, value: email })] }).toSchema().toBER();
  return [...extensions, new Extension({ extnID: '2.5.29.17', extnValue: names })];
}

export interface Signing {
  /** which instant the signature states */
  at: string;
  /** the signature carries what it is over */
  opaque?: boolean;
  /** leaves the signed attributes out */
  bare?: boolean;
}

/** A CMS signature (RFC 5652) over these bytes, DER. */
export async function signCms(
  content: Buffer,
  by: Keyholder,
  { at, opaque, bare }: Signing,
): Promise<Buffer> {
  const bytes = new Uint8Array(content).buffer;
  const eContent = opaque ? new OctetString({ valueHex: bytes }) : undefined;
  const { issuer, serialNumber } = by.certificate;
  const signed = new SignedData({
    version: 1,
    digestAlgorithms: [new AlgorithmIdentifier({ algorithmId: SHA256, algorithmParams: new Null() })],
    encapContentInfo: new EncapsulatedContentInfo({
      eContentType: '1.2.840.113549.1.7.1',
      ...(eContent && { eContent }),
    }),
    signerInfos: [new SignerInfo({ version: 1, sid: new IssuerAndSerialNumber({ issuer, serialNumber }) })],
    certificates: by.chain,
  });
  if (!bare) signed.signerInfos[0]!.signedAttrs = await attributesOf(bytes, at);
  await signed.sign(by.key, 0, 'SHA-256', bytes);
  const info = new ContentInfo({ contentType: '1.2.840.113549.1.7.2', content: signed.toSchema(true) });
  return Buffer.from(info.toSchema().toBER());
}

async function attributesOf(bytes: ArrayBuffer, at: string): Promise<SignedAndUnsignedAttributes> {
  const digest = await webcrypto.subtle.digest('SHA-256', bytes);
  const attribute = (type: string, value: unknown): Attribute => new Attribute({ type, values: [value] });
  const valueDate = new Date(at);
  const time =
    valueDate.getUTCFullYear() < 2050 ? new UTCTime({ valueDate }) : new GeneralizedTime({ valueDate });
  return new SignedAndUnsignedAttributes({
    type: 0,
    attributes: [
      attribute('1.2.840.113549.1.9.3', new ObjectIdentifier({ value: '1.2.840.113549.1.7.1' })),
      attribute('1.2.840.113549.1.9.5', time),
      attribute('1.2.840.113549.1.9.4', new OctetString({ valueHex: digest })),
    ],
  });
}
