import type { JudgedMessage, ReceiptDoubt, SignedReceipt } from '@copianifica/domain';
import { type Daticert, parseDaticert } from './daticert';
import { contentOf, contentTypeOf, type Entity, fileNameOf, partsOf, readEntity, valuesOf } from './mime';
import { type AccreditedProvider, type SignedContent, verifySigned } from './signature';

const DATICERT = 'daticert.xml';
const KINDS: Readonly<Record<string, SignedReceipt['kind']>> = {
  accettazione: 'accepted',
  'non-accettazione': 'refused',
  'avvenuta-consegna': 'delivered',
  'preavviso-errore-consegna': 'warned',
  'errore-consegna': 'error',
  'rilevazione-virus': 'virus',
};
/** Receipts that are about one recipient, and must say which. */
const OF_ONE: ReadonlySet<string> = new Set(['delivered', 'warned', 'error']);

/**
 * Judges a message from the mailbox for certified mail (RFC 6109, 3.1). Only what stands inside a signature by somebody
 * accredited is believed; what stands outside may not say anything else.
 *
 * @param message as it came; `cut` where this is only its beginning
 */
export async function readReceipt(
  { raw, cut }: { raw: Buffer; cut: boolean },
  accredited: readonly AccreditedProvider[],
): Promise<JudgedMessage> {
  const message = readEntity(raw);
  if (!claims(message)) return { verdict: 'other' };
  if (cut) return doubtful('too-large');
  const signed = await signedPart(message, accredited);
  if (typeof signed === 'string') return doubtful(signed);
  const inner = readEntity(signed.content);
  const file = daticertIn(inner);
  if (!file) return doubtful('malformed');
  const said = parseDaticert(file);
  if (!said) return doubtful('daticert');
  const kind = kindOf(said);
  if (!kind) return isConsistent(said, [message]) ? { verdict: 'other' } : doubtful('reference');
  return receiptOf({ said, kind, signed }, [message, inner]);
}

const doubtful = (doubt: ReceiptDoubt): JudgedMessage => ({ verdict: 'doubtful', doubt });

/** A letter by certified mail also refers to a message, but says that it is transported. */
const claims = (message: Entity): boolean =>
  valuesOf(message, 'x-ricevuta').length > 0 ||
  (valuesOf(message, 'x-riferimento-message-id').length > 0 && valuesOf(message, 'x-trasporto').length === 0);

/** Both forms of S/MIME (RFC 8551, 3.5): the signature beside what it is over, or around it. */
async function signedPart(
  message: Entity,
  accredited: readonly AccreditedProvider[],
): Promise<SignedContent | ReceiptDoubt> {
  const type = contentTypeOf(message);
  if (!type) return 'malformed';
  if (/^application\/(x-)?pkcs7-mime$/.test(type.type)) {
    const signature = contentOf(message);
    return signature ? verifySigned(signature, null, accredited) : 'malformed';
  }
  if (type.type !== 'multipart/signed') return 'unsigned';
  const parts = partsOf(message, type);
  if (parts?.length !== 2) return 'malformed';
  const [over, beside] = [parts[0]!, readEntity(parts[1]!)];
  const signature = contentOf(beside);
  const isSignature = /^application\/(x-)?pkcs7-signature$/.test(contentTypeOf(beside)?.type ?? '');
  return isSignature && signature ? verifySigned(signature, over, accredited) : 'unsigned';
}

/** The one file of that name among the parts of what was signed, never among those of a message attached to it. */
function daticertIn(signed: Entity): Buffer | null {
  const type = contentTypeOf(signed);
  const parts = type?.type === 'multipart/mixed' ? partsOf(signed, type) : null;
  const files = (parts ?? []).map(readEntity).filter((part) => fileNameOf(part) === DATICERT);
  const isXml = /^(application|text)\/xml$/.test((files[0] && contentTypeOf(files[0])?.type) ?? '');
  return files.length === 1 && isXml ? contentOf(files[0]!) : null;
}

/** Undefined for what is no receipt of a message of ours: a letter, or word between two providers. */
const kindOf = ({ type, error }: Daticert): SignedReceipt['kind'] | undefined =>
  KINDS[type] && error === 'virus' ? 'virus' : KINDS[type];

/** Whether nothing outside the file calls the receipt by another name. */
const isConsistent = ({ type }: Daticert, entities: readonly Entity[]): boolean =>
  entities.flatMap((entity) => valuesOf(entity, 'x-ricevuta')).every((named) => named === type);

interface Read {
  said: Daticert;
  kind: SignedReceipt['kind'];
  signed: SignedContent;
}

function receiptOf({ said, kind, signed }: Read, entities: readonly Entity[]): JudgedMessage {
  const { messageId, deliveredTo, provider, at } = said;
  if (messageId === null || (OF_ONE.has(kind) && deliveredTo === null)) return doubtful('daticert');
  const references = entities.flatMap((entity) => valuesOf(entity, 'x-riferimento-message-id'));
  const isSame = references.length > 0 && references.every((reference) => reference === messageId);
  if (!isSame || !isConsistent(said, entities)) return doubtful('reference');
  const recipients = deliveredTo === null ? said.recipients : [deliveredTo];
  const signedAt = signed.signedAt.toISOString();
  return { verdict: 'receipt', kind, messageId, recipients, provider, at, signedAt };
}
