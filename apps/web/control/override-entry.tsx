import { CommandOutcome } from '../case/command-outcome';
import { useCommand } from '../connection/use-command';
import { useDates } from '../language/dates';
import { useOwn, useSay } from '../language/words';
import { useToast } from '../shell/toasts';
import { ConfirmOverride, RefuseOverride } from './control.commands';
import type { Override } from './shown';

/** One override: where to, on what basis, who proposed it, and what became of it. */
export function OverrideEntry({ override, mayAct }: { override: Override; mayAct: boolean }) {
  const say = useSay();
  const own = useOwn();
  const dates = useDates();
  const { status } = override;
  return (
    <article className={status === 'open' ? 'incident incident-open' : 'incident'}>
      <p className="incident-head">
        <strong>{override.states.map(({ label }) => own(label)).join(', ')}</strong>
        <span className={status === 'open' ? 'tag tag-current' : 'tag'}>
          {say(`web.control.override.${status}`)}
        </span>
      </p>
      <p>
        {say('web.control.override.basis', { basis: override.legalBasis })}
        {override.reasons && (
          <>
            <br />«{override.reasons}»
          </>
        )}
      </p>
      <p className="quiet">
        {say('web.control.override.by', { who: own(override.proposedBy), at: dates.instant(override.at) })}
        {override.decidedBy && override.decidedAt && (
          <>
            {' '}
            {say('web.control.override.decided', {
              who: own(override.decidedBy),
              at: dates.instant(override.decidedAt),
            })}
          </>
        )}
      </p>
      {mayAct && (status === 'open' || status === 'stale') && <Decide override={override} />}
    </article>
  );
}

function Decide({ override }: { override: Override }) {
  const say = useSay();
  const toast = useToast();
  const told = (key: string) => () => toast({ tone: 'done', title: say(key) });
  const confirm = useCommand(ConfirmOverride, told('web.control.override.confirmedToast'));
  const refuse = useCommand(RefuseOverride, told('web.control.override.refusedToast'));
  const busy = confirm.busy || refuse.busy;
  return (
    <>
      {override.mine && override.status === 'open' && (
        <p className="quiet">{say('web.control.override.another')}</p>
      )}
      <CommandOutcome {...confirm} />
      <CommandOutcome {...refuse} />
      <div className="buttons d-print-none">
        {!override.mine && override.status === 'open' && (
          <button
            type="button"
            className="btn btn-primary"
            disabled={busy}
            onClick={() => void confirm.send({ override: override.id })}
          >
            {say('web.control.override.confirm')}
          </button>
        )}
        <button
          type="button"
          className="btn btn-outline-primary"
          disabled={busy}
          onClick={() => void refuse.send({ override: override.id })}
        >
          {say(override.mine ? 'web.control.override.takeBack' : 'web.control.override.refuse')}
        </button>
      </div>
    </>
  );
}
