// Running cases brought to another version: tried on every one of them first, proposed, confirmed by another person.
import { useId, useState } from 'react';
import { CommandOutcome } from '../case/command-outcome';
import { useLiveQuery } from '../connection/live-query';
import { useCommand } from '../connection/use-command';
import type { MigrationsQuery as Data } from '../generated/graphql';
import { useDates } from '../language/dates';
import { useOwn, useSay } from '../language/words';
import { useAdministrators } from '../shell/administrators';
import { EmptyState, ErrorState, MayNot } from '../shell/states';
import { useToast } from '../shell/toasts';
import { ConfirmMigration, MigrationsQuery } from './migration.query';
import { MigrationPreviewView } from './migration-preview-view';
import { short, type Summary } from './shown';

export function MigrationView({ of }: { of: Summary }) {
  const say = useSay();
  const { mayAct, signedIn, who } = useAdministrators();
  const open = of.versions.reduce((sum, { openCases }) => sum + openCases, 0);
  return (
    <section aria-labelledby="migration-title">
      <h2 id="migration-title" tabIndex={-1}>
        {say('web.migration.title')}
      </h2>
      <p className="lead-text">{say('web.migration.lead')}</p>
      <ul className="rows">
        {of.versions.map((version) => (
          <li key={version.hash}>
            <code className="hash">{short(version.hash)}</code>
            <span>{say('web.procedures.cases', { count: version.openCases })}</span>
          </li>
        ))}
      </ul>
      {!mayAct ? (
        <MayNot title={say('web.migration.notYours')} who={who} signIn={!signedIn} />
      ) : (
        <>
          {open === 0 || of.versions.length < 2 ? (
            <EmptyState title={say(open === 0 ? 'web.migration.noCases' : 'web.migration.oneVersion')} />
          ) : (
            <Try of={of} />
          )}
          <Agreed of={of} />
        </>
      )}
    </section>
  );
}

function Try({ of }: { of: Summary }) {
  const say = useSay();
  const id = useId();
  const [to, setTo] = useState('');
  return (
    <>
      <label htmlFor={id}>{say('web.migration.to')}</label>
      <select id={id} className="day-input" value={to} onChange={({ target }) => setTo(target.value)}>
        <option value="">{say('web.migration.choose')}</option>
        {of.versions.map(({ hash }) => (
          <option key={hash} value={hash}>
            {short(hash)}
            {hash === of.inForce?.hash && ` (${say('web.procedure.isInForce')})`}
          </option>
        ))}
      </select>
      {to && <MigrationPreviewView key={to} procedure={of.key} to={to} />}
    </>
  );
}

function Agreed({ of }: { of: Summary }) {
  const say = useSay();
  const { data, error, retry } = useLiveQuery(MigrationsQuery, { procedure: of.key });
  if (error) return <ErrorState error={error} retry={retry} />;
  if (!data || data.migrations.length === 0) return null;
  return (
    <>
      <h3>{say('web.migration.agreed')}</h3>
      <ul className="incidents">
        {data.migrations.map((one) => (
          <li key={one.id}>
            <MigrationEntry migration={one} />
          </li>
        ))}
      </ul>
    </>
  );
}

function MigrationEntry({ migration }: { migration: Data['migrations'][number] }) {
  const say = useSay();
  const own = useOwn();
  const dates = useDates();
  const toast = useToast();
  const command = useCommand(ConfirmMigration, () =>
    toast({ tone: 'done', title: say('web.migration.confirmedToast') }),
  );
  const { from, to, mine, proposedBy, proposedAt, confirmedBy, confirmedAt } = migration;
  return (
    <article className={confirmedAt ? 'incident' : 'incident incident-open'}>
      <p className="incident-head">
        <code className="hash">{short(from)}</code> → <code className="hash">{short(to)}</code>
        <span className="tag">
          {say(
            !confirmedAt
              ? 'web.migration.open'
              : migration.doneAt
                ? 'web.migration.done'
                : 'web.migration.running',
          )}
        </span>
      </p>
      <p className="quiet">
        {say('web.control.override.by', { who: own(proposedBy), at: dates.instant(proposedAt) })}{' '}
        {confirmedBy &&
          confirmedAt &&
          say('web.control.override.decided', { who: own(confirmedBy), at: dates.instant(confirmedAt) })}
      </p>
      {confirmedAt && (
        <p>
          {say('web.migration.result', {
            migrated: migration.migrated,
            impossible: migration.impossible,
            left: migration.left,
            reverted: migration.reverted,
          })}
        </p>
      )}
      {!confirmedAt && mine && <p className="quiet">{say('web.procedure.another')}</p>}
      <CommandOutcome {...command} />
      {!confirmedAt && !mine && (
        <button
          type="button"
          className="btn btn-primary"
          disabled={command.busy}
          onClick={() => void command.send({ migration: migration.id })}
        >
          {say('web.migration.confirm')}
        </button>
      )}
    </article>
  );
}
