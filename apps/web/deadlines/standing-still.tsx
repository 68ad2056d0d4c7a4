import { useDates } from '../language/dates';
import { useOwn, useSay } from '../language/words';
import { useZoneName } from '../phase-bar/zone-name';
import type { DeadlinesShown } from './shown';

/** Terms that stand still fall on no day: so many of theirs are left. */
export function StandingStill({ terms }: { terms: DeadlinesShown['suspendedTerms'] }) {
  const say = useSay();
  const own = useOwn();
  const dates = useDates();
  const zoneName = useZoneName();
  if (terms.length === 0) return null;
  return (
    <section className="page-section" aria-labelledby="still-title">
      <h2 id="still-title">{say('web.deadlines.still')}</h2>
      <ul className="rows">
        {terms.map((term) => (
          <li key={term.name}>
            <span>
              <strong>
                {own(term.label)}
                {term.item && `, ${zoneName(term.item)}`}
              </strong>{' '}
              {say('web.control.suspended', {
                started: dates.civil(term.startedOn),
                date: dates.civil(term.suspendedOn),
                days: term.daysLeft,
              })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
