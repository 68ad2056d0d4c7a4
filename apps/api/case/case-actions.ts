import { Injectable } from '@nestjs/common';
import { type CaseFacts, readCaseFacts, Transactions } from '@copianifica/database';
import {
  checkConditions,
  type ConditionCheck,
  decide,
  type EventForm,
  gatherFacts,
  stateOf,
} from '@copianifica/domain';
import { actorKey, caseOf, contextOf, officesOf } from '@copianifica/usecases';
import type { RequestContext } from '../graphql/context';
import { sayRefusal } from '../graphql/words';
import type { ActionForm, CaseAction } from './case.type';

/** Forms whose last conditions depend on what is entered: a date, a roll call. They are held when it is sent. */
const ENTERED: Partial<Record<EventForm, string[]>> = {
  convene: ['sitting.noticeDays'],
  'roll-call': ['vote.outcome', 'vote.opinion'],
};

/** Every verb of the state a case is in, and why it can or cannot be done: the same code that guards. */
@Injectable()
export class CaseActions {
  constructor(private readonly transactions: Transactions) {}

  async of(context: RequestContext, id: string): Promise<CaseAction[]> {
    const { authority, actor } = context;
    const mandate = actor.kind === 'office' ? actor.mandate.id : null;
    const question = { case: id, mandate, actorKey: actorKey(actor), requestId: '' };
    const facts = await this.transactions.inAuthority(authority, (manager) =>
      readCaseFacts(manager, question),
    );
    if (!facts.case) return [];
    const { definition, snapshot } = caseOf(facts);
    const events = Object.keys(stateOf(definition, snapshot!.state).on).filter(
      (event) => definition.events[event]?.by.length,
    );
    return events.map((event) => this.action(context, facts, event));
  }

  private action({ authority, actor }: RequestContext, facts: CaseFacts, event: string): CaseAction {
    const stepped = caseOf(facts);
    const { definition, snapshot } = stepped;
    const { label, form } = definition.events[event]!;
    const offices = officesOf(definition, event);
    const decision = decide(actor, 'case.raise', { offices }, facts.today);
    const known = gatherFacts(contextOf(authority, facts, stepped), {});
    const checks = conditionsOf(definition, snapshot!.state, event, known, ENTERED[form] ?? []);
    const failing = checks.filter(({ holds }) => holds !== true);
    const code = !decision.allowed ? decision.code : failing.length > 0 ? 'procedure/conditions' : null;
    const refusal = code === null ? null : sayRefusal(code, failing);
    return {
      event,
      label,
      form: form.replace('-', '_') as keyof typeof ActionForm,
      allowed: refusal === null,
      refusal,
      conditions: sayRefusal('procedure/conditions', checks).conditions,
      who: offices.map((office) => office.label),
      mine: decision.allowed,
    };
  }
}

/** The conditions of an event's first row, less those that only what is entered can settle. */
function conditionsOf(
  definition: Parameters<typeof stateOf>[0],
  state: string,
  event: string,
  facts: Parameters<typeof checkConditions>[2],
  entered: string[],
): ConditionCheck[] {
  const names = stateOf(definition, state).on[event]?.[0]?.if ?? [];
  return checkConditions(definition, names, facts).filter(
    (check) => !check.facts.some(({ name }) => entered.includes(name)),
  );
}
