// A cycle over time, phase by phase. The list of its phases says the same in figures, so screen readers are spared it.
import type { CyclesQuery } from '../generated/graphql';
import { placeIn, type Span } from './time-scale';

const DAY = 86_400_000;

interface CycleBarProps {
  cycle: CyclesQuery['cycles'][number];
  span: Span;
  today: string;
}

export function CycleBar({ cycle, span, today }: CycleBarProps) {
  const start = Date.parse(cycle.openedAt);
  const end = Date.parse(cycle.closedAt ?? today);
  const whole = Math.max(end - start, DAY);
  const total = Math.max(
    cycle.phases.reduce((sum, { days }) => sum + days, 0),
    1,
  );
  let passed = 0;
  return (
    <svg
      className="cycle-bar"
      viewBox="0 0 100 10"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect className="cycle-ground" width="100" height="10" />
      {cycle.phases.map(({ key, days, current }, position) => {
        const from = start + (passed / total) * whole;
        passed += days;
        const to = start + (passed / total) * whole;
        const [x, until] = [placeIn(span, from), placeIn(span, to)];
        const kind = current ? 'now' : position % 2 === 0 ? 'even' : 'odd';
        return (
          <rect
            key={key}
            className={`cycle-phase-${kind}`}
            x={x}
            width={Math.max(until - x, 0)}
            height="10"
          />
        );
      })}
      {cycle.due && (
        <rect
          className={cycle.overdue ? 'cycle-mark-late' : 'cycle-mark-due'}
          x={placeIn(span, Date.parse(cycle.due)) - 0.25}
          width="0.5"
          height="10"
        />
      )}
      <rect className="cycle-mark-today" x={placeIn(span, Date.parse(today)) - 0.1} width="0.2" height="10" />
    </svg>
  );
}
