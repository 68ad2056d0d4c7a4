// Terms that run, those that stand still, and what has ended; who keeps the case going may give a running one more.
import { useState } from 'react';
import { useDates } from '../language/dates';
import { useOwn, useSay } from '../language/words';
import { useZoneName } from '../phase-bar/zone-name';
import { useAdministrators } from '../shell/administrators';
import { EmptyState, MayNot } from '../shell/states';
import { TermGroups } from '../timeline/term-groups';
import { TermView } from '../timeline/term-view';
import { ExtendTermForm } from './extend-term-form';
import type { ControlledCase } from './shown';

type Timed = Pick<ControlledCase, 'id' | 'terms' | 'suspendedTerms'>;

/** `past`: they are read, and nothing can be done about them any more. */
export function TermsPart({ of, past = false }: { of: Timed; past?: boolean }) {
  const say = useSay();
  const { mayAct, signedIn, who } = useAdministrators();
  const [extending, setExtending] = useState<string>();
  const byDate = of.terms.toSorted((one, other) => one.dueOn.localeCompare(other.dueOn));
  const running = byDate.filter(({ state }) => state === 'armed' || state === 'held');
  const over = byDate.filter((term) => !running.includes(term)).toReversed();
  return (
    <section className="page-section" id="terms" aria-labelledby="terms-title">
      <h2 id="terms-title" tabIndex={-1}>
        {say('web.control.terms')}
      </h2>
      {running.length + of.suspendedTerms.length === 0 && (
        <EmptyState title={say('web.control.terms.none')} />
      )}
      <TermGroups terms={running} className="term-board">
        {(term) => (
          <>
            <TermView term={term} />
            {mayAct && !past && term.state === 'armed' && (
              <button
                type="button"
                className="btn btn-link d-print-none"
                aria-expanded={extending === term.id}
                onClick={() => setExtending(extending === term.id ? undefined : term.id)}
              >
                {say(extending === term.id ? 'web.action.close' : 'web.control.extend')}
              </button>
            )}
            {extending === term.id && (
              <ExtendTermForm of={of} term={term} done={() => setExtending(undefined)} />
            )}
          </>
        )}
      </TermGroups>
      {of.suspendedTerms.length > 0 && (
        <ul className="term-board">
          {of.suspendedTerms.map((term) => (
            <li key={term.name}>
              <SuspendedView term={term} />
            </li>
          ))}
        </ul>
      )}
      {running.length > 0 && !mayAct && !past && (
        <MayNot title={say('web.control.extend.notYours')} who={who} signIn={!signedIn} />
      )}
      {over.length > 0 && (
        <details className="terms-over">
          <summary>{say('web.control.terms.over', { count: over.length })}</summary>
          <TermGroups terms={over} className="term-board">
            {(term) => <TermView term={term} />}
          </TermGroups>
        </details>
      )}
    </section>
  );
}

function SuspendedView({ term }: { term: ControlledCase['suspendedTerms'][number] }) {
  const say = useSay();
  const own = useOwn();
  const dates = useDates();
  const zoneName = useZoneName();
  return (
    <div className="term term-suspended">
      <p>
        <strong>
          {own(term.label)}
          {term.item && `, ${zoneName(term.item)}`}
        </strong>
        <br />
        {say('web.control.suspended', {
          started: dates.civil(term.startedOn),
          date: dates.civil(term.suspendedOn),
          days: term.daysLeft,
        })}
      </p>
    </div>
  );
}
