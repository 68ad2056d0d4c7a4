// The case as it was at the end of a day: read only, with a banner that says so, at an address of its own.
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { Provider, useQuery } from 'urql';
import { CaseWordsProvider } from '../case/case-words';
import { createPlainConnection } from '../connection/client';
import { documentFor } from '../connection/document';
import { ProcedureDrawing } from '../drawing/procedure-drawing';
import type { PastCaseQuery as Data } from '../generated/graphql';
import { graphql } from '../generated';
import { instantOfWallClock, useDates } from '../language/dates';
import { useLanguage } from '../language/language-provider';
import { useOfficialLang, useOwn, useSay } from '../language/words';
import { PhaseBar } from '../phase-bar/phase-bar';
import { Icon } from '../shell/icon';
import { Page } from '../shell/page';
import { EmptyState, ErrorState, Skeleton } from '../shell/states';
import { Timeline } from '../timeline/timeline';
import { AsOfForm } from './history-part';
import { Regions } from './regions';
import { TermsPart } from './terms-part';

const PastCaseQuery = graphql(`
  query PastCase($id: ID!, $asOf: DateTime!, $language: Language!) {
    case(id: $id, asOf: $asOf) {
      ...CaseHead
      drawing(language: $language)
      described(language: $language) {
        ...DescribedShown
      }
      regions {
        ...RegionShown
      }
      terms {
        ...TermShown
      }
      suspendedTerms {
        name
        label {
          it
          en
        }
        item
        startedOn
        suspendedOn
        daysLeft
      }
      events {
        ...EventShown
      }
    }
  }
`);

interface PastProps {
  id: string;
  /** civil day, ISO */
  day: string;
}

export function PastPage(props: PastProps) {
  // What a case was must not be taken for what it is: these answers stay out of the cache of the pages.
  const connection = useMemo(() => createPlainConnection(), []);
  return (
    <Provider value={connection}>
      <Past {...props} />
    </Provider>
  );
}

function Past({ id, day }: PastProps) {
  const say = useSay();
  const dates = useDates();
  const { language } = useLanguage();
  const instant = instantAtEndOf(day);
  const [{ data, error }, ask] = useQuery<Data>({
    query: documentFor(PastCaseQuery),
    variables: { id, asOf: instant, language },
    pause: instant === null,
  });
  const shown = data?.case;
  return (
    <Page
      title={say('web.control.title')}
      crumbs={[<Crumb key="case" id={id} title={shown?.title ?? say('web.case.title')} />]}
    >
      <aside className="past-banner" aria-label={say('web.control.past.label')}>
        <div className="container-xxl past-inner">
          <Icon name="clock" />
          <p>
            <strong>
              {instant === null
                ? say('web.control.past.notADay', { given: day })
                : say('web.control.past', { date: dates.civil(day) })}
            </strong>{' '}
            {say('web.control.past.readOnly')}
          </p>
          <Link to="/cases/$id/control" params={{ id }} className="btn btn-primary d-print-none">
            {say('web.control.past.back')}
          </Link>
        </div>
      </aside>
      {shown && <PhaseBar of={shown} zones />}
      <div className="container-xxl page-body">
        <AsOfForm key={day} id={id} day={instant === null ? '' : day} />
        {error && <ErrorState error={error} retry={() => ask({ requestPolicy: 'network-only' })} />}
        {!data && !error && instant !== null && <Skeleton lines={10} />}
        {data && !shown && <EmptyState title={say('web.control.past.none')} />}
        {shown && <PastParts of={shown} />}
      </div>
    </Page>
  );
}

function PastParts({ of }: { of: NonNullable<Data['case']> }) {
  const say = useSay();
  const own = useOwn();
  return (
    <CaseWordsProvider of={of}>
      <section className="page-section" aria-labelledby="where-title">
        <h2 id="where-title">{say('web.control.wasWhere')}</h2>
        <ProcedureDrawing drawing={of.drawing} described={of.described} label={own(of.procedure.name)} />
        <Regions regions={of.regions} />
      </section>
      <TermsPart of={of} past />
      <section className="page-section" aria-labelledby="history-title">
        <h2 id="history-title">{say('web.control.history')}</h2>
        <Timeline events={of.events} heading="h3" />
      </section>
    </CaseWordsProvider>
  );
}

function Crumb({ id, title }: { id: string; title: string }) {
  return (
    <Link to="/cases/$id" params={{ id }} lang={useOfficialLang()}>
      {title}
    </Link>
  );
}

/** The last minute of a civil day; null for what is no day. */
function instantAtEndOf(day: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(Date.parse(`${day}T12:00:00Z`))) return null;
  return instantOfWallClock(`${day}T23:59`);
}
