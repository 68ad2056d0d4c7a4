// Where the procedure is, how long it has, who must act: on every page about a plan.
import { Link } from '@tanstack/react-router';
import { useCaseName } from '../case/case-name';
import { graphql } from '../generated';
import type { PhaseBarCaseFragment } from '../generated/graphql';
import { useDates } from '../language/dates';
import { useOwn, useSay } from '../language/words';
import { Icon } from '../shell/icon';
import { useDaysTo } from './days';
import { DaysLeft } from './days-left';
import { Places } from './places';

graphql(`
  fragment PhaseBarCase on Case {
    id
    kind
    item
    title
    openedAt
    closed
    state {
      key
      label {
        it
        en
      }
      since
      actors {
        it
        en
      }
      active {
        key
        label {
          it
          en
        }
        item
        region {
          it
          en
        }
        actors {
          it
          en
        }
        due
      }
    }
    phases {
      key
      label {
        it
        en
      }
      status
      since
    }
  }
`);

type Phases = PhaseBarCaseFragment['phases'];

interface PhaseBarProps {
  of: PhaseBarCaseFragment;
  /** on a page that is not the case's own, the bar leads to it */
  linked?: boolean;
  /** whether what each zone has come to is shown, and not only counted */
  zones?: boolean;
}

export function PhaseBar({ of, linked = false, zones = false }: PhaseBarProps) {
  const say = useSay();
  const own = useOwn();
  const nameOf = useCaseName();
  const where = say('web.phase.label', { state: own(of.state.label) });
  const position = of.phases.findIndex((phase) => phase.status === 'current');
  return (
    <section className="phase-bar" aria-label={linked ? `${nameOf(of)}. ${where}` : where}>
      <div className="container-xxl">
        <div className="phase-head">
          <PhaseNow of={of} position={position} linked={linked} />
          <PhaseFacts of={of} />
        </div>
        <ol className="phase-track">
          {of.phases.map((phase) => (
            <PhaseStep key={phase.key} phase={phase} />
          ))}
        </ol>
        <Places places={of.state.active} open={zones} />
        <details className="phase-all">
          <summary>{say('web.phase.all')}</summary>
          <PhaseList phases={of.phases} />
        </details>
      </div>
    </section>
  );
}

function PhaseNow({ of, position, linked }: { of: PhaseBarCaseFragment; position: number; linked: boolean }) {
  const say = useSay();
  const own = useOwn();
  const dates = useDates();
  const nameOf = useCaseName();
  // Where things run side by side each moves by itself: what they are all inside of began with its phase.
  const since = (of.state.active.length > 1 && of.phases[position]?.since) || of.state.since;
  return (
    <div className="phase-now">
      <p className="eyebrow">
        {linked && (
          <>
            <Link to="/cases/$id" params={{ id: of.id }}>
              {nameOf(of)}
            </Link>
            {' · '}
          </>
        )}
        {position < 0
          ? say('web.phase.where')
          : say('web.phase.position', { position: position + 1, total: of.phases.length })}
      </p>
      <h2>{own(of.state.label)}</h2>
      <p className="phase-since">{say('web.phase.since', { date: dates.day(since) })}</p>
    </div>
  );
}

function PhaseFacts({ of }: { of: PhaseBarCaseFragment }) {
  const say = useSay();
  const own = useOwn();
  const daysTo = useDaysTo();
  // Counted from today as it is now, as the states below it are: the day moves without the case.
  const [soonest] = of.state.active.flatMap(({ due }) => due ?? []).toSorted();
  const days = soonest === undefined ? null : daysTo(soonest);
  return (
    <dl className="phase-facts">
      <div className={days != null && days <= 3 ? 'phase-fact phase-urgent' : 'phase-fact'}>
        <dt>
          <Icon name="clock" /> {say('web.phase.time')}
        </dt>
        <dd>
          {days == null ? say(of.closed ? 'web.phase.closed' : 'web.phase.noTerm') : <DaysLeft days={days} />}
        </dd>
      </div>
      <div className="phase-fact">
        <dt>
          <Icon name="person" /> {say('web.phase.who')}
        </dt>
        <dd>{of.state.actors.length > 0 ? of.state.actors.map(own).join(', ') : say('web.phase.nobody')}</dd>
      </div>
    </dl>
  );
}

function PhaseStep({ phase }: { phase: Phases[number] }) {
  const say = useSay();
  const own = useOwn();
  const current = phase.status === 'current';
  return (
    <li className={`phase-step phase-${phase.status}`} aria-current={current ? 'step' : undefined}>
      <span className="phase-mark" aria-hidden="true">
        {phase.status === 'done' && <Icon name="check" size={16} />}
      </span>
      <span className="phase-label">{own(phase.label)}</span>
      <span className="visually-hidden">({say(`web.phase.${phase.status}`)})</span>
    </li>
  );
}

function PhaseList({ phases }: { phases: Phases }) {
  const say = useSay();
  const own = useOwn();
  const dates = useDates();
  return (
    <ol className="phase-list">
      {phases.map((phase) => (
        <li key={phase.key} className={`phase-${phase.status}`}>
          <strong>{own(phase.label)}</strong>
          <span>
            {say(`web.phase.${phase.status}`)}
            {phase.since && `, ${dates.day(phase.since)}`}
          </span>
        </li>
      ))}
    </ol>
  );
}
