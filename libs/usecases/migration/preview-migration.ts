import { Injectable } from '@nestjs/common';
import {
  type CaseFacts,
  type OpenTransaction,
  readCaseFacts,
  readLiveCases,
  readVersionsOf,
  Transactions,
} from '@copianifica/database';
import {
  checkMigration,
  memberSets,
  type MigrationFinding,
  type MigrationPlan,
  type MigrationPreview,
  type NamedVersion,
  previewMigration,
  suggestMigration,
} from '@copianifica/domain';
import { refused, type Refused } from '../case/command-answer';
import { membersOf } from '../case/case-step';

/** Which cases would go where: those of a version, or of the one that most live cases are under. */
export interface WantedMigration {
  key: string;
  from: string | null;
  to: string;
  /** null: the one that comparing the two suggests */
  plan: MigrationPlan | null;
}

export interface TriedMigration extends MigrationPreview {
  kind: 'preview';
  from: NamedVersion;
  to: NamedVersion;
  plan: MigrationPlan;
  findings: MigrationFinding[];
  /** by the id of the case: the title of its plan */
  titles: ReadonlyMap<string, string>;
}

/** The dry run of a migration over every live case: what would happen to each, by the code that would do it. */
@Injectable()
export class PreviewMigration {
  constructor(private readonly transactions: Transactions) {}

  execute(authority: string, wanted: WantedMigration): Promise<TriedMigration | Refused> {
    return this.transactions.inAuthority(authority, async (manager) => {
      const question = { case: null, mandate: null, actorKey: '', requestId: '' };
      return tryMigration(manager, await readCaseFacts(manager, question), wanted);
    });
  }
}

/** A plan with errors is tried on no case: its findings say what to mend. */
export async function tryMigration(
  manager: OpenTransaction,
  facts: CaseFacts,
  { key, from: fromHash, to: toHash, plan: given }: WantedMigration,
): Promise<TriedMigration | Refused> {
  const versions = await readVersionsOf(manager, key);
  const to = versions.find(({ hash }) => hash === toHash);
  const from = versions.find(({ hash }) => (fromHash === null ? hash !== toHash : hash === fromHash));
  if (!from || !to || from.hash === to.hash) return refused('migration/unknown');
  const two = { from: from.definition, to: to.definition };
  const plan = given ?? suggestMigration(two);
  const findings = checkMigration(plan, two);
  const isBroken = findings.some(({ severity }) => severity === 'error');
  const live = isBroken ? [] : await readLiveCases(manager, from.hash);
  const { today, timezone, calendar } = facts;
  const place = { today, timezone, calendar, sets: memberSets({ members: membersOf(facts) }) };
  const titles = new Map(live.map(({ id, title }) => [id, title]));
  return { kind: 'preview', from, to, plan, findings, titles, ...previewMigration(plan, two, live, place) };
}
