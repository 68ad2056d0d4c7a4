import type { Label } from '../procedure/definition';
import type {
  BodyDefinition,
  BodySource,
  BodyUnion,
  Comune,
  Organ,
  OrganRule,
  Seat,
  SeatRule,
} from './body-definition';
import { holdsOn } from './dated';
import { representedBy } from './represented';
import { comuniOn, comuniOfZoneOn, sumOfResidents, unionsOn } from './territory';

/** What an organ is made for; it fills the {names} of the rule's texts. */
type Place = { name: string; comune?: string; zone?: number; union?: string; seat?: number };

/**
 * The body as it is on a civil date (YYYY-MM-DD): organs and seats in force that day, by the rules of its
 * configuration. Memberships that name an unknown comune, zone or union are left out, so that what follows
 * can rely on them; `checkBody` names each.
 */
export function expandBody(source: BodySource, date: string): BodyDefinition {
  const known = withoutUnknown(source);
  const organs = source.organs.filter((rule) => holdsOn(rule, date));
  return { ...known, date, organs: organs.flatMap((rule) => expandOrgan(rule, known, date)) };
}

function withoutUnknown(source: BodySource): BodySource {
  const comuni = new Set(source.comuni.map((comune) => comune.istatCode));
  const zones = new Set(source.zones.map((zone) => zone.number));
  const unions = new Set(source.unions.map((union) => union.ipaCode));
  return {
    ...source,
    comuni: source.comuni.map((comune) => ({
      ...comune,
      mergedInto: comune.mergedInto !== null && comuni.has(comune.mergedInto) ? comune.mergedInto : null,
    })),
    zoneMemberships: source.zoneMemberships.filter((row) => comuni.has(row.istatCode) && zones.has(row.zone)),
    unionMemberships: source.unionMemberships.filter(
      (row) => comuni.has(row.istatCode) && unions.has(row.ipaCode),
    ),
  };
}

function expandOrgan(rule: OrganRule, body: BodySource, date: string): Organ[] {
  return placesOf(rule, body, date).map((place) => {
    const key = [rule.key, keyOf(place)].filter((part) => part !== '').join('/');
    const rules = rule.seats.filter((seat) => holdsOn(seat, date));
    const filled = rules.map((seat) => ({ rule: seat, seats: expandSeat(seat, { key, place }, body, date) }));
    const comuni = comuniAt(place, body, date);
    return {
      key,
      kind: rule.kind,
      name: fillLabel(rule.name, place),
      ...located(place),
      ...legalBasis(rule),
      seats: representedBy(filled, sumOfResidents(comuni, body.authority.census.year), date),
    };
  });
}

function placesOf(rule: OrganRule, body: BodySource, date: string): Place[] {
  switch (rule.for) {
    case 'authority':
      return [{ name: body.authority.name.it }];
    case 'each-comune':
      return comuniOn(body, date).map(placeOfComune);
    case 'each-union':
      return unionsOn(body, date).map(placeOfUnion);
    case 'each-zone':
      return body.zones
        .filter((zone) => rule.zones === null || rule.zones.includes(zone.number))
        .map((zone) => ({ name: zone.name, zone: zone.number }));
  }
}

function expandSeat(
  rule: SeatRule,
  organ: { key: string; place: Place },
  body: BodySource,
  date: string,
): Seat[] {
  const seat = (suffix: string | null, place: Place): Seat => ({
    key: suffix === null ? organ.key : `${organ.key}/${suffix}`,
    role: rule.role,
    title: fillLabel(rule.title, place),
    ...located(place),
    ...(rule.exOfficio === null ? {} : { exOfficio: fill(rule.exOfficio, place) }),
    ...(rule.drawnFrom === null ? {} : { drawnFrom: fill(rule.drawnFrom, place) }),
    ...legalBasis(rule),
  });
  if (rule.for === 'office') return [seat(rule.key, organ.place)];
  if (rule.for === 'numbered') {
    return Array.from({ length: rule.count }, (_, index) =>
      seat(twoDigits(index + 1), { ...organ.place, seat: index + 1 }),
    );
  }
  return comuniAt(organ.place, body, date)
    .filter((comune) => sits(rule.for, comune.istatCode === body.authority.capital))
    .map((comune) => seat(comune.istatCode, { ...organ.place, ...placeOfComune(comune) }));
}

/** The organ's territory: its zone's, else the authority's. */
function comuniAt({ zone }: Place, body: BodySource, date: string): Comune[] {
  return zone === undefined ? comuniOn(body, date) : comuniOfZoneOn(body, zone, date);
}

function sits(rule: 'each-comune' | 'capital-comune' | 'other-comuni', isCapital: boolean): boolean {
  return rule === 'each-comune' || (rule === 'capital-comune') === isCapital;
}

const placeOfComune = (comune: Comune): Place => ({ name: comune.name, comune: comune.istatCode });
const placeOfUnion = (union: BodyUnion): Place => ({ name: union.name, union: union.ipaCode });

/** The organ's own part of its key: the comune's, the union's or the zone's, none for the authority's organs. */
function keyOf(place: Place): string {
  return place.comune ?? place.union ?? (place.zone === undefined ? '' : twoDigits(place.zone));
}

function located({ comune, zone, union }: Place): Pick<Organ, 'comune' | 'zone' | 'union'> {
  return {
    ...(comune === undefined ? {} : { comune }),
    ...(zone === undefined ? {} : { zone }),
    ...(union === undefined ? {} : { union }),
  };
}

function legalBasis({ source, verified, validFrom, validTo }: OrganRule | SeatRule) {
  return { source, verified, validFrom, validTo };
}

const fillLabel = (label: Label, place: Place): Label => ({
  it: fill(label.it, place),
  en: fill(label.en, place),
});

function fill(text: string, place: Place): string {
  const words: Record<string, string | undefined> = {
    name: place.name,
    comune: place.comune,
    union: place.union,
    zone: place.zone === undefined ? undefined : twoDigits(place.zone),
    number: place.zone?.toString(),
    seat: place.seat?.toString(),
  };
  return text.replace(/\{(\w+)\}/g, (whole, word: string) => words[word] ?? whole);
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');
