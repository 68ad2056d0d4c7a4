import type { ReadCaseMigration, ReadMigration } from '@copianifica/database';
import {
  type Label,
  type MigrationPlan as Plan,
  nameAndItem,
  type PreviewedCase,
  type TwoVersions,
} from '@copianifica/domain';
import type { TriedMigration } from '@copianifica/usecases';
import type { StateLabel } from '../case/case.type';
import { configurationLabel } from '../case/configuration-label';
import { sayRefusal } from '../graphql/words';
import type { CaseMigration, Migration, MigrationPlan, MigrationPreview } from './migration.type';

type Happening = Pick<PreviewedCase, 'from' | 'to'> & Partial<PreviewedCase>;

export function migrationView(read: ReadMigration, viewer: string | null): Migration {
  const { key, fromHash, toHash, proposer, proposedAt, confirmedAt, doneAt, plan: _, ...shown } = read;
  const instant = (text: string | null): Date | null => (text === null ? null : new Date(text));
  return {
    ...shown,
    procedure: key,
    from: fromHash,
    to: toHash,
    mine: proposer === viewer,
    proposedAt: new Date(proposedAt),
    confirmedAt: instant(confirmedAt),
    doneAt: instant(doneAt),
    read,
  };
}

export function previewView(tried: TriedMigration): MigrationPreview {
  const { from, to, plan, findings, totals } = tried;
  const versions = { from: from.definition, to: to.definition };
  return { from: from.hash, to: to.hash, plan: planView(plan, versions), findings, totals, tried };
}

export function planView({ states, terms }: Plan, versions: TwoVersions): MigrationPlan {
  return {
    states: Object.entries(states).map(([from, to]) => ({
      from: stateIn(versions.from, from),
      to: to === null ? null : stateIn(versions.to, to),
    })),
    terms: Object.entries(terms).map(([term, fate]) => ({ term, label: termLabel(versions, term), fate })),
  };
}

const stateIn = (definition: TwoVersions['from'], key: string): StateLabel => ({
  key,
  label: configurationLabel(definition, key),
});

function termLabel({ from, to }: TwoVersions, called: string): Label {
  const { name } = nameAndItem(called);
  const known = [to, from].find(({ terms }) => Object.hasOwn(terms, name));
  return known?.terms[name]?.label ?? { it: name, en: name };
}

/** One case of a dry run. */
export function previewedView(tried: TriedMigration, previewed: PreviewedCase): CaseMigration {
  const versions = { from: tried.from.definition, to: tried.to.definition };
  const title = tried.titles.get(previewed.case) ?? '';
  return { ...caseView(versions, previewed), caseId: previewed.case, title, at: null, revertedAt: null };
}

/** One case of a migration that was carried out. */
export function outcomeView(versions: TwoVersions, read: ReadCaseMigration): CaseMigration {
  return {
    ...caseView(versions, read.outcome as Happening),
    caseId: read.case,
    title: read.title,
    at: new Date(read.at),
    revertedAt: read.revertedAt === null ? null : new Date(read.revertedAt),
  };
}

function caseView(
  versions: TwoVersions,
  { from, to, terms = [], dropped = [], impossible = null }: Happening,
): Omit<CaseMigration, 'caseId' | 'title' | 'at' | 'revertedAt'> {
  return {
    from: stateIn(versions.from, from),
    to: to === null ? null : stateIn(versions.to, to),
    terms: terms.map(({ name, outcome, before, after }) => ({
      name,
      label: termLabel(versions, name),
      item: nameAndItem(name).item,
      outcome,
      dueBefore: before?.dueOn ?? null,
      dueAfter: after?.dueOn ?? null,
    })),
    dropped,
    impossible: impossible && sayRefusal(impossible.code),
    stuckIn: impossible && stateIn(versions.from, impossible.state),
  };
}
