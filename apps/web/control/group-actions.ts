interface Grouped {
  event: string;
  item?: string | null;
  form: string;
  mine: boolean;
  allowed: boolean;
  conditions: readonly { holds?: boolean | null }[];
}

export interface ActionGroup<One> {
  event: string;
  /** one, or one for each member of a set */
  actions: One[];
}

/** Whether nothing but the office is asked for it: with every condition held, it waits for somebody to do it. */
export const isOpen = ({ conditions }: Pick<Grouped, 'conditions'>): boolean =>
  conditions.every(({ holds }) => holds === true);

/**
 * The verbs of a case by event: what the reader may do now first; then what something stands in the way of, which is
 * why the case does not go on; then what others may; then what each zone does by itself; what is done rarely and with
 * reasons comes last. Among equals the innermost state's come first. One event that many zones hear is one group.
 */
export function groupActions<One extends Grouped>(actions: readonly One[]): ActionGroup<One>[] {
  const groups = new Map<string, ActionGroup<One>>();
  for (const action of actions) {
    const group = groups.get(action.event) ?? { event: action.event, actions: [] };
    group.actions.push(action);
    groups.set(action.event, group);
  }
  return [...groups.values()].toReversed().sort((one, other) => rankOf(one) - rankOf(other));
}

function rankOf({ actions }: ActionGroup<Grouped>): number {
  const [first] = actions;
  const rare = first?.form === 'reasons' ? 4 : 0;
  if (actions.some(({ mine, allowed }) => mine && allowed)) return rare;
  if (first?.item != null && actions.length > 1) return 3 + rare;
  return (actions.some(isOpen) ? 2 : 1) + rare;
}

/** What can always be done with reasons (withdraw, suspend, annul): it keeps no case from going on. */
export const isStanding = ({ actions }: ActionGroup<Grouped>): boolean =>
  actions.every(({ form, conditions }) => form === 'reasons' && conditions.length === 0);
