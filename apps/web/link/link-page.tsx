// `/link`: ties the account one signs in with to one's office, by a code sent to the office's own address.
import { Link, useNavigate } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useForm } from 'react-hook-form';
import { FieldError } from '../case/fields';
import { CommandOutcome } from '../case/command-outcome';
import { useDeed } from '../connection/use-deed';
import { useSay } from '../language/words';
import { Page } from '../shell/page';
import { useSite } from '../shell/site';
import { EmptyState, MayNot, Note, Skeleton } from '../shell/states';
import { useToast } from '../shell/toasts';
import { ConfirmLinkCode, RequestLinkCode } from './link.query';

export function LinkPage() {
  const { data } = useSite();
  const say = useSay();
  return (
    <Page
      title={say('web.link.title')}
      crumbs={[]}
      lead={<p className="lead-text">{say('web.link.lead')}</p>}
    >
      <div className="container-xxl page-body">
        {!data ? (
          <Skeleton />
        ) : !data.me.signedIn ? (
          <MayNot title={say('web.link.signIn')} who={[]} signIn />
        ) : data.me.linked ? (
          <EmptyState title={say('web.link.already')}>
            <Link to="/desk" className="btn btn-primary">
              {say('web.nav.desk')}
            </Link>
          </EmptyState>
        ) : (
          <LinkSteps mailbox={data.authority.mailboxUrl ?? undefined} />
        )}
      </div>
    </Page>
  );
}

function LinkSteps({ mailbox }: { mailbox: string | undefined }) {
  const say = useSay();
  const [sentTo, setSentTo] = useState<string>();
  return (
    <div className="narrow">
      <AskForCode sent={setSentTo} />
      {sentTo && (
        <>
          <Note icon="mail" title={say('web.link.sent', { address: sentTo })}>
            {mailbox && (
              <p>
                <a href={mailbox}>{say('web.demo.mailbox')}</a>
              </p>
            )}
          </Note>
          <GiveCode />
        </>
      )}
    </div>
  );
}

function AskForCode({ sent }: { sent: (address: string) => void }) {
  const say = useSay();
  const id = useId();
  const { state, act, busy } = useDeed(RequestLinkCode);
  const form = useForm<{ address: string }>({ defaultValues: { address: '' } });
  const { errors } = form.formState;
  const send = async ({ address }: { address: string }) => {
    if (await act({ address: address.trim() })) sent(address.trim());
  };
  return (
    <form className="action-form" noValidate onSubmit={(event) => void form.handleSubmit(send)(event)}>
      <h2>{say('web.link.step1')}</h2>
      <label htmlFor={id}>{say('web.link.address')}</label>
      <input
        id={id}
        type="email"
        autoComplete="email"
        aria-invalid={Boolean(errors.address)}
        aria-describedby={`${id}-help ${id}-error`}
        {...form.register('address', { required: true, pattern: /^\s*\S+@\S+\.\S+\s*$/ })}
      />
      <p id={`${id}-help`} className="form-help">
        {say('web.link.addressHelp')}
      </p>
      <FieldError id={`${id}-error`} errors={errors} name="address" sentence={say('web.link.addressWrong')} />
      <CommandOutcome state={state} />
      <button type="submit" className="btn btn-primary" disabled={busy}>
        {say('web.link.ask')}
      </button>
    </form>
  );
}

function GiveCode() {
  const say = useSay();
  const id = useId();
  const toast = useToast();
  const navigate = useNavigate();
  const { state, act, busy } = useDeed(ConfirmLinkCode);
  const form = useForm<{ code: string }>({ defaultValues: { code: '' } });
  const { errors } = form.formState;
  const send = async ({ code }: { code: string }) => {
    if (!(await act({ code: code.trim() }))) return;
    toast({ tone: 'done', title: say('web.link.done') });
    void navigate({ to: '/desk' });
  };
  return (
    <form className="action-form" noValidate onSubmit={(event) => void form.handleSubmit(send)(event)}>
      <h2>{say('web.link.step2')}</h2>
      <label htmlFor={id}>{say('web.link.code')}</label>
      <input
        id={id}
        type="text"
        autoComplete="one-time-code"
        spellCheck={false}
        aria-invalid={Boolean(errors.code)}
        aria-describedby={`${id}-error`}
        {...form.register('code', { validate: (code) => code.trim().length > 0 })}
      />
      <FieldError id={`${id}-error`} errors={errors} name="code" sentence={say('web.link.codeMissing')} />
      <CommandOutcome state={state} />
      <button type="submit" className="btn btn-primary" disabled={busy}>
        {say('web.link.confirm')}
      </button>
    </form>
  );
}
