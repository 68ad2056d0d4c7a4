import { useId, useState } from 'react';
import { useQuery } from 'urql';
import { CommandOutcome } from '../case/command-outcome';
import { documentFor } from '../connection/document';
import { useCommand } from '../connection/use-command';
import type { OverrideTargetsQuery as Data } from '../generated/graphql';
import { graphql } from '../generated';
import { useOwn, useSay } from '../language/words';
import { useToast } from '../shell/toasts';
import { ProposeOverride } from './control.commands';
import { Reasons, useReasons } from './reasons';
import type { ControlledCase } from './shown';

const OverrideTargetsQuery = graphql(`
  query OverrideTargets($id: ID!) {
    case(id: $id) {
      id
      overrideTargets {
        target
        state {
          key
          label {
            it
            en
          }
        }
        around {
          key
          label {
            it
            en
          }
        }
      }
    }
  }
`);

/** Where to, why, and on what legal basis. What is named is entered as the procedure enters it. */
export function ProposeOverrideForm({ of, done }: { of: ControlledCase; done: () => void }) {
  const say = useSay();
  const own = useOwn();
  const id = useId();
  const toast = useToast();
  const [{ data }] = useQuery<Data>({
    query: documentFor(OverrideTargetsQuery),
    variables: { id: of.id },
    requestPolicy: 'cache-and-network',
  });
  const [target, setTarget] = useState('');
  const [missing, setMissing] = useState(false);
  const basis = useReasons();
  const reasons = useReasons();
  const command = useCommand(ProposeOverride, () => {
    toast({ tone: 'done', title: say('web.control.override.proposed') });
    document.getElementById('overrides-title')?.focus();
    done();
  });
  const targets = data?.case?.overrideTargets ?? [];
  const send = () => {
    setMissing(target === '');
    const whole = [basis.check(), reasons.check(), target !== ''].every(Boolean);
    if (!whole) return;
    const words = { legalBasis: basis.text.trim(), reasons: reasons.text.trim() };
    void command.send({ case: of.id, target, ...words });
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
      <label htmlFor={`${id}-target`}>{say('web.control.override.target')}</label>
      <select
        id={`${id}-target`}
        value={target}
        aria-invalid={missing}
        aria-describedby={`${id}-error`}
        onChange={({ target: { value } }) => setTarget(value)}
      >
        <option value="">{say('web.control.override.choose')}</option>
        {targets.map(({ target: whole, state, around }) => (
          <option key={whole} value={whole}>
            {[...around, state].map(({ label }) => own(label)).join(' › ')}
          </option>
        ))}
      </select>
      <p id={`${id}-error`} className="form-error" role="alert" hidden={!missing}>
        {missing ? say('web.control.override.targetMissing') : ''}
      </p>
      <Reasons {...basis} rows={2} label={say('web.control.override.legalBasis')} busy={command.busy} />
      <Reasons {...reasons} label={say('web.form.reasons')} busy={command.busy} />
      <p className="quiet">{say('web.control.override.twoPeople')}</p>
      <CommandOutcome {...command} />
      <button type="submit" className="btn btn-primary" disabled={command.busy}>
        {say('web.control.override.send')}
      </button>
    </form>
  );
}
