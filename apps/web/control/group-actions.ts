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
 * The verbs of a case by event: what the reader may do now first, then what others may, then what something stands in
 * the way of. One event that many zones hear is one group.
 */
export function groupActions<One extends Grouped>(actions: readonly One[]): ActionGroup<One>[] {
  const groups = new Map<string, ActionGroup<One>>();
  for (const action of actions) {
    const group = groups.get(action.event) ?? { event: action.event, actions: [] };
    group.actions.push(action);
    groups.set(action.event, group);
  }
  const rank = (group: ActionGroup<One>): number => {
    if (group.actions.some(({ mine, allowed }) => mine && allowed)) return 0;
    return group.actions.some(isOpen) ? 1 : 2;
  };
  return [...groups.values()].toReversed().sort((one, other) => rank(one) - rank(other));
}

/** What can always be done with reasons (withdraw, suspend, annul): it keeps no case from going on. */
export const isStanding = ({ actions }: ActionGroup<Grouped>): boolean =>
  actions.every(({ form, conditions }) => form === 'reasons' && conditions.length === 0);
