// Running cases brought to another version: tried on every one of them first, proposed, confirmed by another person.
import { useId, useState } from 'react';
import { useLiveQuery } from '../connection/live-query';
import { useSay } from '../language/words';
import { useAdministrators } from '../shell/administrators';
import { EmptyState, ErrorState, MayNot } from '../shell/states';
import { MigrationEntry } from './migration-entry';
import { MigrationsQuery } from './migration.query';
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
      <h3 id="migrations-title" tabIndex={-1}>
        {say('web.migration.agreed')}
      </h3>
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
