/** A mandate as a decision needs it: who holds which post of which organization, and from when to when. */
export interface Mandate {
  id: string;
  person: string;
  post: string;
  role: string;
  organization: string;
  organizationKind: string;
  /** First and last civil day in force (ISO); null = no end is known. */
  validFrom: string;
  validTo: string | null;
  /** Grows with each change, so that a command can see that the mandate moved under it. */
  revision: number;
}

/**
 * Who asks: nobody we know, a signed-in subject not yet linked to a person, a person without an office
 * named, the holder of a mandate, or the clock.
 */
export type Actor =
  | { kind: 'anonymous' }
  | { kind: 'subject' }
  | { kind: 'person'; person: string }
  | { kind: 'office'; person: string; mandate: Mandate }
  | { kind: 'clock' };

/** A mandate gives a right to act on its first day, on its last, and on those between. */
export const inForce = (mandate: Pick<Mandate, 'validFrom' | 'validTo'>, date: string): boolean =>
  mandate.validFrom <= date && (mandate.validTo === null || date <= mandate.validTo);
