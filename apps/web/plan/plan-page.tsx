import { Link } from '@tanstack/react-router';
import { useCaseName } from '../case/case-name';
import { useLiveQuery } from '../connection/live-query';
import { useOfficialLang, useSay } from '../language/words';
import { NotFound } from '../not-found/not-found-page';
import { PhaseBar } from '../phase-bar/phase-bar';
import { Page } from '../shell/page';
import { useSite } from '../shell/site';
import { ErrorState, Skeleton } from '../shell/states';
import { Timeline } from '../timeline/timeline';
import { ConsultationFigures } from './consultation-figures';
import { Evidence } from './evidence';
import { Figures } from './figures';
import { PlanQuery } from './plan.query';
import { PlanText } from './plan-text';
import type { PlanSearch, PlanShown } from './shown';
import { VersionLine } from './version-line';

export function PlanPage({ id, search, home }: { id: string; search: PlanSearch; home: boolean }) {
  const { data, error, retry } = useLiveQuery(PlanQuery, { id });
  const say = useSay();
  const plan = data?.plan;
  if (data && !plan) return <NotFound what={say('web.plan.notFound')} />;
  if (!plan) {
    return (
      <Page title={say('web.nav.plan')}>
        <div className="container-xxl page-body">
          {error ? <ErrorState error={error} retry={retry} /> : <Skeleton lines={12} />}
        </div>
      </Page>
    );
  }
  return <PlanView plan={plan} search={search} home={home} />;
}

function PlanView({ plan, search, home }: { plan: PlanShown; search: PlanSearch; home: boolean }) {
  const say = useSay();
  const lang = useOfficialLang();
  // Where a revision or a zone's update is under way, it stands below the plan's own case.
  const first = ({ id }: { id: string }) => (id === plan.current?.id ? 0 : 1);
  const moving = plan.cases.filter(({ closed }) => !closed).sort((one, other) => first(one) - first(other));
  const crumbs = home ? undefined : [];
  return (
    <Page
      title={plan.title}
      lang={lang}
      crumbs={crumbs}
      eyebrow={say(plan.inForce ? 'web.plan.inForce' : 'web.plan.forming')}
      lead={<VersionLine plan={plan} />}
    >
      {moving.map((one) => (
        <PhaseBar key={one.id} of={one} linked />
      ))}
      <div className="container-xxl page-body">
        <Figures />
        <PlanChooser shown={plan.id} />
        <nav className="in-page d-print-none" aria-label={say('web.plan.sections')}>
          <ul>
            <li>
              <a href="#text">{say('web.plan.text')}</a>
            </li>
            <li>
              <a href="#consultation">{say('web.consultation.title')}</a>
            </li>
            <li>
              <a href="#history">{say('web.timeline.title')}</a>
            </li>
            <li>
              <a href="#evidence">{say('web.evidence.title')}</a>
            </li>
          </ul>
        </nav>
        <PlanText plan={plan} search={search} />
        <ConsultationFigures cases={plan.cases} />
        <History plan={plan} />
        <Evidence cases={plan.cases} />
      </div>
    </Page>
  );
}

function History({ plan }: { plan: PlanShown }) {
  const say = useSay();
  const nameOf = useCaseName();
  return (
    <section id="history" className="page-section" aria-labelledby="history-title">
      <h2 id="history-title">{say('web.timeline.title')}</h2>
      {plan.cases.map((one) => (
        <div key={one.id} className="history-case">
          <h3>
            <Link to="/cases/$id" params={{ id: one.id }}>
              {nameOf(one)}
            </Link>
          </h3>
          <Timeline events={one.events} heading="h4" />
        </div>
      ))}
      {plan.cases.length === 0 && <p>{say('web.timeline.empty')}</p>}
    </section>
  );
}

function PlanChooser({ shown }: { shown: string }) {
  const { data } = useSite();
  const say = useSay();
  const lang = useOfficialLang();
  if (!data || data.plans.length < 2) return null;
  return (
    <nav className="plan-chooser d-print-none" aria-label={say('web.plan.choose')}>
      <span>{say('web.plan.choose')}</span>
      <ul>
        {data.plans.map((plan) => (
          <li key={plan.id}>
            <Link
              to="/plans/$id"
              params={{ id: plan.id }}
              lang={lang}
              aria-current={plan.id === shown ? 'page' : undefined}
            >
              {plan.title}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
