interface Verb {
  form: string;
  item?: string | null;
  mine: boolean;
  allowed: boolean;
}

interface Pending {
  organ: string;
  heldAt: string;
  vote?: object | null;
}

/**
 * The roll call that a page is for: that of the zone its address names, else the first that the viewer may enter
 * now, else the first that is theirs at all.
 */
export function rollCallOf<One extends Verb>(actions: readonly One[], item?: string): One | undefined {
  const all = actions.filter(({ form }) => form === 'roll_call');
  if (item !== undefined) return all.find((one) => one.item === item);
  return all.find((one) => one.mine && one.allowed) ?? all.find((one) => one.mine) ?? all[0];
}

/** The sitting that a roll call is of: its organ is the zone's where the roll call is about one, else no zone's. */
export function sittingOf<Sat extends Pending>(
  { actions, sittings }: { actions: readonly Verb[]; sittings: readonly Sat[] },
  { item }: Verb,
): Sat | undefined {
  const zones = new Set(actions.flatMap((one) => (one.form === 'roll_call' ? (one.item ?? []) : [])));
  const zoneOf = ({ organ }: Sat): string => organ.slice(organ.lastIndexOf('/') + 1);
  return sittings
    .filter((sitting) => !sitting.vote)
    .filter((sitting) => (item == null ? !zones.has(zoneOf(sitting)) : zoneOf(sitting) === item))
    .toSorted((one, other) => other.heldAt.localeCompare(one.heldAt))[0];
}
