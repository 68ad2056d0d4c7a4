// The days of a term at a glance, month by month. It says nothing that the steps do not say in words, so screen
// readers are spared it.
import { holidayOn, type HolidayCalendar, parseLegalDate, patronOn } from '../../../libs/domain/index';
import { useIntl } from 'react-intl';
import { useSay } from '../language/words';

/** More months than these and only the first and the last are drawn. */
const MOST = 4;

interface Span {
  /** the first and the last day of the reckoning, ISO; the first comes first whichever way it runs */
  first: string;
  last: string;
  /** days that stand out: the answer, and where it was reckoned from */
  answers: readonly string[];
  start: string;
  /** whether a Saturday is a holiday here */
  saturdays: boolean;
  /** after the one and up to the other no day counted: the term stood still, or what had run was lost */
  still: { after: string; until: string } | null;
}

export function MonthStrip({ span, calendar }: { span: Span; calendar: HolidayCalendar }) {
  const say = useSay();
  const months = monthsOf(span.first, span.last);
  const shown = months.length > MOST ? [months[0]!, null, months.at(-1)!] : months;
  return (
    <div className="month-strip" aria-hidden="true">
      <div className="months">
        {shown.map((month) =>
          month === null ? (
            <span key="gap" className="months-gap">
              {say('web.terms.gap', { months: months.length - 2 })}
            </span>
          ) : (
            <Month key={month} month={month} span={span} calendar={calendar} />
          ),
        )}
      </div>
      <ul className="strip-legend">
        {(['start', 'counted', 'holiday', 'patron', 'answer'] as const).map((mark) => (
          <li key={mark}>
            <span className={`day day-${mark}`}>8</span> {say(`web.terms.mark.${mark}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Month({ month, span, calendar }: { month: string; span: Span; calendar: HolidayCalendar }) {
  const intl = useIntl();
  const days = daysOf(month);
  const title = intl.formatDate(`${month}-15T12:00:00Z`, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return (
    <div className="month">
      <p className="month-title">{title}</p>
      <div className="month-days">
        {/* 1 January 2024 was a Monday. */}
        {[1, 2, 3, 4, 5, 6, 7].map((weekday) => (
          <span key={weekday} className="weekday">
            {intl.formatDate(`2024-01-0${weekday}T12:00:00Z`, { weekday: 'narrow', timeZone: 'UTC' })}
          </span>
        ))}
        {days.map((iso, index) => (
          <span
            key={iso}
            className={`day ${marksOf(iso, span, calendar)}`}
            style={index === 0 ? { gridColumnStart: weekdayOf(iso) } : undefined}
          >
            {index + 1}
          </span>
        ))}
      </div>
    </div>
  );
}

function marksOf(iso: string, span: Span, calendar: HolidayCalendar): string {
  const date = parseLegalDate(iso);
  if ('code' in date) return '';
  const marks: string[] = [];
  const stands = span.still !== null && iso > span.still.after && iso <= span.still.until;
  if (iso > span.first && iso < span.last && !stands) marks.push('day-counted');
  if (holidayOn(date, calendar, span.saturdays)) marks.push('day-holiday');
  if (patronOn(date, calendar)) marks.push('day-patron');
  if (iso === span.start) marks.push('day-start');
  if (span.answers.includes(iso)) marks.push('day-answer');
  return marks.join(' ');
}

/** 1 for Monday to 7 for Sunday. */
const weekdayOf = (iso: string): number => new Date(`${iso}T12:00:00Z`).getUTCDay() || 7;

function monthsOf(first: string, last: string): string[] {
  const months: string[] = [];
  let [year = 0, month = 1] = first.split('-').map(Number);
  for (let at = first.slice(0, 7); at <= last.slice(0, 7) && months.length < 1_300;) {
    months.push(at);
    year = month === 12 ? year + 1 : year;
    month = month === 12 ? 1 : month + 1;
    at = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
  }
  return months;
}

function daysOf(month: string): string[] {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const length = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return Array.from({ length }, (_, index) => `${month}-${String(index + 1).padStart(2, '0')}`);
}
