// Head, phase bar and way back, the same on the case's own page and on the pages of its parts.
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Document } from '../connection/document';
import { useLiveQuery } from '../connection/live-query';
import type { CaseHeadFragment } from '../generated/graphql';
import { useDates } from '../language/dates';
import { useNumber, useOfficialLang, useOwn, useSay } from '../language/words';
import { useCaseKind } from './case-name';
import { CaseWordsProvider } from './case-words';
import { NotFound } from '../not-found/not-found-page';
import { PhaseBar } from '../phase-bar/phase-bar';
import { Page } from '../shell/page';
import { ErrorState, Skeleton } from '../shell/states';

interface CaseFrameProps<Shown extends CaseHeadFragment> {
  id: string;
  query: Document<{ case?: Shown | null }, { id: string }>;
  /** Name of the part shown; the case's own page has none. */
  part?: string;
  children: (shown: Shown, refresh: () => void) => ReactNode;
}

export function CaseFrame<Shown extends CaseHeadFragment>({
  id,
  query,
  part,
  children,
}: CaseFrameProps<Shown>) {
  const say = useSay();
  const lang = useOfficialLang();
  const kindOf = useCaseKind();
  const { data, error, retry } = useLiveQuery(
    query,
    { id },
    { concerns: (change) => !change.case || change.case === id },
  );
  const shown = data?.case;
  if (data && !shown) return <NotFound what={say('web.case.notFound')} />;
  if (!shown) {
    return (
      <Page title={part ?? say('web.case.title')}>
        <div className="container-xxl page-body">
          {error ? <ErrorState error={error} retry={retry} /> : <Skeleton lines={10} />}
        </div>
      </Page>
    );
  }
  const above = part && (
    <Link to="/cases/$id" params={{ id }} lang={lang}>
      {shown.title}
    </Link>
  );
  return (
    <Page
      title={part ?? shown.title}
      lang={part ? undefined : lang}
      eyebrow={part ? <span lang={lang}>{shown.title}</span> : <>{kindOf(shown)}</>}
      crumbs={above ? [above] : []}
      lead={!part && <CaseFacts of={shown} />}
    >
      <PhaseBar of={shown} zones={!part} />
      <div className="container-xxl page-body">
        {error && <ErrorState error={error} retry={retry} />}
        <CaseWordsProvider of={shown}>{children(shown, retry)}</CaseWordsProvider>
      </div>
    </Page>
  );
}

function CaseFacts({ of }: { of: CaseHeadFragment }) {
  const say = useSay();
  const own = useOwn();
  const dates = useDates();
  const number = useNumber();
  return (
    <p className="version-line">
      <span>{say('web.case.opened', { date: dates.day(of.openedAt) })}</span>
      <span>{say('web.case.version', { count: of.version, shown: number(of.version) })}</span>
      <span>
        {own(of.procedure.name)} <code className="hash">{of.procedure.hash.slice(0, 12)}</code>
      </span>
      <span>
        <Link to="/plans/$id" params={{ id: of.plan }}>
          {say('web.case.toPlan')}
        </Link>
      </span>
      <span>
        <Link to="/cases/$id/deadlines" params={{ id: of.id }}>
          {say('web.deadlines.link')}
        </Link>
      </span>
      <span className="d-print-none">
        <Link to="/deliveries" search={{ case: of.id }}>
          {say('web.deliveries.title')}
        </Link>
      </span>
      <span className="d-print-none">
        <Link to="/cases/$id/control" params={{ id: of.id }}>
          {say('web.control.link')}
        </Link>
      </span>
    </p>
  );
}
