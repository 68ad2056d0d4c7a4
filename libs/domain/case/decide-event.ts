import type { ItemSet } from '../procedure/definition';
import { NOT_BEGUN } from '../procedure/position';
import type { ConditionCheck } from '../procedure/check-conditions';
import type { StepEvent } from '../procedure/position';
import { step, type StepResult } from '../procedure/step';
import { eventHash } from '../record/case-chain';
import type { JsonObject } from '../record/canonical';
import type { CaseContext } from './case-context';
import type { Consequence } from './consequence';
import { resolveEffects } from './resolve-effects';
import { gatherFacts, gatherItems, recordedFacts, recordedItems } from './gather-facts';
import { type CaseEvent, type CaseEventPayload, type CaseSnapshot, foldEvent } from './snapshot';
import type { WantedEvent } from './wanted-event';

export type CaseDecision =
  | {
      kind: 'decided';
      event: CaseEvent;
      snapshot: CaseSnapshot;
      consequences: Consequence[];
      checks: ConditionCheck[];
    }
  | { kind: 'refused'; code: string; checks: ConditionCheck[] };

/** Decides one event of a case: the next state and all that follows from it, or a refusal with its conditions. */
export function decideEvent(context: CaseContext, wanted: WantedEvent): CaseDecision {
  const result = stepFor(context, wanted);
  if (result.kind === 'refused') return result;
  if (isOvertaken(context, result)) return { kind: 'refused', code: 'plan/overtaken', checks: result.checks };
  return record(context, wanted, result);
}

/**
 * Whether the text that would come into force was frozen before another came into force: it is shown, never
 * overwritten. Its case must take up the text in force and freeze again.
 */
function isOvertaken({ case: of, nextNumber }: CaseContext, { effects }: Taken): boolean {
  const names = effects.map(({ effect }) => effect.name);
  const merges = names.findIndex((name) => name === 'put-in-force' || name === 'merge');
  const frozen = of.snapshot?.version;
  // Frozen by this very event, the text has the number that is next.
  if (merges < 0 || !frozen || names.slice(0, merges).includes('freeze-text')) return false;
  return frozen.number !== nextNumber;
}

/** What the machine would do with an event, on the facts of the case as they are. */
export function stepFor(context: CaseContext, wanted: Omit<WantedEvent, 'actor'>): StepResult {
  return step(context.definition, context.case.snapshot ?? NOT_BEGUN, stepEvent(context, wanted));
}

/** An event with the facts that its conditions may read. */
export function stepEvent(context: CaseContext, wanted: Omit<WantedEvent, 'actor'>): StepEvent {
  return {
    type: wanted.type,
    facts: gatherFacts(context, wanted),
    items: gatherItems(context),
    sets: memberSets(context),
    ...(wanted.item !== undefined && { item: wanted.item }),
    ...(context.case.snapshot?.item && { about: context.case.snapshot.item }),
    ...(wanted.offices && { offices: wanted.offices }),
    ...(wanted.waived && { waived: wanted.waived }),
  };
}

/** The members of each set as they are now. */
export function memberSets({ members }: Pick<CaseContext, 'members'>): Record<ItemSet, string[]> {
  const of = (set: ItemSet): string[] =>
    members.filter(({ sets }) => sets.includes(set)).map(({ item }) => item);
  return { zones: of('zones'), 'zone-assemblies': of('zone-assemblies') };
}

type Taken = Extract<StepResult, { kind: 'taken' }>;

function record(context: CaseContext, wanted: WantedEvent, taken: Taken): CaseDecision {
  const { snapshot } = context.case;
  const { consequences, payload: left } = resolveEffects(context, taken, wanted);
  const items = recordedItems(taken.checks, snapshot?.item ?? null);
  const waived = taken.checks.filter((check) => check.waived).map(({ name }) => name);
  const payload: CaseEventPayload = {
    from: taken.from === '' ? null : taken.from,
    to: taken.to,
    facts: recordedFacts(context, gatherFacts(context, wanted)),
    ...(wanted.item !== undefined && { item: wanted.item }),
    ...remembered(snapshot, taken.position),
    ...(snapshot === null && opening(context)),
    ...(wanted.text && { textId: wanted.text.id, textCommitment: wanted.text.commitment }),
    ...(wanted.childEnded && { childEnded: wanted.childEnded }),
    ...(items && { items }),
    ...(waived.length > 0 && { waived }),
    ...left,
  };
  const event = sealEvent(context, wanted, payload);
  return { kind: 'decided', event, snapshot: foldEvent(snapshot, event), consequences, checks: taken.checks };
}

/** What the log says once, in the event that opens the case. */
function opening({ definition, procedureHash, plan, case: of }: CaseContext): Partial<CaseEventPayload> {
  const named = { procedure: definition.key, procedureHash };
  return { ...named, plan, ...(of.parent && { parent: of.parent }) };
}

/** History and sets go into the log only where they changed: most events change neither. */
export function remembered(
  before: CaseSnapshot | null,
  { history, sets }: Taken['position'],
): Pick<CaseEventPayload, 'history' | 'sets'> {
  const differs = (one: object, other: object | undefined): boolean =>
    JSON.stringify(one) !== JSON.stringify(other ?? {});
  return {
    ...(differs(history, before?.history) && { history }),
    ...(differs(sets, before?.sets) && { sets }),
  };
}

/** An event with its place in the chain of the case. */
export function sealEvent(
  { authority, now, case: of }: Pick<CaseContext, 'authority' | 'now' | 'case'>,
  { type, actor }: Pick<WantedEvent, 'type' | 'actor'>,
  payload: CaseEventPayload,
): CaseEvent {
  const unsealed = {
    authority,
    case: of.id,
    sequence: (of.snapshot?.sequence ?? 0) + 1,
    type,
    actor,
    instant: now,
    payload: payload as unknown as JsonObject,
    previous: of.snapshot?.head ?? null,
  };
  return { ...unsealed, payload, hash: eventHash(unsealed) };
}
