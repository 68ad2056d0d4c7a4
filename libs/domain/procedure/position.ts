import type { RegionSets } from './compile-procedure';
import type { ItemSet } from './definition';
import type { Facts, FactValue } from './facts';

/** Where a case is in its procedure: all that the machine keeps between two events. */
export interface ProcedurePosition {
  /** innermost active states in document order, joined by a space */
  state: string;
  /** where states were when they were left, by the key of the history that remembers it */
  history: Readonly<Record<string, readonly string[]>>;
  /** members of the repeated regions, fixed when they opened */
  sets: RegionSets;
  /** how often each event has been taken */
  times: Readonly<Record<string, number>>;
}

/** An event as the machine is told of it: what, about which member of a set, on which facts, by whom. */
export interface StepEvent {
  type: string;
  item?: string | null;
  /** the member that the whole case is about: its facts are read where the event names no other */
  about?: string | null;
  facts: Facts;
  /** what is known of each member of a set: the facts `item.*` */
  items?: Readonly<Record<string, Readonly<Record<string, FactValue>>>>;
  /** the sets as they are now: a region that opens is fixed on them */
  sets?: Readonly<Partial<Record<ItemSet, readonly string[]>>>;
  /** offices that whoever raises it holds; null or absent: the clock, or another case */
  offices?: readonly string[] | null;
  /** conditions that are waived, with reasons recorded elsewhere */
  waived?: readonly string[];
}

/** A case that has not begun: its first step enters the chart. */
export const NOT_BEGUN: ProcedurePosition = { state: '', history: {}, sets: {}, times: {} };
