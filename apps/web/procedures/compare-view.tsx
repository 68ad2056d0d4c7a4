// Two versions of a procedure, part by part: what was added, removed, moved, changed.
import { useNavigate } from '@tanstack/react-router';
import { useId } from 'react';
import { useQuery } from 'urql';
import { documentFor } from '../connection/document';
import type { CompareProceduresQuery as Data } from '../generated/graphql';
import { useDates } from '../language/dates';
import { useOwn, useSay, useSayOr } from '../language/words';
import { EmptyState, ErrorState, Skeleton } from '../shell/states';
import { CompareProceduresQuery } from './procedures.query';
import type { ProcedureSearch } from './search';
import { short, type Summary } from './shown';

type Difference = NonNullable<Data['compareProcedures']>['differences'][number];

export function CompareView({ of, search }: { of: Summary; search: ProcedureSearch }) {
  const say = useSay();
  const [newest, before] = of.versions;
  const other = search.hash ?? newest?.hash ?? '';
  const one = search.than ?? (of.inForce && of.inForce.hash !== other ? of.inForce.hash : before?.hash) ?? '';
  if (of.versions.length < 2)
    return (
      <EmptyState title={say('web.compare.one')}>
        <p>{say('web.compare.one.text')}</p>
      </EmptyState>
    );
  return (
    <section aria-labelledby="compare-title">
      <h2 id="compare-title">{say('web.compare.title')}</h2>
      <Choose of={of} one={one} other={other} />
      {one === other ? <EmptyState title={say('web.compare.same')} /> : <Answer one={one} other={other} />}
    </section>
  );
}

function Choose({ of, one, other }: { of: Summary; one: string; other: string }) {
  const say = useSay();
  const dates = useDates();
  const id = useId();
  const navigate = useNavigate();
  const set = (patch: ProcedureSearch) =>
    void navigate({
      to: '/procedures/$',
      params: { _splat: of.key },
      search: { view: 'compare', than: one, hash: other, ...patch },
      replace: true,
      resetScroll: false,
    });
  return (
    <div className="field-row">
      {(['than', 'hash'] as const).map((field) => (
        <div key={field}>
          <label htmlFor={`${id}-${field}`}>{say(`web.compare.${field}`)}</label>
          <select
            id={`${id}-${field}`}
            value={field === 'than' ? one : other}
            onChange={({ target }) => set({ [field]: target.value })}
          >
            {of.versions.map(({ hash, storedAt }) => (
              <option key={hash} value={hash}>
                {short(hash)}, {dates.day(storedAt)}
                {hash === of.inForce?.hash && ` (${say('web.procedure.isInForce')})`}
              </option>
            ))}
          </select>
        </div>
      ))}
    </div>
  );
}

function Answer({ one, other }: { one: string; other: string }) {
  const say = useSay();
  const [{ data, error }, ask] = useQuery<Data>({
    query: documentFor(CompareProceduresQuery),
    variables: { one, other },
  });
  if (error && !data)
    return <ErrorState error={error} retry={() => ask({ requestPolicy: 'network-only' })} />;
  if (!data) return <Skeleton lines={6} />;
  const differences = data.compareProcedures?.differences ?? [];
  if (!data.compareProcedures) return <EmptyState title={say('web.procedure.noVersion')} />;
  if (differences.length === 0) return <EmptyState title={say('web.compare.none')} />;
  const sections = [...new Set(differences.map(({ section }) => section))];
  return (
    <div aria-live="polite">
      {sections.map((section) => {
        const inside = differences.filter((difference) => difference.section === section);
        return (
          <section key={section} className="page-section">
            <h3>
              {say(`web.compare.section.${section}`)} <span className="quiet">{inside.length}</span>
            </h3>
            <ul className="differences">
              {inside.map((difference, position) => (
                <DifferenceLine key={`${difference.name}-${position}`} difference={difference} />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function DifferenceLine({ difference }: { difference: Difference }) {
  const say = useSay();
  const sayOr = useSayOr();
  const own = useOwn();
  const { change, name, label, parts, before, after } = difference;
  return (
    <li className={`difference-${change}`}>
      <p>
        <span className="tag">{say(`web.compare.${change}`)}</span>{' '}
        <strong>{label ? own(label) : name}</strong> <code className="refusal-code">{name}</code>
        {parts.length > 0 && (
          <span className="quiet">
            {' '}
            {parts.map((part) => sayOr(`web.compare.part.${part}`, part)).join(', ')}
          </span>
        )}
      </p>
      {(before ?? after) && (
        <div className="before-after">
          {before && (
            <pre tabIndex={0} lang="en">
              <span className="visually-hidden">{say('web.compare.before')}: </span>− {before}
            </pre>
          )}
          {after && (
            <pre tabIndex={0} lang="en">
              <span className="visually-hidden">{say('web.compare.after')}: </span>+ {after}
            </pre>
          )}
        </div>
      )}
    </li>
  );
}
