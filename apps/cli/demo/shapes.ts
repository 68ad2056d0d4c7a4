/** What the demo reads from the API, as its documents ask for it. */
export interface Words {
  it: string;
  en: string;
}

export interface TallyShape {
  outcome: string;
  members: number;
  present: number;
  for: number;
  against: number;
  abstain: number;
  notVoting: number;
  rule: string;
  checks: { name: string; need: string; have: string; missing: string; holds: boolean }[];
}

export interface EventShape {
  sequence: number;
  type: string;
  instant: string;
  notices: number;
  label: Words;
  summary: Words;
  actor: Words | null;
  to: { key: string };
  item: string | null;
  tally: TallyShape | null;
  term: { label: Words; dueOn: string; steps: { sentence: Words }[] } | null;
}

export interface CaseShape {
  id: string;
  kind: 'plan' | 'revision' | 'zone-update';
  /** the zone that a zone's update is about */
  item: string | null;
  title: string;
  closed: boolean;
  bundlePath: string;
  noticesSent: number;
  noticesDelivered: number;
  state: {
    key: string;
    label: Words;
    daysLeft: number | null;
    active: { key: string; item: string | null }[];
  };
  terms: { name: string; dueOn: string; dueAt: string; state: string }[];
  draft: { id: string; parent: string | null; level: string; title: string; text: string }[];
  consultation: { id: string; told: number; observations: number; answered: number; open: boolean } | null;
  sittings: {
    id: string;
    organ: string;
    matter: string;
    heldAt: string;
    outcome: string | null;
    seats: { key: string }[];
    vote: { opinion: string | null; tally: TallyShape } | null;
  }[];
  events: EventShape[];
}

export interface AuthorityShape {
  key: string;
  name: Words;
  now: string;
  today: string;
  demo: boolean;
  recordKey: string | null;
  checkpoint: { size: number } | null;
  territory: { comuni: number; residents: number; censusYear: number; zones: number; unions: number };
  organs: { key: string; kind: string; seats: number; filled: number }[];
}

export interface PlanShape {
  id: string;
  title: string;
  firstYear: number;
  lastYear: number;
  versions: { number: number; hash: string; inForceFrom: string | null }[];
  outlines: { id: string; kind: string; closed: boolean; version: number }[];
}

export interface RefusalShape {
  __typename: 'Refusal';
  code: string;
  sentence: Words;
  conditions?: { label: Words; holds: boolean | null; facts: { name: string; value: string }[] }[];
}

export type AnswerShape = { __typename: 'Accepted'; sequence: number; caseId: string } | RefusalShape;
