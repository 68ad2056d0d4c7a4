import { useId, useState } from 'react';
import { CommandOutcome } from '../case/command-outcome';
import { useDeed } from '../connection/use-deed';
import type { ChoicesShownFragment } from '../generated/graphql';
import { useSay } from '../language/words';
import { useToast } from '../shell/toasts';
import { ChooseHabits } from './choices.query';
import { useWeekday } from './use-weekday';

const NIGHT = { from: '20:00', to: '07:30' };

/** Hours without mail, and the day of the weekly digest. */
export function HabitsForm({ choices, refresh }: { choices: ChoicesShownFragment; refresh: () => void }) {
  const say = useSay();
  const toast = useToast();
  const weekday = useWeekday();
  const id = useId();
  const { state, act, busy } = useDeed(ChooseHabits);
  const [quiet, setQuiet] = useState(choices.quiet ?? null);
  const [weeklyOn, setWeeklyOn] = useState(choices.weeklyOn);
  const keep = async (event: React.FormEvent) => {
    event.preventDefault();
    const hours = quiet && { from: quiet.from, to: quiet.to };
    if (await act({ weeklyOn, quiet: hours })) {
      toast({ tone: 'done', title: say('web.choices.kept') });
      refresh();
    }
  };
  return (
    <section className="page-section" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{say('web.choices.habits')}</h2>
      <form className="control-form" onSubmit={(event) => void keep(event)}>
        <label className="tick">
          <input
            type="checkbox"
            checked={quiet !== null}
            onChange={(event) => setQuiet(event.target.checked ? NIGHT : null)}
          />
          <span>{say('web.choices.quiet')}</span>
        </label>
        {quiet &&
          (['from', 'to'] as const).map((end) => (
            <div key={end}>
              <label htmlFor={`${id}-${end}`}>{say(`web.choices.quiet.${end}`)}</label>
              <input
                id={`${id}-${end}`}
                type="time"
                required
                value={quiet[end]}
                onChange={(event) => setQuiet({ ...quiet, [end]: event.target.value })}
              />
            </div>
          ))}
        <div>
          <label htmlFor={`${id}-day`}>{say('web.choices.weeklyOn')}</label>
          <select
            id={`${id}-day`}
            value={weeklyOn}
            onChange={(event) => setWeeklyOn(Number(event.target.value))}
          >
            {[1, 2, 3, 4, 5, 6, 7].map((day) => (
              <option key={day} value={day}>
                {weekday(day)}
              </option>
            ))}
          </select>
        </div>
        <CommandOutcome state={state} />
        <button type="submit" className="btn btn-primary" disabled={busy}>
          {say('web.choices.keep')}
        </button>
      </form>
    </section>
  );
}
