import { useId } from 'react';
import { Conditions } from '../case/conditions';
import { CommandOutcome } from '../case/command-outcome';
import { useCommand } from '../connection/use-command';
import { useDates } from '../language/dates';
import { useOwn, useSay } from '../language/words';
import { Icon } from '../shell/icon';
import { useToast } from '../shell/toasts';
import { RetryIncident } from './control.commands';
import type { Incident } from './shown';

interface IncidentEntryProps {
  incident: Incident;
  /** only who may settle it chooses it */
  chosen?: boolean;
  toggle?: () => void;
}

/** One incident: what was tried, why it could not be decided, and what can be done about it. */
export function IncidentEntry({ incident, chosen, toggle }: IncidentEntryProps) {
  const own = useOwn();
  const dates = useDates();
  const id = useId();
  return (
    <article className={incident.settlement ? 'incident' : 'incident incident-open'}>
      <p className="incident-head">
        {toggle && !incident.settlement && (
          <input type="checkbox" checked={chosen ?? false} onChange={toggle} aria-labelledby={id} />
        )}
        <Icon name={incident.settlement ? 'check' : 'warning'} size={18} />
        <strong id={id}>
          {own(incident.label)}
          {incident.itemLabel && `, ${own(incident.itemLabel)}`}
        </strong>
        <time className="quiet" dateTime={incident.at}>
          {dates.instant(incident.at)}
        </time>
      </p>
      <p>
        {own(incident.refusal.sentence)} <code className="refusal-code">{incident.refusal.code}</code>
      </p>
      <Conditions conditions={incident.refusal.conditions} />
      {incident.settlement ? (
        <Settled settlement={incident.settlement} />
      ) : (
        toggle && <Retry incident={incident} />
      )}
    </article>
  );
}

function Settled({ settlement }: { settlement: NonNullable<Incident['settlement']> }) {
  const say = useSay();
  const own = useOwn();
  const dates = useDates();
  return (
    <p className="quiet">
      {say(`web.control.settled.${settlement.how}`, {
        who: own(settlement.by),
        at: dates.instant(settlement.at),
      })}
      {settlement.reasons && ` «${settlement.reasons}»`}
    </p>
  );
}

function Retry({ incident }: { incident: Incident }) {
  const say = useSay();
  const own = useOwn();
  const toast = useToast();
  const command = useCommand(RetryIncident, () =>
    toast({ tone: 'done', title: say('web.control.retried'), text: own(incident.label) }),
  );
  if (!incident.retriable) return <p className="quiet">{say('web.control.notRetriable')}</p>;
  return (
    <>
      <CommandOutcome {...command} />
      <button
        type="button"
        className="btn btn-outline-primary d-print-none"
        disabled={command.busy}
        onClick={() => void command.send({ incident: incident.id })}
      >
        {say('web.control.retry')}
        <span className="visually-hidden">: {own(incident.label)}</span>
      </button>
    </>
  );
}
