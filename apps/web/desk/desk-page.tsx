// `/desk`: what waits for me, by deadline, each with one verb; below, what my office was told and what changed.
import { Link } from '@tanstack/react-router';
import { useLiveQuery } from '../connection/live-query';
import type { DeskQuery as Data, ShellQuery as Shell } from '../generated/graphql';
import { useDates } from '../language/dates';
import { useOwn, useSay } from '../language/words';
import { mayPropose } from '../propose/may-propose';
import { Page } from '../shell/page';
import { useSite } from '../shell/site';
import { EmptyState, ErrorState, MayNot, Skeleton } from '../shell/states';
import { DeskItems } from './desk-items';
import { DeskQuery } from './desk.query';
import { Notices } from './notices';
import { Offices } from './offices';

export function DeskPage() {
  const { data, error, retry } = useSite();
  const say = useSay();
  const own = useOwn();
  const me = data?.me;
  const office = me?.actingAs;
  return (
    <Page
      title={say('web.desk.title')}
      crumbs={[]}
      eyebrow={me?.name}
      lead={
        office && <p className="version-line">{say('web.desk.actingAs', { office: own(office.title) })}</p>
      }
    >
      <div className="container-xxl page-body">
        {!data ? error ? <ErrorState error={error} retry={retry} /> : <Skeleton /> : <Desk site={data} />}
      </div>
    </Page>
  );
}

function Desk({ site }: { site: Shell }) {
  const say = useSay();
  const { me } = site;
  if (!me.signedIn) return <MayNot title={say('web.desk.signIn')} who={[]} signIn />;
  if (!me.linked) {
    return (
      <EmptyState title={say('web.desk.notLinked')}>
        <Link to="/link" className="btn btn-primary">
          {say('web.link.title')}
        </Link>
      </EmptyState>
    );
  }
  return (
    <>
      {!me.actingAs && (
        <EmptyState title={say(me.offices.length > 0 ? 'web.desk.chooseOffice' : 'web.desk.noOffice')} />
      )}
      {me.actingAs && <Waiting key={me.actingAs.mandate} propose={mayPropose(site)} />}
      <Offices offices={me.offices} acting={me.actingAs?.mandate} />
    </>
  );
}

function Waiting({ propose }: { propose: boolean }) {
  const say = useSay();
  const { data, error, retry } = useLiveQuery(DeskQuery, {});
  if (!data) return error ? <ErrorState error={error} retry={retry} /> : <Skeleton lines={6} />;
  const { items, notices, nextTerm, changes } = data.desk;
  return (
    <>
      {items.length > 0 ? <DeskItems items={items} /> : <NothingDue next={nextTerm} />}
      {propose && (
        <p className="d-print-none">
          <Link to="/propose" className="btn btn-outline-primary">
            {say('web.propose.title')}
          </Link>
        </p>
      )}
      <Notices notices={notices} />
      <Changed changes={changes} />
    </>
  );
}

function NothingDue({ next }: { next: Data['desk']['nextTerm'] }) {
  const say = useSay();
  const own = useOwn();
  const dates = useDates();
  return (
    <EmptyState title={say('web.desk.nothing')}>
      <p>
        {next
          ? say('web.desk.next', { date: dates.civil(next.dueOn), term: own(next.label) })
          : say('web.desk.noNext')}
      </p>
    </EmptyState>
  );
}

function Changed({ changes }: { changes: Data['desk']['changes'] }) {
  const say = useSay();
  const own = useOwn();
  const dates = useDates();
  if (changes.length === 0) return null;
  return (
    <section className="page-section" aria-labelledby="changes-title">
      <h2 id="changes-title">{say('web.desk.changes')}</h2>
      <ul className="rows">
        {changes.map((change) => (
          <li key={`${change.sequence}-${change.instant}`}>
            <span>
              <strong>{own(change.label)}</strong>
              {change.actor && <span className="quiet"> {own(change.actor)}</span>}
            </span>
            <time className="quiet" dateTime={change.instant}>
              {dates.instant(change.instant)}
            </time>
          </li>
        ))}
      </ul>
    </section>
  );
}
