import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { issueLinkCode, readLinkCodeAddress, Transactions } from '@copianifica/database';
import { LINK_CODE_ALPHABET, LINK_CODE_LENGTH, linkCodeHash } from '@copianifica/domain';

/** A code on its way: it stands in the mail and nowhere else. */
export interface LinkCodeMail {
  address: string;
  code: string;
}

/**
 * Makes the code of a request and keeps its hash. Called again (a mail that failed is tried again) it makes a
 * new one, and the one before opens nothing any more.
 */
@Injectable()
export class SendLinkCode {
  constructor(private readonly transactions: Transactions) {}

  /** Null when there is nothing to send: the request was used or has run out, or the post lost its address. */
  execute(authority: string, linkCode: string): Promise<LinkCodeMail | null> {
    const code = makeCode();
    return this.transactions.inAuthority(authority, async (manager) => {
      const address = await readLinkCodeAddress(manager, linkCode);
      if (!address) return null;
      const issued = await issueLinkCode(manager, linkCode, linkCodeHash(linkCode, code));
      return issued ? { address, code } : null;
    });
  }
}

const makeCode = (): string =>
  Array.from(
    { length: LINK_CODE_LENGTH },
    () => LINK_CODE_ALPHABET[randomInt(LINK_CODE_ALPHABET.length)],
  ).join('');
