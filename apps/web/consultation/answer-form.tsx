import { useId } from 'react';
import { useForm } from 'react-hook-form';
import { FieldError } from '../case/fields';
import { CommandOutcome } from '../case/command-outcome';
import { AnswerObservation } from '../case/commands';
import { useKeptText } from '../case/kept-text';
import { useCommand } from '../connection/use-command';
import type { ObservationShownFragment, ResponseOutcome } from '../generated/graphql';
import { useOwn, useSay } from '../language/words';
import { useToast } from '../shell/toasts';

const OUTCOMES: readonly ResponseOutcome[] = ['accepted', 'partly', 'rejected'];

interface Answer {
  outcome: ResponseOutcome | null;
  reasons: string;
}

/** Outcome and reasons, both owed: an answer without reasons is none. */
export function AnswerForm({ observation }: { observation: ObservationShownFragment }) {
  const say = useSay();
  const own = useOwn();
  const toast = useToast();
  const id = useId();
  const kept = useKeptText(`answer.${observation.id}`);
  const form = useForm<Answer>({ defaultValues: { outcome: null, reasons: kept.text } });
  const { errors } = form.formState;
  const command = useCommand(AnswerObservation, () => {
    kept.forget();
    toast({ tone: 'done', title: say('web.answer.done', { organization: own(observation.organization) }) });
  });
  const send = ({ outcome, reasons }: Answer) => {
    if (outcome) void command.send({ observation: observation.id, outcome, reasons: reasons.trim() });
  };
  return (
    <form className="action-form" noValidate onSubmit={(event) => void form.handleSubmit(send)(event)}>
      <fieldset disabled={command.busy} className="choices" aria-describedby={`${id}-outcome`}>
        <legend>{say('web.answer.outcome')}</legend>
        {OUTCOMES.map((outcome) => (
          <label key={outcome} className="choice">
            <input type="radio" value={outcome} {...form.register('outcome', { required: true })} />
            <span>{say(`web.response.${outcome}`)}</span>
          </label>
        ))}
      </fieldset>
      <FieldError
        id={`${id}-outcome`}
        errors={errors}
        name="outcome"
        sentence={say('web.answer.outcomeMissing')}
      />
      <label htmlFor={id}>{say('web.answer.reasons')}</label>
      <textarea
        id={id}
        rows={7}
        lang="it"
        readOnly={command.busy}
        aria-invalid={Boolean(errors.reasons)}
        aria-describedby={`${id}-error`}
        {...form.register('reasons', {
          validate: (reasons) => reasons.trim().length > 0,
          onChange: (event: { target: HTMLTextAreaElement }) => kept.keep(event.target.value),
        })}
      />
      <FieldError
        id={`${id}-error`}
        errors={errors}
        name="reasons"
        sentence={say('web.answer.reasonsMissing')}
      />
      <CommandOutcome {...command} />
      <button type="submit" className="btn btn-primary" disabled={command.busy}>
        {say('web.answer.send')}
      </button>
    </form>
  );
}
