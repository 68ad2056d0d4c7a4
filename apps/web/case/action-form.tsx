// The forms of the verbs that need little: nothing but a yes, a text, a date, an observation.
import { useNavigate } from '@tanstack/react-router';
import { useId } from 'react';
import { useForm, type FieldErrors } from 'react-hook-form';
import { useCommand } from '../connection/use-command';
import { instantOfWallClock } from '../language/dates';
import { useOwn, useSay } from '../language/words';
import { useToast } from '../shell/toasts';
import type { Action, CaseShown } from './shown';
import { CommandOutcome } from './command-outcome';
import { Convene, RaiseEvent, SubmitObservation } from './commands';
import { Consequences } from './consequences';
import { useKeptText } from './kept-text';

interface ActionFormProps {
  of: CaseShown;
  action: Action;
}

export function ActionForm(props: ActionFormProps) {
  switch (props.action.form) {
    case 'convene':
      return <ConveneForm {...props} />;
    case 'observation':
      return <ObservationForm {...props} />;
    case 'text':
      return <TextForm {...props} />;
    default:
      return <ConfirmForm {...props} />;
  }
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

function ConfirmForm({ of, action }: ActionFormProps) {
  const say = useSay();
  const own = useOwn();
  const command = useCommand(RaiseEvent, useDone(action));
  return (
    <form
      className="action-form"
      onSubmit={(event) => {
        event.preventDefault();
        void command.send({ case: of.id, event: action.event });
      }}
    >
      <Consequences of={of} />
      <CommandOutcome {...command} />
      <button type="submit" className="btn btn-primary" disabled={command.busy}>
        {say('web.command.confirm', { what: own(action.label) })}
      </button>
    </form>
  );
}

function TextForm({ of, action }: ActionFormProps) {
  const done = useDone(action);
  const kept = useKeptText(`${of.id}.${action.event}`);
  const command = useCommand(RaiseEvent, () => {
    kept.forget();
    done();
  });
  return (
    <WritingForm
      label="web.form.text"
      action={action}
      of={of}
      kept={kept}
      command={command}
      send={(text) => void command.send({ case: of.id, event: action.event, text })}
    />
  );
}

function ObservationForm({ of, action }: ActionFormProps) {
  const done = useDone(action);
  const kept = useKeptText(`${of.id}.${action.event}`);
  const command = useCommand(SubmitObservation, () => {
    kept.forget();
    done();
  });
  return (
    <WritingForm
      label="web.form.observation"
      action={action}
      of={of}
      kept={kept}
      command={command}
      send={(text) => void command.send({ case: of.id, text })}
    />
  );
}

interface WritingFormProps extends ActionFormProps {
  label: string;
  kept: ReturnType<typeof useKeptText>;
  command: Omit<ReturnType<typeof useCommand>, 'send'>;
  send: (text: string) => void;
}

function WritingForm({ label, of, action, kept, command, send }: WritingFormProps) {
  const say = useSay();
  const own = useOwn();
  const id = useId();
  const form = useForm<{ text: string }>({ defaultValues: { text: kept.text } });
  const { errors } = form.formState;
  return (
    <form
      className="action-form"
      noValidate
      onSubmit={(event) => void form.handleSubmit(({ text }) => send(text.trim()))(event)}
    >
      <label htmlFor={id}>{say(label)}</label>
      <textarea
        id={id}
        rows={8}
        lang="it"
        readOnly={command.busy}
        aria-invalid={Boolean(errors.text)}
        aria-describedby={`${id}-help ${id}-error`}
        {...form.register('text', {
          validate: (text) => text.trim().length > 0,
          onChange: (event: { target: HTMLTextAreaElement }) => kept.keep(event.target.value),
        })}
      />
      <p id={`${id}-help`} className="form-help">
        {say('web.form.kept')}
      </p>
      <FieldError id={`${id}-error`} errors={errors} name="text" sentence={say('web.form.textMissing')} />
      <Consequences of={of} />
      <CommandOutcome {...command} />
      <button type="submit" className="btn btn-primary" disabled={command.busy}>
        {say('web.command.confirm', { what: own(action.label) })}
      </button>
    </form>
  );
}

function ConveneForm({ of, action }: ActionFormProps) {
  const say = useSay();
  const own = useOwn();
  const id = useId();
  const command = useCommand(Convene, useDone(action));
  const form = useForm<{ heldAt: string }>({ defaultValues: { heldAt: '' } });
  const { errors } = form.formState;
  return (
    <form
      className="action-form"
      noValidate
      onSubmit={(event) =>
        void form.handleSubmit(({ heldAt }) =>
          command.send({ case: of.id, heldAt: instantOfWallClock(heldAt) }),
        )(event)
      }
    >
      <label htmlFor={id}>{say('web.form.heldAt')}</label>
      <input
        id={id}
        type="datetime-local"
        readOnly={command.busy}
        aria-invalid={Boolean(errors.heldAt)}
        aria-describedby={`${id}-help ${id}-error`}
        {...form.register('heldAt', { required: true })}
      />
      <p id={`${id}-help`} className="form-help">
        {say('web.form.heldAtHelp')}
      </p>
      <FieldError id={`${id}-error`} errors={errors} name="heldAt" sentence={say('web.form.heldAtMissing')} />
      <Consequences of={of} />
      <CommandOutcome {...command} />
      <button type="submit" className="btn btn-primary" disabled={command.busy}>
        {say('web.command.confirm', { what: own(action.label) })}
      </button>
    </form>
  );
}

interface FieldErrorProps {
  id: string;
  errors: FieldErrors;
  name: string;
  sentence: string;
}

export function FieldError({ id, errors, name, sentence }: FieldErrorProps) {
  return (
    <p id={id} className="form-error" role="alert" hidden={!errors[name]}>
      {errors[name] ? sentence : ''}
    </p>
  );
}
