import type { BodyDefinition, BodySource, PublishedFigure, Seat } from './body-definition';
import { finding, type BodyFinding } from './body-finding';
import { checkCodes, checkDates, checkPopulations, checkReferences, checkZones } from './check-territory';
import { checkRepresentedResidents, checkRepresentedSeats } from './check-represented';
import { holdsOn } from './dated';
import { expandBody } from './expand-body';
import { bodyFigures, comuniOfZoneOn, comuniOn, sumOfResidents } from './territory';

/** Everything wrong or doubtful in a body's data as seen on a civil date; empty when all of it reconciles. */
export function checkBody(source: BodySource, date: string): BodyFinding[] {
  const found = [
    ...checkDates(source),
    ...checkCodes(source),
    ...checkReferences(source),
    ...checkZones(source, date),
    ...checkPopulations(source, date),
    ...checkCapital(source, date),
    ...checkRepresentedSeats(source),
  ];
  // Seats and figures follow from the rows: where those are wrong, what follows would only repeat it.
  if (found.some(({ severity }) => severity === 'error')) return found;
  const definition = expandBody(source, date);
  return [
    ...found,
    ...checkSeats(definition),
    ...checkRepresentedResidents(definition),
    ...checkPublished(definition),
  ];
}

function checkCapital(source: BodySource, date: string): BodyFinding[] {
  const { capital } = source.authority;
  if (comuniOn(source, date).some((comune) => comune.istatCode === capital)) return [];
  const sentence = `the capital ${capital} is not a comune of the territory on ${date}`;
  return [finding('error', 'body/capital-unknown', '/authority/capital', sentence)];
}

/** Seats have one key each, and what they refer to exists. A reference is reported once, by its first seat. */
function checkSeats(definition: BodyDefinition): BodyFinding[] {
  const seats = definition.organs.flatMap((organ) => organ.seats);
  const keys = seats.map((seat) => seat.key);
  const organs = definition.organs.map((organ) => organ.key);
  const seen = new Set<string>();
  const about = (code: BodyFinding['code'], sentence: string) => finding('error', code, '/organs', sentence);
  return [
    ...keys
      .filter((key) => seen.size === seen.add(key).size)
      .map((key) => about('body/duplicate-seat', `two seats have the key ${key}`)),
    ...dangling(seats, 'exOfficio', keys).map(({ seat, target }) =>
      about('body/unknown-seat', `seat ${seat} goes with seat ${target}, which does not exist`),
    ),
    ...dangling(seats, 'drawnFrom', organs).map(({ seat, target }) =>
      about('body/unknown-organ', `seat ${seat} is filled from ${target}, which does not exist`),
    ),
  ];
}

function dangling(seats: Seat[], field: 'exOfficio' | 'drawnFrom', existing: string[]) {
  const known = new Set(existing);
  return seats.flatMap((seat) => {
    const target = seat[field];
    if (target === undefined || known.has(target)) return [];
    known.add(target);
    return [{ seat: seat.key, target }];
  });
}

/** Data and publications may disagree without either being unusable: both figures are shown, none is mended. */
function checkPublished(definition: BodyDefinition): BodyFinding[] {
  return definition.published.flatMap((published, index) => {
    if (!holdsOn(published, definition.date)) return [];
    const counted = countedFor(published, definition);
    if (counted === published.value) return [];
    const what = published.of === null ? published.figure : `${published.figure} of ${published.of}`;
    const sentence = `${what} on ${definition.date}: ${counted} in the data, ${published.value} published (${published.source})`;
    return [finding('warning', 'body/figure-disagrees', `/published/${index}`, sentence)];
  });
}

function countedFor({ figure, of }: PublishedFigure, definition: BodyDefinition): number {
  const figures = bodyFigures(definition);
  switch (figure) {
    case 'comuni':
    case 'residents':
    case 'zones':
    case 'unions':
      return figures[figure];
    case 'seats':
      return definition.organs.find((organ) => organ.key === of)?.seats.length ?? 0;
    case 'zone-comuni':
      return comuniOfZoneOn(definition, Number(of), definition.date).length;
    case 'zone-residents':
      return sumOfResidents(
        comuniOfZoneOn(definition, Number(of), definition.date),
        definition.authority.census.year,
      );
  }
}
