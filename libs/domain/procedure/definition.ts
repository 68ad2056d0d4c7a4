/**
 * What a procedure (iter) says, as data: states, the events that may be raised in them and by whom,
 * the named conditions that guard them, the terms, and the effects by name. A definition is immutable
 * and named by the hash of its text; a case keeps the one it began with.
 */

/** A label in the languages of the house. Italian is the official one. */
export interface Label {
  it: string;
  en: string;
}

/** How a person raises an event: a confirmation, a text, a date, a roll call … */
export type EventForm = 'confirm' | 'text' | 'convene' | 'roll-call' | 'observation' | 'draft';

/** Who may act: the holders of certain posts, of a role, or of any post in a kind of organization. */
export interface OfficeDefinition {
  label: Label;
  posts?: string[];
  role?: string;
  organization?: string;
}

export interface TermDefinition {
  label: Label;
  length: number;
  unit: 'days' | 'months' | 'years';
  /** `forward` moves off a holiday; `enforceability` never does (TUEL 134); `backward` is "at least N days before". */
  kind: 'forward' | 'enforceability' | 'backward';
  source: string;
  verified: boolean;
  validFrom: string;
}

export interface ConditionDefinition {
  label: Label;
  /** An expression in the FEEL subset of `condition.ts` over the facts of `facts.ts`. */
  when: string;
}

export interface EventDefinition {
  label: Label;
  /** In the past tense, for the history: «Il testo è stato chiuso». */
  done: Label;
  by: string[];
  form: EventForm;
}

/** Groups of recipients a notice may be told to, worked out from the mandates in force. */
export const AUDIENCES = ['comuni', 'unions', 'consiglio', 'conferenza', 'ufficio-piano', 'sindaco'] as const;
export type Audience = (typeof AUDIENCES)[number];

export type Effect =
  | { name: 'start-term'; term: string }
  | { name: 'end-term'; term: string }
  | { name: 'tell'; message: string; to: Audience[] }
  | { name: 'open-consultation'; term: string }
  | { name: 'close-consultation' }
  | { name: 'freeze-text' }
  | { name: 'convene' }
  | { name: 'record-vote' }
  | { name: 'put-in-force' }
  | { name: 'spawn'; procedure: string }
  | { name: 'tell-parent'; event: string };

export type EffectName = Effect['name'];

/** One row of the statechart: taken when all its conditions hold; without `to` the state stays. */
export interface Transition {
  if: string[];
  to?: string;
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

export interface StateDefinition {
  label: Label;
  /** The step of the phase bar this state belongs to; its own key unless the definition says another. */
  phase: string;
  /** Offices that must act here: shown in the phase bar. */
  actors: string[];
  /** Whether the text of the plan may be written in this state. */
  drafting: boolean;
  final: boolean;
  entry: Effect[];
  sitting?: SittingDefinition;
  /** The term whose end this state waits for: its days left are shown. */
  awaits?: string;
  on: Record<string, Transition[]>;
}

export interface ProcedureDefinition {
  format: 'copianifica-procedure/1';
  key: string;
  kind: 'plan' | 'revision';
  name: Label;
  source: string;
  verified: boolean;
  validFrom: string;
  offices: Record<string, OfficeDefinition>;
  terms: Record<string, TermDefinition>;
  conditions: Record<string, ConditionDefinition>;
  events: Record<string, EventDefinition>;
  /** States in the order of the phase bar. */
  phases: string[];
  /** The event that opens a case, and the state it opens in. */
  opens: { event: string; state: string };
  states: Record<string, StateDefinition>;
}

/** Raised by the clock when the named term ends. */
export const termEvent = (term: string): string => `term:${term}`;
