import { useDates } from '../language/dates';
import { useOwn, useSay } from '../language/words';
import { useMe } from '../shell/site';
import type { CaseShown } from './shown';

/** Before a confirmation: in whose name, on what, and what comes after. Only what is known is said. */
export function Consequences({ of }: { of: CaseShown }) {
  const say = useSay();
  const own = useOwn();
  const dates = useDates();
  const me = useMe();
  const current = of.phases.findIndex((phase) => phase.status === 'current');
  const next = of.phases.slice(current + 1).find((phase) => phase.status === 'ahead');
  const armed = of.terms.filter((term) => term.state === 'armed');
  return (
    <div className="consequences">
      <p className="consequences-title">{say('web.consequences.title')}</p>
      <ul>
        {me?.actingAs && <li>{say('web.consequences.office', { office: own(me.actingAs.title) })}</li>}
        <li>{say('web.consequences.record')}</li>
        <li>{say('web.consequences.state', { state: own(of.state.label) })}</li>
        {next && <li>{say('web.consequences.next', { phase: own(next.label) })}</li>}
        {armed.map((term) => (
          <li key={term.id}>
            {say('web.consequences.term', { term: own(term.label), date: dates.civil(term.dueOn) })}
          </li>
        ))}
      </ul>
    </div>
  );
}
