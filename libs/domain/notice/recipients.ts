import type { Audience } from '../procedure/definition';

/**
 * A post as those who tell people something need it. `holder` is the person whose mandate on it is in force on
 * the legal day, null while it is vacant; `address` that of the office, null where none is known.
 */
export interface AddressablePost {
  key: string;
  role: string;
  organizationKind: string;
  holder: string | null;
  address: string | null;
  /** of the office for certified mail, where it has one */
  pec?: string | null;
}

/** One recipient of one notice; `address` null means that nobody can be written to there, which is recorded. */
export interface Recipient {
  post: string;
  person: string;
  address: string | null;
  pec: string | null;
}

/** Groups, single posts, and the code of the zone that the notice is about. */
export interface Told {
  audience: readonly Audience[];
  posts?: readonly string[];
  item?: string;
}

/** The office that leads a metropolitan city (l. 56/2014, art. 1, c. 7), by its key in every body. */
const SINDACO = 'consiglio/sindaco';
const SEATED = new Set(['president', 'member']);

const AUDIENCES: Record<Exclude<Audience, 'zone'>, (post: AddressablePost) => boolean> = {
  comuni: ({ organizationKind, role }) => organizationKind === 'comune' && role === 'mayor',
  unions: ({ organizationKind, role }) => organizationKind === 'union' && role === 'president',
  consiglio: ({ organizationKind, role }) => organizationKind === 'consiglio' && SEATED.has(role),
  conferenza: ({ organizationKind, role }) => organizationKind === 'conferenza' && SEATED.has(role),
  commissione: ({ organizationKind, role }) => organizationKind === 'commissione' && SEATED.has(role),
  'ufficio-piano': ({ organizationKind }) => organizationKind === 'ufficio-piano',
  segretario: ({ organizationKind }) => organizationKind === 'segretario',
  sindaco: ({ key }) => key === SINDACO,
};

/** Whether a group of that name exists: an order may come from a procedure of a newer release. */
export const isAudience = (name: string): name is Audience =>
  name === 'zone' || Object.hasOwn(AUDIENCES, name);

/**
 * Who is told, once for each post: a post in two audiences is told once, a person who holds two posts once in
 * each. A vacant post is left out. In the order of the posts' keys: the same body gives the same list.
 */
export function recipientsOf(
  { audience, posts = [], item }: Told,
  all: readonly AddressablePost[],
): Recipient[] {
  const assembly = all.filter(({ key, role }) => isOfZone(key, item) && role !== 'member');
  // A zone without an assembly is the capital alone.
  const ofZone = (post: AddressablePost): boolean =>
    assembly.length > 0 ? isOfZone(post.key, item) : post.key === SINDACO;
  const named = new Set(posts);
  const isTold = (post: AddressablePost): boolean =>
    named.has(post.key) ||
    audience.some((group) => (group === 'zone' ? ofZone(post) : AUDIENCES[group](post)));
  return all
    .filter(isTold)
    .flatMap(({ key, holder, address, pec = null }) =>
      holder === null ? [] : [{ post: key, person: holder, address, pec }],
    )
    .sort((one, other) => (one.post < other.post ? -1 : 1));
}

const isOfZone = (post: string, zone: string | undefined): boolean =>
  zone !== undefined && post.startsWith(`zone/${zone}/`);
