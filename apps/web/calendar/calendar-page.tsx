// `/desk/calendar`: the links by which a calendar program reads what my office has before it, and how they are used.
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { CommandOutcome } from '../case/command-outcome';
import { useLiveQuery } from '../connection/live-query';
import { useDeed } from '../connection/use-deed';
import type { CalendarLinksQuery as Data } from '../generated/graphql';
import { useDates } from '../language/dates';
import { useOwn, useSay } from '../language/words';
import { Page } from '../shell/page';
import { ChooseOffice } from '../shell/choose-office';
import { ShownOnce } from '../shell/shown-once';
import { useSite } from '../shell/site';
import { EmptyState, ErrorState, MayNot, Skeleton } from '../shell/states';
import { useToast } from '../shell/toasts';
import { CalendarLinksQuery, CreateCalendarLink, RevokeCalendarLink } from './calendar.query';

export function CalendarPage() {
  const { data, error, retry } = useSite();
  const say = useSay();
  const own = useOwn();
  const office = data?.me.actingAs;
  const signedIn = data?.me.signedIn ?? false;
  return (
    <Page
      title={say('web.calendar.title')}
      crumbs={[
        <Link key="desk" to="/desk">
          {say('web.desk.title')}
        </Link>,
      ]}
      lead={
        <p className="lead-text">
          {office ? say('web.calendar.lead', { office: own(office.title) }) : say('web.calendar.leadNobody')}
        </p>
      }
    >
      <div className="container-xxl page-body">
        {!data ? (
          error ? (
            <ErrorState error={error} retry={retry} />
          ) : (
            <Skeleton />
          )
        ) : office ? (
          <Links key={office.mandate} />
        ) : signedIn ? (
          <ChooseOffice />
        ) : (
          <MayNot title={say('web.calendar.noOffice')} who={[]} signIn />
        )}
        <Contents />
        <HowTo />
      </div>
    </Page>
  );
}

function Links() {
  const say = useSay();
  const { data, error, retry } = useLiveQuery(CalendarLinksQuery, {}, { concerns: () => false });
  const [address, setAddress] = useState<string | null>(null);
  const making = useDeed(CreateCalendarLink, ({ createCalendarLink: made }) => {
    if (made.__typename === 'CalendarLinkCreated') setAddress(made.address);
  });
  return (
    <section className="page-section" aria-labelledby="links-title">
      <h2 id="links-title">{say('web.calendar.links')}</h2>
      <div aria-live="polite">
        {address !== null && (
          <ShownOnce
            title={say('web.calendar.made')}
            label={say('web.calendar.address')}
            value={address}
            help={say('web.calendar.once')}
          />
        )}
      </div>
      {error && !data && <ErrorState error={error} retry={retry} />}
      {!data && !error && <Skeleton lines={2} />}
      {data?.calendarLinks.length === 0 && <EmptyState title={say('web.calendar.none')} />}
      <ul className="rows">
        {data?.calendarLinks.map((link) => (
          <LinkEntry key={link.id} link={link} revoked={() => setAddress(null)} />
        ))}
      </ul>
      <CommandOutcome state={making.state} />
      <p className="feed-create">
        <button
          type="button"
          className="btn btn-primary"
          disabled={making.busy}
          onClick={() => void making.act({})}
        >
          {say('web.calendar.create')}
        </button>
      </p>
    </section>
  );
}

function LinkEntry({ link, revoked }: { link: Data['calendarLinks'][number]; revoked: () => void }) {
  const say = useSay();
  const dates = useDates();
  const toast = useToast();
  const { state, act, busy } = useDeed(RevokeCalendarLink);
  const when = dates.instant(link.createdAt);
  const revoke = async () => {
    if (!(await act({ link: link.id }))) return;
    toast({ tone: 'done', title: say('web.calendar.revoked'), text: say('web.calendar.revokedText') });
    revoked();
  };
  return (
    <li>
      <span>
        <strong>{say('web.calendar.link')}</strong>{' '}
        <span className="quiet">{say('web.calendar.createdAt', { when })}</span>
      </span>
      <button type="button" className="btn btn-outline-primary" disabled={busy} onClick={() => void revoke()}>
        {say('web.calendar.revoke')}
        <span className="visually-hidden">: {say('web.calendar.createdAt', { when })}</span>
      </button>
      {state.kind === 'refused' && <CommandOutcome state={state} />}
    </li>
  );
}

const CONTENTS = ['sittings', 'windows', 'terms', 'reminders'] as const;

function Contents() {
  const say = useSay();
  return (
    <section className="page-section" aria-labelledby="contents-title">
      <h2 id="contents-title">{say('web.calendar.contents')}</h2>
      <ul>
        {CONTENTS.map((one) => (
          <li key={one}>{say(`web.calendar.contents.${one}`)}</li>
        ))}
      </ul>
      <p className="quiet">{say('web.calendar.contents.moved')}</p>
    </section>
  );
}

const STEPS = ['create', 'add', 'english', 'lost'] as const;

function HowTo() {
  const say = useSay();
  return (
    <section className="page-section" aria-labelledby="how-title">
      <h2 id="how-title">{say('web.calendar.how')}</h2>
      <ol>
        {STEPS.map((one) => (
          <li key={one}>{say(`web.calendar.how.${one}`)}</li>
        ))}
      </ol>
    </section>
  );
}
