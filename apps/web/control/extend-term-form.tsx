import { useId, useState } from 'react';
import { CommandOutcome } from '../case/command-outcome';
import { useCommand } from '../connection/use-command';
import { useOwn, useSay } from '../language/words';
import { useToast } from '../shell/toasts';
import { ExtendTerm } from './control.commands';
import { Reasons, useReasons } from './reasons';
import type { ControlledCase } from './shown';

const UNITS = ['days', 'months'] as const;

interface ExtendTermProps {
  of: Pick<ControlledCase, 'id'>;
  term: ControlledCase['terms'][number];
  done: () => void;
}

/** More time for a running term, from its expiry: how much, and why. */
export function ExtendTermForm({ of, term, done }: ExtendTermProps) {
  const say = useSay();
  const own = useOwn();
  const id = useId();
  const toast = useToast();
  const [by, setBy] = useState('15');
  const [unit, setUnit] = useState<(typeof UNITS)[number]>('days');
  const reasons = useReasons();
  const command = useCommand(ExtendTerm, () => {
    toast({ tone: 'done', title: say('web.control.extended', { term: own(term.label) }) });
    done();
  });
  const count = /^[1-9]\d{0,3}$/.test(by) ? Number(by) : null;
  return (
    <form
      className="control-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!reasons.check() || count === null) return;
        void command.send({ case: of.id, term: term.name, by: count, unit, reasons: reasons.text.trim() });
      }}
    >
      <label htmlFor={`${id}-by`}>{say('web.control.extend.by')}</label>
      <div className="length-row">
        <input
          id={`${id}-by`}
          type="text"
          inputMode="numeric"
          value={by}
          aria-invalid={count === null}
          aria-describedby={`${id}-error`}
          onChange={({ target }) => setBy(target.value.trim())}
        />
        <select
          aria-label={say('web.terms.unit')}
          value={unit}
          onChange={({ target }) => setUnit(UNITS.find((one) => one === target.value) ?? 'days')}
        >
          {UNITS.map((one) => (
            <option key={one} value={one}>
              {say(`web.terms.unit.${one[0]}`)}
            </option>
          ))}
        </select>
      </div>
      <p id={`${id}-error`} className="form-error" role="alert" hidden={count !== null}>
        {count === null ? say('web.control.extend.notCount') : ''}
      </p>
      <Reasons {...reasons} label={say('web.form.reasons')} busy={command.busy} />
      <CommandOutcome {...command} />
      <button type="submit" className="btn btn-primary" disabled={command.busy}>
        {say('web.command.confirm', { what: say('web.control.extend') })}
      </button>
    </form>
  );
}
