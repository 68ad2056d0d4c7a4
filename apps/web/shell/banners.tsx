// The stripes above the header: a demo says so on every page, a lost line and a lost session say what to do.
import { Link } from '@tanstack/react-router';
import { useSyncExternalStore } from 'react';
import { useLineState } from '../connection/live';
import { useDates } from '../language/dates';
import { useSay } from '../language/words';
import { Icon } from './icon';
import { useSignInHref } from './sign-in';
import { SendingStripe } from './sending-stripe';
import { useAuthority, useSite } from './site';

export function Banners() {
  return (
    <>
      <DemoBanner />
      <OfflineBanner />
      <SessionBanner />
      <SendingStripe />
    </>
  );
}

function DemoBanner() {
  const authority = useAuthority();
  const say = useSay();
  const dates = useDates();
  if (!authority?.demo) return null;
  return (
    <aside className="stripe stripe-demo" aria-label={say('web.demo.label')}>
      <div className="container-xxl stripe-inner">
        <Icon name="flag" />
        <p>
          <strong>{say('web.demo.label')}.</strong>{' '}
          {say('web.demo.date', { date: dates.civil(authority.today) })}{' '}
          <span className="stripe-detail">{say('web.demo.people')}</span>
        </p>
        <span className="stripe-links d-print-none">
          {authority.mailboxUrl && <a href={authority.mailboxUrl}>{say('web.demo.mailbox')}</a>}
          <Link to="/demo">{say('web.demo.clock')}</Link>
        </span>
      </div>
    </aside>
  );
}

const watchOnline = (tell: () => void) => {
  window.addEventListener('online', tell);
  window.addEventListener('offline', tell);
  return () => {
    window.removeEventListener('online', tell);
    window.removeEventListener('offline', tell);
  };
};

function OfflineBanner() {
  const say = useSay();
  const online = useSyncExternalStore(watchOnline, () => navigator.onLine);
  const line = useLineState();
  const text = !online ? say('web.offline.text') : line === 'lost' ? say('web.offline.line') : undefined;
  return (
    <div role="status" className="d-print-none">
      {text && (
        <div className="stripe stripe-offline">
          <div className="container-xxl stripe-inner">
            <Icon name="offline" />
            <p>{text}</p>
          </div>
        </div>
      )}
    </div>
  );
}

function SessionBanner() {
  const { expired } = useSite();
  const say = useSay();
  const href = useSignInHref();
  return (
    <div role="alert" className="d-print-none">
      {expired && (
        <div className="stripe stripe-session">
          <div className="container-xxl stripe-inner">
            <Icon name="clock" />
            <p>{say('web.session.expired')}</p>
            <span className="stripe-links">
              <a href={href}>{say('web.account.signInAgain')}</a>
            </span>
          </div>
        </div>
      )}
    </div>
  );
}
