import type { BodyDefinition, BodySource, BodyUnion, Comune, UnionMembership } from './body-definition';
import { holdsOn } from './dated';

type Territory = Pick<BodySource, 'comuni' | 'zoneMemberships' | 'unions' | 'unionMemberships'>;

/** The headline figures of a body on its date; residents are those of the authority's legal census. */
export type BodyFigures = {
  comuni: number;
  residents: number;
  zones: number;
  unions: number;
  /** Seats by key, of the organs that the authority has once: not the comuni's, unions' and zones' own. */
  seats: Record<string, number>;
};

/** The comuni that exist on a civil date, in the order of the data. */
export function comuniOn(territory: Pick<Territory, 'comuni'>, date: string): Comune[] {
  return territory.comuni.filter((comune) => holdsOn(comune, date));
}

/** The comuni that a zone has on a civil date. */
export function comuniOfZoneOn(territory: Territory, zone: number, date: string): Comune[] {
  const members = territory.zoneMemberships.filter((row) => row.zone === zone && holdsOn(row, date));
  const codes = new Set(members.map((row) => row.istatCode));
  return comuniOn(territory, date).filter((comune) => codes.has(comune.istatCode));
}

/** The unions that exist on a civil date. Their first day is not in the data: only the last one counts. */
export function unionsOn(territory: Pick<Territory, 'unions'>, date: string): BodyUnion[] {
  return territory.unions.filter(
    (union) => union.inForce && (union.validTo === null || date <= union.validTo),
  );
}

/** The comuni known to be members of a union on a civil date; comuni of another province are not among them. */
export function comuniOfUnionOn(territory: Territory, ipaCode: string, date: string): Comune[] {
  const members = territory.unionMemberships.filter(
    (row) => row.ipaCode === ipaCode && isMemberOn(row, date),
  );
  const codes = new Set(members.map((row) => row.istatCode));
  return comuniOn(territory, date).filter((comune) => codes.has(comune.istatCode));
}

/**
 * A member counts from the first day its source allows until the last; a start that no source gives does
 * not exclude it. A '?' at either end does: that comune has joined or left on a day nobody knows, and a
 * membership in doubt may not let a union speak for it.
 */
function isMemberOn(row: UnionMembership, date: string): boolean {
  if (row.from.given === '?' || row.to?.given === '?') return false;
  const begun = row.from.earliest === null || row.from.earliest <= date;
  return begun && (row.to === null || row.to.latest === null || date <= row.to.latest);
}

/** Residents of a comune at a census; undefined where the data have none. */
export function residentsOf(comune: Comune, census: string): number | undefined {
  return comune.populations.find((population) => population.census === census)?.residents;
}

/** The sum of residents of some comuni at a census. A comune without a figure adds nothing: `checkBody` names it. */
export function sumOfResidents(comuni: Comune[], census: string): number {
  return comuni.reduce((sum, comune) => sum + (residentsOf(comune, census) ?? 0), 0);
}

/** Counts what a body has on its date, from its data alone. */
export function bodyFigures(body: BodyDefinition): BodyFigures {
  const comuni = comuniOn(body, body.date);
  const own = body.organs.filter((organ) => !organ.comune && !organ.union && organ.zone === undefined);
  return {
    comuni: comuni.length,
    residents: sumOfResidents(comuni, body.authority.census.year),
    zones: body.zones.length,
    unions: unionsOn(body, body.date).length,
    seats: Object.fromEntries(own.map((organ) => [organ.key, organ.seats.length])),
  };
}
