import type { Label } from '../procedure/definition';
import type { Dated, PartialDate } from './dated';

/** A legal fact: where it is written, whether someone has read it there, and when it holds. */
export type Sourced = Dated & { source: string; verified: boolean };

/** The organs a body is made of; comuni and unions are organizations of their own, with a seat each. */
export type OrganKind =
  'comune' | 'union' | 'zone' | 'consiglio' | 'conferenza' | 'commissione' | 'segretario' | 'ufficio-piano';

/** What a seat does in its organ. A spokesperson attends elsewhere without a vote and is no further member. */
export type SeatRole = 'president' | 'member' | 'mayor' | 'spokesperson' | 'secretary' | 'officer' | 'staff';

/** The tenant. `key` is its slug, `capital` the ISTAT code of the comune whose mayor leads it by right. */
export type AuthorityDefinition = {
  key: string;
  name: Label;
  timezone: string;
  capital: string;
  /** The origin line of the signed checkpoints of its record. */
  origin: string;
  hosts: string[];
  /** The key of the holiday calendar that its terms follow: the body's own, or its country's. */
  calendar: string;
  /** The legal census that weighs its comuni; `column` is the column of the comuni's file that holds it. */
  census: { year: string; column: string; source: string };
  /** How many days before a term's end it is reminded of, and at which hour digests are written; the house's own where it says none. */
  notices?:
    { reminderDays?: number[] | undefined; digestHour?: number | undefined; source: string } | undefined;
};

/** Residents of a comune at a census, by its year. A comune may lack one: it was merged before, say. */
export type Population = { census: string; residents: number };

/** A comune, now or formerly in the territory. `ipaCodeDoubt` says why its IndicePA code awaits a check. */
export type Comune = Dated & {
  istatCode: string;
  name: string;
  belfioreCode: string;
  populations: Population[];
  mergedInto: string | null;
  ipaCode: string | null;
  ipaCodeDoubt: string | null;
};

export type BodyZone = { number: number; name: string; fullName: string };

/** `confidence` is the data file's own word: sourced, derived, reconstructed. */
export type ZoneMembership = Dated & { zone: number; istatCode: string; confidence: string };

/**
 * A union of comuni. `status` is the source's word; `inForce` says whether that word means that the union
 * exists (until `validTo`, where it was dissolved). `membersElsewhere` counts member comuni of another province.
 */
export type BodyUnion = {
  ipaCode: string;
  name: string;
  kind: string;
  status: string;
  inForce: boolean;
  validTo: string | null;
  membersElsewhere: number;
};

/** `to` is null while the membership lasts; both ends may be known only in part. */
export type UnionMembership = {
  ipaCode: string;
  istatCode: string;
  from: PartialDate;
  to: PartialDate | null;
  confidence: string;
};

/**
 * A figure that someone has published, against which the data are held. `of` is the organ's key (seats) or
 * the zone's number (zone-comuni, zone-residents); residents are those of the authority's census.
 */
export type PublishedFigure = Sourced & {
  figure: 'comuni' | 'residents' | 'zones' | 'unions' | 'seats' | 'zone-comuni' | 'zone-residents';
  of: string | null;
  value: number;
};

/**
 * Whom the seats of a rule represent, where a rule of majority weighs votes that no law weighs: so many residents
 * each, seat by seat, or an equal share. Those who share divide the residents of the organ's territory that no
 * seat was given by number, at the authority's census: whole numbers, what is left over goes one by one to the first.
 */
export type Representation = Sourced & { residents: 'equal-share' | number[] };

/**
 * How seats of an organ come about: one office, a number of them, or one for each comune of the organ's
 * territory (the zone's for a zone assembly, else the authority's), where the capital may be set apart.
 * `exOfficio` names the seat whose holder holds this one too; `drawnFrom` the organ among whose seats'
 * holders this one is filled. Both, like names and titles, may use {comune}, {union} (codes), {zone} (two
 * digits, as in keys), {number} (of the zone, as spoken), {name} and {seat} (of a numbered one).
 */
export type SeatRule = Sourced & {
  role: SeatRole;
  title: Label;
  exOfficio: string | null;
  drawnFrom: string | null;
} & (
    | { for: 'office'; key: string | null; represents: Representation | null }
    | { for: 'numbered'; count: number; represents: Representation | null }
    | { for: 'each-comune' | 'capital-comune' | 'other-comuni' }
  );

/** An organ as configured: one of its kind, or one for each comune, union, or listed zone. */
export type OrganRule = Sourced & {
  key: string;
  kind: OrganKind;
  name: Label;
  for: 'authority' | 'each-comune' | 'each-union' | 'each-zone';
  /** The zones that have such an organ; null means every zone. */
  zones: number[] | null;
  seats: SeatRule[];
};

/** The map's file, beside the body's own, with the attribution that its licence asks for. */
export type BodyMap = { file: string; object: string; attribution: string };

/** Everything the configuration and the data files say of a body, at all dates. */
export type BodySource = {
  authority: AuthorityDefinition;
  comuni: Comune[];
  zones: BodyZone[];
  zoneMemberships: ZoneMembership[];
  unions: BodyUnion[];
  unionMemberships: UnionMembership[];
  organs: OrganRule[];
  published: PublishedFigure[];
  /** Paths of procedure files, from the project's root. */
  procedures: string[];
  map: BodyMap | null;
};

/** A seat that exists on the definition's date. `comune` is an ISTAT code, `zone` a zone's number. */
export type Seat = Sourced & {
  key: string;
  role: SeatRole;
  title: Label;
  comune?: string;
  zone?: number;
  union?: string;
  exOfficio?: string;
  drawnFrom?: string;
  /** residents that it represents; of a comune's own seat those are the comune's, and nothing stands here */
  represents?: Sourced & { residents: number };
};

/** An organ that exists on the definition's date, with every seat it has that day. */
export type Organ = Sourced & {
  key: string;
  kind: OrganKind;
  name: Label;
  comune?: string;
  zone?: number;
  union?: string;
  seats: Seat[];
};

/** A body on one day: its dated territory whole, its organs and seats as they are on `date`. */
export type BodyDefinition = Omit<BodySource, 'organs'> & { date: string; organs: Organ[] };
