// Where the procedure is, how long it has, who must act: on every page about a plan.
import { Link } from '@tanstack/react-router';
import { useCaseName } from '../case/case-name';
import { graphql } from '../generated';
import type { PhaseBarCaseFragment } from '../generated/graphql';
import { useDates } from '../language/dates';
import { useOwn, useSay } from '../language/words';
import { Icon } from '../shell/icon';

graphql(`
  fragment PhaseBarCase on Case {
    id
    kind
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
      daysLeft
      actors {
        it
        en
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

/** `linked`: on a page that is not the case's own, the bar leads to it. */
export function PhaseBar({ of, linked = false }: { of: PhaseBarCaseFragment; linked?: boolean }) {
  const say = useSay();
  const own = useOwn();
  const position = of.phases.findIndex((phase) => phase.status === 'current');
  return (
    <section className="phase-bar" aria-label={say('web.phase.label', { state: own(of.state.label) })}>
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
      <p className="phase-since">{say('web.phase.since', { date: dates.day(of.state.since) })}</p>
    </div>
  );
}

function PhaseFacts({ of }: { of: PhaseBarCaseFragment }) {
  const say = useSay();
  const own = useOwn();
  const days = of.state.daysLeft;
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

/** "12 days left", "today is the last day", "3 days late": never a colour alone. */
export function DaysLeft({ days }: { days: number }) {
  const say = useSay();
  if (days < 0) return <>{say('web.phase.late', { days: -days })}</>;
  return <>{say('web.phase.left', { days })}</>;
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
