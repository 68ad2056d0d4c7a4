import { useDates } from '../language/dates';
import { useNumber, useOwn, useSay, useSayOr } from '../language/words';
import { TallyView } from '../timeline/tally-view';
import type { CaseShown } from './shown';

/** Sittings with their roll calls, newest first. */
export function Sittings({ of }: { of: CaseShown }) {
  const say = useSay();
  if (of.sittings.length === 0) return null;
  return (
    <section className="page-section" aria-labelledby="sittings-title">
      <h2 id="sittings-title">{say('web.sitting.title')}</h2>
      {[...of.sittings]
        .sort((one, other) => other.heldAt.localeCompare(one.heldAt))
        .map((sitting) => (
          <SittingCard key={sitting.id} sitting={sitting} />
        ))}
    </section>
  );
}

function SittingCard({ sitting }: { sitting: CaseShown['sittings'][number] }) {
  const say = useSay();
  const sayOr = useSayOr();
  const own = useOwn();
  const dates = useDates();
  const number = useNumber();
  return (
    <article className="card-plain">
      <h3>
        {own(sitting.organName)}: {own(sitting.matterLabel)}
      </h3>
      <p>{say('web.sitting.held', { at: dates.instant(sitting.heldAt) })}</p>
      <p className="quiet">
        {say('web.sitting.convened', { date: dates.day(sitting.convenedAt) })}{' '}
        {sitting.population != null
          ? say('web.sitting.baseWeighted', {
              members: number(sitting.members),
              population: number(sitting.population),
            })
          : say('web.sitting.base', { members: number(sitting.members) })}
      </p>
      {sitting.vote ? (
        <>
          <TallyView tally={sitting.vote.tally} />
          {sitting.vote.opinion && (
            <p>
              <strong>{say('web.sitting.opinion')}</strong>{' '}
              {sayOr(`web.outcome.${sitting.vote.opinion}`, sitting.vote.opinion)}
            </p>
          )}
          <p className="event-proof">
            {say('web.sitting.ballots')} <code className="hash">{sitting.vote.ballotsHash.slice(0, 16)}</code>
          </p>
        </>
      ) : (
        <p>
          {sitting.outcome
            ? sayOr(`web.outcome.${sitting.outcome}`, sitting.outcome)
            : say('web.sitting.noVote')}
        </p>
      )}
    </article>
  );
}
