/** A post that is written to, as the body knows it: of a comune by its ISTAT code, of a union by its IPA code. */
export interface AddressedPost {
  post: string;
  name: string;
  istatCode: string | null;
  ipaCode: string | null;
  email: string | null;
  pec: string | null;
}

/** A body of the national index, as its open data lists it. */
export interface IndexedBody {
  ipaCode: string;
  name: string;
  /** the index's kind of body: L6 is a comune */
  category: string | null;
  /** of the comune in which it sits: every school there has the same */
  istatCode: string | null;
  /** in the order of the index: the first is the one to write to */
  pec: string[];
  mail: string[];
}

interface Addresses {
  email: string | null;
  pec: string | null;
}

/**
 * What the index says of one post. `same`, `changed` and `new` (nothing was known) say what would be written; of
 * `unmatched` the index lists nothing, of `ambiguous` more than one body or one elsewhere, of `no-address` no address.
 */
export interface AddressFinding {
  kind: 'new' | 'changed' | 'same' | 'unmatched' | 'ambiguous' | 'no-address';
  post: string;
  name: string;
  before: Addresses;
  after: Addresses;
  /** IPA codes of what was found in the index */
  found: string[];
}

/** The index's kind of a comune (its list of categories). */
const COMUNE = 'L6';

/** What the index would change, post by post, in their order. Nothing is taken over where it is not certain whose it is. */
export function compareAddresses(
  posts: readonly AddressedPost[],
  index: readonly IndexedBody[],
): AddressFinding[] {
  const byIpa = groupBy(index, ({ ipaCode }) => ipaCode.toLowerCase());
  const byIstat = groupBy(
    index.filter(({ category }) => category === COMUNE),
    ({ istatCode }) => istatCode ?? '',
  );
  return posts.map((post) => {
    const named = post.ipaCode === null ? [] : (byIpa.get(post.ipaCode.toLowerCase()) ?? []);
    const placed = post.istatCode === null ? [] : (byIstat.get(post.istatCode) ?? []);
    return findingOf(post, named.length > 0 ? named : placed);
  });
}

function findingOf(
  { post, name, istatCode, email, pec }: AddressedPost,
  found: IndexedBody[],
): AddressFinding {
  const before = { email, pec };
  const of = { post, name, before, found: found.map(({ ipaCode }) => ipaCode) };
  const [only] = found;
  if (!only) return { kind: 'unmatched', ...of, after: before };
  // A code that the index gives to a body that sits in another comune is one that somebody mistyped.
  const elsewhere = istatCode !== null && only.istatCode !== null && only.istatCode !== istatCode;
  if (found.length > 1 || elsewhere) return { kind: 'ambiguous', ...of, after: before };
  const after = { email: only.mail[0] ?? email, pec: only.pec[0] ?? pec };
  if (only.mail.length === 0 && only.pec.length === 0) return { kind: 'no-address', ...of, after: before };
  if (sameAddress(before.email, after.email) && sameAddress(before.pec, after.pec))
    return { kind: 'same', ...of, after: before };
  return { kind: email === null && pec === null ? 'new' : 'changed', ...of, after };
}

const sameAddress = (one: string | null, other: string | null): boolean =>
  one?.toLowerCase() === other?.toLowerCase();

function groupBy<Item>(items: readonly Item[], key: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}
