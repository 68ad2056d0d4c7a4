import { useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import { RecordRollCall } from '../case/commands';
import { CommandOutcome } from '../case/command-outcome';
import { useCommand } from '../connection/use-command';
import { useSay } from '../language/words';
import { useAuthority } from '../shell/site';
import { useToast } from '../shell/toasts';
import { Bulk } from './bulk';
import { listsOf, totalsOf, withChoice, type Choice, type Roll } from './choices';
import { useKeptRoll } from './kept-roll';
import { LiveCount } from './live-count';
import { PasteBox } from './paste-box';
import type { RollCallCase, RollCallSitting } from './shown';
import { SeatList } from './seat-list';
import { TotalsTable } from './totals-table';

interface RollCallFormProps {
  of: RollCallCase;
  sitting: RollCallSitting;
}

export function RollCallForm({ of, sitting }: RollCallFormProps) {
  const say = useSay();
  const [roll, setRoll] = useKeptRoll(sitting.id);
  const [confirming, setConfirming] = useState(false);
  const totals = useMemo(() => totalsOf(roll, sitting.seats), [roll, sitting.seats]);
  const set = useCallback(
    (keys: readonly string[], choice: Choice) => setRoll((before) => withChoice(before, keys, choice)),
    [setRoll],
  );
  if (confirming)
    return (
      <Confirm
        of={of}
        sitting={sitting}
        roll={roll}
        back={() => setConfirming(false)}
        forget={() => setRoll({})}
      />
    );
  return (
    <div className="roll-call">
      <LiveCount totals={totals} sitting={sitting} />
      <Bulk seats={sitting.seats} set={set} />
      <PasteBox seats={sitting.seats} set={set} />
      <SeatList seats={sitting.seats} roll={roll} set={set} />
      <div className="roll-call-end">
        <p>{say('web.rollCall.check')}</p>
        <button type="button" className="btn btn-primary" onClick={() => setConfirming(true)}>
          {say('web.rollCall.toTotals')}
        </button>
      </div>
    </div>
  );
}

interface ConfirmProps extends RollCallFormProps {
  roll: Roll;
  back: () => void;
  forget: () => void;
}

/** Second step: the totals alone, to be held against the paper before anything is sent. */
function Confirm({ of, sitting, roll, back, forget }: ConfirmProps) {
  const say = useSay();
  const toast = useToast();
  const navigate = useNavigate();
  const totals = totalsOf(roll, sitting.seats);
  const [conditions, setConditions] = useState(false);
  const organs = useAuthority()?.organs ?? [];
  const givesOpinion = organs.find(({ key }) => key === sitting.organ)?.kind !== 'consiglio';
  const command = useCommand(RecordRollCall, () => {
    forget();
    toast({ tone: 'done', title: say('web.rollCall.done'), text: say('web.command.recorded') });
    void navigate({ to: '/cases/$id', params: { id: of.id } });
  });
  return (
    <section className="roll-call-confirm" aria-labelledby="totals-title">
      <h2 id="totals-title">{say('web.rollCall.totals')}</h2>
      <TotalsTable totals={totals} sitting={sitting} />
      {givesOpinion && (
        <label className="choice">
          <input
            type="checkbox"
            checked={conditions}
            disabled={command.busy}
            onChange={(event) => setConditions(event.target.checked)}
          />
          {say('web.rollCall.conditions')}
        </label>
      )}
      <p>{say('web.rollCall.final')}</p>
      <CommandOutcome {...command} />
      <div className="buttons">
        <button
          type="button"
          className="btn btn-primary"
          disabled={command.busy}
          onClick={() =>
            void command.send({
              sitting: sitting.id,
              rollCall: { ...listsOf(roll, sitting.seats), ...(conditions && { conditions }) },
            })
          }
        >
          {say('web.rollCall.send')}
        </button>
        <button type="button" className="btn btn-outline-primary" disabled={command.busy} onClick={back}>
          {say('web.rollCall.back')}
        </button>
      </div>
    </section>
  );
}
