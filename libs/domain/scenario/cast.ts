import type { BodyDefinition, Organ, Seat } from '../body/body-definition';
import { residentsOf } from '../body/territory';
import type { Mandate } from '../mandate/actor';
import { holds } from '../mandate/decide';
import type { AddressablePost } from '../notice/recipients';
import type { ProcedureDefinition } from '../procedure/definition';
import { itemOffice } from '../procedure/office';

/** A mandate for every seat of a body: in a scenario every office is somebody's, and nobody's in particular. */
export function mandatesOf({ organs }: BodyDefinition): Map<string, Mandate> {
  const all = organs.flatMap((organ) =>
    organ.seats.map((seat) => [seat.key, mandateOf(organ, seat)] as const),
  );
  return new Map(all);
}

const mandateOf = (organ: Organ, { key, role, exOfficio }: Seat): Mandate => ({
  id: `mandate/${key}`,
  person: exOfficio ?? key,
  post: key,
  role,
  organization: organ.key,
  organizationKind: organ.kind,
  validFrom: '0001-01-01',
  validTo: null,
  revision: 1,
});

export const postsOf = ({ organs }: BodyDefinition): AddressablePost[] =>
  organs.flatMap(({ kind, seats }) =>
    seats.map(({ key, role }) => ({ key, role, organizationKind: kind, holder: key, address: null })),
  );

/** The seats of an organ that have a vote, in the order of their keys, with the residents each stands for. */
export function rollOf(
  { organs, comuni, authority }: BodyDefinition,
  key: string,
): { roll: [string, number | null][]; mayor: string | null } {
  const organ = organs.find((one) => one.key === key);
  const seats = (organ?.seats ?? []).filter(({ role }) => role === 'president' || role === 'member');
  const residents = new Map(
    comuni.map((comune) => [comune.istatCode, residentsOf(comune, authority.census.year)]),
  );
  const weigh = ({ comune, represents }: Seat): number | null => {
    if (represents) return represents.residents;
    return organ?.kind === 'consiglio' || comune === undefined ? null : (residents.get(comune) ?? null);
  };
  const roll = seats.map((seat): [string, number | null] => [seat.key, weigh(seat)]);
  const mayor = organ?.kind === 'consiglio' ? seats.find(({ role }) => role === 'president') : undefined;
  return { roll: roll.toSorted(([one], [other]) => (one < other ? -1 : 1)), mayor: mayor?.key ?? null };
}

/** Who acts, as a scenario says it: an office of the procedure, or a seat by what it is. */
export interface Speaker {
  by: string;
  item?: string | undefined;
  definition: ProcedureDefinition | null;
}

/** The post of an office as a scenario names it; null where the body has none such. */
export function postOf(body: BodyDefinition, speaker: Speaker): string | null {
  const [kind = '', key] = split(speaker.by);
  if (key !== undefined) return seatNamed(body, kind, key);
  return postOfOffice(body, speaker) ?? seatNamed(body, speaker.by, null);
}

function split(by: string): [string, string?] {
  const colon = by.indexOf(':');
  return colon < 0 ? [by] : [by.slice(0, colon), by.slice(colon + 1)];
}

/** The first seat that holds an office of the procedure; where the office is a post, that one. */
function postOfOffice(body: BodyDefinition, { by, item, definition }: Speaker): string | null {
  const office = definition && Object.hasOwn(definition.offices, by) ? definition.offices[by]! : null;
  if (!office) return null;
  const mandates = [...mandatesOf(body).values()];
  return mandates.find((mandate) => holds(mandate, itemOffice(office, item ?? null)))?.post ?? null;
}

function seatNamed(body: BodyDefinition, kind: string, key: string | null): string | null {
  const organ = (is: (organ: Organ) => boolean) => body.organs.find(is);
  const first = (found: Organ | undefined, role?: Seat['role']): string | null =>
    found?.seats.find((seat) => role === undefined || seat.role === role)?.key ?? null;
  switch (kind) {
    case 'mayor':
    case 'capital':
      return first(
        organ((one) => one.kind === 'comune' && one.comune === (key ?? body.authority.capital)),
        'mayor',
      );
    case 'zone':
      return first(
        organ((one) => one.kind === 'zone' && zoneCode(one) === key),
        'spokesperson',
      );
    case 'zone-mayor':
      return first(
        organ((one) => one.kind === 'zone' && zoneCode(one) === key),
        'member',
      );
    case 'union':
      return first(
        organ((one) => one.kind === 'union' && one.union === key),
        'president',
      );
    case 'consigliere':
      return nth(
        organ(({ kind: of }) => of === 'consiglio'),
        key,
      );
    case 'commissione':
      return nth(
        organ(({ kind: of }) => of === 'commissione'),
        key ?? '1',
      );
    case 'sindaco':
      return first(
        organ(({ kind: of }) => of === 'consiglio'),
        'president',
      );
    case 'segretario':
    case 'ufficio-piano':
      return first(organ(({ kind: of }) => of === kind));
    case 'post':
      return body.organs.some(({ seats }) => seats.some((seat) => seat.key === key)) ? key : null;
    default:
      return null;
  }
}

/** The n-th member of an organ, from 1. */
function nth(organ: Organ | undefined, key: string | null): string | null {
  const members = (organ?.seats ?? []).filter(({ role }) => role === 'member');
  return members[Number(key) - 1]?.key ?? null;
}

const zoneCode = ({ zone }: Organ): string | null => (zone === undefined ? null : codeOfZone(zone));
/** A zone's number as keys and events have it: two digits. */
export const codeOfZone = (zone: number): string => String(zone).padStart(2, '0');
