// `/terms`: a legal term with every step that leads to its date. The address holds the question, so that a link is
// the answer; the reckoning is done here, by the domain that the cases run on.
import { getRouteApi, useNavigate, useRouter } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useQuery } from 'urql';
import { ORDINARY_POSTING } from '../../../libs/domain/index';
import { useAddressForm } from '../calculator/address-form';
import { documentFor } from '../connection/document';
import type { CalendarsQuery as Data } from '../generated/graphql';
import { useSay } from '../language/words';
import { Page } from '../shell/page';
import { useAuthority } from '../shell/site';
import { EmptyState, ErrorState, Skeleton } from '../shell/states';
import { calendarOf, type ShownCalendar } from './calendar-of';
import { type Asked, reckon, type Reckoned } from './reckon';
import type { TermSearch } from './search';
import { TermAnswer } from './term-answer';
import { TermForm } from './term-form';
import { CalendarsQuery } from './terms.query';

const route = getRouteApi('/terms');

export function TermsPage() {
  const say = useSay();
  const authority = useAuthority();
  const [{ data, error }, ask] = useQuery<Data>({ query: documentFor(CalendarsQuery) });
  const retry = () => ask({ requestPolicy: 'network-only' });
  return (
    <Page
      title={say('web.terms.title')}
      crumbs={[]}
      lead={<p className="lead-text d-print-none">{say('web.terms.lead')}</p>}
    >
      <div className="container-xxl page-body">
        {error && !data ? (
          <ErrorState error={error} retry={retry} />
        ) : !data || !authority ? (
          <Skeleton />
        ) : data.calendars.length === 0 ? (
          <EmptyState title={say('web.terms.noCalendar')} />
        ) : (
          <Calculator calendars={data.calendars} own={authority.key} today={authority.today} />
        )}
      </div>
    </Page>
  );
}

interface CalculatorProps {
  calendars: readonly ShownCalendar[];
  /** key of the body whose site this is: its own calendar comes first */
  own: string;
  today: string;
}

function Calculator({ calendars, own, today }: CalculatorProps) {
  const say = useSay();
  const navigate = useNavigate();
  const router = useRouter();
  const [search, set] = useAddressForm(route.useSearch(), (next) => {
    void navigate({ to: '/terms', search: complete(next), replace: true, resetScroll: false });
  });
  const known = calendars.find(({ key }) => key === (search.calendar ?? own));
  const shown = known ?? calendars[0]!;
  const complete = (given: TermSearch): Asked => ({
    ...(given.kind === 'posting' ? ORDINARY : { length: '15d', calendar: shown.key }),
    from: today,
    ...defined(given),
  });
  const asked = complete(search);
  const calendar = useMemo(() => calendarOf(shown), [shown]);
  const reckoned = known || !search.calendar ? reckon(asked, calendar) : unknownCalendar(asked, calendars);
  const address = router.buildLocation({ to: '/terms', search: asked }).searchStr;
  return (
    <div className="calculator">
      <section aria-labelledby="question-title">
        <h2 id="question-title" className="d-print-none">
          {say('web.calculator.question')}
        </h2>
        <TermForm asked={asked} set={set} calendars={calendars} />
      </section>
      <section aria-labelledby="answer-title">
        <h2 id="answer-title">{say('web.calculator.answer')}</h2>
        <TermAnswer asked={asked} reckoned={reckoned} calendar={calendar} address={address} />
      </section>
    </div>
  );
}

/** The law's own figures, until somebody types others. */
const ORDINARY = {
  posted: String(ORDINARY_POSTING.postingDays),
  wait: String(ORDINARY_POSTING.waitingDays),
};

/** A link may name a calendar that this installation has not. */
const unknownCalendar = ({ calendar: given = '' }: Asked, calendars: readonly ShownCalendar[]): Reckoned => ({
  kind: 'refused',
  refusal: {
    code: 'term/calendar-unknown',
    data: { given, known: calendars.map(({ key }) => key).join(', ') },
  },
});

/** Without what is undefined, which would undo a default. */
const defined = <T extends object>(values: T): T =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;
