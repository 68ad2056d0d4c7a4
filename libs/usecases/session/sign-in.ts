import { Injectable } from '@nestjs/common';
import {
  endSession,
  readHeldOffices,
  readLinkedPerson,
  Transactions,
  writeSession,
} from '@copianifica/database';
import { randomToken, tokenHash } from './session-token';

/** A subject whom its issuer has just identified, and the session this browser had before. */
export interface Arrival {
  issuer: string;
  subject: string;
  previousToken: string | null;
}

export interface SignedIn {
  /** goes into the cookie and nowhere else */
  token: string;
  /** false: the subject has to be linked to a person first */
  linked: boolean;
}

/**
 * Begins a session under a token made now, and ends the one this browser had: a token that somebody has
 * planted or overheard is worth nothing afterwards. Who holds exactly one office acts in it at once.
 */
@Injectable()
export class SignIn {
  constructor(private readonly transactions: Transactions) {}

  execute(authority: string, { issuer, subject, previousToken }: Arrival): Promise<SignedIn> {
    const token = randomToken();
    return this.transactions.inAuthority(authority, async (manager) => {
      if (previousToken) await endSession(manager, tokenHash(previousToken));
      const person = await readLinkedPerson(manager, issuer, subject);
      const offices = person ? await readHeldOffices(manager, person) : [];
      const mandate = offices.length === 1 ? offices[0]!.mandate : null;
      await writeSession(manager, { authority, tokenHash: tokenHash(token), issuer, subject, mandate });
      return { token, linked: person !== null };
    });
  }
}

/** Ends a session. */
@Injectable()
export class SignOut {
  constructor(private readonly transactions: Transactions) {}

  execute(authority: string, token: string): Promise<void> {
    return this.transactions.inAuthority(authority, (manager) => endSession(manager, tokenHash(token)));
  }
}
