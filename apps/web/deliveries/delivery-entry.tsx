import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useDates } from '../language/dates';
import { useOwn, useSay, useSayOr } from '../language/words';
import { PaperForm } from './paper-form';
import { ResendForm } from './resend-form';
import type { Shown } from './shown';

/** One delivery: to whom, what is known of it, and what can be done. */
export function DeliveryEntry({ of }: { of: Shown }) {
  const say = useSay();
  const sayOr = useSayOr();
  const own = useOwn();
  const dates = useDates();
  const [open, setOpen] = useState<'resend' | 'paper' | null>(null);
  const name = own(of.organization);
  const verbs = [
    ...(of.mayResend ? ['resend' as const] : []),
    ...(of.mayEnterPaper ? ['paper' as const] : []),
  ];
  return (
    <article className={of.proved ? 'incident' : 'incident incident-open'}>
      <h3>
        <a href={`#${of.id}`}>{name}</a>
      </h3>
      <p className="incident-head">
        <span className={of.proved ? 'tag tag-current' : 'tag tag-warning'}>
          {sayOr(`web.deliveries.state.${of.state}`, of.state)}
        </span>
        <span>
          {sayOr(`web.deliveries.channel.${of.channel}`, of.channel)}{' '}
          {of.address && <code>{of.address}</code>}
        </span>
        {of.attempt > 1 && (
          <span className="quiet">{say('web.deliveries.attempt', { number: of.attempt })}</span>
        )}
      </p>
      <p>
        {of.case ? (
          <Link to="/cases/$id" params={{ id: of.case }}>
            {of.subject}
          </Link>
        ) : (
          of.subject
        )}{' '}
        <time className="quiet" dateTime={of.createdAt}>
          {dates.instant(of.createdAt)}
        </time>
      </p>
      {of.state === 'uncertain' && <p>{say('web.deliveries.uncertainText')}</p>}
      {of.receipts.length > 0 && (
        <ul>
          {of.receipts.map(({ id, kind, at, provider }) => (
            <li key={id}>
              {sayOr(`web.deliveries.state.${kind}`, kind)}, <time dateTime={at}>{dates.instant(at)}</time>
              {provider && ` (${provider})`}
            </li>
          ))}
        </ul>
      )}
      <div className="buttons d-print-none">
        {verbs.map((verb) => (
          <button
            key={verb}
            type="button"
            className="btn btn-outline-primary"
            aria-expanded={open === verb}
            onClick={() => setOpen(open === verb ? null : verb)}
          >
            {say(`web.deliveries.${verb}`)}
            <span className="visually-hidden">: {name}</span>
          </button>
        ))}
      </div>
      {open === 'resend' && of.mayResend && <ResendForm of={of} done={() => setOpen(null)} />}
      {open === 'paper' && of.mayEnterPaper && <PaperForm of={of} done={() => setOpen(null)} />}
    </article>
  );
}
