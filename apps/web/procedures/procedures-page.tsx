// `/procedures`: what is in force in this body and since when, what is proposed, and whether a text is sound.
import { Link } from '@tanstack/react-router';
import { useLiveQuery } from '../connection/live-query';
import { useDates } from '../language/dates';
import { useOwn, useSay } from '../language/words';
import { Page } from '../shell/page';
import { EmptyState, ErrorState, Skeleton } from '../shell/states';
import { CheckText } from './check-text';
import { ProceduresQuery } from './procedures.query';
import { RulesInForce } from './rules-in-force';
import { short, type Summary } from './shown';

export function ProceduresPage() {
  const say = useSay();
  const { data, error, retry } = useLiveQuery(ProceduresQuery, {});
  return (
    <Page
      title={say('web.procedures.title')}
      crumbs={[]}
      lead={<p className="lead-text">{say('web.procedures.lead')}</p>}
    >
      <div className="container-xxl page-body">
        <section className="page-section" aria-labelledby="in-force-title">
          <h2 id="in-force-title">{say('web.procedures.inForce')}</h2>
          {error && <ErrorState error={error} retry={retry} />}
          {!data && !error && <Skeleton lines={4} />}
          {data?.procedures.length === 0 && <EmptyState title={say('web.procedures.none')} />}
          <ul className="procedure-list">
            {data?.procedures.map((one) => (
              <li key={one.key}>
                <ProcedureCard of={one} />
              </li>
            ))}
          </ul>
        </section>
        <CheckText />
        <RulesInForce />
      </div>
    </Page>
  );
}

function ProcedureCard({ of }: { of: Summary }) {
  const say = useSay();
  const own = useOwn();
  const dates = useDates();
  const open = of.versions.reduce((sum, { openCases }) => sum + openCases, 0);
  return (
    <article className="card-plain">
      <h3>
        <Link to="/procedures/$" params={{ _splat: of.key }}>
          {own(of.name)}
        </Link>
      </h3>
      <p>
        {of.inForce
          ? say('web.procedures.since', { number: of.inForce.number, date: dates.day(of.inForce.since) })
          : say('web.procedures.notInForce')}{' '}
        {of.inForce && <code className="hash">{short(of.inForce.hash)}</code>}
      </p>
      <p className="quiet">
        {say('web.procedures.cases', { count: open })}{' '}
        {say('web.procedures.versionCount', { count: of.versions.length })}
      </p>
      {of.proposals.length > 0 && (
        <p>
          <Link
            to="/procedures/$"
            params={{ _splat: of.key }}
            search={{ view: 'versions' }}
            className="tag tag-warning"
          >
            {say('web.procedures.proposed', { count: of.proposals.length })}
          </Link>
        </p>
      )}
    </article>
  );
}
