// `/cases/$id/deadlines`: what falls when, and why on that day; who must act until then, and what follows.
import { getRouteApi } from '@tanstack/react-router';
import { CaseFrame } from '../case/case-frame';
import { useDates } from '../language/dates';
import { useSay } from '../language/words';
import { EmptyState } from '../shell/states';
import { DeadlineEntry } from './deadline-entry';
import { DeadlinesQuery } from './deadlines.query';
import { type Falling, fallingOf, type TermRun } from './runs-of';
import { StandingStill } from './standing-still';
import type { DeadlinesShown } from './shown';

const route = getRouteApi('/cases/$id/deadlines');

export function DeadlinesPage() {
  const { id } = route.useParams();
  const say = useSay();
  return (
    <CaseFrame id={id} query={DeadlinesQuery} part={say('web.deadlines.title')}>
      {(of) => <Deadlines of={of} />}
    </CaseFrame>
  );
}

function Deadlines({ of }: { of: DeadlinesShown }) {
  const say = useSay();
  const { toCome, over } = fallingOf(of.terms);
  return (
    <>
      <p>{say('web.deadlines.lead')}</p>
      {toCome.length + of.suspendedTerms.length === 0 && <EmptyState title={say('web.deadlines.none')} />}
      <Days falling={toCome} of={of} />
      <StandingStill terms={of.suspendedTerms} />
      {over.length > 0 && (
        <details className="terms-over">
          <summary>
            {say('web.deadlines.over', { count: over.reduce((sum, { runs }) => sum + runs.length, 0) })}
          </summary>
          <Days falling={over} of={of} />
        </details>
      )}
    </>
  );
}

function Days({
  falling,
  of,
}: {
  falling: readonly Falling<TermRun<DeadlinesShown['terms'][number]>>[];
  of: DeadlinesShown;
}) {
  const dates = useDates();
  return falling.map(({ day, runs }) => (
    <section key={day} className="page-section" aria-labelledby={`day-${day}`}>
      <h2 id={`day-${day}`}>
        <time dateTime={day}>{dates.full(day)}</time>
      </h2>
      {runs.map((run) => (
        <DeadlineEntry
          key={run.term.id}
          run={run}
          deadline={of.deadlines.find(({ term }) => term === run.term.id)}
        />
      ))}
    </section>
  ));
}
