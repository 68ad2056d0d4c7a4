import { useId } from 'react';
import { Conditions } from '../case/conditions';
import { useDates } from '../language/dates';
import { useOwn, useSay } from '../language/words';
import { Icon } from '../shell/icon';
import type { Incident } from './shown';

interface IncidentEntryProps {
  incident: Incident;
  /** only who may settle it chooses it */
  chosen?: boolean;
  toggle?: () => void;
  /** lets the clock try again; only for who may settle it */
  retry?: { send: () => void; busy: boolean };
  /** one of many: why is folded behind it */
  folded?: boolean;
}

/** One incident: what was tried, why it could not be decided, and what can be done about it. */
export function IncidentEntry({ incident, chosen, toggle, retry, folded }: IncidentEntryProps) {
  const say = useSay();
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
      <div className="incident-foot">
        {folded ? (
          <details>
            <summary>{say('web.control.incident.why')}</summary>
            <Why incident={incident} />
          </details>
        ) : (
          <div>
            <Why incident={incident} />
          </div>
        )}
        {!incident.settlement && retry && <Retry incident={incident} {...retry} />}
      </div>
      {incident.settlement && <Settled settlement={incident.settlement} />}
    </article>
  );
}

function Why({ incident: { refusal } }: { incident: Incident }) {
  const own = useOwn();
  return (
    <>
      <p>
        {own(refusal.sentence)} <code className="refusal-code">{refusal.code}</code>
      </p>
      <Conditions conditions={refusal.conditions} tried />
    </>
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

interface RetryProps extends NonNullable<IncidentEntryProps['retry']> {
  incident: Incident;
}

function Retry({ incident, send, busy }: RetryProps) {
  const say = useSay();
  const own = useOwn();
  if (!incident.retriable) return <p className="quiet">{say('web.control.notRetriable')}</p>;
  return (
    <button type="button" className="btn btn-outline-primary d-print-none" disabled={busy} onClick={send}>
      {say('web.control.retry')}
      <span className="visually-hidden">
        : {own(incident.label)}
        {incident.itemLabel && `, ${own(incident.itemLabel)}`}
      </span>
    </button>
  );
}
