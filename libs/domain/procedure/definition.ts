/**
 * What a procedure (iter) says, as data: states that may hold others, run side by side or be repeated over a
 * set; the events that may be raised in them and by whom, the named conditions that guard them, the terms, the
 * policies and the effects by name. A definition is immutable and named by the hash of its text; a case keeps
 * the one it began with. docs/procedures.md explains the format to whoever writes one.
 */

/** A label in the languages of the house. Italian is the official one. */
export interface Label {
  it: string;
  en: string;
}

/** How a person raises an event: a confirmation, a text, a date, a roll call … */
export const EVENT_FORMS = [
  'confirm',
  'text',
  'reasons',
  'convene',
  'roll-call',
  'opinion',
  'observation',
  'draft',
  'zones',
] as const;
export type EventForm = (typeof EVENT_FORMS)[number];

/** Sets that a region can be repeated over; their members are fixed when the region opens. */
export const ITEM_SETS = ['zones', 'zone-assemblies'] as const;
export type ItemSet = (typeof ITEM_SETS)[number];

/**
 * Who may act: the holders of certain posts, of a role, or of any post in a kind of organization. `{item}` in a
 * post or in `of` stands for the member of the set that the event is about.
 */
export interface OfficeDefinition {
  label: Label;
  posts?: string[];
  role?: string;
  organization?: string;
}

/**
 * - `forward` moves off a holiday; `enforceability` never does (TUEL 134); `backward` is "at least N days before";
 * - `posting` is so many consecutive days, the first included, and never moves (TUEL 124);
 * - `by-date` ends on the next day of the year that is `month` and `day`, `length` years on from the first such
 *   day (1: the first one): «by 31 December».
 */
export const TERM_KINDS = ['forward', 'enforceability', 'posting', 'backward', 'by-date'] as const;

export interface TermDefinition {
  label: Label;
  length: number;
  unit: 'days' | 'months' | 'years';
  kind: (typeof TERM_KINDS)[number];
  /** of a `by-date` term only */
  month?: number;
  day?: number;
  source: string;
  verified: boolean;
  validFrom: string;
  /** the lengths it had before or will have, each from its own day on; the term's own fields are the newest */
  before?: { length: number; source: string; verified: boolean; validFrom: string }[];
}

export interface ConditionDefinition {
  label: Label;
  /** An expression in the FEEL subset of `condition.ts` over the facts of `facts.ts`. */
  when: string;
  /** Offices that may go on without it, with reasons: it is a blocking warning, not a wall. */
  waivable?: string[];
}

export interface EventDefinition {
  label: Label;
  /** In the past tense, for the history: «Il testo è stato chiuso». */
  done: Label;
  by: string[];
  form: EventForm;
}

/** What a body has chosen where the law leaves a choice; conditions read it as `policy.<name>`. */
export interface PolicyDefinition {
  label: Label;
  value: string;
  oneOf: string[];
  source: string;
  verified: boolean;
  validFrom: string;
}

/** Groups of recipients a notice may be told to, worked out from the mandates in force. */
export const AUDIENCES = [
  'comuni',
  'unions',
  'consiglio',
  'conferenza',
  'commissione',
  'ufficio-piano',
  'sindaco',
  'segretario',
  // the assembly of the zone that the event is about; for a zone that has none, the capital's mayor
  'zone',
] as const;
export type Audience = (typeof AUDIENCES)[number];

export type Effect =
  | { name: 'start-term'; term: string }
  | { name: 'end-term'; term: string }
  | { name: 'extend-term'; term: string; by: number; unit: TermDefinition['unit'] }
  | { name: 'suspend-terms' }
  | { name: 'resume-terms' }
  | { name: 'tell'; message: string; to: Audience[] }
  | { name: 'open-consultation'; term: string }
  | { name: 'close-consultation' }
  | { name: 'ask-opinion'; message: string; to: Audience[] }
  | { name: 'freeze-text' }
  | { name: 'convene' }
  | { name: 'record-vote' }
  | { name: 'publish' }
  | { name: 'put-in-force' }
  | { name: 'merge' }
  | { name: 'spawn'; procedure: string }
  | { name: 'tell-parent'; event: string }
  | { name: 'tell-previous'; event: string }
  | { name: 'raise'; event: string }
  | { name: 'forget'; event: string };

