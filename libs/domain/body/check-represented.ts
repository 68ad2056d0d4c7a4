import type { BodyDefinition, BodySource, Organ, SeatRule } from './body-definition';
import { finding, type BodyFinding } from './body-finding';
import { comuniOn, sumOfResidents } from './territory';

/** Seats given residents by number are given one number each. */
export function checkRepresentedSeats({ organs }: BodySource): BodyFinding[] {
  return organs.flatMap((organ, index) =>
    organ.seats.flatMap((seat, at) => {
      const [numbers, seats] = numbersAndSeats(seat);
      if (numbers === seats) return [];
      const sentence = `it has ${seats} seats, and represents says residents for ${numbers}`;
      return [finding('error', 'body/represents-other-seats', `/organs/${index}/seats/${at}`, sentence)];
    }),
  );
}

function numbersAndSeats(seat: SeatRule): [number, number] {
  if (seat.for !== 'office' && seat.for !== 'numbered') return [0, 0];
  const seats = seat.for === 'numbered' ? seat.count : 1;
  return [Array.isArray(seat.represents?.residents) ? seat.represents.residents.length : seats, seats];
}

/** No organ stands for more residents than there are: a share of the population would be reached by too few. */
export function checkRepresentedResidents(definition: BodyDefinition): BodyFinding[] {
  const { authority, date, organs } = definition;
  const residents = sumOfResidents(comuniOn(definition, date), authority.census.year);
  return organs.flatMap((organ) => {
    const represented = representedIn(organ);
    if (represented <= residents) return [];
    const sentence = `the seats of ${organ.key} represent ${represented} residents, and there are ${residents}`;
    return [finding('error', 'body/represents-too-many', '/organs', sentence)];
  });
}

const representedIn = ({ seats }: Organ): number =>
  seats.reduce((sum, { represents }) => sum + (represents?.residents ?? 0), 0);
