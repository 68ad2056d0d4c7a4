import { expandBody } from './expand-body';
import { smallBody } from './small-body';
import { bodyFigures, comuniOfUnionOn, unionsOn } from './territory';

const seatsOf = (date: string, organ: string) =>
  expandBody(smallBody(), date).organs.find(({ key }) => key === organ)?.seats ?? [];
const keysOf = (date: string, organ: string) => seatsOf(date, organ).map(({ key }) => key);

describe('a body on a day', () => {
  test('has a seat for each comune of that day', () => {
    expect(keysOf('2019-12-31', 'conferenza')).toEqual([
      'conferenza/999001',
      'conferenza/999002',
      'conferenza/999003',
      'conferenza/999004',
    ]);
    expect(keysOf('2020-01-01', 'conferenza')).toEqual([
      'conferenza/999001',
      'conferenza/999002',
      'conferenza/999005',
    ]);
  });

  test('is presided by the capital without a seat more', () => {
    expect(seatsOf('2020-01-01', 'conferenza').filter(({ role }) => role === 'president')).toEqual([
      expect.objectContaining({ comune: '999001', exOfficio: 'comune/999001/sindaco' }),
    ]);
  });

  test('gives a zone the seats of its own comuni, and no organ to a zone that is not listed', () => {
    const zones = expandBody(smallBody(), '2020-01-01').organs.filter(({ kind }) => kind === 'zone');
    expect(zones).toMatchObject([
      { key: 'zone/02', zone: 2, name: { it: 'Zona 2, Monti', en: 'Zone 2, Monti' } },
    ]);
    expect(keysOf('2020-01-01', 'zone/02')).toEqual([
      'zone/02/999002',
      'zone/02/999005',
      'zone/02/01',
      'zone/02/02',
    ]);
  });

  test('fills the words of titles and links', () => {
    expect(seatsOf('2020-01-01', 'zone/02').at(-1)).toMatchObject({
      title: { it: 'Addetto 2', en: 'Staff 2' },
      drawnFrom: 'zone/02',
    });
    expect(seatsOf('2020-01-01', 'comune/999002')[0]?.title.it).toBe('Sindaco di Beta');
  });

  test('has no organ before the rule that makes it', () => {
    expect(expandBody(smallBody(), '2014-12-31').organs).toEqual([]);
  });

  test('has only the seats whose own rule is in force', () => {
    const source = smallBody();
    const organs = source.organs.map((organ) => ({
      ...organ,
      seats: organ.seats.map((seat) => (seat.for === 'numbered' ? { ...seat, validTo: '2019-12-31' } : seat)),
    }));
    const zone = expandBody({ ...source, organs }, '2020-01-01').organs.find(({ key }) => key === 'zone/02');
    expect(zone?.seats.map(({ key }) => key)).toEqual(['zone/02/999002', 'zone/02/999005']);
  });

  test('leaves out what refers to a comune that is not there', () => {
    const source = smallBody();
    const body = expandBody(
      { ...source, comuni: source.comuni.filter(({ name }) => name !== 'Epsilon') },
      '2020-01-01',
    );
    expect(body.zoneMemberships.map(({ istatCode }) => istatCode)).not.toContain('999005');
    expect(body.comuni.map(({ mergedInto }) => mergedInto)).toEqual([null, null, null, null]);
    expect(bodyFigures(body)).toMatchObject({ comuni: 2, residents: 540, seats: { conferenza: 2 } });
  });

  test('counts what it has that day', () => {
    expect(bodyFigures(expandBody(smallBody(), '2019-06-01'))).toEqual({
      comuni: 4,
      residents: 570,
      zones: 2,
      unions: 1,
      seats: { conferenza: 4 },
    });
  });
});

describe('a union', () => {
  test('exists until it was dissolved', () => {
    expect(unionsOn(smallBody(), '2022-06-30')).toHaveLength(1);
    expect(unionsOn(smallBody(), '2022-07-01')).toHaveLength(0);
  });

  test.each([
    ['2017-12-31', []],
    ['2018-01-01', ['Beta']],
    ['2021-03-31', ['Beta']],
    ['2021-04-01', []],
  ])('has on %s the members %j, at the widest reading of dates known in part', (date, names) => {
    expect(comuniOfUnionOn(smallBody(), 'um', date).map(({ name }) => name)).toEqual(names);
  });

  test('does not speak for a comune that left on a day nobody knows', () => {
    const [membership] = smallBody().unionMemberships;
    if (!membership) throw new Error('the small body has a union with a member');
    const unionMemberships = [{ ...membership, to: { given: '?', earliest: null, latest: null } }];
    expect(comuniOfUnionOn(smallBody({ unionMemberships }), 'um', '2019-01-01')).toEqual([]);
  });
});
