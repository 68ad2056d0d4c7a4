import type { Actor, ConditionCheck } from '@copianifica/domain';

/** What a command answers; the same request gets the same answer, byte for byte. */
export type CommandAnswer = Accepted | Refused;
export type Accepted = { kind: 'accepted'; case: string; sequence: number };
export type Refused = { kind: 'refused'; code: string; checks: ConditionCheck[]; data: RefusalData };

/** What a command answers that moves no case: the id of what it made or dealt with. */
export type Done = { kind: 'done'; id: string };

/** What the sentence of a refusal speaks of: numbers, dates, seats. */
export type RefusalData = Record<string, string | number>;

/** What every command carries: for which authority, who asks, and the key that makes a retry harmless. */
export interface Command {
  authority: string;
  actor: Actor;
  requestId: string;
}

export const refused = (code: string, checks: ConditionCheck[] = [], data: RefusalData = {}): Refused => ({
  kind: 'refused',
  code,
  checks,
  data,
});

/** Under which name an actor's requests are remembered: its mandate, or the clock. */
export const actorKey = (actor: Actor): string =>
  actor.kind === 'office' ? actor.mandate.id : actor.kind === 'person' ? actor.person : actor.kind;
