// `/propose`: the guidelines that open the cycle of a new plan.
import { useNavigate } from '@tanstack/react-router';
import { useId } from 'react';
import { useForm } from 'react-hook-form';
import { FieldError } from '../case/fields';
import { CommandOutcome } from '../case/command-outcome';
import { ProposeGuidelines } from '../case/commands';
import { useKeptText } from '../case/kept-text';
import { useCommand } from '../connection/use-command';
import { useSay } from '../language/words';
import { Page } from '../shell/page';
import { useSite } from '../shell/site';
import { MayNot, Skeleton } from '../shell/states';
import { useToast } from '../shell/toasts';
import { mayPropose } from './may-propose';

interface Guidelines {
  title: string;
  firstYear: string;
  text: string;
}

export function ProposePage() {
  const { data } = useSite();
  const say = useSay();
  return (
    <Page
      title={say('web.propose.title')}
      crumbs={[]}
      lead={<p className="lead-text">{say('web.propose.lead')}</p>}
    >
      <div className="container-xxl page-body">
        {!data ? (
          <Skeleton />
        ) : mayPropose(data) ? (
          <ProposeForm thisYear={data.authority.today.slice(0, 4)} />
        ) : (
          <MayNot
            title={say('web.propose.mayNot')}
            who={[say('web.propose.who')]}
            signIn={!data.me.signedIn}
          />
        )}
      </div>
    </Page>
  );
}

function ProposeForm({ thisYear }: { thisYear: string }) {
  const say = useSay();
  const id = useId();
  const toast = useToast();
  const navigate = useNavigate();
  const kept = useKeptText('propose');
  const form = useForm<Guidelines>({
    defaultValues: { title: '', firstYear: String(Number(thisYear) + 1), text: kept.text },
  });
  const { errors } = form.formState;
  const command = useCommand(ProposeGuidelines, ({ proposeGuidelines: answer }) => {
    kept.forget();
    toast({ tone: 'done', title: say('web.propose.done'), text: say('web.command.recorded') });
    if (answer.__typename === 'Accepted' && answer.case) {
      void navigate({ to: '/cases/$id', params: { id: answer.case.id } });
    }
  });
  const send = ({ title, firstYear, text }: Guidelines) =>
    void command.send({ title: title.trim(), firstYear: Number(firstYear), text: text.trim() });
  const filled = (value: string) => value.trim().length > 0;
  return (
    <form className="action-form narrow" noValidate onSubmit={(event) => void form.handleSubmit(send)(event)}>
      <label htmlFor={`${id}-title`}>{say('web.propose.planTitle')}</label>
      <input
        id={`${id}-title`}
        type="text"
        lang="it"
        maxLength={300}
        readOnly={command.busy}
        aria-invalid={Boolean(errors.title)}
        aria-describedby={`${id}-title-error`}
        {...form.register('title', { validate: filled })}
      />
      <FieldError
        id={`${id}-title-error`}
        errors={errors}
        name="title"
        sentence={say('web.propose.titleMissing')}
      />
      <label htmlFor={`${id}-year`}>{say('web.propose.firstYear')}</label>
      <input
        id={`${id}-year`}
        type="text"
        inputMode="numeric"
        readOnly={command.busy}
        aria-invalid={Boolean(errors.firstYear)}
        aria-describedby={`${id}-year-help ${id}-year-error`}
        {...form.register('firstYear', { pattern: /^\s*\d{4}\s*$/, required: true })}
      />
      <p id={`${id}-year-help`} className="form-help">
        {say('web.propose.years')}
      </p>
      <FieldError
        id={`${id}-year-error`}
        errors={errors}
        name="firstYear"
        sentence={say('web.propose.yearWrong')}
      />
      <label htmlFor={`${id}-text`}>{say('web.propose.text')}</label>
      <textarea
        id={`${id}-text`}
        lang="it"
        rows={10}
        readOnly={command.busy}
        aria-invalid={Boolean(errors.text)}
        aria-describedby={`${id}-text-error`}
        {...form.register('text', {
          validate: filled,
          onChange: (event: { target: HTMLTextAreaElement }) => kept.keep(event.target.value),
        })}
      />
      <FieldError
        id={`${id}-text-error`}
        errors={errors}
        name="text"
        sentence={say('web.form.textMissing')}
      />
      <CommandOutcome {...command} />
      <button type="submit" className="btn btn-primary" disabled={command.busy}>
        {say('web.propose.send')}
      </button>
    </form>
  );
}
