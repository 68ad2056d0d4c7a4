import { itemName, nameAndItem } from '../procedure/definition';
import type { Facts, FactValue } from '../procedure/facts';
import type { ProcedurePosition } from '../procedure/position';
import type { RecordedEvent } from '../record/case-chain';
import type { VoteCounts } from '../sitting/resolve-vote';
import type { SuspendedTerm } from '../term/legal-term';

/** A term that runs in a case. Dates are civil days of the authority; `dueAt` is the instant it has ended. */
export interface RunningTerm {
  id: string;
  startedOn: string;
  dueOn: string;
  dueAt: string;
  /** the day its length leads to, where that is not the day it is due: a suspension reckons with it */
  counted?: string;
}

/** A term that stands still: so many days of it were left when it was suspended. */
export type TermOnHold = Pick<SuspendedTerm, 'suspendedOn' | 'left'> & { startedOn: string };

export interface PendingSitting {
  id: string;
  organ: string;
  matter: string;
  heldAt: string;
  noticeDays: number;
  /** the frozen version that it is about; absent before there is any */
  version?: string;
}

/** A case that this one has started and that has not ended: a revision, or the update of one zone. */
export interface ChildCase {
  procedure: string;
  item?: string;
}

/** An opinion as it was given: on which frozen version, and what it was. */
export interface GivenOpinion {
  opinion: string;
  version: string | null;
}

/** Where a case is: nothing in it that its events do not say, so replaying the log gives it again. */
export interface CaseSnapshot extends ProcedurePosition {
  /** the member of a set that the whole case is about: the zone of a zone's update */
  item: string | null;
  /** since when the configuration is what it is, and since when each innermost state is active */
  since: string;
  entered: Record<string, string>;
  /** number of events in the log, and the hash of the last */
  sequence: number;
  head: string;
  /** how many times the text was frozen */
  round: number;
  version: { id: string; hash: string; number: number } | null;
  consultation: string | null;
  /** the term that the consultation lasts as long as */
  window: string | null;
  /** the sittings convened and not yet held, by the state that each is for */
  sittings: Record<string, PendingSitting>;
  /** how many sittings in a row were deserted, by the state they were for */
  deserted: Record<string, number>;
  /** by the state, or the region, that asked */
  opinions: Record<string, GivenOpinion>;
  children: Record<string, ChildCase>;
  terms: Record<string, RunningTerm>;
  suspended: Record<string, TermOnHold>;
  /** the day the act was posted on the albo, once it was */
  publishedOn: string | null;
}

/** What a case takes along into another version, said whole: its names of states may be others there. */
export type CarriedParts = Partial<
  Pick<CaseSnapshot, 'since' | 'entered' | 'sittings' | 'deserted' | 'opinions'>
>;

/** What an event leaves behind, besides the state: identifiers, dates and hashes, never a person's words. */
export interface CaseEventPayload {
  from: string | null;
  to: string;
  facts: Facts;
  /** the member of a set that the event is about */
  item?: string;
  /** what the machine remembers from now on, where the event changed it */
  history?: ProcedurePosition['history'];
  sets?: ProcedurePosition['sets'];
  /** events whose count begins again */
  forgotten?: string[];
  /** in the first event, and where the case moved to another version: the procedure's key, and its hash */
  procedure?: string;
  procedureHash?: string;
  plan?: { id: string; title: string; firstYear: number; lastYear: number };
  parent?: string;
  textCommitment?: string;
  textId?: string;
  started?: (RunningTerm & { name: string })[];
  ended?: string[];
  suspended?: (TermOnHold & { name: string })[];
  version?: { id: string; number: number; planVersionHash: string };
  consultation?: string;
  window?: string;
  sitting?: PendingSitting;
  /** states that were left with their sitting not held, or with sittings deserted */
  dropped?: string[];
  /** the state that the sitting, the vote or the opinion is for; absent: the one the case was in */
  at?: string;
  vote?: {
    id: string;
    sitting: string;
    outcome: string;
    opinion: string | null;
    ballotsHash: string;
    tally: VoteCounts;
  };
  opinion?: string;
  inForce?: { version: string; number: number; from: string };
  publishedOn?: string;
  /** the child case that was started; `revision` in the first release */
  child?: ChildCase & { id: string };
  revision?: string;
  /** the child case that has ended; `revisionEnded` in the first release */
  childEnded?: string;
  revisionEnded?: string;
  /** what was known of members of a set and was looked at: their facts `item.*` */
  items?: Record<string, Record<string, FactValue>>;
  /** conditions that were waived: the reasons are a text, of which the log has the commitment */
  waived?: string[];
  /** of a case that moves to another version of its procedure: what stood under names that are others now */
  carried?: CarriedParts;
  /** an administrator's act: what the procedure does not foresee, by two people, on a legal basis */
  override?: { legalBasis: string; proposedBy: string };
}

export type CaseEvent = Omit<RecordedEvent, 'payload'> & { payload: CaseEventPayload };

/** What the fold needs of an event. */
type FoldedEvent = Pick<CaseEvent, 'sequence' | 'type' | 'instant' | 'payload' | 'hash'>;

