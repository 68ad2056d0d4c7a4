import type { TallyInput } from '../ballot/tally-input';
import type { Label } from '../procedure/definition';
import type { TermLength } from '../term/read-length';

/**
 * A scenario: what happened, or might happen, told in steps by office and date, with what is expected of each.
 * The same file runs on the pure engine and against a live demo. docs/scenarios.md explains how one is written.
 */
export const SCENARIO_FORMAT = 'copianifica-scenario/1';

export interface Scenario {
  format: typeof SCENARIO_FORMAT;
  /** key of the body whose procedures, rules, calendar and seats it is played with */
  body: string;
  /** key of the procedure of the plan; absent where no case is opened */
  procedure?: string;
  title: Label;
  /** civil day (ISO) on which it begins: the body is as it was that day */
  from: string;
  sources: string[];
  /** what the sources do not say, or say against each other */
  disputed: Label[];
  /** policies set against the procedure's own, to see what would follow */
  policies: Record<string, string>;
  /** members of the sets (zones, by code) whom no request reaches */
  undelivered: string[];
  /** earlier sittings, for the forecast */
  attendance: Attendance[];
  steps: ScenarioStep[];
}

/** How many came to an earlier sitting of an organ. */
export interface Attendance {
  organ: string;
  on: string;
  members: number;
  present: number;
  source: string;
}

/** When a step happens: at a day or an instant, or so long after the one before; absent: right after it. */
export type StepTime = { at: string } | { after: TermLength } | null;

interface AnyStep {
  /** place in the file, from 0 */
  index: number;
  time: StepTime;
  note?: Label;
  expect: Expectation;
}

export type ScenarioStep = AnyStep &
  (
    | {
        kind: 'note';
        /** no source says what happened: nothing is asserted */
        unknown: boolean;
        disputed: boolean;
        /** when it was, where no day is known: «autumn 2016» */
        when?: Label;
      }
    | { kind: 'ask'; rule: string; ballots: TallyInput; disputed: boolean }
    | { kind: 'let'; pass: Passing }
    | ({ kind: 'do' } & DoStep)
  );

/** How far the clock goes: terms that end on the way fire in their order. */
export type Passing = { until: string } | { length: TermLength } | { term: string };

export interface DoStep {
  /** an office: `sindaco`, `mayor:001272`, `zone:05`, `post:consiglio/07` … */
  by: string;
  /** an event of the procedure, or `answer`: the reasoned answers to observations */
  event: string;
  /** the case it is in: `plan`, `revision`, `zone-update[05]`, or a name given with `as` */
  in: string;
  /** a name for the case that the step opens */
  as?: string;
  /** a member of a set: a zone's code */
  item?: string;
  text?: string;
  opinion?: 'favourable' | 'with-conditions' | 'contrary';
  zones?: string[];
  waive?: string[];
  /** day or instant of the sitting that is convened */
  heldAt?: string;
  /** the organ as it was then, where the body's data do not have it so */
  base?: { members: number; population?: number };
  roll?: RollCallGiven;
  plan?: { title: string; firstYear: number };
  element?: { title: string; level: string; text: string; under: string | null };
  outcome?: 'accepted' | 'partly' | 'rejected';
}

/** Some seats: so many heads, heads that stand for so many residents, all there are, or seats by key. */
export type SeatsGiven = 'everybody' | { members: number; population?: number } | { seats: string[] };

export interface RollCallGiven {
  present: SeatsGiven | null;
  for: SeatsGiven | null;
  against: SeatsGiven | null;
  abstain: SeatsGiven | null;
  conditions: boolean;
}

/** What must be so after a step; what is absent is not looked at. */
export interface Expectation {
  refused?: string;
  /** conditions that must be among those that do not hold */
  conditions?: string[];
  /** states, innermost or around others, that must all be active */
  state?: string[];
  outcome?: string;
  opinion?: string | null;
  tally?: Partial<Record<TallyCount, number>>;
  checks?: Record<string, { need?: number; have?: number; holds?: boolean }>;
  /** running terms by name; null: none of that name runs */
  terms?: Record<string, string | null>;
  /** number of the version in force; null: none is */
  version?: number | null;
  /** notices by message, of the last event */
  told?: Record<string, number>;
  closed?: boolean;
}

export const TALLY_COUNTS = ['members', 'present', 'for', 'against', 'abstain', 'notVoting'] as const;
export type TallyCount = (typeof TALLY_COUNTS)[number];
