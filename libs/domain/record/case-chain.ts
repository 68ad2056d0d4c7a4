/**
 * The event log of one case as it is recorded: each event carries the hash of the one before, so that a case
 * can be neither cut, nor reordered, nor rewritten in the middle without its last hash changing.
 */
import { canonicalJson, type JsonObject, sha256Hex } from './canonical';
import { type Finding, finding } from './finding';

export type RecordedEvent = {
  /** The tenant's key. */
  readonly authority: string;
  /** Id of the case. */
  readonly case: string;
  /** 1 for the event that opens the case, without gaps. */
  readonly sequence: number;
  /** In the past tense: `guidelines-proposed`. */
  readonly type: string;
  /** Id of the mandate that acted; null is the clock. */
  readonly actor: string | null;
  /** UTC with milliseconds: 2026-01-12T08:00:00.000Z. */
  readonly instant: string;
  /** Ids, numbers, hashes and commitments: never a name or a text of a person. */
  readonly payload: JsonObject;
  /** Hash of the event before; null for the first. */
  readonly previous: string | null;
  /** Hex SHA-256 of the canonical JSON of all fields above. */
  readonly hash: string;
};

export type EventToRecord = Omit<RecordedEvent, 'sequence' | 'previous' | 'hash'>;
/** Where a chain stands: the sequence and hash of its last event. */
export type ChainHead = { readonly sequence: number; readonly hash: string };

/** Hex SHA-256 of the event's canonical JSON (RFC 8785), its own hash left out. */
export function eventHash(event: Omit<RecordedEvent, 'hash'>): string {
  // Field by field: what else a row may carry must not reach the hash. In the order of RFC 8785.
  const { actor, authority, case: of, instant, payload, previous, sequence, type } = event;
  return sha256Hex(canonicalJson({ actor, authority, case: of, instant, payload, previous, sequence, type }));
}

/** Continues a chain from its head (null: begins one) with these events, in order. */
export function chainEvents(
  events: readonly EventToRecord[],
  head: ChainHead | null = null,
): RecordedEvent[] {
  let last = head;
  return events.map((event) => {
    const linked = { ...event, sequence: (last?.sequence ?? 0) + 1, previous: last?.hash ?? null };
    const recorded = { ...linked, hash: eventHash(linked) };
    last = recorded;
    return recorded;
  });
}

/** All that is wrong with a whole chain, from its first event; an empty list means nothing. */
export function checkChain(events: readonly RecordedEvent[]): Finding[] {
  return events.flatMap((event, at) => checkLink(event, at, events[at - 1] ?? null, events[0] ?? event));
}

function checkLink(
  event: RecordedEvent,
  at: number,
  before: RecordedEvent | null,
  first: RecordedEvent,
): Finding[] {
  const where = `events[${at}]`;
  const found: Finding[] = [];
  const report = (code: Finding['code'], field: string, sentence: string) =>
    found.push(finding(code, `${where}.${field}`, sentence));
  if (event.authority !== first.authority) {
    report('record/event-authority', 'authority', `Event ${at + 1} belongs to another authority.`);
  }
  if (event.case !== first.case)
    report('record/event-case', 'case', `Event ${at + 1} belongs to another case.`);
  if (event.sequence !== at + 1) {
    report(
      'record/event-sequence',
      'sequence',
      `Event ${event.sequence} stands where event ${at + 1} is due.`,
    );
  }
  if (event.previous !== (before?.hash ?? null)) {
    report('record/event-previous', 'previous', `Event ${at + 1} does not follow the event before it.`);
  }
  if (event.hash !== eventHash(event)) {
    report('record/event-hash', 'hash', `Event ${at + 1} was changed: its content does not give its hash.`);
  }
  return found;
}
