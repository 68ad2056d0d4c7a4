import { Link } from '@tanstack/react-router';
import { useCaseName } from '../case/case-name';
import { useDates } from '../language/dates';
import { useNumber, useSay } from '../language/words';
import type { PlanCaseShownFragment } from '../generated/graphql';

/** How many were told, wrote and were answered, for every consultation of the plan. */
export function ConsultationFigures({ cases }: { cases: readonly PlanCaseShownFragment[] }) {
  const say = useSay();
  const held = cases.filter((one) => one.consultation);
  return (
    <section id="consultation" className="page-section" aria-labelledby="consultation-title">
      <h2 id="consultation-title">{say('web.consultation.title')}</h2>
      {held.length === 0 && <p>{say('web.consultation.none')}</p>}
      <div className="consultation-cards">
        {held.map((one) => (
          <ConsultationCard key={one.id} of={one} />
        ))}
      </div>
    </section>
  );
}

function ConsultationCard({ of }: { of: PlanCaseShownFragment }) {
  const say = useSay();
  const dates = useDates();
  const nameOf = useCaseName();
  const consultation = of.consultation;
  if (!consultation) return null;
  const span = { from: dates.civil(consultation.openedOn), to: dates.civil(consultation.closesOn) };
  return (
    <article className="card-plain">
      <h3>{nameOf(of)}</h3>
      <p>{say(consultation.open ? 'web.consultation.open' : 'web.consultation.closed', span)}</p>
      <Funnel {...consultation} />
      <p className="d-print-none">
        <Link to="/cases/$id/observations" params={{ id: of.id }}>
          {say('web.consultation.read')}
        </Link>
      </p>
    </article>
  );
}

interface FunnelProps {
  told: number;
  observations: number;
  answered: number;
}

/** Three figures and a meter "answered of received". */
export function Funnel({ told, observations, answered }: FunnelProps) {
  const say = useSay();
  const number = useNumber();
  return (
    <>
      <dl className="funnel">
        <div>
          <dt>{say('web.consultation.told')}</dt>
          <dd>{number(told)}</dd>
        </div>
        <div>
          <dt>{say('web.consultation.received')}</dt>
          <dd>{number(observations)}</dd>
        </div>
        <div>
          <dt>{say('web.consultation.answered')}</dt>
          <dd>{number(answered)}</dd>
        </div>
      </dl>
      {observations > 0 && (
        <label className="meter-line">
          <span>{say('web.consultation.meter', { answered, observations })}</span>
          <progress max={observations} value={answered} />
        </label>
      )}
    </>
  );
}
