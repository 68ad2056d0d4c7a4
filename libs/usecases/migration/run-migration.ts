import { Injectable } from '@nestjs/common';
import {
  endMigration,
  passFailpoint,
  readCasesLeft,
  readMigrationsUnderWay,
  Transactions,
} from '@copianifica/database';
import { readAgreed } from './agreed-migration';
import { MigrateCase } from './migrate-case';

/** How far a run has come: the last case gone through, and whether it was the last of all. */
export interface MigrationProgress {
  after: string | null;
  done: boolean;
}

/**
 * Goes through the cases of a confirmed migration, some at a time, each in a command of its own. Whoever goes on after
 * a crash, or beside another, finds the cases that are left: what became of each is written with the case itself.
 */
@Injectable()
export class RunMigration {
  constructor(
    private readonly transactions: Transactions,
    private readonly migrating: MigrateCase,
  ) {}

  /** Migrations of an authority that somebody has to go on with. */
  underWay(authority: string): Promise<string[]> {
    return this.transactions.inAuthority(authority, readMigrationsUnderWay);
  }

  async execute(
    authority: string,
    migration: string,
    page: { after: string | null; limit: number },
  ): Promise<MigrationProgress> {
    const { agreed, left } = await this.transactions.inAuthority(authority, async (manager) => {
      const found = await readAgreed(manager, migration);
      return { agreed: found, left: found ? await readCasesLeft(manager, found, page) : [] };
    });
    if (!agreed) return { after: page.after, done: true };
    for (const id of left) {
      await this.migrating.execute(authority, agreed, id);
      passFailpoint('migration.case-moved');
    }
    const done = left.length < page.limit;
    if (done) await this.transactions.inAuthority(authority, (manager) => endMigration(manager, migration));
    return { after: left.at(-1) ?? page.after, done };
  }
}
