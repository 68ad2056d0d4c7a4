import type { CaseFacts } from '@copianifica/database';
import { type Action, decide } from '@copianifica/domain';
import { type Command, refused, type Refused } from '../case/command-answer';

/** An actor who holds an office, as a command that only offices may give sees it. */
export interface ActingOffice {
  person: string;
  mandate: string;
}

/** The office that acts, by the mandate as it is now; a refusal where it may not do that. */
export function actingOffice(facts: CaseFacts, { actor }: Command, action: Action): ActingOffice | Refused {
  // The mandate as it is now, not as it was when the session began.
  if (actor.kind === 'office' && !facts.mandate) return refused('mandate/not-in-force');
  const current = actor.kind === 'office' ? { ...actor, mandate: facts.mandate! } : actor;
  const decision = decide(current, action, {}, facts.today);
  if (!decision.allowed) return refused(decision.code);
  if (current.kind !== 'office') throw new Error(`The action ${action} is for offices only.`);
  return { person: current.person, mandate: current.mandate.id };
}
