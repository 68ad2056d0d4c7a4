import type { CaseSnapshot } from '../case/snapshot';
import { type CaseMigration, migrateAlong, type MigrationScene } from './migrate-case';
import type { MigrationPlan, TwoVersions } from './migration-plan';
import type { MovedTerm } from './move-terms';
import { waysOf } from './way';

/** What would happen to one case. */
export interface PreviewedCase {
  case: string;
  /** the configurations, each in the names of its own version; `to` is null where nothing can happen */
  from: string;
  to: string | null;
  terms: MovedTerm[];
  dropped: Extract<CaseMigration, { kind: 'migrated' }>['dropped'];
  impossible: Omit<Extract<CaseMigration, { kind: 'impossible' }>, 'kind'> | null;
}

export interface MigrationTotals {
  cases: number;
  migrated: number;
  impossible: number;
  kept: number;
  reset: number;
  ended: number;
  started: number;
  dropped: number;
}

export interface MigrationPreview {
  cases: PreviewedCase[];
  totals: MigrationTotals;
}

/** A dry run: what the plan would make of each case, by the code that would make it. Nothing is written. */
export function previewMigration(
  plan: MigrationPlan,
  versions: TwoVersions,
  cases: readonly { id: string; snapshot: CaseSnapshot }[],
  place: Omit<MigrationScene, 'newId'>,
): MigrationPreview {
  // Nobody will ever ask for a term of a dry run.
  const scene = { ...place, newId: () => '' };
  const ways = waysOf(plan, versions, place);
  const previewed = cases.map(({ id, snapshot }): PreviewedCase => {
    const migration = migrateAlong(ways, snapshot, scene);
    const about = { case: id, from: snapshot.state };
    if (migration.kind === 'migrated') {
      const { to, terms, dropped } = migration;
      return { ...about, to, terms, dropped, impossible: null };
    }
    const { code, state } = migration;
    return { ...about, to: null, terms: [], dropped: [], impossible: { code, state } };
  });
  return { cases: previewed, totals: totalsOf(previewed) };
}

function totalsOf(cases: readonly PreviewedCase[]): MigrationTotals {
  const totals = {
    cases: 0,
    migrated: 0,
    impossible: 0,
    kept: 0,
    reset: 0,
    ended: 0,
    started: 0,
    dropped: 0,
  };
  for (const { to, terms, dropped } of cases) {
    totals.cases += 1;
    totals[to === null ? 'impossible' : 'migrated'] += 1;
    totals.dropped += dropped.length;
    for (const { outcome } of terms) totals[outcome] += 1;
  }
  return totals;
}
