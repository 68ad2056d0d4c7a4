import type { ProcedureDefinition } from '../procedure/definition';
import { type Facts, NO_FACTS } from '../procedure/facts';
import { type ConditionCheck, step } from '../procedure/step';
import type { PlanElement, PlanIdentity } from '../plan/plan-content';
import { eventHash } from '../record/case-chain';
import type { JsonObject } from '../record/canonical';
import type { WantedEvent } from './wanted-event';
import { type Consequence, resolveEffects, type ResolvingContext } from './consequences';
import { type CaseEvent, type CaseEventPayload, type CaseSnapshot, foldEvent } from './snapshot';

/** All that a decision about a case stands on, read at one instant. */
export interface CaseContext extends ResolvingContext {
  authority: string;
  case: { id: string; kind: string; parent: string | null; snapshot: CaseSnapshot | null };
  definition: ProcedureDefinition;
  procedureHash: string;
  plan: PlanIdentity;
  draft: PlanElement[];
  known: Pick<
    Facts,
    'plan.changedElements' | 'consultation.observations' | 'consultation.unanswered' | 'revision.open'
  >;
}

export type CaseDecision =
  | { kind: 'decided'; event: CaseEvent; snapshot: CaseSnapshot; consequences: Consequence[] }
  | { kind: 'refused'; code: string; checks: ConditionCheck[] };

/** Decides one event of a case: the next state and all that follows from it, or a refusal with its conditions. */
export function decideEvent(context: CaseContext, wanted: WantedEvent): CaseDecision {
  const { definition, case: of } = context;
  const facts = gatherFacts(context, wanted);
  if (!of.snapshot) return open(context, wanted, facts);
  const result = step(definition, of.snapshot.state, wanted.type, facts);
  if (result.kind === 'refused') return result;
  return record(context, wanted, { from: result.from, to: result.to, facts }, result.effects);
}

function open(context: CaseContext, wanted: WantedEvent, facts: Facts): CaseDecision {
  const { definition, procedureHash, plan, case: of } = context;
  if (wanted.type !== definition.opens.event)
    return { kind: 'refused', code: 'procedure/not-now', checks: [] };
  const to = definition.opens.state;
  const named = { procedure: definition.key, procedureHash };
  const opening = { from: null, to, facts, ...named, plan, ...(of.parent && { parent: of.parent }) };
  return record(context, wanted, opening, definition.states[to]!.entry);
}

function record(
  context: CaseContext,
  wanted: WantedEvent,
  moved: CaseEventPayload,
  effects: Parameters<typeof resolveEffects>[1],
): CaseDecision {
  const { snapshot } = context.case;
  const { consequences, payload: left } = resolveEffects(context, effects, wanted);
  const payload: CaseEventPayload = {
    ...moved,
    ...(wanted.text && { textId: wanted.text.id, textCommitment: wanted.text.commitment }),
    ...(wanted.revisionEnded && { revisionEnded: wanted.revisionEnded }),
    ...left,
  };
  const unsealed = {
    authority: context.authority,
    case: context.case.id,
    sequence: (snapshot?.sequence ?? 0) + 1,
    type: wanted.type,
    actor: wanted.actor,
    instant: context.now,
    payload: payload as unknown as JsonObject,
    previous: snapshot?.head ?? null,
  };
  const event: CaseEvent = { ...unsealed, payload, hash: eventHash(unsealed) };
  return { kind: 'decided', event, snapshot: foldEvent(snapshot, event), consequences };
}

/** The facts that the conditions of this event may read. */
export function gatherFacts(context: CaseContext, wanted: Pick<WantedEvent, 'sitting' | 'vote'>): Facts {
  const { snapshot } = context.case;
  const state = snapshot ? context.definition.states[snapshot.state] : undefined;
  const pending = snapshot?.sitting ?? null;
  const notice = state?.sitting ? context.definition.terms[state.sitting.notice] : undefined;
  return {
    ...NO_FACTS,
    ...context.known,
    'plan.elements': context.draft.length,
    'sitting.convened': pending !== null,
    'sitting.held': pending !== null && pending.heldAt <= context.now,
    'sitting.noticeDays': wanted.sitting?.noticeDays ?? null,
    'sitting.noticeRequired': notice?.length ?? null,
    'vote.outcome': wanted.vote?.outcome ?? null,
    'vote.opinion': wanted.vote?.opinion ?? null,
  };
}
