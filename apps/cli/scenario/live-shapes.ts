import type { StagedCase, StagedEvent } from '@copianifica/domain';

/** What the live demo answers, as the documents ask for it. */
export interface LiveAuthority {
  key: string;
  now: string;
  today: string;
  demo: boolean;
}

export interface LivePlan {
  id: string;
  firstYear: number;
  versions: { number: number; inForceFrom: string | null }[];
  outlines: { id: string; kind: string; item: string | null; closed: boolean }[];
}

interface LiveEvent {
  sequence: number;
  type: string;
  item: string | null;
  instant: string;
  notices: number;
  actor: unknown;
  from: { key: string } | null;
  to: { key: string };
  tally: LiveTally | null;
  term: { name: string; dueOn: string } | null;
}

interface LiveTally {
  outcome: string;
  rule: string;
  members: number;
  present: number;
  for: number;
  against: number;
  abstain: number;
  notVoting: number;
  checks: { name: string; need: string; have: string; missing: string; holds: boolean }[];
}

export interface LiveCase {
  id: string;
  kind: string;
  item: string | null;
  closed: boolean;
  openedAt: string;
  plan: string;
  procedure: { key: string };
  state: { key: string };
  terms: { name: string; dueOn: string; dueAt: string; state: string }[];
  draft: { id: string; parent: string | null; level: string; title: string }[];
  consultation: { list: { id: string; response: unknown }[] } | null;
  sittings: {
    id: string;
    organ: string;
    matter: string;
    heldAt: string;
    outcome: string | null;
    vote: { opinion: string | null; recordedAt: string } | null;
  }[];
  events: LiveEvent[];
}

/** What is looked at again and again while something is waited for. */
export interface LivePulse {
  noticesSent: number;
  noticesDelivered: number;
  events: { sequence: number }[];
  terms: { name: string; dueAt: string; state: string }[];
}

export interface LiveSeats {
  sittings: { id: string; seats: { key: string; weight: number | null }[] }[];
}

/** Seats and weights of sittings, by the sitting's id. */
export type Rolls = ReadonlyMap<string, [string, number | null][]>;

/** A live case as a scenario looks at it. */
export function stagedCase(of: LiveCase, plan: LivePlan, rolls: Rolls): StagedCase {
  const inForce = plan.versions.filter(({ inForceFrom }) => inForceFrom !== null).map(({ number }) => number);
  return {
    id: of.id,
    kind: of.kind,
    procedure: of.procedure.key,
    item: of.item,
    state: of.state.key,
    closed: of.closed,
    terms: of.terms
      .filter(({ state }) => state === 'armed')
      .map(({ name, dueOn, dueAt }) => ({ name, dueOn, dueAt: inMilliseconds(dueAt) })),
    sittings: of.sittings.map(({ id, organ, matter, heldAt, outcome }) => ({
      id,
      organ,
      matter,
      heldAt,
      pending: outcome === null,
      seats: rolls.get(id) ?? [],
    })),
    observations: (of.consultation?.list ?? []).map(({ id, response }) => ({
      id,
      answered: response !== null,
    })),
    draft: of.draft,
    version: inForce.length > 0 ? Math.max(...inForce) : null,
    events: of.events
      .toSorted((one, other) => one.sequence - other.sequence)
      .map((event) => stagedEvent(event, of)),
  };
}

function stagedEvent({ tally, term, ...event }: LiveEvent, { sittings }: LiveCase): StagedEvent {
  const vote = sittings.find((sitting) => sitting.vote?.recordedAt === event.instant)?.vote;
  return {
    sequence: event.sequence,
    type: event.type,
    item: event.item,
    instant: inMilliseconds(event.instant),
    acted: event.actor !== null,
    from: event.from?.key ?? null,
    to: event.to.key,
    tally: tally && {
      rule: tally.rule,
      outcome: tally.outcome,
      opinion: vote?.opinion ?? null,
      counts: countsOf(tally),
      checks: tally.checks.map(({ name, need, have, missing, holds }) => ({
        name,
        need: Number(need),
        have: Number(have),
        missing: Number(missing),
        holds,
      })),
    },
    started: term ? [{ name: term.name, dueOn: term.dueOn, steps: [] }] : [],
    notices: event.notices,
    told: null,
  };
}

const countsOf = ({ members, present, for: yes, against, abstain, notVoting }: LiveTally) => ({
  members,
  present,
  for: yes,
  against,
  abstain,
  notVoting,
});

/** Instants as the engine writes them, so that they compare as texts. */
export const inMilliseconds = (instant: string): string => new Date(instant).toISOString();
