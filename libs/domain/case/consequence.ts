import type { Audience } from '../procedure/definition';
import type { PlanContent } from '../plan/plan-content';
import type { TermExplanation } from '../procedure/procedure-term';
import type { CaseEventPayload, PendingSitting, RunningTerm } from './snapshot';

/** What follows from an event, worked out: every id, date and hash is here before anything is written. */
export type Consequence =
  | { kind: 'term-started'; name: string; term: RunningTerm; explanation: TermExplanation }
  | { kind: 'term-ended'; id: string; fired: boolean }
  | { kind: 'told'; message: string; to: Audience[]; item?: string; asks?: true }
  | { kind: 'text-frozen'; id: string; number: number; round: number; hash: string; content: PlanContent }
  | { kind: 'consultation-opened'; id: string; version: string; openedOn: string; term: RunningTerm }
  | { kind: 'consultation-extended'; id: string; term: RunningTerm }
  | { kind: 'sitting-convened'; sitting: PendingSitting; at: string }
  | { kind: 'vote-recorded'; vote: string; sitting: string }
  | { kind: 'published'; on: string }
  | { kind: 'put-in-force'; version: string; number: number; from: string }
  | { kind: 'spawned'; procedure: string; id: string; item?: string }
  | { kind: 'parent-told'; event: string }
  | { kind: 'previous-told'; event: string };

/** What has been worked out so far of one event: its consequences, and what its payload will say of them. */
export interface Resolution {
  consequences: Consequence[];
  payload: Partial<CaseEventPayload>;
}
