import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { readSchemaVersion, Transactions } from '@copianifica/database';
import { ApiConfig, type ReadyPart } from '../config';
import { describeFault, LOG } from '../logging/log';

/** `parts` says of each, by name, whether it is up; `ready` when all are. */
export interface Readiness {
  ready: boolean;
  parts: Record<string, 'up' | 'down'>;
}

/** Each part has so long to answer. */
const PATIENCE_MS = 1_000;

/**
 * Whether this installation can serve: the database answers, its schema is this release's, and every process
 * named in READY_PARTS answers 200.
 */
@Injectable()
export class ReadinessCheck {
  constructor(
    private readonly transactions: Transactions,
    private readonly config: ApiConfig,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  async execute(): Promise<Readiness> {
    const [database, schema] = await this.askDatabase();
    const others = this.config.readyParts.map(async (part) => [part.name, await answers(part)] as const);
    const answered = [['database', database], ['schema', schema], ...(await Promise.all(others))] as const;
    const parts = Object.fromEntries(
      answered.map(([name, up]) => [name, up ? 'up' : 'down']),
    ) as Readiness['parts'];
    return { ready: answered.every(([, up]) => up), parts };
  }

  /** Whether the database answers, and whether its schema is the one that this release was made for. */
  private async askDatabase(): Promise<[boolean, boolean]> {
    try {
      const version = await inTime(this.transactions.withoutAuthority(readSchemaVersion));
      return [true, version.applied === version.known];
    } catch (error) {
      this.log.warn(describeFault(error), 'the database does not answer');
      return [false, false];
    }
  }
}

async function answers({ url }: ReadyPart): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS), redirect: 'manual' });
    await response.body?.cancel();
    return response.status === 200;
  } catch {
    // Refused, reset, too slow: it is not up, which is all that is asked.
    return false;
  }
}

function inTime<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`no answer within ${PATIENCE_MS} ms`)), PATIENCE_MS);
    work.then(resolve, reject).finally(() => clearTimeout(late));
  });
}
