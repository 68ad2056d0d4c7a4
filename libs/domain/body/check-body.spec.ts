import type { BodySource, Comune } from './body-definition';
import { checkBody } from './check-body';
import { smallBody } from './small-body';

const day = '2020-01-01';
const found = (changes: Partial<BodySource>, date = day) =>
  checkBody(smallBody(changes), date).map(({ severity, code, pointer }) => `${severity} ${code} ${pointer}`);

/** The small body's comuni, with the second one changed. */
const withBeta = (change: Partial<Comune>): Partial<BodySource> => ({
  comuni: smallBody().comuni.map((comune) => (comune.name === 'Beta' ? { ...comune, ...change } : comune)),
});
const without = (name: string) => ({ comuni: smallBody().comuni.filter((comune) => comune.name !== name) });
const withSeats = (change: { exOfficio?: string; drawnFrom?: string }): Partial<BodySource> => ({
  organs: smallBody().organs.map((organ) => ({
    ...organ,
    seats: organ.seats.map((seat) => (seat.for === 'numbered' ? { ...seat, ...change } : seat)),
  })),
});

describe('the check of a body', () => {
  test('has nothing to say of sound data', () => {
    expect(checkBody(smallBody(), day)).toEqual([]);
  });

  test('names a code that stands twice', () => {
    expect(found(withBeta({ istatCode: '999001' }))).toContain('error body/duplicate-code /comuni/1');
    expect(found(withBeta({ belfioreCode: 'Z001' }))).toEqual(['error body/duplicate-code /comuni/1']);
    const { zones, unions, unionMemberships } = smallBody();
    expect(found({ zones: [...zones, ...zones.slice(0, 1)] })).toEqual([
      'error body/duplicate-code /zones/2',
    ]);
    expect(found({ unions: [...unions, ...unions] })).toEqual(['error body/duplicate-code /unions/1']);
    expect(found({ unionMemberships: [...unionMemberships, ...unionMemberships] })).toEqual([
      'error body/duplicate-code /unionMemberships/1',
    ]);
  });

  test('names a comune that is in two zones at one time, and none that moved', () => {
    const { zoneMemberships } = smallBody();
    const beta = { zone: 1, istatCode: '999002', confidence: 'sourced', validTo: null };
    expect(found({ zoneMemberships: [...zoneMemberships, { ...beta, validFrom: '2021-01-01' }] })).toEqual([
      'error body/two-zones /zoneMemberships/5',
    ]);
    const moved = zoneMemberships.map((row) =>
      row.istatCode === '999002' ? { ...row, validTo: '2020-12-31' } : row,
    );
    expect(found({ zoneMemberships: [...moved, { ...beta, validFrom: '2021-01-01' }] })).toEqual([]);
  });

  test.each([12.5, -1, Number.NaN])('refuses %p residents', (residents) => {
    expect(found(withBeta({ populations: [{ census: '2011', residents }] }))).toEqual([
      'error body/population-not-whole /comuni/1/populations',
    ]);
  });

  test('asks for residents at the legal census of every comune in force, and of no other', () => {
    const none = { populations: [{ census: '2021', residents: 1 }] };
    expect(found(withBeta(none))).toEqual(['error body/population-missing /comuni/1/populations']);
    expect(found(withBeta({ ...none, validTo: '2018-12-31' })).join()).not.toContain('population');
  });

  test('refuses a period that ends before it begins, and a day that is none', () => {
    expect(found(withBeta({ validTo: '1899-12-31' }))).toContain('error body/dates-reversed /comuni/1');
    expect(found(withBeta({ validTo: '2020-02-30' }))).toEqual(['error body/date-not-a-day /comuni/1']);
  });

  test('refuses a body whose capital is not in it', () => {
    expect(found(without('Alfa'))).toContain('error body/capital-unknown /authority/capital');
  });

  test('says what is left out when a comune is missing, without refusing the rest', () => {
    expect(found(without('Epsilon'))).toEqual([
      'warning body/unknown-comune /comuni/2',
      'warning body/unknown-comune /comuni/3',
      'warning body/unknown-comune /zoneMemberships/4',
      'warning body/figure-disagrees /published/0',
    ]);
  });

  test('says what is left out when a zone or a union is missing', () => {
    expect(found({ zones: smallBody().zones.slice(1) })).toEqual([
      'warning body/unknown-zone /zoneMemberships/0',
      'warning body/comune-without-zone /comuni/0',
    ]);
    expect(found({ unions: [] })).toEqual(['warning body/unknown-union /unionMemberships/0']);
  });

  test('asks for zones only of a body that has some', () => {
    expect(found({ zones: [], zoneMemberships: [] })).toEqual([]);
  });

  test('refuses a seat that refers to a seat or an organ that is not there, once each', () => {
    expect(found(withSeats({ exOfficio: 'comune/999999/sindaco' }))).toEqual([
      'error body/unknown-seat /organs',
    ]);
    expect(found(withSeats({ drawnFrom: 'giunta' }))).toEqual(['error body/unknown-organ /organs']);
  });

  test('refuses two seats of one key', () => {
    const { organs } = smallBody();
    expect(found({ organs: [...organs, ...organs.slice(1, 2)] })).toEqual([
      'error body/duplicate-seat /organs',
      'error body/duplicate-seat /organs',
      'error body/duplicate-seat /organs',
    ]);
  });

  test('holds the data against what is published on that day only', () => {
    const [first] = checkBody(withPublished(4), day);
    expect(first).toMatchObject({
      severity: 'warning',
      code: 'body/figure-disagrees',
      pointer: '/published/0',
    });
    expect(first?.sentence).toBe('comuni on 2020-01-01: 3 in the data, 4 published (an invented law)');
    expect(checkBody(withPublished(99), '2019-12-31')).toEqual([]);
  });

  test.each([
    ['residents', null, 570],
    ['zones', null, 2],
    ['unions', null, 1],
    ['seats', 'conferenza', 3],
    ['zone-comuni', '2', 2],
    ['zone-residents', '2', 70],
  ] as const)('counts %s of %s: %i', (figure, of, value) => {
    const [published] = smallBody().published;
    if (!published) throw new Error('the small body has a published figure');
    expect(found({ published: [{ ...published, figure, of, value }] })).toEqual([]);
    expect(found({ published: [{ ...published, figure, of, value: value + 1 }] })).toHaveLength(1);
  });
});

function withPublished(value: number): BodySource {
  return smallBody({ published: smallBody().published.map((figure) => ({ ...figure, value })) });
}
