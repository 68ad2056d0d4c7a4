// What the procedure could not decide: tried again, or set aside with reasons, one or many at once.
import { useState } from 'react';
import { CommandOutcome } from '../case/command-outcome';
import { useCommand } from '../connection/use-command';
import { useSay } from '../language/words';
import { useAdministrators } from '../shell/administrators';
import { EmptyState, MayNot } from '../shell/states';
import { useToast } from '../shell/toasts';
import { RetryIncident, SetAsideIncidents } from './control.commands';
import { IncidentEntry } from './incident-entry';
import { Reasons, useReasons } from './reasons';
import type { ControlledCase, Incident } from './shown';

/** Of more than these each has its reasons folded behind it. */
const FEW = 2;

export function Incidents({ of }: { of: ControlledCase }) {
  const say = useSay();
  const { mayAct, signedIn, who } = useAdministrators();
  const toast = useToast();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  // Kept here: whatever comes of a retry, the incident that it was is settled and goes.
  const retrying = useCommand(RetryIncident, () =>
    toast({ tone: 'done', title: say('web.control.retried') }),
  );
  const open = of.incidents.filter(({ settlement }) => !settlement);
  const settled = of.incidents.filter(({ settlement }) => settlement);
  const picked = chosen.filter((id) => open.some((one) => one.id === id));
  const toggle = ({ id }: Incident) =>
    setChosen(picked.includes(id) ? picked.filter((one) => one !== id) : [...picked, id]);
  return (
    <section className="page-section" id="incidents" aria-labelledby="incidents-title">
      <h2 id="incidents-title" tabIndex={-1}>
        {say('web.control.incidents')}
      </h2>
      {of.incidents.length === 0 && (
        <EmptyState title={say('web.control.incidents.none')}>
          <p>{say('web.control.incidents.none.text')}</p>
        </EmptyState>
      )}
      {open.length > 0 && !mayAct && (
        <MayNot title={say('web.control.incidents.notYours')} who={who} signIn={!signedIn} />
      )}
      {open.length > 1 && mayAct && (
        <button
          type="button"
          className="btn btn-link d-print-none"
          onClick={() => setChosen(picked.length === open.length ? [] : open.map(({ id }) => id))}
        >
          {say(picked.length === open.length ? 'web.control.chooseNone' : 'web.control.chooseAll', {
            count: open.length,
          })}
        </button>
      )}
      <CommandOutcome {...retrying} />
      <ul className="incidents">
        {open.map((incident) => (
          <li key={incident.id}>
            <IncidentEntry
              incident={incident}
              folded={open.length > FEW}
              {...(mayAct && {
                chosen: picked.includes(incident.id),
                toggle: () => toggle(incident),
                retry: {
                  send: () => void retrying.send({ incident: incident.id }),
                  busy: retrying.busy,
                },
              })}
            />
          </li>
        ))}
      </ul>
      {picked.length > 0 && <SetAside ids={picked} done={() => setChosen([])} />}
      {settled.length > 0 && (
        <details className="terms-over">
          <summary>{say('web.control.incidents.settled', { count: settled.length })}</summary>
          <ul className="incidents">
            {settled.map((incident) => (
              <li key={incident.id}>
                <IncidentEntry incident={incident} folded />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function SetAside({ ids, done }: { ids: readonly string[]; done: () => void }) {
  const say = useSay();
  const toast = useToast();
  const reasons = useReasons();
  const command = useCommand(SetAsideIncidents, () => {
    toast({ tone: 'done', title: say('web.control.setAside.done', { count: ids.length }) });
    document.getElementById('incidents-title')?.focus();
    done();
  });
  return (
    <form
      className="control-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (reasons.check()) void command.send({ incidents: [...ids], reasons: reasons.text.trim() });
      }}
    >
      <Reasons {...reasons} label={say('web.control.setAside.reasons')} busy={command.busy} />
      <CommandOutcome {...command} />
      <button type="submit" className="btn btn-primary" disabled={command.busy}>
        {say('web.control.setAside', { count: ids.length })}
      </button>
    </form>
  );
}
