import { useId } from 'react';
import { CommandOutcome } from '../case/command-outcome';
import { useDeed } from '../connection/use-deed';
import type { NoticeMode } from '../generated/graphql';
import { useSay } from '../language/words';
import { useToast } from '../shell/toasts';
import { ChooseNotice } from './choices.query';

const MODES = ['at_once', 'daily', 'weekly', 'desk'] as const satisfies readonly `${NoticeMode}`[];

interface ModeFieldProps {
  /** `*`: every message that has no choice of its own */
  message: string;
  label: string;
  hint?: string;
  /** null: as every other */
  mode: `${NoticeMode}` | null;
  refresh: () => void;
}

/** How one message is told: kept as soon as it is chosen. */
export function ModeField({ message, label, hint, mode, refresh }: ModeFieldProps) {
  const say = useSay();
  const toast = useToast();
  const id = useId();
  const { state, act, busy } = useDeed(ChooseNotice);
  const choose = async (value: string) => {
    const chosen = MODES.find((one) => one === value) ?? null;
    if (await act({ message, mode: chosen as NoticeMode | null })) {
      toast({ tone: 'done', title: say('web.choices.kept') });
      refresh();
    }
  };
  return (
    <div className="mode-field">
      <div>
        <label htmlFor={id}>{label}</label>
        {hint && (
          <p className="quiet" id={`${id}-hint`}>
            {hint}
          </p>
        )}
      </div>
      <select
        id={id}
        value={mode ?? ''}
        disabled={busy}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => void choose(event.target.value)}
      >
        {message !== '*' && <option value="">{say('web.choices.mode.every')}</option>}
        {MODES.map((one) => (
          <option key={one} value={one}>
            {say(`web.choices.mode.${one}`)}
          </option>
        ))}
      </select>
      <CommandOutcome state={state} />
    </div>
  );
}
