import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { CommandOutcome } from '../case/command-outcome';
import { documentFor } from '../connection/document';
import { useCommand } from '../connection/use-command';
import type { PreviewMigrationQuery as Data } from '../generated/graphql';
import { useDates } from '../language/dates';
import { useOwn, useSay } from '../language/words';
import { useZoneName } from '../phase-bar/zone-name';
import { ErrorState, Note, Skeleton } from '../shell/states';
import { useToast } from '../shell/toasts';
import { Findings } from './findings';
import { PreviewMigrationQuery, ProposeMigration } from './migration.query';

type Preview = Extract<Data['previewMigration'], { __typename: 'MigrationPreview' }>;

/** What the plan that comparing the versions suggests would do to every live case; nothing has happened. */
export function MigrationPreviewView({ procedure, to }: { procedure: string; to: string }) {
  const own = useOwn();
  const [{ data, error }, ask] = useQuery<Data>({
    query: documentFor(PreviewMigrationQuery),
    variables: { procedure, to },
    requestPolicy: 'network-only',
  });
  const preview = data?.previewMigration;
  if (preview?.__typename === 'Refusal')
    return (
      <Note icon="hand" tone="warning" title={own(preview.sentence)}>
        <code className="refusal-code">{preview.code}</code>
      </Note>
    );
  if (preview?.__typename === 'MigrationPreview') return <Tried procedure={procedure} preview={preview} />;
  return error ? (
    <ErrorState error={error} retry={() => ask({ requestPolicy: 'network-only' })} />
  ) : (
    <Skeleton lines={4} />
  );
}

function Tried({ procedure, preview }: { procedure: string; preview: Preview }) {
  const say = useSay();
  const toast = useToast();
  const command = useCommand(ProposeMigration, () => {
    toast({ tone: 'done', title: say('web.migration.proposedToast'), text: say('web.procedure.another') });
    document.getElementById('migration-title')?.focus();
  });
  const { totals, findings, plan } = preview;
  const whole = findings.every(({ severity }) => severity !== 'error');
  const send = () =>
    void command.send({
      procedure,
      from: preview.from,
      to: preview.to,
      plan: {
        states: plan.states.flatMap((move) => (move.to ? [{ from: move.from.key, to: move.to.key }] : [])),
        terms: plan.terms.map(({ term, fate }) => ({ term, fate })),
      },
    });
  return (
    <div aria-live="polite">
      <p>
        <strong>{say('web.migration.totals', { ...totals })}</strong>
        <br />
        <span className="quiet">{say('web.migration.termTotals', { ...totals })}</span>
      </p>
      {findings.length > 0 && <Findings findings={findings} />}
      <ul className="incidents">
        {preview.cases.map((one) => (
          <li key={one.caseId}>
            <TriedCase of={one} />
          </li>
        ))}
      </ul>
      <CommandOutcome {...command} />
      {whole && totals.migrated > 0 && (
        <button type="button" className="btn btn-primary" disabled={command.busy} onClick={send}>
          {say('web.migration.propose', { count: totals.migrated })}
        </button>
      )}
    </div>
  );
}

function TriedCase({ of }: { of: Preview['cases'][number] }) {
  const say = useSay();
  const own = useOwn();
  const dates = useDates();
  const zoneName = useZoneName();
  return (
    <article className={of.impossible ? 'incident incident-open' : 'incident'}>
      <p className="incident-head">
        <Link to="/cases/$id/control" params={{ id: of.caseId }}>
          {of.title}
        </Link>
        <span>
          {own(of.from.label)} → {of.to ? own(of.to.label) : say('web.migration.staysThere')}
        </span>
      </p>
      {of.impossible && (
        <p>
          {own(of.impossible.sentence)} <code className="refusal-code">{of.impossible.code}</code>
        </p>
      )}
      {of.terms.length > 0 && (
        <ul>
          {of.terms.map(({ name, item, label, outcome, dueBefore, dueAfter }) => (
            <li key={`${name}-${item}`}>
              {own(label)}
              {item && `, ${zoneName(item)}`}: {say(`web.migration.term.${outcome}`)}
              {dueBefore && dueAfter && dueBefore !== dueAfter
                ? ` (${dates.civil(dueBefore)} → ${dates.civil(dueAfter)})`
                : (dueAfter ?? dueBefore) && ` (${dates.civil((dueAfter ?? dueBefore)!)})`}
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}
