import { type HolidayCalendar, stepMessage, type TermResult } from '../../../libs/domain/index';
import { CopyLink } from '../calculator/copy-link';
import { Refused } from '../calculator/refused';
import { useDates } from '../language/dates';
import { useLanguage } from '../language/language-provider';
import { useOwn, useSay } from '../language/words';
import { EmptyState } from '../shell/states';
import { MonthStrip } from './month-strip';
import type { Asked, Reckoned } from './reckon';

interface AnswerProps {
  asked: Asked;
  reckoned: Reckoned;
  calendar: HolidayCalendar;
  address: string;
}

/** The date, how it was reached, and the days it runs over. */
export function TermAnswer({ asked, reckoned, calendar, address }: AnswerProps) {
  const say = useSay();
  if (reckoned.kind === 'open') return <EmptyState title={say('web.terms.open')} />;
  if (reckoned.kind === 'refused') return <Refused title={say('web.terms.refused')} {...reckoned.refusal} />;
  const results =
    reckoned.kind === 'term' ? [reckoned.result] : [reckoned.posted, reckoned.early, reckoned.late];
  const dates = [asked.from, ...results.map(({ date }) => date)].sort();
  const span = {
    first: dates[0]!,
    last: dates.at(-1)!,
    start: asked.from,
    answers: results.map(({ date }) => date),
    saturdays: asked.saturdays ?? calendar.saturdays,
    still: stillness(asked),
  };
  return (
    <>
      <Question asked={asked} calendar={calendar} />
      {reckoned.kind === 'term' ? (
        <OneTerm result={reckoned.result} asked={asked} />
      ) : (
        <Posting {...reckoned} />
      )}
      <MonthStrip span={span} calendar={calendar} />
      <div className="buttons">
        <CopyLink search={address} />
        <button type="button" className="btn btn-outline-primary d-print-none" onClick={() => print()}>
          {say('web.calculator.print')}
        </button>
      </div>
    </>
  );
}

function stillness({ after, from, on, again }: Asked) {
  if ((after !== 'suspended' && after !== 'interrupted') || !on || !again) return null;
  return { after: after === 'suspended' ? on : from, until: again };
}

/** What was asked, in a sentence: on paper the form is not there, and a link is read by whoever did not write it. */
function Question({ asked, calendar }: { asked: Asked; calendar: HolidayCalendar }) {
  const say = useSay();
  const own = useOwn();
  const dates = useDates();
  const date = dates.civil(asked.from);
  if (asked.kind === 'posting') {
    return <p>{say('web.terms.asked.posting', { date, posted: asked.posted, wait: asked.wait })}</p>;
  }
  const { name, key } = calendar;
  const length = asked.length ?? '';
  const unit = length.slice(-1).toLowerCase();
  const values = { date, count: Number.parseInt(length, 10), unit, calendar: name ? own(name) : key };
  return (
    <p>
      {say(asked.direction ? 'web.terms.asked.backward' : 'web.terms.asked.forward', values)}{' '}
      {asked.free && say('web.terms.asked.free')} {asked.saturdays && say('web.terms.asked.saturdays')}
    </p>
  );
}

function OneTerm({ result, asked }: { result: TermResult; asked: Asked }) {
  const say = useSay();
  const backward = asked.direction === 'backward';
  return (
    <>
      <BigDate label={say(backward ? 'web.terms.noLaterThan' : 'web.terms.expires')} date={result.date} />
      <Steps result={result} />
    </>
  );
}

type PostingResults = Extract<Reckoned, { kind: 'posting' }>;

function Posting({ posted, early, late }: PostingResults) {
  const say = useSay();
  return (
    <>
      <BigDate label={say('web.terms.posted')} date={posted.date} />
      <p className="lead-text">{say('web.terms.readings')}</p>
      <div className="readings">
        {(
          [
            ['early', early],
            ['late', late],
          ] as const
        ).map(([reading, result]) => (
          <section key={reading} className="card-plain">
            <h3>{say(`web.terms.reading.${reading}`)}</h3>
            <BigDate label={say('web.terms.enforceable')} date={result.date} />
            <Steps result={result} />
          </section>
        ))}
      </div>
    </>
  );
}

function BigDate({ label, date }: { label: string; date: string }) {
  const dates = useDates();
  return (
    <p className="big-date" role="status">
      <span className="big-label">{label}</span> <strong>{dates.full(date)}</strong>
    </p>
  );
}

function Steps({ result }: { result: TermResult }) {
  const say = useSay();
  const { language } = useLanguage();
  return (
    <section>
      <h3>{say('web.terms.how')}</h3>
      <ol className="reckoning">
        {result.steps.map((step, position) => {
          const { id, values } = stepMessage(step, language);
          return <li key={position}>{say(id, values)}</li>;
        })}
      </ol>
    </section>
  );
}
