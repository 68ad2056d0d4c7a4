import { Link } from '@tanstack/react-router';
import { CommandOutcome } from '../case/command-outcome';
import type { NoticeShownFragment } from '../generated/graphql';
import { useDates } from '../language/dates';
import { useOfficialLang, useSay, useSayOr } from '../language/words';
import { Paragraphs } from '../plan/elements';
import { useAuthority } from '../shell/site';
import { daysOn } from './days-on';
import { useNoticeDeeds } from './use-notice-deeds';

/** One notice, and what its office does with it; `data-deed` is what a key presses. */
export function InboxEntry({ notice }: { notice: NoticeShownFragment }) {
  const say = useSay();
  const sayOr = useSayOr();
  const dates = useDates();
  const lang = useOfficialLang();
  const today = useAuthority()?.today;
  const { read, finish, snooze, state, busy } = useNoticeDeeds(notice);
  const about = <span className="visually-hidden">: {notice.subject}</span>;
  return (
    <li className={notice.read ? 'notice notice-read' : 'notice'} tabIndex={-1} data-notice={notice.id}>
      <p className="quiet">
        <time dateTime={notice.at}>{dates.time(notice.at)}</time>
        {!notice.read && <span className="tag tag-current">{say('web.inbox.unread')}</span>}
        {notice.legal && <span className="tag">{say('web.inbox.legal')}</span>}
        {notice.protocol && (
          <span className="tag">{say('web.protocol.of', { number: notice.protocol })}</span>
        )}
        <span className="tag">{sayOr(`web.delivery.${notice.state}`, notice.state)}</span>
        {notice.snoozedUntil && (
          <span>{say('web.inbox.until', { date: dates.day(notice.snoozedUntil) })}</span>
        )}
      </p>
      <h3 lang={lang}>{notice.subject}</h3>
      <div lang={lang}>
        <Paragraphs text={notice.body} />
      </div>
      <CommandOutcome state={state} />
      <div className="buttons d-print-none">
        {notice.case && (
          <Link to="/cases/$id" params={{ id: notice.case }} className="btn btn-outline-primary">
            {say('web.notice.open')}
            {about}
          </Link>
        )}
        <button
          type="button"
          className="btn btn-primary"
          data-deed="done"
          disabled={busy}
          onClick={() => void finish(!notice.done)}
        >
          {say(notice.done ? 'web.inbox.undone' : 'web.inbox.done')}
          {about}
        </button>
        {!notice.read && (
          <button type="button" className="btn btn-link" disabled={busy} onClick={() => void read()}>
            {say('web.notice.markRead')}
            {about}
          </button>
        )}
        {notice.snoozedUntil ? (
          <button type="button" className="btn btn-link" disabled={busy} onClick={() => void snooze(null)}>
            {say('web.inbox.wake')}
            {about}
          </button>
        ) : (
          today &&
          !notice.done &&
          ([1, 7] as const).map((days) => (
            <button
              key={days}
              type="button"
              className="btn btn-link"
              data-deed={days === 1 ? 'snooze' : undefined}
              disabled={busy}
              onClick={() => void snooze(daysOn(today, days))}
            >
              {say('web.inbox.snooze', { days })}
              {about}
            </button>
          ))
        )}
      </div>
    </li>
  );
}
