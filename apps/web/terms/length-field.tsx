import { useId } from 'react';
import { useSay } from '../language/words';

const UNITS = ['d', 'm', 'y'] as const;

/** A length as a figure and a unit; together they are written `15d`, as the address and the command have it. */
export function LengthField(props: { label: string; value: string; set: (value: string) => void }) {
  const say = useSay();
  const id = useId();
  const unit = UNITS.find((one) => props.value.endsWith(one)) ?? 'd';
  const count = props.value.endsWith(unit) ? props.value.slice(0, -1) : props.value;
  return (
    <>
      <label htmlFor={`${id}-count`}>{props.label}</label>
      <div className="length-row">
        <input
          id={`${id}-count`}
          type="text"
          inputMode="numeric"
          value={count}
          onChange={({ target }) => props.set(`${target.value.trim()}${unit}`)}
        />
        <select
          aria-label={say('web.terms.unit')}
          value={unit}
          onChange={({ target }) => props.set(`${count}${target.value}`)}
        >
          {UNITS.map((one) => (
            <option key={one} value={one}>
              {say(`web.terms.unit.${one}`)}
            </option>
          ))}
        </select>
      </div>
    </>
  );
}
