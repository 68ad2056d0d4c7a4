import { useNumber, useSay } from '../language/words';
import type { Totals } from './choices';
import type { RollCallSitting } from './shown';

interface LiveCountProps {
  totals: Totals;
  sitting: RollCallSitting;
}

/** Stays in sight while the list scrolls: who is there, of how many, and the votes so far. */
export function LiveCount({ totals, sitting }: LiveCountProps) {
  const say = useSay();
  const number = useNumber();
  const votes = [
    ['for', totals.for],
    ['against', totals.against],
    ['abstain', totals.abstain],
    ['notVoting', totals.notVoting],
  ] as const;
  return (
    <div className="live-count" role="group" aria-label={say('web.rollCall.count')}>
      <p className="live-present">
        <strong>{number(totals.present)}</strong>{' '}
        {say('web.rollCall.presentOf', { members: number(sitting.members) })}
        {sitting.population != null && (
          <span className="quiet">
            {' '}
            {say('web.rollCall.weightOf', {
              weight: number(totals.weight),
              population: number(sitting.population),
            })}
          </span>
        )}
      </p>
      <ul>
        {votes.map(([name, count]) => (
          <li key={name} className={`count-${name}`}>
            {say(`web.tally.${name}`)} <strong>{number(count)}</strong>
          </li>
        ))}
      </ul>
      <progress
        className="live-meter"
        max={Math.max(sitting.members, 1)}
        value={totals.present}
        aria-label={say('web.rollCall.presence')}
      />
    </div>
  );
}
