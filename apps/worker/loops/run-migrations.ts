import { Injectable } from '@nestjs/common';
import { readAuthorities, Transactions } from '@copianifica/database';
import { RunMigration } from '@copianifica/usecases';

/** So many cases in a round: other loops want their turn, and a stop waits for the round under way. */
const AT_ONCE = 50;

/** Goes on with the migrations that two people have agreed on, until the last case of each. */
@Injectable()
export class RunMigrations {
  /** By migration, the case gone through last; a worker that starts anew begins with those that are left. */
  private readonly reached = new Map<string, string | null>();

  constructor(
    private readonly transactions: Transactions,
    private readonly running: RunMigration,
  ) {}

  async round(): Promise<boolean> {
    const authorities = await this.transactions.withoutAuthority(readAuthorities);
    let more = false;
    for (const { key } of authorities)
      for (const migration of await this.running.underWay(key))
        if (!(await this.goOn(key, migration))) more = true;
    return more;
  }

  private async goOn(authority: string, migration: string): Promise<boolean> {
    const page = { after: this.reached.get(migration) ?? null, limit: AT_ONCE };
    const { after, done } = await this.running.execute(authority, migration, page);
    if (done) this.reached.delete(migration);
    else this.reached.set(migration, after);
    return done;
  }
}
