// `/demo`: the demo's clock, which may only go forward, and where its mail is read.
import { useId } from 'react';
import { useForm } from 'react-hook-form';
import { CommandOutcome } from '../case/command-outcome';
import { FieldError } from '../case/fields';
import { useDeed } from '../connection/use-deed';
import { graphql } from '../generated';
import { instantOfWallClock, useDates, wallClockOfInstant } from '../language/dates';
import { useSay } from '../language/words';
import { NotFound } from '../not-found/not-found-page';
import { Page } from '../shell/page';
import { useSite } from '../shell/site';
import { Skeleton } from '../shell/states';
import { useToast } from '../shell/toasts';

const MoveDemoClock = graphql(`
  mutation MoveDemoClock($to: DateTime!) {
    moveDemoClock(to: $to) {
      __typename
      ... on ClockMoved {
        now
      }
      ... on Refusal {
        ...RefusalShown
      }
    }
  }
`);

export function DemoPage() {
  const { data } = useSite();
  const say = useSay();
  if (data && !data.authority.demo) return <NotFound />;
  return (
    <Page
      title={say('web.demo.title')}
      crumbs={[]}
      lead={<p className="lead-text">{say('web.demo.lead')}</p>}
    >
      <div className="container-xxl page-body narrow">
        {data ? (
          <Clock now={data.authority.now} mailbox={data.authority.mailboxUrl ?? undefined} />
        ) : (
          <Skeleton />
        )}
      </div>
    </Page>
  );
}

function Clock({ now, mailbox }: { now: string; mailbox: string | undefined }) {
  const say = useSay();
  const dates = useDates();
  const toast = useToast();
  const id = useId();
  const { state, act, busy } = useDeed(MoveDemoClock);
  const form = useForm<{ to: string }>({ defaultValues: { to: wallClockOfInstant(now) } });
  const { errors } = form.formState;
  const send = async ({ to }: { to: string }) => {
    const instant = instantOfWallClock(to);
    if (await act({ to: instant }))
      toast({ tone: 'done', title: say('web.demo.moved', { at: dates.instant(instant) }) });
  };
  return (
    <>
      <h2>{say('web.demo.clockTitle')}</h2>
      <p>{say('web.demo.now', { at: dates.instant(now) })}</p>
      <form className="action-form" noValidate onSubmit={(event) => void form.handleSubmit(send)(event)}>
        <label htmlFor={id}>{say('web.demo.to')}</label>
        <input
          id={id}
          type="datetime-local"
          aria-invalid={Boolean(errors.to)}
          aria-describedby={`${id}-help ${id}-error`}
          {...form.register('to', { required: true })}
        />
        <p id={`${id}-help`} className="form-help">
          {say('web.demo.forward')}
        </p>
        <FieldError id={`${id}-error`} errors={errors} name="to" sentence={say('web.form.heldAtMissing')} />
        <CommandOutcome state={state} />
        <button type="submit" className="btn btn-primary" disabled={busy}>
          {say('web.demo.move')}
        </button>
      </form>
      <h2>{say('web.demo.mailTitle')}</h2>
      <p>{mailbox ? <a href={mailbox}>{say('web.demo.mailbox')}</a> : say('web.demo.noMailbox')}</p>
    </>
  );
}
