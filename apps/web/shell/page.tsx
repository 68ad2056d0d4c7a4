// What every page begins with: its title in the tab, the way back, one h1 that takes the focus after a change
// of page (and not at the first load, nor when a link points at a paragraph).
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, type ReactNode } from 'react';
import { useOwn, useSay } from '../language/words';
import { useAuthority } from './site';

interface PageProps {
  title: string;
  lang?: 'it' | undefined;
  /** Links to the pages above this one, the plan's first page apart. */
  crumbs?: readonly ReactNode[];
  eyebrow?: ReactNode;
  lead?: ReactNode;
  children: ReactNode;
}

let arrivals = 0;

export function Page({ title, lang, crumbs, eyebrow, lead, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const authority = useAuthority();
  const own = useOwn();
  const site = authority ? own(authority.name) : 'Copianifica';
  useEffect(() => {
    document.title = title ? `${title} · ${site}` : site;
  }, [title, site]);
  useEffect(() => {
    arrivals += 1;
    if (arrivals > 1 && !location.hash) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <>
      {crumbs && <Breadcrumb crumbs={crumbs} here={title} />}
      <header className="page-head">
        <div className="container-xxl">
          {eyebrow && <p className="eyebrow">{eyebrow}</p>}
          <h1 ref={heading} tabIndex={-1} lang={lang}>
            {title}
          </h1>
          {lead && <div className="page-lead">{lead}</div>}
        </div>
      </header>
      {children}
    </>
  );
}

function Breadcrumb({ crumbs, here }: { crumbs: readonly ReactNode[]; here: string }) {
  const say = useSay();
  return (
    <nav className="breadcrumb-row container-xxl d-print-none" aria-label={say('web.shell.breadcrumb')}>
      <ol className="breadcrumb">
        <li className="breadcrumb-item">
          <Link to="/">{say('web.nav.plan')}</Link>
        </li>
        {crumbs.map((crumb, position) => (
          <li key={position} className="breadcrumb-item">
            {crumb}
          </li>
        ))}
        <li className="breadcrumb-item active" aria-current="page">
          {here}
        </li>
      </ol>
    </nav>
  );
}
