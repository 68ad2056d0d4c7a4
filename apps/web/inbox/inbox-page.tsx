// `/inbox`: what the office was told, by day: read, put away until a day, done with, each with a way back.
import { getRouteApi, Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useLiveQuery } from '../connection/live-query';
import type { InboxQuery as Data } from '../generated/graphql';
import { useOwn, useSay } from '../language/words';
import { ChooseOffice } from '../shell/choose-office';
import { Page } from '../shell/page';
import { useMe, useSite } from '../shell/site';
import { EmptyState, ErrorState, MayNot, Skeleton } from '../shell/states';
import { InboxList } from './inbox-list';
import { InboxQuery } from './inbox.query';
import { FILTERS, type Filter } from './search';
import { useInboxKeys } from './use-inbox-keys';

const route = getRouteApi('/inbox');

export function InboxPage() {
  const say = useSay();
  const own = useOwn();
  const { data, error, retry } = useSite();
  const office = data?.me.actingAs;
  return (
    <Page
      title={say('web.inbox.title')}
      eyebrow={data?.me.name}
      lead={
        office && (
          <p className="version-line">
            <span>{say('web.desk.actingAs', { office: own(office.title) })}</span>
            <span className="d-print-none">
              <Link to="/inbox/preferences">{say('web.choices.title')}</Link>
            </span>
          </p>
        )
      }
    >
      <div className="container-xxl page-body">
        {!data ? error ? <ErrorState error={error} retry={retry} /> : <Skeleton /> : <Office />}
      </div>
    </Page>
  );
}

function Office() {
  const say = useSay();
  const me = useMe()!;
  const { notices: show = 'open', case: of } = route.useSearch();
  if (!me.signedIn) return <MayNot title={say('web.inbox.signIn')} who={[]} signIn />;
  if (!me.actingAs) return <ChooseOffice />;
  return <Shown key={`${me.actingAs.mandate} ${show} ${of}`} show={show} of={of} />;
}

/** The first page stays live; what is asked for after it is read once more with it. */
function Shown({ show, of }: { show: Filter; of: string | undefined }) {
  const say = useSay();
  const list = useRef<HTMLDivElement>(null);
  useInboxKeys(list);
  const [after, setAfter] = useState<(string | undefined)[]>([undefined]);
  const variables = { filter: show, ...(of && { case: of }) };
  const { data, error, retry } = useLiveQuery(InboxQuery, variables);
  if (!data) return error ? <ErrorState error={error} retry={retry} /> : <Skeleton lines={8} />;
  const { counts, notices } = data.inbox;
  return (
    <>
      {error && <ErrorState error={error} retry={retry} />}
      <Filters counts={counts} show={show} of={of} />
      {of && (
        <p>
          {say('web.inbox.ofCase')}{' '}
          <Link to="/inbox" search={show === 'open' ? {} : { notices: show }}>
            {say('web.inbox.allCases')}
          </Link>
        </p>
      )}
      {notices.length === 0 && <EmptyState title={say(`web.inbox.empty.${show}`)} />}
      <div ref={list}>
        {after.map((last, index) => (
          <InboxList
            key={last ?? ''}
            variables={{ ...variables, ...(last && { after: last }) }}
            more={index === after.length - 1 ? (next) => setAfter([...after, next]) : undefined}
          />
        ))}
      </div>
    </>
  );
}

interface FiltersProps {
  counts: Data['inbox']['counts'];
  show: Filter;
  of: string | undefined;
}

function Filters({ counts, show, of }: FiltersProps) {
  const say = useSay();
  return (
    <nav className="d-print-none" aria-label={say('web.inbox.filter')}>
      <ul className="segments">
        {FILTERS.map((one) => (
          <li key={one}>
            <Link
              to="/inbox"
              search={{ ...(one !== 'open' && { notices: one }), ...(of && { case: of }) }}
              resetScroll={false}
              activeOptions={{ exact: true }}
              activeProps={{}}
              aria-current={one === show ? 'true' : undefined}
            >
              {say(`web.inbox.show.${one}`, { count: one === 'all' ? 0 : counts[one] })}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
