import { Injectable } from '@nestjs/common';
import { type CaseFacts, readCaseFacts, Transactions } from '@copianifica/database';
import { decide, explainEvent, heardEvents } from '@copianifica/domain';
import { actorKey, caseOf, contextOf, officesHeld, officesOf } from '@copianifica/usecases';
import type { RequestContext } from '../graphql/context';
import { sayRefusal } from '../graphql/words';
import type { ActionForm, CaseAction } from './case.type';

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
    return heardEvents(definition, snapshot.state)
      .filter(({ event }) => definition.events[event]!.by.length > 0)
      .map((heard) => this.action(context, facts, heard));
  }

  private action({ authority, actor }: RequestContext, facts: CaseFacts, { event, item }: Heard): CaseAction {
    const stepped = caseOf(facts);
    const { label, form } = stepped.definition.events[event]!;
    const about = item ?? stepped.item ?? null;
    const offices = officesOf(stepped.definition, event, about);
    const decision = decide(actor, 'case.raise', { offices }, facts.today);
    const held = officesHeld(facts, actor, { ...stepped, item: about });
    const {
      refusal: why,
      checks,
      ways,
    } = explainEvent(contextOf(authority, facts, stepped), {
      type: event,
      ...(item !== null && { item }),
      ...(decision.allowed && { offices: held }),
    });
    const code = !decision.allowed ? decision.code : why;
    const failing = checks.filter(({ holds }) => holds !== true);
    const refusal = code === null ? null : sayRefusal(code, failing);
    return {
      event,
      item,
      itemLabel: facts.zones.find((zone) => zone.item === item)?.label ?? null,
      label,
      form: form.replace('-', '_') as keyof typeof ActionForm,
      allowed: refusal === null,
      refusal,
      conditions: sayRefusal('procedure/conditions', checks).conditions,
      ways,
      who: offices.map((office) => office.label),
      mine: decision.allowed,
      held,
    };
  }
}

/** An event that a case hears, and the member of the set whose region hears it. */
interface Heard {
  event: string;
  item: string | null;
}
