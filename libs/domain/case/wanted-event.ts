import type { ResolvedVote } from '../sitting/resolve-vote';
import type { PendingSitting } from './snapshot';

/** An event that someone, or the clock, wants. `actor` is the mandate that acts; null is the clock. */
export interface WantedEvent {
  type: string;
  actor: string | null;
  text?: { id: string; commitment: string };
  sitting?: PendingSitting;
  vote?: Pick<ResolvedVote, 'id' | 'outcome' | 'opinion' | 'ballotsHash' | 'counts'>;
  revisionEnded?: string;
}
