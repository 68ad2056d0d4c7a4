import { Injectable } from '@nestjs/common';
import {
  type BodySettings,
  readLegalDay,
  Transactions,
  writeBody,
  writeRecordKey,
} from '@copianifica/database';
import type { BodyDefinition } from '@copianifica/domain';

export interface RecordKey {
  id: string;
  publicKey: string;
  verifier: string;
}

/** Founds a body from its configuration, or brings it up to a changed one. */
@Injectable()
export class FoundBody {
  constructor(private readonly transactions: Transactions) {}

  async execute(body: BodyDefinition, settings: BodySettings, key: RecordKey): Promise<void> {
    const authority = body.authority.key;
    await this.transactions.inAuthority(authority, async (manager) => {
      await writeBody(manager, body, settings);
      await writeRecordKey(manager, authority, key);
    });
  }

  /** The legal day on which a body would be founded now: its seats are those in force on that day. */
  legalDay(timezone: string): Promise<string> {
    return this.transactions.withoutAuthority((manager) => readLegalDay(manager, timezone));
  }
}
