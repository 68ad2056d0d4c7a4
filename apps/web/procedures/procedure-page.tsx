// `/procedures/<key>`: one procedure read, compared, tried on a calendar, put in force by two people.
import { getRouteApi, Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { documentFor } from '../connection/document';
import { useLiveQuery } from '../connection/live-query';
import type { ProcedureVersionQuery as Data } from '../generated/graphql';
import { useLanguage } from '../language/language-provider';
import { useOwn, useSay } from '../language/words';
import { NotFound } from '../not-found/not-found-page';
import { Page } from '../shell/page';
import { EmptyState, ErrorState, Skeleton } from '../shell/states';
import { CalendarView } from './calendar-view';
import { CompareView } from './compare-view';
import { MigrationView } from './migration-view';
import { ProceduresPage } from './procedures-page';
import { ProceduresQuery, ProcedureVersionQuery } from './procedures.query';
import { ReadView } from './read-view';
import { type ProcedureSearch, VIEWS } from './search';
import type { Summary } from './shown';
import { VersionsView } from './versions-view';

const route = getRouteApi('/procedures/$');

/** Without a key it is the list: the router takes that address for this page too. */
export function ProcedurePage() {
  const { _splat: key = '' } = route.useParams();
  return key ? <OneProcedure of={key} /> : <ProceduresPage />;
}

function OneProcedure({ of: key }: { of: string }) {
  const say = useSay();
  const own = useOwn();
  const { data, error, retry } = useLiveQuery(ProceduresQuery, {});
  const of = data?.procedures.find((one) => one.key === key);
  if (data && !of) return <NotFound what={say('web.procedure.notFound')} />;
  return (
    <Page
      title={of ? own(of.name) : say('web.procedure.title')}
      crumbs={[
        <Link key="procedures" to="/procedures">
          {say('web.procedures.title')}
        </Link>,
      ]}
    >
      <div className="container-xxl page-body">
        {error && <ErrorState error={error} retry={retry} />}
        {!of && !error && <Skeleton lines={8} />}
        {of && <Views of={of} />}
      </div>
    </Page>
  );
}

function Views({ of }: { of: Summary }) {
  const say = useSay();
  const search = route.useSearch();
  const view = search.view ?? 'read';
  return (
    <>
      <nav className="in-page d-print-none" aria-label={say('web.procedure.views')}>
        <ul>
          {VIEWS.map((one) => (
            <li key={one}>
              <Link
                to="/procedures/$"
                params={{ _splat: of.key }}
                search={{ ...search, view: one === 'read' ? undefined : one }}
                activeProps={{}}
                className={one === view ? 'here' : undefined}
                aria-current={one === view ? 'page' : undefined}
              >
                {say(`web.procedure.view.${one}`)}
                {one === 'versions' && of.proposals.length > 0 && ` (${of.proposals.length})`}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <View of={of} search={search} />
    </>
  );
}

function View({ of, search }: { of: Summary; search: ProcedureSearch }) {
  const hash = search.hash ?? of.inForce?.hash ?? of.versions[0]?.hash ?? '';
  if (search.view === 'versions') return <VersionsView of={of} />;
  if (search.view === 'compare') return <CompareView of={of} search={search} />;
  if (search.view === 'cases') return <MigrationView of={of} />;
  return <OneVersion of={of} hash={hash} search={search} />;
}

function OneVersion({ of, hash, search }: { of: Summary; hash: string; search: ProcedureSearch }) {
  const say = useSay();
  const { language } = useLanguage();
  const [{ data, error }, ask] = useQuery<Data>({
    query: documentFor(ProcedureVersionQuery),
    variables: { hash, language },
  });
  if (data?.procedure)
    return search.view === 'calendar' ? (
      <CalendarView version={data.procedure} from={search.from} />
    ) : (
      <ReadView of={of} version={data.procedure} />
    );
  if (data) return <EmptyState title={say('web.procedure.noVersion')} />;
  return error ? (
    <ErrorState error={error} retry={() => ask({ requestPolicy: 'network-only' })} />
  ) : (
    <Skeleton lines={8} />
  );
}
