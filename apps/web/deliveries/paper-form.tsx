import { useId, useState } from 'react';
import { CommandOutcome } from '../case/command-outcome';
import { useCommand } from '../connection/use-command';
import { Reasons, useReasons } from '../control/reasons';
import { useSay } from '../language/words';
import { useToast } from '../shell/toasts';
import { EnterPaperDelivery } from './deliveries.query';
import type { Shown } from './shown';

/** Enters that a notice was handed over on paper, on which day, and how that is known. */
export function PaperForm({ of, done }: { of: Shown; done: () => void }) {
  const say = useSay();
  const id = useId();
  const toast = useToast();
  const [day, setDay] = useState('');
  const [missing, setMissing] = useState(false);
  const reasons = useReasons();
  const command = useCommand(EnterPaperDelivery, () => {
    toast({ tone: 'done', title: say('web.deliveries.entered') });
    document.getElementById('deliveries-title')?.focus();
    done();
  });
  const send = () => {
    setMissing(day === '');
    if (![reasons.check(), day !== ''].every(Boolean)) return;
    void command.send({ notice: of.id, day, reasons: reasons.text.trim() });
  };
  return (
    <form
      className="control-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <label htmlFor={`${id}-day`}>{say('web.deliveries.day')}</label>
      <input
        id={`${id}-day`}
        type="date"
        value={day}
        aria-invalid={missing}
        aria-describedby={`${id}-error`}
        onChange={({ target }) => setDay(target.value)}
      />
      <p id={`${id}-error`} className="form-error" role="alert" hidden={!missing}>
        {missing ? say('web.deliveries.dayMissing') : ''}
      </p>
      <Reasons {...reasons} label={say('web.deliveries.paperReasons')} busy={command.busy} />
      <CommandOutcome {...command} />
      <button type="submit" className="btn btn-primary" disabled={command.busy}>
        {say('web.deliveries.enter')}
      </button>
    </form>
  );
}
