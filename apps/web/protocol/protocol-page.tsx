// `/protocol`: the register of a year, newest first, and the year as a file.
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useLiveQuery } from '../connection/live-query';
import type { ProtocolEntriesQuery as Entries } from '../generated/graphql';
import { useDates } from '../language/dates';
import { useOwn, useSay } from '../language/words';
import { useAdministrators } from '../shell/administrators';
import { Page } from '../shell/page';
import { useSite } from '../shell/site';
import { EmptyState, ErrorState, MayNot, Skeleton } from '../shell/states';
import { ProtocolEntriesQuery, ProtocolYearsQuery } from './protocol.query';

const route = getRouteApi('/protocol');
/** As many as the query asks for at once. */
const AT_ONCE = 50;

export function ProtocolPage() {
  const say = useSay();
  const { data: site } = useSite();
  const { mayAct, signedIn, who } = useAdministrators();
  return (
    <Page
      title={say('web.protocol.title')}
      crumbs={[]}
      lead={<p className="lead-text">{say('web.protocol.lead')}</p>}
    >
      <div className="container-xxl page-body">
        {!site && <Skeleton lines={4} />}
        {site && !mayAct && <MayNot title={say('web.protocol.notYours')} who={who} signIn={!signedIn} />}
        {site && mayAct && <Register />}
      </div>
    </Page>
  );
}

function Register() {
  const say = useSay();
  const { year: asked } = route.useSearch();
  const { data, error, retry } = useLiveQuery(ProtocolYearsQuery, {});
  if (error && !data) return <ErrorState error={error} retry={retry} />;
  if (!data) return <Skeleton lines={4} />;
  const years = data.protocolYears;
  const year = asked ?? years[0]?.year;
  if (year === undefined) return <EmptyState title={say('web.protocol.none')} />;
  return (
    <>
      <nav className="switch-row d-print-none" aria-label={say('web.protocol.year')}>
        {years.map((one) => (
          <Link
            key={one.year}
            to="/protocol"
            search={{ year: one.year }}
            className="btn btn-outline-primary btn-sm"
            aria-current={one.year === year ? 'page' : undefined}
          >
            {one.year}
          </Link>
        ))}
      </nav>
      <p className="d-print-none">
        <a href={`/protocol.csv?year=${year}`} download>
          {say('web.protocol.file', { year: String(year) })}
        </a>
      </p>
      <Entries key={year} year={year} />
    </>
  );
}

/** Pages of the register, one below the other; each asks for what stands before its first number. */
function Entries({ year }: { year: number }) {
  const say = useSay();
  const [pages, setPages] = useState<readonly (number | null)[]>([null]);
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={say('web.protocol.title')}>
      <table className="table">
        <thead>
          <tr>
            {['number', 'day', 'direction', 'subject', 'correspondent'].map((name) => (
              <th key={name} scope="col">
                {say(`web.protocol.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        {pages.map((before, position) => (
          <Rows
            key={before ?? 'newest'}
            year={year}
            before={before}
            more={position === pages.length - 1 ? (last) => setPages((all) => [...all, last]) : undefined}
          />
        ))}
      </table>
    </div>
  );
}

interface RowsProps {
  year: number;
  before: number | null;
  more: ((last: number) => void) | undefined;
}

function Rows({ year, before, more }: RowsProps) {
  const say = useSay();
  const { data, error, retry } = useLiveQuery(ProtocolEntriesQuery, { year, before });
  const entries = data?.protocolEntries ?? [];
  const last = entries.at(-1)?.number;
  return (
    <tbody>
      {error && !data && (
        <tr>
          <td colSpan={5}>
            <ErrorState error={error} retry={retry} />
          </td>
        </tr>
      )}
      {entries.map((entry) => (
        <Row key={entry.number} entry={entry} />
      ))}
      {more && entries.length === AT_ONCE && last !== undefined && last > 1 && (
        <tr className="d-print-none">
          <td colSpan={5}>
            <button type="button" className="btn btn-outline-primary" onClick={() => more(last)}>
              {say('web.protocol.more')}
            </button>
          </td>
        </tr>
      )}
    </tbody>
  );
}

function Row({ entry }: { entry: Entries['protocolEntries'][number] }) {
  const say = useSay();
  const own = useOwn();
  const dates = useDates();
  return (
    <tr>
      <th scope="row">{entry.written}</th>
      <td>{dates.day(entry.day)}</td>
      <td>{say(`web.protocol.direction.${entry.direction}`)}</td>
      <td>
        {entry.case ? (
          <Link to="/cases/$id" params={{ id: entry.case }}>
            {own(entry.subject)}
          </Link>
        ) : (
          own(entry.subject)
        )}
      </td>
      <td>{own(entry.correspondent)}</td>
    </tr>
  );
}
