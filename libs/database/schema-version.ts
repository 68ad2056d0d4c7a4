import { migrations } from '../../migrations';
import type { OpenTransaction } from './transaction';

/** How many migrations the database has, and how many this release knows; an app serves when they are equal. */
export interface SchemaVersion {
  applied: number;
  known: number;
}

/** Asked before any authority is known. Rejects where the database is older than the question itself. */
export async function readSchemaVersion(manager: OpenTransaction): Promise<SchemaVersion> {
  const rows = await manager.query<{ applied: number }[]>('select copianifica.schema_version() as applied');
  return { applied: rows[0]!.applied, known: migrations.length };
}
