// `/cases/$id/observations`: what was submitted and answered; the office that writes goes from one unanswered
// observation to the next.
import { getRouteApi, Link } from '@tanstack/react-router';
import { CaseFrame } from '../case/case-frame';
import type { ObservationsQuery as Data } from '../generated/graphql';
import { useDates } from '../language/dates';
import { useOwn, useSay } from '../language/words';
import { Funnel } from '../plan/consultation-figures';
import { EmptyState } from '../shell/states';
import { AnswerForm } from './answer-form';
import { ObservationEntry } from './observation-entry';
import { ObservationsQuery } from './observations.query';
import { SHOWN, type Shown } from './search';

const route = getRouteApi('/cases/$id/observations');
export type ObservationsCase = NonNullable<Data['case']>;
type Listed = NonNullable<ObservationsCase['consultation']>['list'];

export function ObservationsPage() {
  const { id } = route.useParams();
  const say = useSay();
  return (
    <CaseFrame id={id} query={ObservationsQuery} part={say('web.consultation.title')}>
      {(shown) => <Observations of={shown} />}
    </CaseFrame>
  );
}

function Observations({ of }: { of: ObservationsCase }) {
  const say = useSay();
  const dates = useDates();
  const search = route.useSearch();
  const consultation = of.consultation;
  if (!consultation) return <EmptyState title={say('web.consultation.none')} />;
  const span = { from: dates.civil(consultation.openedOn), to: dates.civil(consultation.closesOn) };
  const mayAnswer = of.actions.some((action) => action.form === 'draft' && action.mine);
  const mayWrite = of.actions.find(
    (action) => action.form === 'observation' && action.mine && action.allowed,
  );
  const list = filtered(consultation.list, search.show ?? 'all');
  return (
    <>
      <p className="lead-text">
        {say(consultation.open ? 'web.consultation.open' : 'web.consultation.closed', span)}
      </p>
      <Funnel {...consultation} />
      {mayWrite && (
        <p>
          <Link
            to="/cases/$id"
            params={{ id: of.id }}
            search={{ action: mayWrite.event }}
            className="btn btn-primary"
          >
            {say('web.observation.write')}
          </Link>
        </p>
      )}
      {mayAnswer && <Answering of={of} list={consultation.list} chosen={search.observation} />}
      <Filter of={of.id} list={consultation.list} show={search.show ?? 'all'} />
      {list.length === 0 ? (
        <EmptyState title={say(`web.observation.empty.${search.show ?? 'all'}`)} />
      ) : (
        list.map((observation) => <ObservationEntry key={observation.id} observation={observation} />)
      )}
    </>
  );
}

function filtered(list: Listed, show: Shown): Listed {
  if (show === 'unanswered') return list.filter((one) => !one.response);
  if (show === 'mine') return list.filter((one) => one.mine);
  return list;
}

function Filter({ of, list, show }: { of: string; list: Listed; show: Shown }) {
  const say = useSay();
  return (
    <nav className="d-print-none" aria-label={say('web.observation.filter')}>
      <ul className="segments">
        {SHOWN.map((one) => (
          <li key={one}>
            <Link
              to="/cases/$id/observations"
              params={{ id: of }}
              search={one === 'all' ? {} : { show: one }}
              resetScroll={false}
              activeProps={{}}
              aria-current={one === show ? 'true' : undefined}
            >
              {say(`web.observation.show.${one}`, { count: filtered(list, one).length })}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The next unanswered observation, oldest first, beside the form for its answer. */
function Answering({ of, list, chosen }: { of: ObservationsCase; list: Listed; chosen: string | undefined }) {
  const say = useSay();
  const own = useOwn();
  const open = [...list]
    .filter((one) => !one.response)
    .sort((one, other) => one.submittedAt.localeCompare(other.submittedAt));
  const current = open.find((one) => one.id === chosen) ?? open[0];
  if (!current) return <EmptyState title={say('web.answer.none')} />;
  const after = open[(open.indexOf(current) + 1) % open.length];
  return (
    <section className="answering" aria-labelledby="answering-title">
      <div className="action-head">
        <h2 id="answering-title">{say('web.answer.title', { left: open.length })}</h2>
        {after && after !== current && (
          <Link
            to="/cases/$id/observations"
            params={{ id: of.id }}
            search={(search) => ({ ...search, observation: after.id })}
            resetScroll={false}
            className="btn btn-outline-primary"
            activeProps={{}}
          >
            {say('web.answer.next')}
            <span className="visually-hidden">: {own(after.organization)}</span>
          </Link>
        )}
      </div>
      <div className="answering-columns">
        <ObservationEntry observation={current} />
        <AnswerForm key={current.id} observation={current} />
      </div>
    </section>
  );
}
