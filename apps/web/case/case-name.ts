import { useDates } from '../language/dates';
import { useSay } from '../language/words';

interface Named {
  kind: string;
  openedAt: string;
}

/** What tells the cases of one plan apart, for they share its title: "Annual revision, opened on 3 November 2027". */
export function useCaseName(): (of: Named) => string {
  const say = useSay();
  const dates = useDates();
  return ({ kind, openedAt }) =>
    say('web.case.name', {
      kind: say(kind === 'revision' ? 'web.case.revision' : 'web.case.plan'),
      date: dates.day(openedAt),
    });
}
