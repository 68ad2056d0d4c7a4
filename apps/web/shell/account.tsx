import { Link, useLocation } from '@tanstack/react-router';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { useOwn, useSay } from '../language/words';
import { useAdministrators } from './administrators';
import { Icon } from './icon';
import { useSignInHref } from './sign-in';
import { useMe } from './site';

/** Who is signed in and in which office, or the way in. */
export function Account() {
  const me = useMe();
  const say = useSay();
  const own = useOwn();
  const signIn = useSignInHref();
  const { mayAct } = useAdministrators();
  if (!me) return null;
  if (!me.signedIn) {
    return (
      <a className="account-button" href={signIn}>
        <Icon name="person" />
        <span>{say('web.account.signIn')}</span>
      </a>
    );
  }
  return (
    <Disclosure label={me.name ?? say('web.account.label')}>
      <p className="account-name">{me.name}</p>
      <p className="account-office">
        {me.actingAs
          ? own(me.actingAs.title)
          : say(me.linked ? 'web.account.noOffice' : 'web.account.notLinked')}
      </p>
      <ul className="account-list">
        {me.linked ? (
          <li>
            <Link to="/desk" hash="offices">
              {me.offices.length > 1 ? say('web.account.changeOffice') : say('web.nav.desk')}
            </Link>
          </li>
        ) : (
          <li>
            <Link to="/link">{say('web.link.title')}</Link>
          </li>
        )}
        {me.actingAs && (
          <li>
            <Link to="/desk/calendar">{say('web.calendar.title')}</Link>
          </li>
        )}
        {mayAct && (
          <li>
            <Link to="/deliveries">{say('web.deliveries.title')}</Link>
          </li>
        )}
        {mayAct && (
          <li>
            <Link to="/webhooks">{say('web.webhooks.title')}</Link>
          </li>
        )}
        {mayAct && (
          <li>
            <a href="/queues">{say('web.account.queues')}</a>
          </li>
        )}
      </ul>
      <form method="post" action="/auth/sign-out">
        <button type="submit" className="btn btn-outline-primary">
          {say('web.account.signOut')}
        </button>
      </form>
    </Disclosure>
  );
}

function Disclosure({ label, children }: { label: string; children: ReactNode }) {
  const [open, setOpen] = useState(false);
  const here = useLocation({ select: (location) => location.href });
  useEffect(() => setOpen(false), [here]);
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return;
    const outside = (event: Event) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpen(false);
    };
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      button.current?.focus();
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
    document.addEventListener('keydown', escape);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('focusin', outside);
      document.removeEventListener('keydown', escape);
    };
  }, [open]);
  return (
    <div className="account" ref={box}>
      <button
        ref={button}
        type="button"
        className="account-button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <Icon name="person" />
        <span>{label}</span>
      </button>
      <div id={id} className="account-panel" hidden={!open}>
        {children}
      </div>
    </div>
  );
}
