import type { ResolvedVote } from '../sitting/resolve-vote';
import type { PendingSitting } from './snapshot';

/** An event that someone, or the clock, wants. `actor` is the mandate that acts; null is the clock. */
export interface WantedEvent {
  type: string;
  actor: string | null;
  /** the member of a set that it is about: a zone's code */
  item?: string;
  /** offices of the procedure that the actor holds; absent: the clock, or what follows in another case */
  offices?: readonly string[];
  text?: { id: string; commitment: string };
  sitting?: PendingSitting;
  vote?: Pick<ResolvedVote, 'id' | 'outcome' | 'ballotsHash' | 'counts'> & { opinion: string | null };
  /** an opinion given in writing, without a sitting of its own */
  opinion?: string;
  /** zones that a proposal declares to touch */
  zones?: readonly string[];
  /** conditions that are waived by who may; the reasons are the text */
  waived?: readonly string[];
  childEnded?: string;
}
