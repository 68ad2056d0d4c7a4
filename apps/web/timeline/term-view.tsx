import { graphql } from '../generated';
import type { TermShownFragment } from '../generated/graphql';
import { useDates } from '../language/dates';
import { useOwn, useSay } from '../language/words';
import { DaysLeft } from '../phase-bar/days-left';
import { useZoneName } from '../phase-bar/zone-name';
import { Icon } from '../shell/icon';

graphql(`
  fragment TermShown on Term {
    id
    name
    label {
      it
      en
    }
    startedOn
    dueOn
    dueAt
    state
    daysLeft
    source
    verified
    steps {
      rule
      date
      sentence {
        it
        en
      }
    }
  }
`);

/** A legal term: when it ends, how the date was reached, on what source. */
export function TermView({ term }: { term: TermShownFragment }) {
  const say = useSay();
  const own = useOwn();
  const dates = useDates();
  const zoneName = useZoneName();
  const item = /\[(.+)\]$/.exec(term.name)?.[1];
  return (
    <div className={`term term-${term.state}`}>
      <p className="term-head">
        <Icon name="calendar" size={18} />
        <span>
          <strong>
            {own(term.label)}
            {item && `, ${zoneName(item)}`}
          </strong>
          <br />
          {say(`web.term.${term.state}`, { date: dates.civil(term.dueOn) })}
          {term.state === 'armed' && (
            <>
              {' '}
              (<DaysLeft days={term.daysLeft} />)
            </>
          )}
        </span>
      </p>
      <details className="term-steps">
        <summary>{say('web.term.how')}</summary>
        <ol>
          {term.steps.map((step, position) => (
            <li key={`${step.rule}-${position}`}>
              <strong>{dates.civil(step.date)}</strong> {own(step.sentence)}
            </li>
          ))}
        </ol>
        <p className="term-source">
          {say('web.term.source', { source: term.source })} {!term.verified && say('web.term.unverified')}
        </p>
      </details>
    </div>
  );
}
