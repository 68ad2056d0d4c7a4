import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useDeed } from '../connection/use-deed';
import type { NoticeShownFragment } from '../generated/graphql';
import { useDates } from '../language/dates';
import { useOfficialLang, useSay, useSayOr } from '../language/words';
import { CommandOutcome } from '../case/command-outcome';
import { Paragraphs } from '../plan/elements';
import { ReadNotice } from '../inbox/inbox.query';

const FIRST_SHOWN = 5;

/** Unread notices to the office, newest first. */
export function Notices({ notices }: { notices: readonly NoticeShownFragment[] }) {
  const say = useSay();
  const [all, setAll] = useState(false);
  const shown = all ? notices : notices.slice(0, FIRST_SHOWN);
  return (
    <section className="page-section" aria-labelledby="notices-title">
      <h2 id="notices-title">{say('web.desk.notices')}</h2>
      {notices.length === 0 ? (
        <p className="quiet">{say('web.desk.noNotices')}</p>
      ) : (
        <ul className="notices">
          {shown.map((notice) => (
            <NoticeEntry key={notice.id} notice={notice} />
          ))}
        </ul>
      )}
      <p className="d-print-none">
        <Link to="/inbox">{say('web.desk.toInbox')}</Link>
      </p>
      {shown.length < notices.length && (
        <button type="button" className="btn btn-outline-primary" onClick={() => setAll(true)}>
          {say('web.desk.allNotices', { count: notices.length })}
        </button>
      )}
    </section>
  );
}

function NoticeEntry({ notice }: { notice: NoticeShownFragment }) {
  const say = useSay();
  const sayOr = useSayOr();
  const dates = useDates();
  const lang = useOfficialLang();
  const { state, act, busy } = useDeed(ReadNotice);
  return (
    <li className={notice.read ? 'notice notice-read' : 'notice'}>
      <p className="quiet">
        <time dateTime={notice.at}>{dates.instant(notice.at)}</time>{' '}
        <span className="tag">{sayOr(`web.delivery.${notice.state}`, notice.state)}</span>
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
          </Link>
        )}
        {!notice.read && (
          <button
            type="button"
            className="btn btn-link"
            disabled={busy}
            onClick={() => void act({ notice: notice.id })}
          >
            {say('web.notice.markRead')}
            <span className="visually-hidden">: {notice.subject}</span>
          </button>
        )}
      </div>
    </li>
  );
}
