import type { BodySource, OrganRule, Representation, SeatRule } from './body-definition';
import { checkBody } from './check-body';
import { expandBody } from './expand-body';
import { smallBody } from './small-body';

const basis = { source: 'an invented statute', verified: false, validFrom: '2015-01-01', validTo: null };
const of = (residents: Representation['residents'], dates = {}): Representation => ({
  ...basis,
  ...dates,
  residents,
});
const titled = {
  title: { it: 'Seggio {seat}', en: 'Seat {seat}' },
  exOfficio: null,
  drawnFrom: null,
  ...basis,
};
const mayor = (represents: Representation | null): SeatRule => ({
  ...titled,
  for: 'office',
  key: 'sindaco',
  role: 'president',
  represents,
});
const seven = (represents: Representation | null): SeatRule => ({
  ...titled,
  for: 'numbered',
  count: 7,
  role: 'member',
  represents,
});
const withCouncil = (...seats: SeatRule[]): BodySource => {
  const council: OrganRule = {
    ...basis,
    key: 'consiglio',
    kind: 'consiglio',
    for: 'authority',
    zones: null,
    name: { it: 'Consiglio', en: 'Council' },
    seats,
  };
  return smallBody({ organs: [...smallBody().organs, council] });
};
/** The small body has 570 residents from 2020 on, 470 of them not in Beta and Delta. */
const weights = (source: BodySource, date = '2020-01-01') =>
  expandBody(source, date)
    .organs.find(({ key }) => key === 'consiglio')!
    .seats.map(({ represents }) => represents?.residents ?? null);
const codes = (source: BodySource) =>
  checkBody(source, '2020-01-01').map(({ code, pointer }) => `${code} ${pointer}`);

describe('what a seat represents', () => {
  it('is an equal share of the residents, the remainder one by one to the first', () => {
    const shared = weights(withCouncil(mayor(of('equal-share')), seven(of('equal-share'))));
    expect(shared).toEqual([72, 72, 71, 71, 71, 71, 71, 71]);
    expect(shared.reduce((sum, weight) => sum! + weight!, 0)).toBe(570);
  });

  it('is a number of its own, and the rest is shared by those who share', () => {
    expect(weights(withCouncil(mayor(of([500])), seven(of('equal-share'))))).toEqual([
      500, 10, 10, 10, 10, 10, 10, 10,
    ]);
    expect(weights(withCouncil(mayor(of([0])), seven(of([1, 2, 3, 4, 5, 6, 7]))))).toEqual([
      0, 1, 2, 3, 4, 5, 6, 7,
    ]);
  });

  it('is nothing where nobody says so, and before and after the days on which it holds', () => {
    expect(weights(withCouncil(mayor(null), seven(null)))).toEqual(Array(8).fill(null));
    const dated = withCouncil(mayor(of([1], { validTo: '2020-06-30' })), seven(null));
    expect([weights(dated, '2020-06-30')[0], weights(dated, '2020-07-01')[0]]).toEqual([1, null]);
  });

  it('has the source of its own that its configuration gives', () => {
    const [organ] = expandBody(withCouncil(mayor(of([5])), seven(null)), '2020-01-01').organs.slice(-1);
    expect(organ!.seats[0]!.represents).toEqual({ residents: 5, ...basis });
  });

  it('is refused where the numbers are not the seats’, or more than there are residents', () => {
    expect(codes(withCouncil(mayor(of('equal-share')), seven(of([1, 2]))))).toEqual([
      'body/represents-other-seats /organs/3/seats/1',
    ]);
    expect(codes(withCouncil(mayor(of([571])), seven(null)))).toEqual(['body/represents-too-many /organs']);
    expect(codes(withCouncil(mayor(of([1], { validTo: '2000-01-01' })), seven(null)))).toEqual([
      'body/dates-reversed /organs/3/seats/0/represents',
    ]);
    expect(codes(withCouncil(mayor(of('equal-share')), seven(of('equal-share'))))).toEqual([]);
  });
});
