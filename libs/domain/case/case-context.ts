import type { PlanElement, PlanIdentity } from '../plan/plan-content';
import type { ItemSet, ProcedureDefinition } from '../procedure/definition';
import type { Facts } from '../procedure/facts';
import type { HolidayCalendar } from '../term/holiday-calendar';
import type { CaseSnapshot } from './snapshot';

/** One member of a set, with what is known of it at this instant. */
export interface SetMember {
  item: string;
  label: { it: string; en: string };
  sets: ItemSet[];
  /** whether it has an assembly of its own */
  assembly: boolean;
  /** whether every notice that asked it for something has been delivered; null: nothing was asked of it */
  requestDelivered: boolean | null;
}

/** All that a decision about a case stands on, read at one instant. */
export interface CaseContext {
  authority: string;
  /** the legal instant, ISO UTC with milliseconds, and the civil day it falls on in the authority's zone */
  now: string;
  today: string;
  timezone: string;
  calendar: HolidayCalendar;
  definition: ProcedureDefinition;
  procedureHash: string;
  case: { id: string; kind: string; parent: string | null; snapshot: CaseSnapshot | null };
  plan: PlanIdentity;
  draft: PlanElement[];
  /** members of the sets that regions may be repeated over, as they are now */
  members: SetMember[];
  /** whether the last call to a sitting, of the case or of a member, has reached everybody; known where it is asked */
  convocations?: { item: string | null; delivered: boolean }[];
  /** the number the next version in force will have */
  nextNumber: number;
  /** fresh identifiers: the one thing here that is not worked out */
  newId: () => string;
  known: Partial<
    Pick<
      Facts,
      'plan.changedElements' | 'consultation.observations' | 'consultation.unanswered' | 'cycle.open'
    >
  >;
}
