import { sittingFor, sittingPlace } from '../procedure/state-tree';
import { type Facts, type FactValue, NO_FACTS } from '../procedure/facts';
import { termLengthOn } from '../procedure/procedure-term';
import { type ConditionCheck, factsReadBy } from '../procedure/check-conditions';
import type { CaseContext } from './case-context';
import type { CaseEventPayload } from './snapshot';
import type { WantedEvent } from './wanted-event';

/** The facts that the conditions of an event may read, gathered before anything is decided. */
export function gatherFacts(context: CaseContext, wanted: Omit<WantedEvent, 'actor'>): Facts {
  const { definition, case: of, now, today } = context;
  const { snapshot } = of;
  const place =
    snapshot && sittingPlace(definition, snapshot.state, { event: wanted.type, item: wanted.item });
  const pending = (place && snapshot.sittings[place.called]) ?? null;
  const notice = place && definition.terms[sittingFor(place.state.sitting, place.item).notice];
  const voted = pending?.version ?? null;
  const children = Object.values(snapshot?.children ?? {});
  return {
    ...NO_FACTS,
    ...context.known,
    'plan.elements': context.draft.length,
    'plan.lastYear': context.plan.lastYear,
    'day.year': Number(today.slice(0, 4)),
    'day.month': Number(today.slice(5, 7)),
    'sitting.convened': pending !== null,
    'sitting.held': pending !== null && pending.heldAt <= now,
    'sitting.noticeDays': wanted.sitting?.noticeDays ?? null,
    'sitting.noticeRequired': notice ? termLengthOn(notice, today) : null,
    'sitting.deserted': (place && snapshot.deserted[place.called]) ?? 0,
    'sitting.noticesDelivered': pending === null ? null : convocationReached(context, wanted.item ?? null),
    'vote.outcome': wanted.vote?.outcome ?? null,
    'vote.opinion': wanted.vote?.opinion ?? wanted.opinion ?? null,
    // A sitting convened before anything was frozen is about no text, and cannot be about another one.
    'text.matches': voted === null || voted === snapshot?.version?.id,
    'reasons.given': wanted.text !== undefined,
    'proposal.zones': wanted.zones?.length ?? null,
    'revision.open': children.some(({ item }) => item === undefined),
  } as Facts;
}

/** Null where nobody has been called yet, or where it was not asked. */
const convocationReached = ({ convocations = [] }: CaseContext, about: string | null): boolean | null =>
  convocations.find(({ item }) => item === about)?.delivered ?? null;

/**
 * Of the facts, those that an event records: what every event since the first release says, and what the conditions
 * of its procedure read. An event of a procedure that does not speak of a newer fact keeps its bytes.
 */
export function recordedFacts({ definition }: CaseContext, facts: Facts): Facts {
  const read = factsReadBy(definition);
  return Object.fromEntries(
    Object.entries(facts).filter(([name]) => Object.hasOwn(NO_FACTS, name) || read.has(name)),
  );
}

/** What was looked at of single members of the sets, by member; null where nothing was. */
export function recordedItems(
  checks: readonly ConditionCheck[],
  about: string | null,
): CaseEventPayload['items'] | null {
  const items: NonNullable<CaseEventPayload['items']> = {};
  for (const { item = about, facts } of checks)
    for (const { name, value } of facts)
      if (item !== null && name.startsWith('item.')) (items[item] ??= {})[name] = value;
  return Object.keys(items).length > 0 ? items : null;
}

/** What is known of each member of the sets: its own facts, and whether a case of its own is open. */
export function gatherItems({ members, case: of }: CaseContext): Record<string, Record<string, FactValue>> {
  const children = Object.values(of.snapshot?.children ?? {});
  return Object.fromEntries(
    members.map(({ item, assembly, requestDelivered }) => [
      item,
      {
        'item.assembly': assembly,
        'item.requestDelivered': requestDelivered,
        'item.open': children.some((child) => child.item === item),
      },
    ]),
  );
}
