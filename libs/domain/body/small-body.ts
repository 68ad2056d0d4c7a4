import type { BodySource, Comune, OrganRule } from './body-definition';

const basis = { source: 'an invented law', verified: false, validFrom: '2015-01-01', validTo: null };
const always = {
  validFrom: '1900-01-01',
  validTo: null,
  mergedInto: null,
  ipaCode: null,
  ipaCodeDoubt: null,
};
const comune = (istatCode: string, name: string, residents: number, rest: Partial<Comune> = {}): Comune => ({
  ...always,
  istatCode,
  name,
  belfioreCode: `Z${istatCode.slice(3)}`,
  populations: [{ census: '2011', residents }],
  ...rest,
});

const perMayor = { role: 'member', exOfficio: 'comune/{comune}/sindaco', drawnFrom: null, ...basis } as const;
const organs: OrganRule[] = [
  {
    key: 'comune',
    kind: 'comune',
    for: 'each-comune',
    zones: null,
    name: { it: 'Comune di {name}', en: 'Comune of {name}' },
    ...basis,
    seats: [
      {
        ...basis,
        for: 'office',
        key: 'sindaco',
        role: 'mayor',
        title: { it: 'Sindaco di {name}', en: 'Mayor of {name}' },
        exOfficio: null,
        drawnFrom: null,
        represents: null,
      },
    ],
  },
  {
    key: 'conferenza',
    kind: 'conferenza',
    for: 'authority',
    zones: null,
    name: { it: 'Conferenza', en: 'Conference' },
    ...basis,
    seats: [
      { ...perMayor, for: 'capital-comune', role: 'president', title: { it: 'Presidente', en: 'President' } },
      { ...perMayor, for: 'other-comuni', title: { it: 'Per {name}', en: 'For {name}' } },
    ],
  },
  {
    key: 'zone',
    kind: 'zone',
    for: 'each-zone',
    zones: [2],
    name: { it: 'Zona {number}, {name}', en: 'Zone {number}, {name}' },
    ...basis,
    seats: [
      { ...perMayor, for: 'each-comune', title: { it: 'Per {name}', en: 'For {name}' } },
      {
        ...basis,
        for: 'numbered',
        count: 2,
        role: 'staff',
        title: { it: 'Addetto {seat}', en: 'Staff {seat}' },
        exOfficio: null,
        drawnFrom: 'zone/{zone}',
        represents: null,
      },
    ],
  },
];

/**
 * An invented body, small enough to hold in the head, for the specs of this room: the capital Alfa alone in
 * zone 1; Beta and, since it was created in 2020 from Gamma and Delta, Epsilon in zone 2; one union.
 */
export function smallBody(changes: Partial<BodySource> = {}): BodySource {
  const merged = { validTo: '2019-12-31', mergedInto: '999005' };
  const member = (zone: number, istatCode: string, validFrom = '2015-01-01') => ({
    zone,
    istatCode,
    validFrom,
    validTo: null,
    confidence: 'sourced',
  });
  return {
    authority: {
      key: 'alfa',
      name: { it: 'Città metropolitana di Alfa', en: 'Metropolitan City of Alfa' },
      timezone: 'Europe/Rome',
      capital: '999001',
      origin: 'copianifica.example/alfa',
      hosts: [],
      calendar: 'italy',
      census: { year: '2011', column: 'population_2011', source: 'invented' },
    },
    comuni: [
      comune('999001', 'Alfa', 500),
      comune('999002', 'Beta', 40),
      comune('999003', 'Gamma', 20, merged),
      comune('999004', 'Delta', 10, merged),
      comune('999005', 'Epsilon', 30, { validFrom: '2020-01-01' }),
    ],
    zones: [
      { number: 1, name: 'Alfa', fullName: 'Alfa' },
      { number: 2, name: 'Monti', fullName: 'Monti di Alfa' },
    ],
    zoneMemberships: [
      member(1, '999001'),
      member(2, '999002'),
      member(2, '999003'),
      member(2, '999004'),
      member(2, '999005', '2020-01-01'),
    ],
    unions: [
      {
        ipaCode: 'um',
        name: 'Unione dei Monti',
        kind: 'unione montana',
        status: 'dissolved 2022-06-30',
        inForce: true,
        validTo: '2022-06-30',
        membersElsewhere: 1,
      },
    ],
    unionMemberships: [
      {
        ipaCode: 'um',
        istatCode: '999002',
        from: { given: '2018', earliest: '2018-01-01', latest: '2018-12-31' },
        to: { given: '2021-03', earliest: '2021-03-01', latest: '2021-03-31' },
        confidence: 'sourced',
      },
    ],
    organs,
    published: [{ ...basis, figure: 'comuni', of: null, value: 3, validFrom: '2020-01-01' }],
    procedures: [],
    map: null,
    ...changes,
  };
}
