/**
 * What the events of a bundle name by hash. The convention: a value of 64 hexadecimal digits under a payload key
 * that ends in `Hash` names a document of the bundle (`procedureHash`: the procedure), and all of them must be
 * there, so that nothing can be left out. What may be erased is named otherwise (`…Commitment`).
 */
import { canonicalJson, isHash, isJsonObject, type Json, type JsonObject, sha256Hex } from './canonical';
import { ballotsFindings, type Recount } from './bundle-ballots';
import type { Bundle, BundleDocument, BundleProcedure } from './bundle-shape';
import { type Finding, finding } from './finding';

/** A hash in a payload, with the object of the payload that holds it. */
type Reference = { hash: string; key: string; holder: JsonObject; where: string };

const PROCEDURE_HASH = 'procedureHash';

/**
 * The procedure is the text its hash says, and the first event names both its key and its hash. So does a later event
 * with each procedure that the case has moved to since.
 */
export function procedureFindings({ procedure, laterProcedures = [], events }: Bundle): Finding[] {
  if (sha256Hex(procedure.text) !== procedure.hash) {
    return [
      finding('record/procedure-hash', 'procedure', 'The text of the procedure does not give its hash.'),
    ];
  }
  const opened = events[0]?.payload ?? {};
  if (!names(opened, procedure)) {
    const sentence = 'The first event does not name this procedure by its key and hash.';
    return [finding('record/procedure-unnamed', 'events[0].payload', sentence)];
  }
  return laterProcedures.flatMap((later, at) => laterFindings(later, at, laterProcedures[at - 1], events));
}

const names = (payload: JsonObject, { key, hash }: BundleProcedure): boolean =>
  payload[PROCEDURE_HASH] === hash && payload['procedure'] === key;

function laterFindings(
  later: BundleProcedure,
  at: number,
  before: BundleProcedure | undefined,
  events: Bundle['events'],
): Finding[] {
  const where = `laterProcedures[${at}]`;
  if (sha256Hex(later.text) !== later.hash)
    return [finding('record/procedure-hash', where, `The text of ${where} does not give its hash.`)];
  if (before && compare(before.hash, later.hash) >= 0)
    return [finding('record/document-order', where, `${where} stands twice or out of its place.`)];
  if (names(events[0]!.payload, later) || !events.some(({ payload }) => names(payload, later)))
    return [finding('record/procedure-unnamed', where, `No event moves the case to ${where}.`)];
  return [];
}

export function documentFindings(bundle: Bundle, recount?: Recount): Finding[] {
  const references = referencesOf(bundle);
  const held = new Set(bundle.documents.map((document) => document.hash));
  const procedures = new Set([bundle.procedure, ...(bundle.laterProcedures ?? [])].map(({ hash }) => hash));
  const missing = references.filter(({ key, hash }) =>
    key === PROCEDURE_HASH ? !procedures.has(hash) : !held.has(hash),
  );
  return [
    ...missing.map(({ where }) =>
      finding('record/document-missing', where, `${where} names something that the bundle does not hold.`),
    ),
    ...bundle.documents.flatMap((document, at) => [
      ...orderFindings(document, at, bundle.documents[at - 1]),
      ...contentFindings(document, at, references, recount),
    ]),
  ];
}

function orderFindings(document: BundleDocument, at: number, before: BundleDocument | undefined): Finding[] {
  if (!before || compareDocuments(before, document) < 0) return [];
  const sentence = `Document ${at + 1} stands twice or out of its place.`;
  return [finding('record/document-order', `documents[${at}]`, sentence)];
}

function contentFindings(
  document: BundleDocument,
  at: number,
  references: readonly Reference[],
  recount?: Recount,
): Finding[] {
  const where = `documents[${at}]`;
  const called = `Document ${at + 1} (${document.kind})`;
  if (sha256Hex(canonicalJson(document.content)) !== document.hash) {
    return [
      finding('record/document-hash', where, `${called} was changed: its content does not give its hash.`),
    ];
  }
  const naming = references.filter(({ hash }) => hash === document.hash);
  if (naming.length === 0)
    return [finding('record/document-unnamed', where, `${called} is named by no event.`)];
  if (document.kind !== 'ballots') return [];
  const holders = naming.map(({ holder }) => holder);
  return ballotsFindings(document.content, holders, `${where}.content`, recount);
}

/** The order of a bundle's documents: kind, id, hash, by UTF-16 units as RFC 8785 sorts. */
export function compareDocuments(one: BundleDocument, other: BundleDocument): number {
  return compare(one.kind, other.kind) || compare(one.id, other.id) || compare(one.hash, other.hash);
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function referencesOf({ events }: Bundle): Reference[] {
  return events.flatMap(({ payload }, at) => referencesIn(payload, `events[${at}].payload`));
}

function referencesIn(value: Json, where: string): Reference[] {
  if (Array.isArray(value)) return value.flatMap((item, at) => referencesIn(item, `${where}[${at}]`));
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    key.endsWith('Hash') && isHash(item)
      ? [{ hash: item, key, holder: value, where: `${where}.${key}` }]
      : referencesIn(item, `${where}.${key}`),
  );
}
