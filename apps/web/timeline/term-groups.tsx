import type { ReactNode } from 'react';
import { useDates } from '../language/dates';
import { type BothLanguages, useOwn, useSay } from '../language/words';
import { gatherTerms } from './gather-terms';

interface TermGroupsProps<Term> {
  /** by the day they end */
  terms: readonly Term[];
  className?: string;
  children: (term: Term) => ReactNode;
}

/** Terms one by one; one that runs for many members of a set is a line of its own, with each behind it. */
export function TermGroups<Term extends { id: string; name: string; label: BothLanguages; dueOn: string }>({
  terms,
  className,
  children,
}: TermGroupsProps<Term>) {
  const say = useSay();
  const own = useOwn();
  const dates = useDates();
  const { alone, many } = gatherTerms(terms);
  const list = (of: readonly Term[]) => (
    <ul className={className ?? 'plain-terms'}>
      {of.map((term) => (
        <li key={term.id}>{children(term)}</li>
      ))}
    </ul>
  );
  return (
    <>
      {alone.length > 0 && list(alone)}
      {many.map((group) => (
        <details key={group[0].name} className="terms-many">
          <summary>
            <span>
              {own(group[0].label)}{' '}
              <span className="quiet">
                {say('web.term.many', {
                  count: group.length,
                  first: dates.civil(group[0].dueOn),
                  same: String(group.every(({ dueOn }) => dueOn === group[0].dueOn)),
                })}
              </span>
            </span>
          </summary>
          {list(group)}
        </details>
      ))}
    </>
  );
}
