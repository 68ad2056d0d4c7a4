import { graphql } from '../generated';
import type { TallyShownFragment } from '../generated/graphql';
import { useNumber, useSay, useSayOr } from '../language/words';
import { Icon } from '../shell/icon';

graphql(`
  fragment TallyShown on Tally {
    outcome
    present
    for
    against
    abstain
    notVoting
    members
    rule
    checks {
      name
      need
      have
      missing
      holds
    }
  }
`);

const COUNTS = ['for', 'against', 'abstain', 'notVoting'] as const;

/** A count as figures, as a bar, and check by check: what was needed, what was there. */
export function TallyView({ tally }: { tally: TallyShownFragment }) {
  const say = useSay();
  const sayOr = useSayOr();
  const number = useNumber();
  return (
    <div className="tally">
      <p className="tally-outcome">
        <strong>{sayOr(`web.outcome.${tally.outcome}`, tally.outcome)}</strong>{' '}
        {say('web.tally.present', { present: number(tally.present), members: number(tally.members) })}
      </p>
      <TallyBar tally={tally} />
      <dl className="tally-counts">
        {COUNTS.map((count) => (
          <div key={count} className={`count-${count}`}>
            <dt>{say(`web.tally.${count}`)}</dt>
            <dd>{number(tally[count])}</dd>
          </div>
        ))}
      </dl>
      <ul className="checks">
        {tally.checks.map((check) => (
          <li key={check.name} className={check.holds ? 'check-holds' : 'check-fails'}>
            <Icon name={check.holds ? 'check' : 'cross'} size={18} />
            <span>
              <strong>{sayOr(`web.check.${check.name}`, check.name)}</strong>{' '}
              {say(check.holds ? 'web.tally.holds' : 'web.tally.fails', {
                need: check.need,
                have: check.have,
                missing: check.missing,
              })}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The same figures as lengths; hidden from screen readers, which have the list beside it. */
function TallyBar({ tally }: { tally: TallyShownFragment }) {
  const total = Math.max(tally.members, 1);
  let from = 0;
  return (
    <svg
      className="tally-bar"
      viewBox="0 0 100 4"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect className="bar-ground" width="100" height="4" />
      {COUNTS.map((count) => {
        const width = (tally[count] / total) * 100;
        const x = from;
        from += width;
        return <rect key={count} className={`bar-${count}`} x={x} width={width} height="4" />;
      })}
    </svg>
  );
}
