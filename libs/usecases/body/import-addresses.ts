import { Injectable } from '@nestjs/common';
import { readAddressedPosts, Transactions, writeAddresses } from '@copianifica/database';
import { type AddressFinding, compareAddresses, type IndexedBody } from '@copianifica/domain';

/** Holds the addresses of a body's comuni and unions against the national index, and takes over what is certain. */
@Injectable()
export class ImportAddresses {
  constructor(private readonly transactions: Transactions) {}

  /** What the index says of each post; with `apply`, what is new or changed has been written when this resolves. */
  execute(authority: string, index: readonly IndexedBody[], apply: boolean): Promise<AddressFinding[]> {
    return this.transactions.inAuthority(authority, async (manager) => {
      const findings = compareAddresses(await readAddressedPosts(manager), index);
      const wanted = findings.filter(({ kind }) => kind === 'new' || kind === 'changed');
      if (apply && wanted.length > 0)
        await writeAddresses(
          manager,
          wanted.map(({ post, after }) => ({ post, ...after })),
        );
      return findings;
    });
  }
}
