import { memo, useCallback, useDeferredValue, useId, useMemo, useState, type KeyboardEvent } from 'react';
import { useNumber, useOwn, useSay } from '../language/words';
import { useKeysOn } from '../shell/keyboard';
import { CHOICES, choiceOf, type Choice, type Roll } from './choices';
import type { RollCallSitting } from './shown';

type Seat = RollCallSitting['seats'][number];
type SetChoice = (keys: readonly string[], choice: Choice) => void;

interface SeatListProps {
  seats: readonly Seat[];
  roll: Roll;
  set: SetChoice;
}

/**
 * Every seat with its choices as one radio group: Tab goes from seat to seat, arrows choose, and the keys 0 to 4
 * choose and go on, so that a roll is entered as fast as it is read out.
 */
export function SeatList({ seats, roll, set }: SeatListProps) {
  const say = useSay();
  const own = useOwn();
  const id = useId();
  const keysOn = useKeysOn();
  const [filter, setFilter] = useState('');
  const wanted = useDeferredValue(filter).trim().toLowerCase();
  const shown = useMemo(
    () => (wanted ? seats.filter((seat) => own(seat.title).toLowerCase().includes(wanted)) : seats),
    [seats, wanted, own],
  );
  const press = useCallback(
    (event: KeyboardEvent<HTMLInputElement>, key: string) => {
      const choice = keysOn ? CHOICES[Number.parseInt(event.key, 10)] : undefined;
      if (!choice || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      set([key], choice);
      const next = event.currentTarget.closest('li')?.nextElementSibling;
      next?.querySelector<HTMLInputElement>('input:checked')?.focus();
    },
    [keysOn, set],
  );
  return (
    <section aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{say('web.rollCall.seats')}</h2>
      <label htmlFor={id}>{say('web.rollCall.filter')}</label>
      <input id={id} type="search" value={filter} onChange={(event) => setFilter(event.target.value)} />
      <p className="form-help" role="status">
        {say('web.rollCall.shown', { shown: shown.length, all: seats.length })}
      </p>
      {keysOn && <p className="form-help keys-help">{say('web.rollCall.keys')}</p>}
      <ul className="seats">
        {shown.map((seat) => (
          <SeatRow key={seat.key} seat={seat} choice={choiceOf(roll, seat.key)} set={set} press={press} />
        ))}
      </ul>
    </section>
  );
}

interface SeatRowProps {
  seat: Seat;
  choice: Choice;
  set: SetChoice;
  press: (event: KeyboardEvent<HTMLInputElement>, key: string) => void;
}

const SeatRow = memo(function SeatRow({ seat, choice, set, press }: SeatRowProps) {
  const say = useSay();
  const own = useOwn();
  const number = useNumber();
  const id = `seat-${seat.key}`;
  return (
    <li>
      <div className="seat" role="radiogroup" aria-labelledby={id}>
        <p className="seat-name" id={id}>
          {own(seat.title)}
        </p>
        {seat.weight != null && (
          <p className="seat-weight">{say('web.rollCall.residents', { weight: number(seat.weight) })}</p>
        )}
        <div className="seat-choices">
          {CHOICES.map((one) => (
            <label key={one} className={`seat-choice choice-${one}`}>
              <input
                type="radio"
                name={id}
                checked={choice === one}
                onChange={() => set([seat.key], one)}
                onKeyDown={(event) => press(event, seat.key)}
              />
              <span>{say(`web.rollCall.choice.${one}`)}</span>
            </label>
          ))}
        </div>
      </div>
    </li>
  );
});
