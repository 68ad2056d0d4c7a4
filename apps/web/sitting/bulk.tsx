import { useSay } from '../language/words';
import type { Choice } from './choices';
import type { RollCallSitting } from './shown';

interface BulkProps {
  seats: RollCallSitting['seats'];
  set: (keys: readonly string[], choice: Choice) => void;
}

const BULK: readonly Choice[] = ['present', 'for', 'absent'];

/** One press for the whole chamber; single seats are then set right. */
export function Bulk({ seats, set }: BulkProps) {
  const say = useSay();
  const keys = seats.map((seat) => seat.key);
  return (
    <div className="buttons" role="group" aria-label={say('web.rollCall.bulk')}>
      {BULK.map((choice) => (
        <button
          key={choice}
          type="button"
          className="btn btn-outline-primary"
          onClick={() => set(keys, choice)}
        >
          {say(`web.rollCall.all.${choice}`)}
        </button>
      ))}
    </div>
  );
}
