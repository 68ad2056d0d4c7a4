import type { Facts } from '../procedure/facts';
import type { RecordedEvent } from '../record/case-chain';
import type { VoteCounts } from '../sitting/resolve-vote';

/** A term that runs in a case. Dates are civil days of the authority; `dueAt` is the instant it has ended. */
export interface RunningTerm {
  id: string;
  startedOn: string;
  dueOn: string;
  dueAt: string;
}

export interface PendingSitting {
  id: string;
  organ: string;
  matter: string;
  heldAt: string;
  noticeDays: number;
}

/** Where a case is: nothing in it that its events do not say, so replaying the log gives it again. */
export interface CaseSnapshot {
  state: string;
  since: string;
  /** number of events in the log, and the hash of the last */
  sequence: number;
  head: string;
  /** how many times the text was frozen */
  round: number;
  version: { id: string; hash: string; number: number } | null;
  consultation: string | null;
  /** the sitting convened and not yet held */
  sitting: PendingSitting | null;
  revision: string | null;
  terms: Record<string, RunningTerm>;
}

/** What an event leaves behind, besides the state: identifiers, dates and hashes, never a person's words. */
export interface CaseEventPayload {
  from: string | null;
  to: string;
  facts: Facts;
  /** only in the first event: the procedure's key, and the hash of its text */
  procedure?: string;
  procedureHash?: string;
  plan?: { id: string; title: string; firstYear: number; lastYear: number };
  parent?: string;
  textCommitment?: string;
  textId?: string;
  started?: (RunningTerm & { name: string })[];
  ended?: string[];
  version?: { id: string; number: number; planVersionHash: string };
  consultation?: string;
  sitting?: PendingSitting;
  vote?: {
    id: string;
    sitting: string;
    outcome: string;
    opinion: string | null;
    ballotsHash: string;
    tally: VoteCounts;
  };
  inForce?: { version: string; number: number; from: string };
  revision?: string;
  revisionEnded?: string;
}

export type CaseEvent = Omit<RecordedEvent, 'payload'> & { payload: CaseEventPayload };

const EMPTY: CaseSnapshot = {
  state: '',
  since: '',
  sequence: 0,
  head: '',
  round: 0,
  version: null,
  consultation: null,
  sitting: null,
  revision: null,
  terms: {},
};

/** The state after one more event. Pure: the same log gives the same bytes, for ever. */
export function foldEvent(before: CaseSnapshot | null, event: CaseEvent): CaseSnapshot {
  const { payload } = event;
  const base = before ?? EMPTY;
  const terms = { ...base.terms };
  for (const name of payload.ended ?? []) delete terms[name];
  for (const { name, ...term } of payload.started ?? []) terms[name] = term;
  return {
    state: payload.to,
    since: payload.to === base.state ? base.since : event.instant,
    sequence: event.sequence,
    head: event.hash,
    round: base.round + (payload.version ? 1 : 0),
    version: versionOf(payload) ?? base.version,
    consultation: payload.consultation ?? base.consultation,
    sitting: payload.sitting ?? (payload.vote ? null : base.sitting),
    revision: payload.revision ?? (payload.revisionEnded ? null : base.revision),
    terms,
  };
}

function versionOf({ version }: CaseEventPayload): CaseSnapshot['version'] {
  return version ? { id: version.id, number: version.number, hash: version.planVersionHash } : null;
}

/** Replays a whole log. */
export const foldEvents = (events: CaseEvent[]): CaseSnapshot | null =>
  events.reduce<CaseSnapshot | null>((snapshot, event) => foldEvent(snapshot, event), null);
