// "If we began on this day": the dates of a procedure, term by term, reckoned here by the domain itself.
import { useNavigate } from '@tanstack/react-router';
import { useId, useMemo } from 'react';
import { useQuery } from 'urql';
import { type HolidayCalendar, stepMessage } from '../../../libs/domain/index';
import { CopyLink } from '../calculator/copy-link';
import { documentFor } from '../connection/document';
import type { CalendarsQuery as Data } from '../generated/graphql';
import { useDates } from '../language/dates';
import { useLanguage } from '../language/language-provider';
import { useOwn, useSay } from '../language/words';
import { useAuthority } from '../shell/site';
import { EmptyState, ErrorState, Skeleton } from '../shell/states';
import { calendarOf } from '../terms/calendar-of';
import { CalendarsQuery } from '../terms/terms.query';
import { type SimulatedStep, simulateCalendar } from './simulate-calendar';
import type { Version } from './shown';

type Step = SimulatedStep<Version['states'][number], Term>;
type Term = Version['terms'][number] & { unit: 'days' | 'months' | 'years' };

export function CalendarView({ version, from }: { version: Version; from: string | undefined }) {
  const say = useSay();
  const authority = useAuthority();
  const [{ data, error }, ask] = useQuery<Data>({ query: documentFor(CalendarsQuery) });
  const shown = data?.calendars.find(({ key }) => key === authority?.key) ?? data?.calendars[0];
  if (error && !data)
    return <ErrorState error={error} retry={() => ask({ requestPolicy: 'network-only' })} />;
  if (!data || !authority) return <Skeleton lines={6} />;
  if (!shown) return <EmptyState title={say('web.terms.noCalendar')} />;
  return <Simulated version={version} start={from ?? authority.today} shown={shown} />;
}

interface SimulatedProps {
  version: Version;
  start: string;
  shown: Data['calendars'][number];
}

function Simulated({ version, start, shown }: SimulatedProps) {
  const say = useSay();
  const own = useOwn();
  const dates = useDates();
  const calendar: HolidayCalendar = useMemo(() => calendarOf(shown), [shown]);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(start) && !Number.isNaN(Date.parse(start));
  const simulated = useMemo(() => {
    const goal = version.phases.at(-1)?.name ?? '';
    const terms = version.terms as Term[];
    return isDay ? simulateCalendar({ states: version.states, terms, calendar, goal }, start) : null;
  }, [version, calendar, start, isDay]);
  return (
    <section aria-labelledby="calendar-title">
      <h2 id="calendar-title">{say('web.tryCalendar.title')}</h2>
      <p className="lead-text">{say('web.tryCalendar.lead')}</p>
      <StartField version={version} start={start} />
      {!simulated ? (
        <EmptyState title={say('web.tryCalendar.notADay')} />
      ) : (
        <>
          <p className="big-date" role="status">
            <span className="big-label">
              {say('web.tryCalendar.end', { state: own(version.phases.at(-1)?.label ?? version.name) })}
            </span>{' '}
            <strong>{dates.full(simulated.end)}</strong>
          </p>
          {simulated.steps.length === 0 && <EmptyState title={say('web.tryCalendar.none')} />}
          <ol className="timeline calendar-steps">
            {simulated.steps.map((one, position) => (
              <li key={`${one.state.key}-${one.term.name}-${position}`} className="timeline-item">
                <StepEntry step={one} />
              </li>
            ))}
          </ol>
          <p className="quiet">{say('web.tryCalendar.caveat')}</p>
          <CopyLink search={`?view=calendar&from=${start}`} />
        </>
      )}
    </section>
  );
}

function StartField({ version, start }: { version: Version; start: string }) {
  const say = useSay();
  const id = useId();
  const navigate = useNavigate();
  return (
    <>
      <label htmlFor={id}>{say('web.tryCalendar.from')}</label>
      <input
        id={id}
        className="day-input"
        type="date"
        value={start}
        onChange={({ target }) =>
          void navigate({
            to: '/procedures/$',
            params: { _splat: version.key },
            search: { view: 'calendar', hash: version.hash, from: target.value || undefined },
            replace: true,
            resetScroll: false,
          })
        }
      />
    </>
  );
}

function StepEntry({ step }: { step: Step }) {
  const say = useSay();
  const own = useOwn();
  const dates = useDates();
  const { term, state, from, result } = step;
  return (
    <article className="event">
      <p className="event-date">
        {'code' in result
          ? dates.civil(from)
          : say('web.tryCalendar.span', { from: dates.civil(from), to: dates.full(result.date) })}
      </p>
      <h3 className="event-title">{own(term.label)}</h3>
      <p className="event-who">{own(state.label)}</p>
      {'code' in result ? (
        <p>{say(`refusal.${result.code}`, result.data)}</p>
      ) : (
        <details className="term-steps">
          <summary>{say('web.terms.how')}</summary>
          <ol>
            {result.steps.map((one, position) => (
              <StepSentence key={`${one.rule}-${position}`} step={one} />
            ))}
          </ol>
          <p className="term-source">
            {say('web.term.source', { source: term.source })} {!term.verified && say('web.term.unverified')}
          </p>
        </details>
      )}
    </article>
  );
}

function StepSentence({ step }: { step: Parameters<typeof stepMessage>[0] }) {
  const say = useSay();
  const { language } = useLanguage();
  const { id, values } = stepMessage(step, language);
  return <li>{say(id, values)}</li>;
}
