import { useId } from 'react';
import { useOwn, useSay } from '../language/words';
import type { ShownCalendar } from './calendar-of';
import { HappenedFields } from './happened-fields';
import { LengthField } from './length-field';
import type { Asked } from './reckon';
import type { TermSearch } from './search';

export interface TermFormProps {
  asked: Asked;
  set: (patch: Partial<TermSearch>) => void;
}

/** Everything that can be asked of a term; there is nothing to send, the answer follows what is typed. */
export function TermForm({ asked, set, calendars }: TermFormProps & { calendars: readonly ShownCalendar[] }) {
  const say = useSay();
  const id = useId();
  const posting = asked.kind === 'posting';
  return (
    <form className="calculator-form d-print-none" onSubmit={(event) => event.preventDefault()}>
      <Kinds asked={asked} set={set} />
      {!posting && <Directions asked={asked} set={set} />}
      <label htmlFor={`${id}-from`}>
        {say(posting ? 'web.terms.firstDay' : asked.direction ? 'web.terms.event' : 'web.terms.from')}
      </label>
      <input
        id={`${id}-from`}
        type="date"
        value={asked.from}
        onChange={({ target }) => set({ from: target.value })}
      />
      {posting ? (
        <PostingFields asked={asked} set={set} />
      ) : (
        <LengthField
          label={say('web.terms.length')}
          value={asked.length ?? ''}
          set={(length) => set({ length })}
        />
      )}
      {!posting && (
        <>
          <label htmlFor={`${id}-calendar`}>{say('web.terms.calendar')}</label>
          <CalendarChoice id={`${id}-calendar`} asked={asked} set={set} calendars={calendars} />
          <Tick
            label={say('web.terms.free')}
            on={asked.free}
            set={(free) => set({ free: free || undefined })}
          />
          <Tick
            label={say('web.terms.saturdays')}
            on={asked.saturdays}
            set={(on) => set({ saturdays: on || undefined })}
          />
        </>
      )}
      {!posting && !asked.direction && <HappenedFields asked={asked} set={set} />}
    </form>
  );
}

function Kinds({ asked, set }: TermFormProps) {
  const say = useSay();
  const name = useId();
  return (
    <fieldset className="choices">
      <legend>{say('web.terms.kind')}</legend>
      {([undefined, 'posting'] as const).map((kind) => (
        <label key={kind ?? 'ordinary'} className="choice">
          <input type="radio" name={name} checked={asked.kind === kind} onChange={() => set({ kind })} />
          <span>{say(`web.terms.kind.${kind ?? 'ordinary'}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Directions({ asked, set }: TermFormProps) {
  const say = useSay();
  const name = useId();
  return (
    <fieldset className="choices">
      <legend>{say('web.terms.direction')}</legend>
      {([undefined, 'backward'] as const).map((direction) => (
        <label key={direction ?? 'forward'} className="choice">
          <input
            type="radio"
            name={name}
            checked={asked.direction === direction}
            onChange={() => set({ direction })}
          />
          <span>{say(`web.terms.direction.${direction ?? 'forward'}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}

function PostingFields({ asked, set }: TermFormProps) {
  const say = useSay();
  const id = useId();
  return (
    <div className="field-row">
      {(['posted', 'wait'] as const).map((field) => (
        <div key={field}>
          <label htmlFor={`${id}-${field}`}>{say(`web.terms.days.${field}`)}</label>
          <input
            id={`${id}-${field}`}
            type="text"
            inputMode="numeric"
            value={asked[field] ?? ''}
            onChange={({ target }) => set({ [field]: target.value })}
          />
        </div>
      ))}
    </div>
  );
}

function CalendarChoice(props: TermFormProps & { id: string; calendars: readonly ShownCalendar[] }) {
  const { asked, set, calendars } = props;
  const own = useOwn();
  return (
    <select id={props.id} value={asked.calendar} onChange={({ target }) => set({ calendar: target.value })}>
      {calendars.map(({ key, name }) => (
        <option key={key} value={key}>
          {name ? own(name) : key}
        </option>
      ))}
    </select>
  );
}

function Tick({ label, on, set }: { label: string; on: true | undefined; set: (on: boolean) => void }) {
  return (
    <label className="tick">
      <input type="checkbox" checked={on === true} onChange={({ target }) => set(target.checked)} />
      <span>{label}</span>
    </label>
  );
}
