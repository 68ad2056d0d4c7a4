import type { BothLanguages } from '../language/words';

interface Ordered {
  item?: string | null;
  itemLabel?: BothLanguages | null;
  form: string;
  allowed: boolean;
}

export interface ZoneActions<One> {
  item: string;
  label: BothLanguages | null | undefined;
  actions: One[];
}

/**
 * What can be done before what cannot yet, and what is done rarely and with reasons (to withdraw, to suspend) after
 * the rest. Among equals the innermost state's verbs come first: the api lists the outermost state's first.
 */
export function byReadiness<One extends Ordered>(actions: readonly One[]): One[] {
  const rank = ({ allowed, form }: One): number => (form === 'reasons' ? 2 : 0) + (allowed ? 0 : 1);
  return actions.toReversed().sort((one, other) => rank(one) - rank(other));
}

/** Actions that are about one zone each, by zone. */
export function zonesOf<One extends Ordered>(actions: readonly One[]): ZoneActions<One>[] {
  const zones = new Map<string, ZoneActions<One>>();
  for (const action of actions) {
    if (action.item == null) continue;
    const zone = zones.get(action.item) ?? { item: action.item, label: action.itemLabel, actions: [] };
    zone.actions.push(action);
    zones.set(action.item, zone);
  }
  return [...zones.values()].sort((one, other) => one.item.localeCompare(other.item));
}
