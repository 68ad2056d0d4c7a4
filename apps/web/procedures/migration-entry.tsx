// One migration: proposed, confirmed by another person, gone through case by case, and put back where it must be.
import { useState } from 'react';
import { CommandOutcome } from '../case/command-outcome';
import { useCommand } from '../connection/use-command';
import type { MigrationsQuery as Data } from '../generated/graphql';
import { useDates } from '../language/dates';
import { useOwn, useSay } from '../language/words';
import { useToast } from '../shell/toasts';
import { MigratedCase } from './migrated-case';
import { changesState } from './migration-plan';
import { ConfirmMigration, RevertMigration } from './migration.query';
import { short } from './shown';

type Migration = Data['migrations'][number];

export function MigrationEntry({ migration }: { migration: Migration }) {
  const say = useSay();
  const own = useOwn();
  const dates = useDates();
  const { from, to, mine, proposedBy, proposedAt, confirmedBy, confirmedAt, doneAt } = migration;
  const stands = !confirmedAt ? 'open' : doneAt ? 'done' : 'running';
  return (
    <article className={confirmedAt ? 'incident' : 'incident incident-open'}>
      <p className="incident-head">
        <span>
          <code className="hash">{short(from)}</code> → <code className="hash">{short(to)}</code>
        </span>
        <span className={stands === 'open' ? 'tag tag-current' : 'tag'}>
          {say(`web.migration.${stands}`)}
        </span>
      </p>
      <p className="quiet">
        {say('web.control.override.by', { who: own(proposedBy), at: dates.instant(proposedAt) })}{' '}
        {confirmedBy &&
          confirmedAt &&
          say('web.control.override.decided', { who: own(confirmedBy), at: dates.instant(confirmedAt) })}
      </p>
      <PlanInWords plan={migration.plan} />
      {confirmedAt && (
        <>
          <p>
            {say('web.migration.result', {
              migrated: migration.migrated,
              impossible: migration.impossible,
              left: migration.left,
              reverted: migration.reverted,
            })}
          </p>
          <Outcomes of={migration} />
        </>
      )}
      {!confirmedAt && mine && <p className="quiet">{say('web.procedure.another')}</p>}
      {!confirmedAt && !mine && <Confirm of={migration} />}
    </article>
  );
}

/** What a plan changes, for whoever is to agree to it: what stays as it was goes without saying. */
function PlanInWords({ plan }: { plan: Migration['plan'] }) {
  const say = useSay();
  const own = useOwn();
  const states = plan.states.filter(changesState);
  const terms = plan.terms.filter(({ fate }) => fate !== 'keep');
  if (states.length + terms.length === 0) return <p>{say('web.migration.plan.nothing')}</p>;
  return (
    <details>
      <summary>{say('web.migration.plan.changes', { states: states.length, terms: terms.length })}</summary>
      <ul className="plain-list">
        {states.map(({ from, to }) => (
          <li key={from.key}>
            {own(from.label)} → {to ? own(to.label) : say('web.migration.plan.undecided')}
          </li>
        ))}
        {terms.map(({ term, label, fate }) => (
          <li key={term}>
            {own(label)}: {say(`web.migration.fate.${fate}`)}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Confirm({ of }: { of: Migration }) {
  const say = useSay();
  const toast = useToast();
  const command = useCommand(ConfirmMigration, () => {
    toast({ tone: 'done', title: say('web.migration.confirmedToast') });
    document.getElementById('migrations-title')?.focus({ preventScroll: true });
  });
  return (
    <>
      <CommandOutcome {...command} />
      <button
        type="button"
        className="btn btn-primary"
        disabled={command.busy}
        onClick={() => void command.send({ migration: of.id })}
      >
        {say('web.migration.confirm')}
      </button>
    </>
  );
}

function Outcomes({ of }: { of: Migration }) {
  const say = useSay();
  if (of.cases.length === 0) return null;
  return (
    <details>
      <summary>{say('web.migration.caseByCase', { count: of.cases.length })}</summary>
      <ul className="incidents">
        {of.cases.map((one) => (
          <li key={one.caseId}>
            <MigratedCase of={one}>
              <PutBack migration={of.id} of={one} />
            </MigratedCase>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Back to where the migration found it: asked once more, because the case moves at once. */
function PutBack({ migration, of }: { migration: string; of: Migration['cases'][number] }) {
  const say = useSay();
  const own = useOwn();
  const dates = useDates();
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const command = useCommand(RevertMigration, () => {
    toast({ tone: 'done', title: say('web.migration.revertedToast'), text: of.title });
    document.getElementById('migrations-title')?.focus({ preventScroll: true });
  });
  if (of.revertedAt)
    return <p className="quiet">{say('web.migration.revertedAt', { at: dates.instant(of.revertedAt) })}</p>;
  if (of.impossible) return null;
  return (
    <div className="d-print-none">
      <button
        type="button"
        className="btn btn-outline-primary"
        aria-expanded={asking}
        onClick={() => setAsking(!asking)}
      >
        {say(asking ? 'web.action.close' : 'web.migration.revert')}
        <span className="visually-hidden">: {of.title}</span>
      </button>
      {asking && (
        <div className="put-back">
          <p>{say('web.migration.revert.text', { state: own(of.from.label) })}</p>
          <CommandOutcome {...command} />
          <button
            type="button"
            className="btn btn-primary"
            disabled={command.busy}
            onClick={() => void command.send({ migration, case: of.caseId })}
          >
            {say('web.command.confirm', { what: say('web.migration.revert') })}
          </button>
        </div>
      )}
    </div>
  );
}
