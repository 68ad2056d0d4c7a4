// The plan of a migration, as it was suggested or as somebody wrote it: each change is tried at once on every case.
import { useId, type ReactNode } from 'react';
import type { MigrationPlanInput, PlanShownFragment, PreviewMigrationQuery } from '../generated/graphql';
import { useOwn, useSay } from '../language/words';
import { byConcern, fated, fatesByConcern, moved, planInput } from './migration-plan';

export type NewerStates = NonNullable<PreviewMigrationQuery['newer']>['states'];

interface PlanFormProps {
  plan: PlanShownFragment;
  suggested: PlanShownFragment;
  newer: NewerStates;
  /** states that cases stand in */
  standing: ReadonlySet<string>;
  /** terms that run in some case */
  runs: ReadonlySet<string>;
  change: (plan: MigrationPlanInput) => void;
}

export function MigrationPlanForm({ plan, suggested, newer, standing, runs, change }: PlanFormProps) {
  const say = useSay();
  const { first, rest } = byConcern(plan, suggested, standing);
  const sent = planInput(plan);
  const field = (move: PlanShownFragment['states'][number]) => (
    <StateField
      key={move.from.key}
      move={move}
      newer={newer}
      choose={(to) => change(moved(sent, move.from.key, to))}
    />
  );
  const terms = fatesByConcern(plan, suggested, runs);
  const fate = (one: PlanShownFragment['terms'][number]) => (
    <FateField key={one.term} of={one} choose={(chosen) => change(fated(sent, one.term, chosen))} />
  );
  return (
    <div className="plan-edit">
      <fieldset>
        <legend>{say('web.migration.plan.states')}</legend>
        <div className="plan-fields">{first.map(field)}</div>
        {rest.length > 0 && (
          <details>
            <summary>{say('web.migration.plan.rest', { count: rest.length })}</summary>
            <div className="plan-fields">{rest.map(field)}</div>
          </details>
        )}
      </fieldset>
      {plan.terms.length > 0 && (
        <fieldset>
          <legend>{say('web.migration.plan.terms')}</legend>
          <div className="plan-fields">{terms.first.map(fate)}</div>
          {terms.rest.length > 0 && (
            <details>
              <summary>{say('web.migration.plan.restOfTerms', { count: terms.rest.length })}</summary>
              <div className="plan-fields">{terms.rest.map(fate)}</div>
            </details>
          )}
        </fieldset>
      )}
    </div>
  );
}

interface StateFieldProps {
  move: PlanShownFragment['states'][number];
  newer: NewerStates;
  choose: (to: string | null) => void;
}

function StateField({ move: { from, to }, newer, choose }: StateFieldProps) {
  const say = useSay();
  const own = useOwn();
  return (
    <Field label={own(from.label)}>
      {(id) => (
        <select id={id} value={to?.key ?? ''} onChange={({ target }) => choose(target.value || null)}>
          <option value="">{say('web.migration.plan.undecided')}</option>
          {newer
            .filter(({ kind }) => kind !== 'history')
            .map(({ key, depth, label }) => (
              <option key={key} value={key}>
                {'\u2003'.repeat(depth)}
                {own(label)}
              </option>
            ))}
        </select>
      )}
    </Field>
  );
}

const FATES = ['keep', 'reset', 'end'] as const;

interface FateFieldProps {
  of: PlanShownFragment['terms'][number];
  choose: (fate: (typeof FATES)[number]) => void;
}

function FateField({ of, choose }: FateFieldProps) {
  const say = useSay();
  const own = useOwn();
  return (
    <Field label={own(of.label)}>
      {(id) => (
        <select
          id={id}
          value={of.fate}
          onChange={({ target }) => choose(FATES.find((one) => one === target.value) ?? 'keep')}
        >
          {FATES.map((fate) => (
            <option key={fate} value={fate}>
              {say(`web.migration.fate.${fate}`)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function Field({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  );
}
