import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** What the file of certification data says (d.M. 2 November 2005, technical rules, 7.4: its DTD). */
export interface Daticert {
  type: string;
  /** `nessuno` where nothing went wrong */
  error: string;
  /** in lower case */
  recipients: string[];
  provider: string;
  /** ISO, UTC */
  at: string;
  /** of the message that it is about, with angle brackets; null where it is about none */
  messageId: string | null;
  /** of a receipt of one recipient: whose; in lower case */
  deliveredTo: string | null;
}

const LARGEST = 256 * 1024;
const TYPES: ReadonlySet<string> = new Set([
  'accettazione',
  'non-accettazione',
  'presa-in-carico',
  'avvenuta-consegna',
  'posta-certificata',
  'errore-consegna',
  'preavviso-errore-consegna',
  'rilevazione-virus',
]);
const ERRORS: ReadonlySet<string> = new Set(['nessuno', 'no-dest', 'no-dominio', 'virus', 'altro']);

interface Element {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: Element[];
  text: string;
}

/** What may stand inside an element, in this order: a name with how often at least and at most. */
type Content = readonly (readonly [name: string, least: number, most: number])[];
const CONTENT: Readonly<Record<string, Content>> = {
  postacert: [
    ['intestazione', 1, 1],
    ['dati', 1, 1],
  ],
  intestazione: [
    ['mittente', 1, 1],
    ['destinatari', 1, 1_000],
    ['risposte', 0, 1],
    ['oggetto', 0, 1],
  ],
  dati: [
    ['gestore-emittente', 1, 1],
    ['data', 1, 1],
    ['identificativo', 1, 1],
    ['msgid', 0, 1],
    ['ricevuta', 0, 1],
    ['consegna', 0, 1],
    ['ricezione', 0, 1_000],
    ['errore-esteso', 0, 1],
  ],
  data: [
    ['giorno', 1, 1],
    ['ora', 1, 1],
  ],
};

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  ignoreDeclaration: true,
  ignorePiTags: true,
  parseTagValue: false,
  parseAttributeValue: false,
  // Decoded below: those of XML itself and nothing that a file defines.
  processEntities: false,
  trimValues: true,
});

/** Null for what is not a whole daticert.xml by its DTD, is too long, or brings a DTD or an entity of its own. */
export function parseDaticert(file: Buffer): Daticert | null {
  const text = file.length > LARGEST ? null : decoded(file);
  // Of what begins with `<!` only comments and literal text are needed.
  if (text === null || /<!(?!--|\[CDATA\[)/.test(text) || XMLValidator.validate(text) !== true) return null;
  try {
    const roots = elementsOf(parser.parse(text) as unknown);
    return roots.length === 1 && roots[0]!.name === 'postacert' && isWhole(roots[0]!)
      ? said(roots[0]!)
      : null;
  } catch {
    // The parser's own limits (depth, lengths), or a reference that is none of XML's.
    return null;
  }
}

function decoded(file: Buffer): string | null {
  const prolog = /^<\?xml[^>]*encoding=["']([\w-]+)["']/.exec(file.subarray(0, 200).toString('latin1'));
  const encoding = (prolog?.[1] ?? 'utf-8').toLowerCase();
  if (!['utf-8', 'us-ascii', 'iso-8859-1', 'iso-8859-15', 'windows-1252'].includes(encoding)) return null;
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(file);
  } catch {
    return null;
  }
}

function elementsOf(nodes: unknown): Element[] {
  return (nodes as Record<string, unknown>[]).flatMap((node) => {
    const name = Object.keys(node).find((key) => key !== ':@')!;
    if (name === '#text') return [];
    const inner = node[name] as Record<string, unknown>[];
    const text = inner.map((one) => String(one['#text'] ?? '')).join('');
    const attributes = (node[':@'] ?? {}) as Record<string, string>;
    return [{ name, attributes, children: elementsOf(inner), text: plain(text) }];
  });
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Throws for an entity that XML itself does not have. */
function plain(text: string): string {
  return text
    .replace(/&([^;\s]*;?)/g, (_, reference: string) => {
      const [, decimal, hex, name] = /^(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));$/i.exec(reference) ?? [];
      if (name !== undefined && NAMED[name]) return NAMED[name];
      if (decimal) return String.fromCodePoint(Number(decimal));
      if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
      throw new RangeError('An entity of somebody’s own.');
    })
    .trim();
}

/** Whether an element holds just what its DTD says, in its order; one without content of its own holds text. */
function isWhole({ name, children }: Element): boolean {
  let left = children;
  for (const [child, least, most] of CONTENT[name] ?? []) {
    const other = left.findIndex((one) => one.name !== child);
    const found = other < 0 ? left.length : other;
    if (found < least || found > most) return false;
    left = left.slice(found);
  }
  return left.length === 0 && children.every(isWhole);
}

function said(root: Element): Daticert | null {
  const { tipo = '', errore = 'nessuno' } = root.attributes;
  const [header, data] = root.children as [Element, Element];
  const at = instantOf(find(data, 'data')!);
  if (!TYPES.has(tipo) || !ERRORS.has(errore) || at === null) return null;
  const recipients = header.children.filter(({ name }) => name === 'destinatari');
  return {
    type: tipo,
    error: errore,
    recipients: recipients.map(({ text }) => text.toLowerCase()),
    provider: find(data, 'gestore-emittente')!.text,
    at,
    messageId: find(data, 'msgid')?.text ?? null,
    deliveredTo: find(data, 'consegna')?.text.toLowerCase() ?? null,
  };
}

const find = ({ children }: Element, name: string): Element | undefined =>
  children.find((one) => one.name === name);

function instantOf(date: Element): string | null {
  const zone = /^([+-]\d{2}):?(\d{2})$/.exec(date.attributes['zona'] ?? '');
  const day = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(find(date, 'giorno')!.text);
  const hour = /^\d{2}:\d{2}:\d{2}$/.exec(find(date, 'ora')!.text);
  if (!zone || !day || !hour) return null;
  const at = new Date(`${day[3]}-${day[2]}-${day[1]}T${hour[0]}${zone[1]}:${zone[2]}`);
  // A day that its month does not have would be read as one of the next.
  const civil = new Date(`${day[3]}-${day[2]}-${day[1]}T00:00:00Z`);
  if (Number.isNaN(at.getTime()) || civil.getUTCDate() !== Number(day[1])) return null;
  return at.toISOString();
}
