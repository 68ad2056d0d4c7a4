import { useState } from 'react';
// `/cycles`: every triennium, revision and update of a zone on one line each, side by side over time.
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useLiveQuery } from '../connection/live-query';
import type { CyclesQuery as Data } from '../generated/graphql';
import { useSay } from '../language/words';
import { Page } from '../shell/page';
import { useAuthority } from '../shell/site';
import { EmptyState, ErrorState, Skeleton } from '../shell/states';
import { CycleLine } from './cycle-line';
import { CyclesQuery } from './cycles.query';
import { CYCLE_KINDS, type CyclesSearch } from './search';
import { spanOf, TimeScale } from './time-scale';

const route = getRouteApi('/cycles');

export function CyclesPage() {
  const say = useSay();
  const { data, error, retry } = useLiveQuery(CyclesQuery, {});
  return (
    <Page
      title={say('web.cycles.title')}
      crumbs={[]}
      lead={<p className="lead-text">{say('web.cycles.lead')}</p>}
    >
      <div className="container-xxl page-body">
        {error && <ErrorState error={error} retry={retry} />}
        {!data && !error && <Skeleton lines={8} />}
        {data && <Board cycles={data.cycles} />}
      </div>
    </Page>
  );
}

function Board({ cycles }: { cycles: Data['cycles'] }) {
  const say = useSay();
  const search = route.useSearch();
  const navigate = useNavigate();
  const [browserDay] = useState(() => new Date().toISOString().slice(0, 10));
  const today = useAuthority()?.today ?? browserDay;
  const shown = cycles.filter((one) => isShown(one, search));
  const late = cycles.filter(({ overdue, incidents }) => overdue || incidents > 0).length;
  const set = (patch: CyclesSearch) =>
    void navigate({ to: '/cycles', search: { ...search, ...patch }, replace: true, resetScroll: false });
  if (cycles.length === 0)
    return (
      <EmptyState title={say('web.cycles.none')}>
        <p>{say('web.cycles.none.text')}</p>
      </EmptyState>
    );
  const span = spanOf(shown, today);
  return (
    <>
      <div className="cycle-filters d-print-none" role="group" aria-label={say('web.cycles.filter')}>
        {[undefined, ...CYCLE_KINDS].map((kind) => (
          <button
            key={kind ?? 'all'}
            type="button"
            className="filter"
            aria-pressed={search.kind === kind}
            onClick={() => set({ kind })}
          >
            {say(`web.cycles.kind.${kind ?? 'all'}`)}{' '}
            <span>{cycles.filter((one) => !kind || one.kind === kind).length}</span>
          </button>
        ))}
        <button
          type="button"
          className="filter"
          aria-pressed={search.late === true}
          onClick={() => set({ late: search.late ? undefined : true })}
        >
          {say('web.cycles.late')} <span>{late}</span>
        </button>
      </div>
      {shown.length === 0 ? (
        <EmptyState title={say('web.cycles.noneOfThese')} />
      ) : (
        <>
          <TimeScale span={span} today={today} />
          <ol className="cycles">
            {shown.map((cycle) => (
              <CycleLine key={cycle.case} cycle={cycle} all={cycles} span={span} today={today} />
            ))}
          </ol>
        </>
      )}
    </>
  );
}

const isShown = (one: Data['cycles'][number], { kind, late }: CyclesSearch): boolean =>
  (!kind || one.kind === kind) && (!late || one.overdue || one.incidents > 0);
