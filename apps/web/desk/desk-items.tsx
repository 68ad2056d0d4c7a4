import { Link, useNavigate, type LinkProps } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { DeskQuery as Data } from '../generated/graphql';
import { useDates } from '../language/dates';
import { useOfficialLang, useOwn, useSay } from '../language/words';
import { isPlainKey, useKeysOn } from '../shell/keyboard';

type Item = Data['desk']['items'][number];

/** Items by deadline, each with its one verb; `j` and `k` move, Enter opens. */
export function DeskItems({ items }: { items: readonly Item[] }) {
  const say = useSay();
  const list = useRef<HTMLOListElement>(null);
  useRowKeys(list);
  const byDeadline = [...items].sort((one, other) => (one.due ?? '9999').localeCompare(other.due ?? '9999'));
  return (
    <section className="page-section" aria-labelledby="items-title">
      <h2 id="items-title">{say('web.desk.waiting', { count: items.length })}</h2>
      <ol className="desk-items" ref={list}>
        {byDeadline.map((item) => (
          <DeskRow key={item.key} item={item} />
        ))}
      </ol>
    </section>
  );
}

function DeskRow({ item }: { item: Item }) {
  const say = useSay();
  const own = useOwn();
  const dates = useDates();
  const lang = useOfficialLang();
  return (
    <li className="desk-item">
      <p className="desk-due">
        {item.due ? (
          <time dateTime={item.due}>{dates.shortCivil(item.due)}</time>
        ) : (
          say('web.desk.noDeadline')
        )}
      </p>
      <div className="desk-what">
        <p className="desk-case" lang={lang}>
          {item.caseTitle}
        </p>
        {item.itemLabel && <p className="desk-zone">{own(item.itemLabel)}</p>}
        {!item.ready && <p className="quiet">{say('web.desk.notReady')}</p>}
      </div>
      <Link {...linkOf(item)} className={item.ready ? 'btn btn-primary' : 'btn btn-outline-primary'}>
        {own(item.label)}
        <span className="visually-hidden">
          : {item.itemLabel && `${own(item.itemLabel)}, `}
          {item.caseTitle}
        </span>
      </Link>
    </li>
  );
}

function linkOf(item: Item): LinkProps {
  const params = { id: item.case };
  const about = item.item ? { item: item.item } : {};
  if (item.form === 'roll_call' && item.ready) return { to: '/cases/$id/roll-call', params, search: about };
  if (item.form === 'draft' && item.ready) return { to: '/cases/$id/draft', params };
  return { to: '/cases/$id', params, search: { action: item.event, ...about }, hash: 'actions' };
}

/** `j` and `k` move the focus from verb to verb; Enter is then the link's own. */
function useRowKeys(list: React.RefObject<HTMLOListElement | null>): void {
  const on = useKeysOn();
  const navigate = useNavigate();
  useEffect(() => {
    if (!on) return;
    const press = (event: KeyboardEvent) => {
      if (!isPlainKey(event) || (event.key !== 'j' && event.key !== 'k')) return;
      const links = [...(list.current?.querySelectorAll<HTMLAnchorElement>('a') ?? [])];
      const at = links.indexOf(document.activeElement as HTMLAnchorElement);
      const next = event.key === 'j' ? Math.min(at + 1, links.length - 1) : Math.max(at - 1, 0);
      links[next]?.focus();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [on, list, navigate]);
}
