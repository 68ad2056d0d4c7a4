import { useNavigate } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useSay } from '../language/words';
import { useAuthority } from '../shell/site';
import { Timeline } from '../timeline/timeline';
import type { ControlledCase } from './shown';

/** Everything that happened, and the way back to how the case stood on any day. */
export function HistoryPart({ of }: { of: ControlledCase }) {
  const say = useSay();
  return (
    <section className="page-section" id="history" aria-labelledby="history-title">
      <h2 id="history-title" tabIndex={-1}>
        {say('web.control.history')}
      </h2>
      <AsOfForm id={of.id} openedAt={of.openedAt} />
      <Timeline events={of.events} heading="h3" />
    </section>
  );
}

/** A day between the opening and today; the case as it was at its end has an address of its own. */
export function AsOfForm({ id, openedAt, day }: { id: string; openedAt?: string; day?: string }) {
  const say = useSay();
  const field = useId();
  const navigate = useNavigate();
  const today = useAuthority()?.today;
  const [chosen, setChosen] = useState(day ?? '');
  return (
    <form
      className="as-of d-print-none"
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen) void navigate({ to: '/cases/$id/control', params: { id }, search: { asOf: chosen } });
      }}
    >
      <label htmlFor={field}>{say('web.control.asOf')}</label>
      <div className="length-row">
        <input
          id={field}
          type="date"
          required
          value={chosen}
          min={openedAt?.slice(0, 10)}
          max={today}
          onChange={({ target }) => setChosen(target.value)}
        />
        <button type="submit" className="btn btn-outline-primary">
          {say('web.control.asOf.show')}
        </button>
      </div>
    </form>
  );
}
