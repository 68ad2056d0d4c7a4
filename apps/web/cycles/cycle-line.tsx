import { Link } from '@tanstack/react-router';
import type { CyclesQuery } from '../generated/graphql';
import { useDates } from '../language/dates';
import { useOfficialLang, useOwn, useSay } from '../language/words';
import { useDaysTo } from '../phase-bar/days';
import { DaysLeft } from '../phase-bar/days-left';
import { Icon } from '../shell/icon';
import { CycleBar } from './cycle-bar';
import { PhaseTimes } from './phase-times';
import type { Span } from './time-scale';

type Cycle = CyclesQuery['cycles'][number];

interface CycleLineProps {
  cycle: Cycle;
  /** to name the one that it is compared with */
  all: readonly Cycle[];
  span: Span;
  today: string;
}

/** One cycle: what it is, where it stands and for how long, what is due, and its bar over time. */
export function CycleLine({ cycle, all, span, today }: CycleLineProps) {
  const say = useSay();
  const own = useOwn();
  const dates = useDates();
  const lang = useOfficialLang();
  const earlier = all.find(({ case: id }) => id === cycle.comparedWith);
  const kind = say(`web.cycles.one.${cycle.kind}`);
  return (
    <li className={cycle.closedAt ? 'cycle cycle-closed' : 'cycle'}>
      <div className="cycle-what">
        <p className="cycle-kind">
          {kind}
          {cycle.itemLabel && `: ${own(cycle.itemLabel)}`} · {cycle.firstYear}–{cycle.lastYear}
        </p>
        <h2 className="cycle-title">
          <Link to="/cases/$id/control" params={{ id: cycle.case }} lang={lang}>
            {cycle.title}
          </Link>
        </h2>
        <p>
          <strong>{own(cycle.state)}</strong>{' '}
          <span className="quiet">
            {cycle.closedAt
              ? say('web.cycles.closed', { date: dates.day(cycle.closedAt) })
              : say('web.cycles.days', { days: cycle.daysInState, date: dates.day(cycle.since) })}
          </span>
        </p>
      </div>
      <Due cycle={cycle} />
      <CycleBar cycle={cycle} span={span} today={today} />
      <details className="cycle-phases">
        <summary>
          {earlier
            ? say('web.cycles.compared', { years: `${earlier.firstYear}–${earlier.lastYear}` })
            : say('web.cycles.phases')}
        </summary>
        <PhaseTimes cycle={cycle} />
      </details>
    </li>
  );
}

function Due({ cycle }: { cycle: Cycle }) {
  const say = useSay();
  const own = useOwn();
  const dates = useDates();
  const daysTo = useDaysTo();
  const days = cycle.due == null ? null : daysTo(cycle.due);
  return (
    <div className="cycle-due">
      {cycle.overdue && (
        <p className="tag tag-warning">
          <Icon name="warning" size={16} /> {say('web.cycles.overdue')}
        </p>
      )}
      {cycle.incidents > 0 && (
        <p className="tag tag-warning">
          <Icon name="warning" size={16} />{' '}
          <Link to="/cases/$id/control" params={{ id: cycle.case }} hash="incidents">
            {say('web.cycles.incidents', { count: cycle.incidents })}
          </Link>
        </p>
      )}
      {cycle.due == null ? (
        !cycle.closedAt && <p className="quiet">{say('web.phase.noTerm')}</p>
      ) : (
        <p>
          {cycle.dueLabel && own(cycle.dueLabel)}
          <br />
          <strong>{dates.civil(cycle.due)}</strong>{' '}
          {days !== null && (
            <span className="quiet">
              <DaysLeft days={days} />
            </span>
          )}
        </p>
      )}
    </div>
  );
}
