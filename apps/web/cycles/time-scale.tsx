import type { CyclesQuery } from '../generated/graphql';
import { useDates } from '../language/dates';
import { useSay } from '../language/words';

type Timed = Pick<CyclesQuery['cycles'][number], 'openedAt' | 'closedAt' | 'due'>;

/** From one day to another, in ms since the epoch. */
export interface Span {
  from: number;
  to: number;
}

const DAY = 86_400_000;

/** What the lines need together, today included, with a little air at both ends. */
export function spanOf(cycles: readonly Timed[], today: string): Span {
  const now = Date.parse(today);
  const from = Math.min(now, ...cycles.map(({ openedAt }) => Date.parse(openedAt)));
  const ends = cycles.map(({ closedAt, due }) => Date.parse(closedAt ?? due ?? today));
  const to = Math.max(now, ...ends);
  const air = Math.max((to - from) * 0.03, 5 * DAY);
  return { from: from - air, to: to + air };
}

/** Where an instant lies in a span, in hundredths. */
export const placeIn = ({ from, to }: Span, instant: number): number =>
  ((Math.min(Math.max(instant, from), to) - from) / (to - from)) * 100;

/** The span's first and last day, and today, above the lines. */
export function TimeScale({ span, today }: { span: Span; today: string }) {
  const say = useSay();
  const dates = useDates();
  const at = placeIn(span, Date.parse(today));
  return (
    <div className="time-scale" aria-hidden="true">
      <span>{dates.day(new Date(span.from).toISOString())}</span>
      {at > 20 && at < 80 && <span className="time-today">{say('web.cycles.today')}</span>}
      <span>{dates.day(new Date(span.to).toISOString())}</span>
    </div>
  );
}
