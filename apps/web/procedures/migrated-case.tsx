// What a migration would make of one case, or has made of it.
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { CaseMigrationShownFragment } from '../generated/graphql';
import { useDates } from '../language/dates';
import { useOwn, useSay } from '../language/words';
import { useZoneName } from '../phase-bar/zone-name';

interface MigratedCaseProps {
  of: CaseMigrationShownFragment;
  /** what can be done about it */
  children?: ReactNode;
}

export function MigratedCase({ of, children }: MigratedCaseProps) {
  const say = useSay();
  const own = useOwn();
  const from = own(of.from.label);
  const to = of.to ? own(of.to.label) : say('web.migration.staysThere');
  return (
    <article className={of.impossible ? 'incident incident-open' : 'incident'}>
      <p className="incident-head">
        <Link to="/cases/$id/control" params={{ id: of.caseId }}>
          {of.title}
        </Link>
        <span>{from === to ? from : `${from} → ${to}`}</span>
      </p>
      {of.impossible && (
        <p>
          {own(of.impossible.sentence)}
          {of.stuckIn && ` (${own(of.stuckIn.label)})`}{' '}
          <code className="refusal-code">{of.impossible.code}</code>
        </p>
      )}
      {of.terms.length > 0 && <MovedTerms terms={of.terms} />}
      {children}
    </article>
  );
}

/** More than a few are folded: each zone has a term of its own. */
const FEW = 4;

function MovedTerms({ terms }: { terms: CaseMigrationShownFragment['terms'] }) {
  const say = useSay();
  const list = (
    <ul className="plain-list">
      {terms.map((term) => (
        <li key={`${term.name}-${term.item}`}>
          <MovedTerm term={term} />
        </li>
      ))}
    </ul>
  );
  if (terms.length <= FEW) return list;
  return (
    <details>
      <summary>{say('web.migration.termsOfCase', { count: terms.length })}</summary>
      {list}
    </details>
  );
}

function MovedTerm({ term }: { term: CaseMigrationShownFragment['terms'][number] }) {
  const say = useSay();
  const own = useOwn();
  const dates = useDates();
  const zoneName = useZoneName();
  const { label, item, outcome, dueBefore, dueAfter } = term;
  const due = dueAfter ?? dueBefore;
  const days =
    dueBefore && dueAfter && dueBefore !== dueAfter
      ? ` (${dates.civil(dueBefore)} → ${dates.civil(dueAfter)})`
      : due && ` (${dates.civil(due)})`;
  return (
    <>
      {own(label)}
      {item && `, ${zoneName(item)}`}: {say(`web.migration.term.${outcome}`)}
      {days}
    </>
  );
}
