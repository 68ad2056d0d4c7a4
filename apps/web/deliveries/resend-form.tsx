import { useId, useState } from 'react';
import { CommandOutcome } from '../case/command-outcome';
import { useCommand } from '../connection/use-command';
import { Reasons, useReasons } from '../control/reasons';
import type { DeliveryChannel } from '../generated/graphql';
import { useSay } from '../language/words';
import { useToast } from '../shell/toasts';
import { ResendNotice } from './deliveries.query';
import type { Shown } from './shown';

/** Sends a notice once more: to the address that it had, or to one that is corrected here. */
export function ResendForm({ of, done }: { of: Shown; done: () => void }) {
  const say = useSay();
  const id = useId();
  const toast = useToast();
  const [channel, setChannel] = useState<DeliveryChannel>(of.channel === 'pec' ? 'pec' : 'mail');
  const [address, setAddress] = useState(of.address ?? '');
  const [missing, setMissing] = useState(false);
  const reasons = useReasons();
  const command = useCommand(ResendNotice, () => {
    toast({ tone: 'done', title: say('web.deliveries.resent') });
    document.getElementById('deliveries-title')?.focus();
    done();
  });
  const send = () => {
    setMissing(address.trim() === '');
    if (![reasons.check(), address.trim() !== ''].every(Boolean)) return;
    void command.send({ notice: of.id, channel, address: address.trim(), reasons: reasons.text.trim() });
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
      <label htmlFor={`${id}-channel`}>{say('web.deliveries.byChannel')}</label>
      <select
        id={`${id}-channel`}
        value={channel}
        onChange={({ target }) => setChannel(target.value as DeliveryChannel)}
      >
        <option value="pec">{say('web.deliveries.channel.pec')}</option>
        <option value="mail">{say('web.deliveries.channel.mail')}</option>
      </select>
      <label htmlFor={`${id}-address`}>{say('web.deliveries.address')}</label>
      <input
        id={`${id}-address`}
        type="email"
        value={address}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={missing}
        aria-describedby={`${id}-error`}
        onChange={({ target }) => setAddress(target.value)}
      />
      <p id={`${id}-error`} className="form-error" role="alert" hidden={!missing}>
        {missing ? say('web.deliveries.addressMissing') : ''}
      </p>
      <Reasons {...reasons} label={say('web.form.reasons')} busy={command.busy} />
      <CommandOutcome {...command} />
      <button type="submit" className="btn btn-primary" disabled={command.busy}>
        {say('web.deliveries.resend')}
      </button>
    </form>
  );
}
