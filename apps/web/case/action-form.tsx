// One form for every verb that is done on the page of a case: a yes, words, reasons, an opinion, zones, a date.
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import type { ConditionShown } from '../connection/answer';
import type { CommandState } from '../connection/outcome';
import { useOwn, useSay } from '../language/words';
import { Note } from '../shell/states';
import { useToast } from '../shell/toasts';
import { CommandOutcome } from './command-outcome';
import { Conditions } from './conditions';
import { Consequences } from './consequences';
import { HeldAtField, OpinionField, WordsField, ZonesField, type Entered } from './fields';
import { useKeptText } from './kept-text';
import type { Action, CaseShown } from './shown';
import { asksText, useSender } from './use-sender';
import { waivableBy } from './waiver';

interface ActionFormProps {
  of: CaseShown;
  action: Action;
}

export function ActionForm({ of, action }: ActionFormProps) {
  const say = useSay();
  const own = useOwn();
  const kept = useKeptText([of.id, action.event, ...(action.item ? [action.item] : [])].join('.'));
  const done = useDone(action);
  const command = useSender(of, action, () => {
    kept.forget();
    done();
  });
  const zones = action.item ? [action.item] : [];
  const form = useForm<Entered>({
    defaultValues: { text: kept.text, opinion: '', zones, heldAt: '', why: '' },
  });
  const warning = useWarning(command.state, useWatch({ control: form.control, name: 'heldAt' }));
  const waived = waivableBy(warning ?? action.conditions, action.held, warning ? [] : action.ways);
  const send = (entered: Entered) =>
    void command.send(
      entered,
      waived.map(({ name }) => name),
    );
  const props = { form, busy: command.busy };
  return (
    <form className="action-form" noValidate onSubmit={(event) => void form.handleSubmit(send)(event)}>
      {action.form === 'opinion' && <OpinionField {...props} />}
      {action.form === 'zones' && <ZonesField {...props} />}
      {action.form === 'convene' && <HeldAtField {...props} />}
      {asksText(action.form) && (
        <WordsField
          {...props}
          name="text"
          rows={8}
          label={say(`web.form.${LABELS[action.form] ?? 'text'}`)}
          missing={say('web.form.textMissing')}
          help={say('web.form.kept')}
          keep={kept.keep}
        />
      )}
      <Consequences of={of} />
      {(waived.length === 0 || command.state.kind !== 'refused') && <CommandOutcome {...command} />}
      {waived.length > 0 && (
        <Waiver waived={waived}>
          {!asksText(action.form) && (
            <WordsField
              {...props}
              name="why"
              rows={4}
              label={say('web.waiver.why')}
              missing={say('web.waiver.whyMissing')}
            />
          )}
        </Waiver>
      )}
      <button type="submit" className="btn btn-primary" disabled={command.busy}>
        {say(waived.length > 0 ? 'web.waiver.send' : 'web.command.confirm', { what: own(action.label) })}
      </button>
    </form>
  );
}

const LABELS: Partial<Record<Action['form'], string>> = {
  reasons: 'reasons',
  observation: 'observation',
  opinion: 'opinionText',
};

/** The conditions that were refused for what is still entered: another date is another question. */
function useWarning(state: CommandState, heldAt: string): readonly ConditionShown[] | undefined {
  const [warning, setWarning] = useState<{ heldAt: string; conditions: readonly ConditionShown[] }>();
  const refused = state.kind === 'refused' ? state.refusal.conditions : undefined;
  const asked = useRef(heldAt);
  useEffect(() => {
    if (state.kind === 'sending') asked.current = heldAt;
  }, [state.kind, heldAt]);
  useEffect(() => {
    if (refused?.length) setWarning({ heldAt: asked.current, conditions: refused });
  }, [refused]);
  return warning?.heldAt === heldAt ? warning.conditions : undefined;
}

/** A blocking warning: what is missing, and that whoever goes on answers for it with reasons. */
function Waiver({ waived, children }: { waived: readonly ConditionShown[]; children: ReactNode }) {
  const say = useSay();
  return (
    <div aria-live="polite">
      <Note icon="warning" tone="warning" title={say('web.waiver.title')}>
        <Conditions conditions={waived} />
        <p>{say('web.waiver.text')}</p>
        {children}
      </Note>
    </div>
  );
}

/** After success: say so, and fold the form away. */
function useDone(action: Action): () => void {
  const toast = useToast();
  const say = useSay();
  const own = useOwn();
  const navigate = useNavigate();
  return () => {
    toast({
      tone: 'done',
      title: say('web.command.done', { what: own(action.label) }),
      text: say('web.command.recorded'),
    });
    // The form goes; whoever reads by ear or by keyboard is taken to what can be done now.
    document.getElementById('actions-title')?.focus({ preventScroll: true });
    void navigate({ to: '.', search: {}, replace: true, resetScroll: false });
  };
}
