import { useDates } from '../language/dates';
import { useSay } from '../language/words';
import { useZoneName } from '../phase-bar/zone-name';

interface Named {
  kind: string;
  item?: string | null;
  openedAt: string;
}

/** What kind of procedure it is, and of which zone: "Update of a zone: Pinerolese". */
export function useCaseKind(): (of: Pick<Named, 'kind' | 'item'>) => string {
  const say = useSay();
  const zoneName = useZoneName();
  return ({ kind, item }) => {
    if (kind === 'revision') return say('web.case.revision');
    if (kind !== 'zone-update') return say('web.case.plan');
    return item ? say('web.case.zoneUpdateOf', { zone: zoneName(item) }) : say('web.case.zoneUpdate');
  };
}

/** What tells the cases of one plan apart, for they share its title: "Annual revision, opened on 3 November 2027". */
export function useCaseName(): (of: Named) => string {
  const say = useSay();
  const dates = useDates();
  const kindOf = useCaseKind();
  return (of) => say('web.case.name', { kind: kindOf(of), date: dates.day(of.openedAt) });
}
