import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useQuery } from 'urql';
import { CommandOutcome } from '../case/command-outcome';
import { documentFor } from '../connection/document';
import { useCommand } from '../connection/use-command';
import type { MigrationPlanInput, PreviewMigrationQuery as Data } from '../generated/graphql';
import { useOwn, useSay } from '../language/words';
import { ErrorState, Note, Skeleton } from '../shell/states';
import { useToast } from '../shell/toasts';
import { Findings } from './findings';
import { MigratedCase } from './migrated-case';
import { occupied, planInput, running } from './migration-plan';
import { MigrationPlanForm, type NewerStates } from './migration-plan-form';
import { PreviewMigrationQuery, ProposeMigration } from './migration.query';

type Preview = Extract<Data['previewMigration'], { __typename: 'MigrationPreview' }>;

interface PreviewProps {
  procedure: string;
  from: string;
  to: string;
}

/** What a plan would do to every live case: first the one that comparing the versions suggests. Nothing happens. */
export function MigrationPreviewView({ procedure, from, to }: PreviewProps) {
  const own = useOwn();
  const [plan, setPlan] = useState<MigrationPlanInput>();
  const [{ data, error }, ask] = useQuery<Data>({
    query: documentFor(PreviewMigrationQuery),
    variables: { procedure, from, to, plan: plan ?? null },
    requestPolicy: 'network-only',
  });
  // While another plan is being tried the last answer stays: whoever writes keeps the field that she is in.
  const last = useRef<Data>(undefined);
  const suggested = useRef<Preview>(undefined);
  if (data) last.current = data;
  const preview = last.current?.previewMigration;
  if (preview?.__typename === 'Refusal')
    return (
      <Note icon="hand" tone="warning" title={own(preview.sentence)}>
        <code className="refusal-code">{preview.code}</code>
      </Note>
    );
  if (error) return <ErrorState error={error} retry={() => ask({ requestPolicy: 'network-only' })} />;
  if (!preview) return <Skeleton lines={4} />;
  suggested.current ??= preview;
  return (
    <Tried
      procedure={procedure}
      preview={preview}
      suggested={suggested.current}
      newer={last.current?.newer?.states ?? []}
      written={plan !== undefined}
      change={setPlan}
    />
  );
}

interface TriedProps {
  procedure: string;
  preview: Preview;
  suggested: Preview;
  newer: NewerStates;
  /** whether it is another plan than the one that was suggested */
  written: boolean;
  change: (plan: MigrationPlanInput | undefined) => void;
}

function Tried({ procedure, preview, suggested, newer, written, change }: TriedProps) {
  const say = useSay();
  const { totals, findings, plan, from, to } = preview;
  // Of what is left to be decided its own field says so.
  const undecided = plan.states.filter((move) => !move.to).map(({ from: state }) => `/states/${state.key}`);
  const others = findings.filter(({ pointer }) => !undecided.includes(pointer));
  const whole = findings.every(({ severity }) => severity !== 'error') && totals.impossible === 0;
  return (
    <>
      <p>
        <Link
          to="/procedures/$"
          params={{ _splat: procedure }}
          search={{ view: 'compare', than: from, hash: to }}
        >
          {say('web.migration.compare')}
        </Link>
      </p>
      <h3>{say('web.migration.plan')}</h3>
      <p className="quiet">{say('web.migration.plan.text')}</p>
      <MigrationPlanForm
        plan={plan}
        suggested={suggested.plan}
        newer={newer}
        standing={occupied(suggested.cases)}
        runs={running(suggested.cases)}
        change={change}
      />
      {written && (
        <button type="button" className="btn btn-link" onClick={() => change(undefined)}>
          {say('web.migration.plan.back')}
        </button>
      )}
      <h3>{say('web.migration.dryRun')}</h3>
      <p role="status">
        <strong>{say('web.migration.totals', { ...totals })}</strong>
        <br />
        <span className="quiet">{say('web.migration.termTotals', { ...totals })}</span>
      </p>
      {others.length > 0 && <Findings findings={others} />}
      <ul className="incidents">
        {preview.cases.map((one) => (
          <li key={one.caseId}>
            <MigratedCase of={one} />
          </li>
        ))}
      </ul>
      {whole && totals.migrated > 0 && <Propose procedure={procedure} preview={preview} />}
      {totals.impossible > 0 && <p className="quiet">{say('web.migration.stuck')}</p>}
    </>
  );
}

function Propose({ procedure, preview }: Pick<TriedProps, 'procedure' | 'preview'>) {
  const say = useSay();
  const toast = useToast();
  const command = useCommand(ProposeMigration, () => {
    toast({ tone: 'done', title: say('web.migration.proposedToast'), text: say('web.procedure.another') });
    document.getElementById('migrations-title')?.focus();
  });
  const { from, to, plan, totals } = preview;
  return (
    <>
      <CommandOutcome {...command} />
      <button
        type="button"
        className="btn btn-primary"
        disabled={command.busy}
        onClick={() => void command.send({ procedure, from, to, plan: planInput(plan) })}
      >
        {say('web.migration.propose', { count: totals.migrated })}
      </button>
    </>
  );
}