export type EffectName = Effect['name'];

/** One row of the statechart: taken when all its conditions hold; without `to` the state stays. */
export interface Transition {
  if: string[];
  to?: string | string[];
  /** a compound state is not left when the row leads inside it (SCXML 3.13) */
  internal?: true;
  /** offices that may take this row, fewer than those that may raise the event */
  by?: string[];
  effects: Effect[];
}

/** The sitting whose vote carries a state on: which organ, under which dated rule, with what notice. */
export interface SittingDefinition {
  organ: string;
  rule: string;
  matter: string;
  label: Label;
  /** Name of a backward term: how many days before the sitting it must be convened. */
  notice: string;
}

/**
 * A state. With `states` it is compound, one of them at a time, beginning with `initial` (or the first); with
 * `parallel` all of them at once; with `forEach` (a child of a parallel state) it is there once for each member
 * of a set; with `history` it stands for where its parent was when it was left.
 */
export interface StateDefinition {
  label: Label;
  /** The step of the phase bar this state belongs to: its own key, or its parent's, unless it says another. */
  phase: string;
  /** Offices that must act here: shown in the phase bar. */
  actors: string[];
  /** Whether the text of the plan may be written in this state, and in those inside it. */
  drafting: boolean;
  final: boolean;
  entry: Effect[];
  exit?: Effect[];
  sitting?: SittingDefinition;
  /** The term whose end this state waits for: its days left are shown. */
  awaits?: string;
  on: Record<string, Transition[]>;
  /** Rows that no event takes: tried whenever something has moved. */
  always?: Transition[];
  states?: Record<string, StateDefinition>;
  initial?: string;
  parallel?: true;
  forEach?: ItemSet;
  history?: 'shallow' | 'deep';
  /** Where a history leads before there is any. */
  default?: string;
}

export const CASE_KINDS = ['plan', 'revision', 'zone-update'] as const;
export type CaseKind = (typeof CASE_KINDS)[number];

export interface ProcedureDefinition {
  format: 'copianifica-procedure/1';
  key: string;
  kind: CaseKind;
  name: Label;
  source: string;
  verified: boolean;
  validFrom: string;
  offices: Record<string, OfficeDefinition>;
  terms: Record<string, TermDefinition>;
  conditions: Record<string, ConditionDefinition>;
  policies?: Record<string, PolicyDefinition>;
  events: Record<string, EventDefinition>;
  /** States in the order of the phase bar. */
  phases: string[];
  /** The event that opens a case, the state it opens in, and what must hold. */
  opens: { event: string; state: string; if?: string[] };
  states: Record<string, StateDefinition>;
}

const CLOCK = 'term:';
const DONE = 'done:';

/** Raised by the clock when the named term ends. */
export const termEvent = (term: string): string => `${CLOCK}${term}`;
/** The term that an event of the clock is the end of; null for every other event. */
export const termOfEvent = (event: string): string | null =>
  event.startsWith(CLOCK) ? event.slice(CLOCK.length) : null;
/** The state whose end (all its regions final, or a final child) raises this event; null for every other. */
export const stateOfDone = (event: string): string | null =>
  event.startsWith(DONE) ? event.slice(DONE.length) : null;

/** A state, a term or an event as it is called inside one region of a set. */
export const itemName = (name: string, item: string | null | undefined): string =>
  item === null || item === undefined ? name : `${name}[${item}]`;

/** A name taken apart again. */
export function nameAndItem(called: string): { name: string; item: string | null } {
  const open = called.indexOf('[');
  return open < 0
    ? { name: called, item: null }
    : { name: called.slice(0, open), item: called.slice(open + 1, -1) };
}
