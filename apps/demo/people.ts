import { FAMILY_NAMES, GIVEN_NAMES } from './invented-names';

/** A person who does not exist. */
export interface InventedPerson {
  givenName: string;
  familyName: string;
}

/** How many different people can be invented: 48 × 48. */
export const INVENTED_PEOPLE = GIVEN_NAMES.length * FAMILY_NAMES.length;

/**
 * The invented person with that number: always the same for the same number, never the same name for two.
 *
 * Seven and five share no factor with 48, so that each (given, family) pair is met exactly once while
 * neighbours share neither name.
 *
 * @param index from 0 to INVENTED_PEOPLE - 1
 * @throws RangeError outside of it: a repeated name would make two offices look like one person
 */
export function inventPerson(index: number): InventedPerson {
  if (!Number.isInteger(index) || index < 0 || index >= INVENTED_PEOPLE) {
    throw new RangeError(`A person can be invented for 0 to ${INVENTED_PEOPLE - 1}, not for ${index}.`);
  }
  const given = index % GIVEN_NAMES.length;
  const round = Math.floor(index / GIVEN_NAMES.length);
  const family = (given * 7 + round * 5) % FAMILY_NAMES.length;
  return { givenName: GIVEN_NAMES[given]!, familyName: FAMILY_NAMES[family]! };
}

// Local part and domain of each kind's address; the domains are reserved by RFC 2606, no mail can leave.
const ADDRESSES = {
  mayor: ['sindaco', 'comuni.example'],
  'deputy-mayor': ['vicesindaco', 'comuni.example'],
  comune: ['protocollo', 'pec.comuni.example'],
  union: ['protocollo', 'pec.unioni.example'],
  zone: ['portavoce', 'zone.example'],
  councillor: ['consigliere', 'consiglio.example'],
  committee: ['commissione', 'consiglio.example'],
  authority: ['protocollo', 'pec.ente.example'],
  secretary: ['segretario', 'ente.example'],
  'plan-office': ['piano', 'ente.example'],
  party: ['segreteria', 'parti.example'],
  citizen: ['persona', 'cittadini.example'],
} as const satisfies Record<string, readonly [string, string]>;

/** Whose sample address: an office, a body's protocol office, or a private person. */
export type SampleAddressKind = keyof typeof ADDRESSES;

/**
 * A sample e-mail address that can reach nobody, such as `sindaco.001272@comuni.example`.
 *
 * @param key tells apart those of one kind (an ISTAT code, a number, a name); other than letters, digits
 *   and hyphens become hyphens, accents are dropped. Keys must differ after that.
 */
export function sampleAddress(kind: SampleAddressKind, key: string): string {
  const slug = key
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (slug === '') throw new RangeError('A sample address needs a key with a letter or a digit.');
  const [office, domain] = ADDRESSES[kind];
  return `${office}.${slug}@${domain}`;
}
