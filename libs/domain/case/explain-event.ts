import { type ConditionCheck, checkConditions } from '../procedure/check-conditions';
import { type EventForm, itemName } from '../procedure/definition';
import { NOT_BEGUN } from '../procedure/position';
import { activeIn, type StepRefusal } from '../procedure/step';
import { activeStates, type ActiveState } from '../procedure/state-tree';
import type { CaseContext } from './case-context';
import { stepEvent, stepFor } from './decide-event';
import type { WantedEvent } from './wanted-event';

/** Forms whose last conditions depend on what is entered: a date, a roll call. They are held when it is sent. */
const ENTERED: Partial<Record<EventForm, readonly string[]>> = {
  convene: ['sitting.noticeDays'],
  'roll-call': ['vote.outcome', 'vote.opinion'],
  opinion: ['vote.opinion', 'reasons.given'],
  text: ['reasons.given'],
  reasons: ['reasons.given'],
  zones: ['proposal.zones'],
};

/** Whether an event could be taken now, as far as can be said before anything is entered, and every condition of it. */
export interface ExplainedEvent {
  /** null: nothing that is known stands in its way */
  refusal: StepRefusal | null;
  /** of the row that would be taken; where none would, of every row that hears the event, each condition once */
  checks: ConditionCheck[];
  /** where none would be taken and rows ask for different things: the names of what each asks for, as alternatives */
  ways: string[][];
}

/** Why an event can or cannot be taken now: the same conditions, held by the same code that guards. */
export function explainEvent(
  context: CaseContext,
  wanted: Pick<WantedEvent, 'type' | 'item' | 'offices'>,
): ExplainedEvent {
  const form = context.definition.events[wanted.type]?.form;
  const entered = (form && ENTERED[form]) ?? [];
  const rows = checkedRows(context, wanted, entered);
  const open = rows.find((checks) => checks.every(({ holds }) => holds === true));
  if (entered.length === 0) {
    const result = stepFor(context, wanted);
    return result.kind === 'refused'
      ? { refusal: result.code, checks: result.checks, ways: waysIn(rows) }
      : { refusal: null, checks: open ?? result.checks, ways: [] };
  }
  if (rows.length === 0) return { refusal: 'procedure/not-now', checks: [], ways: [] };
  if (open) return { refusal: null, checks: open, ways: [] };
  return { refusal: 'procedure/conditions', checks: eachOnce(rows.flat()), ways: waysIn(rows) };
}

/** The conditions of every row that hears an event where the case is, but for those about what will be entered. */
function checkedRows(
  context: CaseContext,
  wanted: Pick<WantedEvent, 'type' | 'item' | 'offices'>,
  entered: readonly string[],
): ConditionCheck[][] {
  const { snapshot } = context.case;
  const held = {
    position: snapshot ?? NOT_BEGUN,
    event: stepEvent(context, wanted),
    sets: snapshot?.sets ?? {},
    isActive: activeIn(context.definition, new Set((snapshot?.state ?? '').split(' '))),
  };
  return rowsFor(context, wanted).map(({ place, row }) =>
    checkConditions(context.definition, row.if, held, place.item ?? wanted.item ?? null).filter(
      ({ facts }) => !facts.some(({ name }) => entered.includes(name)),
    ),
  );
}

const eachOnce = (checks: readonly ConditionCheck[]): ConditionCheck[] => [
  ...new Map(checks.map((check) => [itemName(check.name, check.item), check])).values(),
];

/** Rows as alternatives, but for those that ask for all that another asks for, and more; none where one is left. */
function waysIn(rows: readonly ConditionCheck[][]): string[][] {
  const asked = rows.map((checks) => checks.map(({ name }) => name));
  const ways = asked.filter(
    (names, index) =>
      !asked.some(
        (other, at) =>
          at !== index &&
          other.every((name) => names.includes(name)) &&
          (other.length < names.length || at < index),
      ),
  );
  return ways.length > 1 ? ways : [];
}

function rowsFor(
  { definition, case: { snapshot } }: CaseContext,
  { type, item = null }: Pick<WantedEvent, 'type'> & { item?: string | null },
): { place: ActiveState; row: ActiveState['state']['on'][string][number] }[] {
  if (!snapshot) return [];
  return activeStates(definition, snapshot.state)
    .filter((place) => item === null || (place.item ?? item) === item)
    .toReversed()
    .flatMap((place) =>
      (Object.hasOwn(place.state.on, type) ? place.state.on[type]! : []).map((row) => ({ place, row })),
    );
}

/** Every event that the case hears where it is, once for each member of a set whose region hears it. */
export function heardEvents(
  definition: CaseContext['definition'],
  state: string,
): { event: string; item: string | null }[] {
  const heard = new Map<string, { event: string; item: string | null }>();
  for (const { state: active, item } of activeStates(definition, state))
    for (const event of Object.keys(active.on))
      if (Object.hasOwn(definition.events, event)) heard.set(`${event} ${item ?? ''}`, { event, item });
  return [...heard.values()];
}