const EMPTY: CaseSnapshot = {
  item: null,
  state: '',
  history: {},
  sets: {},
  times: {},
  since: '',
  entered: {},
  sequence: 0,
  head: '',
  round: 0,
  version: null,
  consultation: null,
  window: null,
  sittings: {},
  deserted: {},
  opinions: {},
  children: {},
  terms: {},
  suspended: {},
  publishedOn: null,
};

/** The state after one more event. Pure: the same log gives the same bytes, for ever. */
export function foldEvent(before: CaseSnapshot | null, event: FoldedEvent): CaseSnapshot {
  const { payload } = event;
  const { entered, ...carried } = payload.carried ?? {};
  const base = before ?? EMPTY;
  return {
    item: before ? before.item : (payload.item ?? null),
    state: payload.to,
    history: payload.history ?? base.history,
    sets: payload.sets ?? base.sets,
    times: timesAfter(base.times, event),
    since: payload.to === base.state ? base.since : event.instant,
    entered: { ...enteredAfter(base, event), ...entered },
    sequence: event.sequence,
    head: event.hash,
    round: base.round + (payload.version ? 1 : 0),
    version: versionOf(payload) ?? base.version,
    consultation: payload.consultation ?? base.consultation,
    window: payload.window ?? base.window,
    ...sittingsAfter(base, payload),
    opinions: opinionsAfter(base, payload),
    children: childrenAfter(base.children, payload),
    ...termsAfter(base, payload),
    publishedOn: payload.publishedOn ?? base.publishedOn,
    ...carried,
  };
}

function timesAfter(times: CaseSnapshot['times'], { type, payload }: FoldedEvent): CaseSnapshot['times'] {
  const called = itemName(type, payload.item);
  const after = { ...times, [called]: (times[called] ?? 0) + 1 };
  for (const forgotten of payload.forgotten ?? [])
    // Forgotten outside of any region, it is forgotten for every member.
    for (const counted of Object.keys(after))
      if (counted === forgotten || nameAndItem(counted).name === forgotten) delete after[counted];
  return after;
}

function enteredAfter(base: CaseSnapshot, { payload, instant }: FoldedEvent): CaseSnapshot['entered'] {
  return Object.fromEntries(
    payload.to
      .split(' ')
      .map((leaf) => [leaf, base.entered[leaf] ?? (base.state === leaf ? base.since : instant)]),
  );
}

function versionOf({ version }: CaseEventPayload): CaseSnapshot['version'] {
  return version ? { id: version.id, number: version.number, hash: version.planVersionHash } : null;
}

/** A sitting is waited for until its vote is recorded, or until the case has left the state that it was for. */
function sittingsAfter(
  base: CaseSnapshot,
  { from, at = from ?? '', sitting, vote, dropped = [] }: CaseEventPayload,
): Pick<CaseSnapshot, 'sittings' | 'deserted'> {
  const sittings = { ...base.sittings };
  const deserted = { ...base.deserted };
  if (vote) {
    delete sittings[at];
    if (vote.outcome === 'no-quorum') deserted[at] = (deserted[at] ?? 0) + 1;
    else delete deserted[at];
  }
  for (const place of dropped) {
    delete sittings[place];
    delete deserted[place];
  }
  if (sitting) sittings[at] = sitting;
  return { sittings, deserted };
}

function opinionsAfter(
  { opinions, version }: CaseSnapshot,
  payload: CaseEventPayload,
): CaseSnapshot['opinions'] {
  const { opinion, at, from } = payload;
  if (opinion === undefined) return opinions;
  const place = at ?? from ?? '';
  return { ...opinions, [place]: { opinion, version: version?.id ?? null } };
}

function childrenAfter(
  children: CaseSnapshot['children'],
  payload: CaseEventPayload,
): CaseSnapshot['children'] {
  const { child, revision, childEnded, revisionEnded } = payload;
  const after = { ...children };
  if (child)
    after[child.id] = { procedure: child.procedure, ...(child.item !== undefined && { item: child.item }) };
  else if (revision) after[revision] = { procedure: '' };
  const ended = childEnded ?? revisionEnded;
  if (ended) delete after[ended];
  return after;
}

function termsAfter(
  base: CaseSnapshot,
  { started = [], ended = [], suspended = [] }: CaseEventPayload,
): Pick<CaseSnapshot, 'terms' | 'suspended'> {
  const terms = { ...base.terms };
  const still = { ...base.suspended };
  for (const name of ended) {
    delete terms[name];
    delete still[name];
  }
  for (const { name, ...term } of suspended) {
    delete terms[name];
    still[name] = term;
  }
  for (const { name, ...term } of started) {
    terms[name] = term;
    delete still[name];
  }
  return { terms, suspended: still };
}

/** Replays a whole log. */
export const foldEvents = (events: readonly FoldedEvent[]): CaseSnapshot | null =>
  events.reduce<CaseSnapshot | null>((snapshot, event) => foldEvent(snapshot, event), null);

/** The state of a case as it was at an instant (ISO UTC): the fold of the events until then; null before the first. */
export const foldEventsUntil = (events: readonly FoldedEvent[], instant: string): CaseSnapshot | null =>
  foldEvents(events.filter((event) => event.instant <= instant));
