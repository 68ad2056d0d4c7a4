import type { BodyDefinition } from '../body/body-definition';
import type { Rule } from '../ballot/rule';
import type { Check } from '../ballot/tally';
import type { ProcedureDefinition } from '../procedure/definition';
import type { TermExplanation } from '../procedure/procedure-term';
import type { EnteredRollCall, VoteCounts } from '../sitting/resolve-vote';
import type { HolidayCalendar } from '../term/holiday-calendar';

/** What a scenario is played with: a body as it is on its first day, and what governs it. */
export interface Cast {
  body: BodyDefinition;
  calendar: HolidayCalendar;
  rules: readonly Rule[];
  procedures: readonly { definition: ProcedureDefinition; hash: string }[];
}

/** Something that an office does; `by` is the key of its post. */
export type Deed = { by: string } & (
  | { kind: 'open'; plan: { title: string; firstYear: number }; text: string }
  | ({ kind: 'raise'; case: string; event: string } & RaisedWith)
  | {
      kind: 'convene';
      case: string;
      event: string;
      item?: string;
      heldAt: string;
      waived?: string[];
      reasons?: string;
      /** the organ as it was then; a live demo has its own */
      base?: { members: number; population?: number };
    }
  | { kind: 'roll-call'; case: string; sitting: string; rollCall: EnteredRollCall }
  | { kind: 'observe'; case: string; text: string }
  | {
      kind: 'answer';
      case: string;
      observation: string;
      outcome: 'accepted' | 'partly' | 'rejected';
      reasons: string;
    }
  | { kind: 'write'; case: string; element: WrittenElement }
);

export interface RaisedWith {
  item?: string;
  text?: string;
  opinion?: 'favourable' | 'with-conditions' | 'contrary';
  zones?: string[];
  waived?: string[];
}

export interface WrittenElement {
  element: string | null;
  parent: string | null;
  level: string;
  title: string;
  text: string;
}

/** What the one who plays asks of where it is played: the engine in memory, or a live demo. */
export type StageAsk =
  | { kind: 'look' }
  /** how things stand when everybody has been told */
  | { kind: 'settle' }
  /** the clock goes on to an instant (ISO UTC); `term` is due there, and its end is waited for */
  | { kind: 'clock'; to: string; term?: { case: string; name: string } }
  | { kind: 'deed'; deed: Deed };

/** A refusal with the names of the conditions that do not hold. */
export interface StageRefusal {
  code: string;
  conditions: string[];
}

/** The answer to every question: how things stand after it, and whether it was refused. */
export interface StageTold {
  view: StageView;
  refused: StageRefusal | null;
}

export interface StageView {
  /** legal instant, ISO UTC */
  now: string;
  /** in the order they were opened */
  cases: StagedCase[];
}

export interface StagedCase {
  id: string;
  kind: string;
  procedure: string;
  /** what the case is about, where the stage knows it */
  item: string | null;
  state: string;
  closed: boolean;
  /** terms that run */
  terms: { name: string; dueOn: string; dueAt: string }[];
  sittings: StagedSitting[];
  observations: { id: string; answered: boolean }[];
  draft: { id: string; title: string; parent: string | null; level: string }[];
  /** number of the version in force of its plan */
  version: number | null;
  events: StagedEvent[];
}

export interface StagedSitting {
  id: string;
  organ: string;
  matter: string;
  heldAt: string;
  pending: boolean;
  seats: [string, number | null][];
}

export interface StagedEvent {
  sequence: number;
  type: string;
  /** the member of a set that it is about, where the stage knows it */
  item: string | null;
  instant: string;
  /** whether an office raised it; else the clock, or another case */
  acted: boolean;
  from: string | null;
  to: string;
  tally: StagedTally | null;
  /** the terms it started; a live demo shows the first */
  started: { name: string | null; dueOn: string; steps: TermExplanation }[];
  notices: number;
  /** notices by message; null where the stage shows their number alone */
  told: { message: string; count: number }[] | null;
}

export interface StagedTally {
  rule: string;
  outcome: string;
  opinion: string | null;
  counts: VoteCounts;
  checks: Check[];
}
