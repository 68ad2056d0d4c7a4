import { type OpenTransaction, readMigration, readVersionsOf } from '@copianifica/database';
import type { MigrationPlan, NamedVersion } from '@copianifica/domain';

/** A migration that two people have agreed on, with what it needs to be carried out. */
export interface AgreedMigration {
  id: string;
  key: string;
  fromHash: string;
  to: NamedVersion;
  plan: MigrationPlan;
  /** the mandate of who confirmed it, in whose name each case goes over */
  actor: string;
}

/** Null where there is none, or nobody has confirmed it. */
export async function readAgreed(manager: OpenTransaction, id: string): Promise<AgreedMigration | null> {
  const found = await readMigration(manager, id);
  if (!found?.confirmer) return null;
  const { key, fromHash, toHash, plan } = found;
  const to = (await readVersionsOf(manager, key)).find(({ hash }) => hash === toHash)!;
  return { id, key, fromHash, to, plan, actor: found.confirmer };
}
