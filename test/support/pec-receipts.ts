import { type Keyholder, signCms, type Signing } from './certificates';

/** What a receipt of certified mail says; what is left out is as a provider writes it. */
export interface Said {
  type: string;
  messageId: string;
  recipient: string;
  /** the instant that it states, ISO UTC */
  at: string;
  error?: string;
  /** in place of the file of certification data */
  daticert?: string;
}

const CRLF = '\r\n';
const BOUNDARY = '----=_parte';
const lines = (...all: string[]): string => all.join(CRLF);
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const OF_ONE = new Set(['avvenuta-consegna', 'errore-consegna', 'preavviso-errore-consegna']);

/** The file daticert.xml, as the technical rules of 2 November 2005 describe it. */
export function daticertOf({ type, messageId, recipient, at, error = 'nessuno' }: Said): string {
  const [year, month, day] = at.slice(0, 10).split('-');
  const delivered = OF_ONE.has(type) ? `<consegna>${escaped(recipient)}</consegna>` : '';
  return `<?xml version="1.0" encoding="UTF-8"?>
<postacert tipo="${type}" errore="${error}">
  <intestazione>
    <mittente>piano@pec.ente.example</mittente>
    <destinatari tipo="certificato">${escaped(recipient)}</destinatari>
    <risposte>piano@pec.ente.example</risposte>
    <oggetto>Convocazione &amp; ordine del giorno dell&apos;assemblea</oggetto>
  </intestazione>
  <dati>
    <gestore-emittente>Gestore di Prova S.p.A.</gestore-emittente>
    <data zona="+0000"><giorno>${day}/${month}/${year}</giorno><ora>${at.slice(11, 19)}</ora></data>
    <identificativo>opec.${at.slice(0, 10)}.1@pec.gestore.example</identificativo>
    <msgid>${escaped(messageId)}</msgid>
    <ricevuta tipo="completa"/>${delivered}
  </dati>
</postacert>
`;
}

export interface Part {
  headers: string[];
  body: string;
}
export const part = (headers: string[], body: string): Part => ({ headers, body });
export const daticertPart = (text: string, name = 'daticert.xml'): Part =>
  part(
    [
      `Content-Type: application/xml; name="${name}"`,
      'Content-Transfer-Encoding: base64',
      `Content-Disposition: inline; filename="${name}"`,
    ],
    Buffer.from(text).toString('base64').replace(/.{76}/g, `$&${CRLF}`),
  );

/** What a provider signs: a few words, the file, what else it attaches. */
export function contentOf(parts: Part[], headers: string[] = []): Buffer {
  const words = part(
    ['Content-Type: text/plain; charset=utf-8'],
    'Ricevuta di posta elettronica certificata',
  );
  const all = [words, ...parts].flatMap((one) => [`--${BOUNDARY}`, ...one.headers, '', one.body]);
  return Buffer.from(
    lines(
      ...headers,
      `Content-Type: multipart/mixed; boundary="${BOUNDARY}"`,
      '',
      ...all,
      `--${BOUNDARY}--`,
      '',
    ),
  );
}

/** The headers of the whole message: no signature covers them. */
export const headersOf = ({ type, messageId }: Pick<Said, 'type' | 'messageId'>): string[] => [
  'From: posta-certificata@pec.gestore.example',
  'To: piano@pec.ente.example',
  `Subject: ${type.toUpperCase()}`,
  `X-Ricevuta: ${type}`,
  `X-Riferimento-Message-ID: ${messageId}`,
  'MIME-Version: 1.0',
];

/** Content and signature side by side (RFC 8551, 3.5.3). */
export function besideEachOther(headers: string[], content: Buffer, signature: Buffer): Buffer {
  const outer = '----firmato';
  const type = `multipart/signed; protocol="application/x-pkcs7-signature"; micalg=sha-256;${CRLF}\tboundary="${outer}"`;
  const head = lines(
    ...headers,
    `Content-Type: ${type}`,
    '',
    'This is an S/MIME signed message',
    '',
    `--${outer}`,
    '',
  );
  const tail = lines(
    '',
    `--${outer}`,
    'Content-Type: application/x-pkcs7-signature; name="smime.p7s"',
    'Content-Transfer-Encoding: base64',
    '',
    signature.toString('base64').replace(/.{76}/g, `$&${CRLF}`),
    '',
    `--${outer}--`,
    '',
  );
  return Buffer.concat([Buffer.from(head), content, Buffer.from(tail)]);
}

/** A signature around its content (RFC 8551, 3.5.2). */
export const aroundIt = (headers: string[], signature: Buffer): Buffer =>
  Buffer.from(
    lines(
      ...headers,
      'Content-Type: application/pkcs7-mime; smime-type=signed-data; name="smime.p7m"',
      'Content-Transfer-Encoding: base64',
      '',
      signature.toString('base64').replace(/.{76}/g, `$&${CRLF}`),
      '',
    ),
  );

/** A whole receipt as a provider sends it. */
export async function receiptBy(
  provider: Keyholder,
  said: Said,
  { at = said.at, opaque, bare }: Partial<Signing> = {},
): Promise<Buffer> {
  const content = contentOf([daticertPart(said.daticert ?? daticertOf(said))]);
  const signing = { at, ...(opaque && { opaque }), ...(bare && { bare }) };
  const signature = await signCms(content, provider, signing);
  const headers = headersOf(said);
  return opaque ? aroundIt(headers, signature) : besideEachOther(headers, content, signature);
}
