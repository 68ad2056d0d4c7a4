/**
 * Messages and their parts (RFC 5322, RFC 2045, RFC 2046), read byte for byte: what a signature covers must be found
 * exactly as it came, and a part is never looked for inside another message.
 */

/** A message or a part of one. Names in lower case; each value unfolded. */
export interface Entity {
  headers: readonly (readonly [name: string, value: string])[];
  body: Buffer;
}

export interface ContentType {
  /** in lower case: `multipart/signed` */
  type: string;
  parameters: Readonly<Record<string, string>>;
}

const MOST_PARTS = 100;
const CRLF = '\r\n';

/** Reads an entity whose lines end in CRLF; what has no blank line is all headers. */
export function readEntity(raw: Buffer): Entity {
  const text = raw.subarray(0, headerLength(raw)).toString('latin1');
  const lines = text.replace(/\r\n[ \t]+/g, ' ').split(CRLF);
  const headers = lines.flatMap((line): [string, string][] => {
    const colon = line.indexOf(':');
    return colon > 0 ? [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]] : [];
  });
  return { headers, body: raw.subarray(Math.min(raw.length, text.length + bodyGap(raw))) };
}

function headerLength(raw: Buffer): number {
  if (raw.subarray(0, 2).equals(Buffer.from(CRLF))) return 0;
  const end = raw.indexOf('\r\n\r\n');
  return end < 0 ? raw.length : end;
}

const bodyGap = (raw: Buffer): number => (headerLength(raw) === 0 ? 2 : 4);

/** Every value of a header, in order. */
export const valuesOf = ({ headers }: Entity, name: string): string[] =>
  headers.flatMap(([one, value]) => (one === name ? [value] : []));

/** Null where there is none or more than one: two readers might each believe another. */
export function contentTypeOf(entity: Entity): ContentType | null {
  const values = valuesOf(entity, 'content-type');
  return values.length === 1 ? parameterised(values[0]!) : null;
}

/** The name of an attached file, in lower case; null where it has none. */
export function fileNameOf(entity: Entity): string | null {
  const disposition = valuesOf(entity, 'content-disposition').map(parameterised)[0]?.parameters['filename'];
  const name = disposition ?? contentTypeOf(entity)?.parameters['name'];
  return name?.toLowerCase() ?? null;
}

const PARAMETER = /;\s*([\w!#$&.+^-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;"]+))/g;

function parameterised(value: string): ContentType {
  const parameters: Record<string, string> = {};
  for (const [, name, quoted, bare] of value.matchAll(PARAMETER))
    parameters[name!.toLowerCase()] ??= quoted?.replace(/\\(.)/g, '$1') ?? bare!;
  return { type: value.split(';')[0]!.trim().toLowerCase(), parameters };
}

/** The parts of a multipart entity, byte for byte; null where it is none, or is not closed. */
export function partsOf({ body }: Entity, { type, parameters }: ContentType): Buffer[] | null {
  const boundary = parameters['boundary'];
  if (!type.startsWith('multipart/') || !boundary) return null;
  const delimiter = Buffer.from(`${CRLF}--${boundary}`, 'latin1');
  // The first delimiter may stand at the very beginning: with a line's end before it, all are alike.
  const text = Buffer.concat([Buffer.from(CRLF), body]);
  const parts: Buffer[] = [];
  let from: number | null = null;
  for (let at = text.indexOf(delimiter); at >= 0; at = text.indexOf(delimiter, at + 1)) {
    const rest = text.subarray(at + delimiter.length);
    const end = /^(--)?[ \t]*(?:\r\n|$)/.exec(rest.subarray(0, 200).toString('latin1'));
    // A longer boundary that begins with this one is another.
    if (!end) continue;
    if (from !== null) parts.push(text.subarray(from, at));
    if (parts.length > MOST_PARTS) return null;
    if (end[1]) return from === null ? null : parts;
    from = at + delimiter.length + end[0].length;
  }
  return null;
}

/** The content of a part without its transfer encoding; null where that is unknown. */
export function contentOf(entity: Entity): Buffer | null {
  const [encoding = '7bit', ...more] = valuesOf(entity, 'content-transfer-encoding');
  if (more.length > 0) return null;
  switch (encoding.toLowerCase()) {
    case '7bit':
    case '8bit':
    case 'binary':
      return entity.body;
    case 'base64':
      return Buffer.from(entity.body.toString('latin1'), 'base64');
    case 'quoted-printable':
      return unquoted(entity.body.toString('latin1'));
    default:
      return null;
  }
}

const unquoted = (text: string): Buffer =>
  Buffer.from(
    text
      .replace(/[ \t]+(?=\r\n|$)/g, '')
      .replace(/=\r\n/g, '')
      .replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );
