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
    <section className="migration" aria-labelledby="migration-title">
      <h2 id="migration-title" tabIndex={-1}>
        {say('web.migration.title')}
      </h2>
      <p className="lead-text">{say('web.migration.lead')}</p>
      <ul className="rows">
        {of.versions.map((version) => (
          <li key={version.hash}>
            <span>
              <code className="hash">{short(version.hash)}</code>
              {version.hash === of.inForce?.hash && ` (${say('web.procedure.isInForce')})`}
            </span>
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

/** From the version that most live cases are under, unless another is chosen, to the one that is asked for. */
function Try({ of }: { of: Summary }) {
  const say = useSay();
  const [to, setTo] = useState('');
  const [chosen, setChosen] = useState('');
  const lived = of.versions
    .filter(({ openCases, hash }) => openCases > 0 && hash !== to)
    .toSorted((one, other) => other.openCases - one.openCases);
  const from = lived.find(({ hash }) => hash === chosen) ?? lived[0];
  return (
    <>
      <div className="migration-ways">
        <VersionField
          label={say('web.migration.to')}
          of={of}
          versions={of.versions}
          value={to}
          choose={setTo}
          empty={say('web.migration.choose')}
        />
        {to && lived.length > 1 && (
          <VersionField
            label={say('web.migration.from')}
            of={of}
            versions={lived}
            value={from?.hash ?? ''}
            choose={setChosen}
          />
        )}
      </div>
      {to && !from && <EmptyState title={say('web.migration.allThere')} />}
      {to && from && (
        <MigrationPreviewView key={`${from.hash} ${to}`} procedure={of.key} from={from.hash} to={to} />
      )}
    </>
  );
}

interface VersionFieldProps {
  label: string;
  of: Summary;
  versions: Summary['versions'];
  value: string;
  choose: (hash: string) => void;
  /** what stands there while none is chosen */
  empty?: string;
}

function VersionField({ label, of, versions, value, choose, empty }: VersionFieldProps) {
  const say = useSay();
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <select id={id} className="day-input" value={value} onChange={({ target }) => choose(target.value)}>
        {empty && <option value="">{empty}</option>}
        {versions.map(({ hash }) => (
          <option key={hash} value={hash}>
            {short(hash)}
            {hash === of.inForce?.hash && ` (${say('web.procedure.isInForce')})`}
          </option>
        ))}
      </select>
    </div>
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
