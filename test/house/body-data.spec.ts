import { bodyFigures, comuniOfUnionOn, comuniOn, type BodyDefinition } from '@copianifica/domain';
import { inspectBody, readBodies, readBody, UnreadableBody } from '@copianifica/documents';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const torino = join(root, 'data/torino');
const today = '2026-03-02';

const organ = (body: BodyDefinition, key: string) => body.organs.find((candidate) => candidate.key === key);

describe('the body of the Città metropolitana di Torino', () => {
  test('has today the figures that are published of it', async () => {
    const figures = bodyFigures(await readBody(torino, today));
    expect(figures).toEqual({
      comuni: 312,
      residents: 2_247_780,
      zones: 11,
      unions: 20,
      seats: { consiglio: 19, conferenza: 312, commissione: 9, segretario: 1, 'ufficio-piano': 3 },
    });
  });

  test('reconciles with every published figure and leaves no reference open', async () => {
    expect((await inspectBody(torino, today)).warnings).toEqual([]);
  });

  test.each([
    ['2016-06-01', 315],
    ['2017-04-17', 315],
    ['2017-04-18', 316],
    ['2018-12-31', 316],
    ['2019-01-01', 312],
  ])('on %s had %i comuni, and as many seats in the Conferenza', async (date, count) => {
    const body = await readBody(torino, date);
    expect(comuniOn(body, date)).toHaveLength(count);
    expect(organ(body, 'conferenza')?.seats).toHaveLength(count);
    expect(body.organs.filter(({ kind }) => kind === 'comune')).toHaveLength(count);
  });

  test('says that the residents of 2016 fall short of the official total, and does not mend it', async () => {
    const { definition, warnings } = await inspectBody(torino, '2016-06-01');
    expect(bodyFigures(definition).residents).toBe(2_240_768);
    expect(warnings.map(({ sentence }) => sentence)).toEqual([
      expect.stringMatching(
        /data\/torino\/body\.yaml line \d+: residents on 2016-06-01: 2240768 in the data, 2247780 published/,
      ),
    ]);
  });

  test('gives every seat by right to the mayor who has it', async () => {
    const body = await readBody(torino, today);
    const seat = (key: string) => body.organs.flatMap(({ seats }) => seats).find((one) => one.key === key);
    expect(seat('comune/001272/sindaco')).toMatchObject({ role: 'mayor', comune: '001272' });
    expect(seat('consiglio/sindaco')).toMatchObject({
      role: 'president',
      exOfficio: 'comune/001272/sindaco',
    });
    expect(seat('conferenza/001272')).toMatchObject({
      role: 'president',
      exOfficio: 'comune/001272/sindaco',
    });
    expect(seat('conferenza/001191')).toMatchObject({ role: 'member', exOfficio: 'comune/001191/sindaco' });
    expect(seat('zone/05/001191')).toMatchObject({ zone: 5, exOfficio: 'comune/001191/sindaco' });
    expect(seat('zone/05/portavoce')).toMatchObject({ role: 'spokesperson', drawnFrom: 'zone/05' });
    expect(seat('consiglio/18')).toMatchObject({ role: 'member', verified: true });
    expect(seat('commissione/09')).toMatchObject({ drawnFrom: 'consiglio', verified: false });
    expect(seat('segretario')).toMatchObject({ role: 'secretary' });
    expect(seat('ufficio-piano/responsabile')).toMatchObject({ role: 'officer' });
    expect(seat('union/ump/presidente')).toMatchObject({ role: 'president', union: 'ump' });
  });

  test('has an assembly of mayors in each zone but the first', async () => {
    const assemblies = (await readBody(torino, today)).organs.filter(({ kind }) => kind === 'zone');
    expect(assemblies.map(({ zone }) => zone)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    const mayors = assemblies.flatMap(({ seats }) => seats).filter(({ role }) => role === 'member');
    expect(mayors).toHaveLength(311);
  });

  test('keeps a date that is known in part as its source gives it', async () => {
    const { unionMemberships } = await readBody(torino, today);
    const ends = unionMemberships.map(({ to }) => to).filter((to) => to !== null);
    expect(ends).toContainEqual({ given: '2020-05', earliest: '2020-05-01', latest: '2020-05-31' });
    expect(ends).toContainEqual({ given: '?', earliest: null, latest: null });
  });

  test('knows of the union members of another province without taking them for comuni of its own', async () => {
    const body = await readBody(torino, today);
    expect(body.unions.find(({ ipaCode }) => ipaCode === 'ccil')?.membersElsewhere).toBe(2);
    expect(comuniOfUnionOn(body, 'ccil', today)).toHaveLength(6);
  });

  test('had one union more before one was dissolved', async () => {
    expect(bodyFigures(await readBody(torino, '2024-10-04')).unions).toBe(21);
  });

  test('is found with the other bodies of the project', async () => {
    expect((await readBodies(root, today)).map(({ authority }) => authority.key)).toContain('torino');
  });
});

describe('the body of Napoli, read from its own files', () => {
  const napoli = join(root, 'data/napoli');

  test('has 92 comuni, and 24 councillors beside the Sindaco', async () => {
    const { definition, warnings } = await inspectBody(napoli, today);
    expect(warnings).toEqual([]);
    expect(bodyFigures(definition)).toEqual({
      comuni: 92,
      residents: 3_054_956,
      zones: 0,
      unions: 0,
      seats: { consiglio: 25, conferenza: 92, segretario: 1, 'ufficio-piano': 1 },
    });
  });

  test('is founded by whoever asks for it, and not when the programme starts', async () => {
    expect((await readBodies(root, today)).map(({ authority }) => authority.key)).not.toContain('napoli');
  });
});

describe('a body whose files were changed', () => {
  let folder: string;
  const change = async (file: string, from: string | RegExp, to: string) => {
    const text = await readFile(join(folder, file), 'utf8');
    expect(text).toMatch(from);
    await writeFile(
      join(folder, file),
      text.replace(from, () => to),
    );
  };
  const sentences = async () => {
    const error: unknown = await readBody(folder, today).catch((thrown: unknown) => thrown);
    if (!(error instanceof UnreadableBody)) throw error;
    return error.sentences;
  };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'body-'));
    await cp(torino, folder, { recursive: true });
  });
  afterEach(() => rm(folder, { recursive: true }));

  test('has other figures when a comune is removed, and says what is left out', async () => {
    await change('comuni.csv', /^001002,.*\n/m, '');
    const { definition, warnings } = await inspectBody(folder, today);
    expect(bodyFigures(definition)).toMatchObject({
      comuni: 311,
      residents: 2_247_780 - 3_819,
      seats: { consiglio: 19, conferenza: 311 },
    });
    expect(definition.zoneMemberships.some(({ istatCode }) => istatCode === '001002')).toBe(false);
    expect(warnings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['body/unknown-comune', 'body/figure-disagrees']),
    );
  });

  test('has a zone less when a zone is removed', async () => {
    await change('zones.csv', /^11,.*\n/m, '');
    const { definition } = await inspectBody(folder, today);
    expect(bodyFigures(definition).zones).toBe(10);
    expect(organ(definition, 'zone/11')).toBeUndefined();
  });

  test('has a union less when a union is removed', async () => {
    await change('unions.csv', /^ump,.*\n/m, '');
    expect(bodyFigures((await inspectBody(folder, today)).definition).unions).toBe(19);
  });

  test('has other seats when its configuration gives it others', async () => {
    await change('body.yaml', 'count: 18', 'count: 14');
    expect(bodyFigures((await inspectBody(folder, today)).definition).seats.consiglio).toBe(15);
  });

  const broken: [string, string, string | RegExp, string, RegExp[]][] = [
    [
      'residents that are no whole number',
      'comuni.csv',
      'A109,3819,',
      'A109,3819.5,',
      [
        /comuni\.csv line 3: population_2011 is "3819\.5", but must be a whole number of residents, or empty$/,
      ],
    ],
    [
      'no residents at the legal census',
      'comuni.csv',
      'A109,3819,',
      'A109,,',
      [/comuni\.csv line 3: Airasca \(001002\) has no residents at the legal census of 2011$/],
    ],
    [
      'a code that is none',
      'comuni.csv',
      '001002,',
      '1002,',
      [/comuni\.csv line 3: istat_code is "1002", but must be an ISTAT code of six digits$/],
    ],
    [
      'a code that stands twice',
      'comuni.csv',
      '001003,',
      '001002,',
      [/comuni\.csv line 4: the ISTAT code 001002 stands in an earlier row already$/],
    ],
    [
      'an IndicePA code that stands twice',
      'ipa-codes.csv',
      'c_a109',
      'c_a074',
      [/ipa-codes\.csv line 3: the IndicePA code c_a074 stands in an earlier row already$/],
    ],
    [
      'a day that no calendar has',
      'comuni.csv',
      '1960-09-29',
      '1960-09-31',
      [/comuni\.csv line 3: valid_from is "1960-09-31", but must be a day of the calendar, YYYY-MM-DD$/],
    ],
    [
      'an end before its beginning',
      'zone-memberships.csv',
      '9,001005,2015-04-14,2018-12-31',
      '9,001005,2015-04-14,2014-12-31',
      [/zone-memberships\.csv line \d+: it ends on 2014-12-31, before it begins on 2015-04-14$/],
    ],
    [
      'a comune in two zones',
      'zone-memberships.csv',
      '2,001008,',
      '2,001272,',
      [/zone-memberships\.csv line 3: comune 001272 is in zone 1 and in zone 2 at one time$/],
    ],
    [
      'a status that says nothing',
      'unions.csv',
      'unione montana,active',
      'unione montana,dissolved',
      [/unions\.csv line 2: status is "dissolved", but must be active, in IndicePA, doubtful, or dissolved/],
    ],
    [
      'a partial date that is none',
      'union-memberships.csv',
      '2016-01-01',
      '2016-13',
      [
        /union-memberships\.csv line 2: member_from is "2016-13", but must be a day, a month, a year, \? or empty$/,
      ],
    ],
    [
      'a missing column',
      'zones.csv',
      'short_name',
      'name',
      [/zones\.csv: the column short_name is missing$/],
    ],
    [
      'the missing column of the legal census',
      'comuni.csv',
      'population_2011',
      'residents',
      [/comuni\.csv: the column population_2011 is missing$/],
    ],
    [
      'a row with a cell too many',
      'zones.csv',
      '1,Torino città',
      '1,,Torino città',
      [/zones\.csv: .*line 2/],
    ],
    [
      'a capital that is not in the territory',
      'body.yaml',
      "capital: '001272'",
      "capital: '999999'",
      [/body\.yaml line \d+: the capital 999999 is not a comune of the territory on 2026-03-02$/],
    ],
    [
      'a capital without quotes, which YAML reads as a number',
      'body.yaml',
      "capital: '001272'",
      'capital: 001272',
      [/body\.yaml line \d+: authority\.capital: expected an ISTAT code in quotes$/],
    ],
    [
      'a seat that goes with one that does not exist',
      'body.yaml',
      'exOfficio: comune/001272/sindaco',
      'exOfficio: comune/001272/mayor',
      [
        /body\.yaml line \d+: seat consiglio\/sindaco goes with seat comune\/001272\/mayor, which does not exist$/,
      ],
    ],
    [
      'a seat filled from an organ that does not exist',
      'body.yaml',
      'drawnFrom: consiglio',
      'drawnFrom: council',
      [/body\.yaml line \d+: seat commissione\/01 is filled from council, which does not exist$/],
    ],
    [
      'a missing key',
      'body.yaml',
      '  calendar: torino\n',
      '',
      [/body\.yaml line \d+: authority\.calendar: is missing$/],
    ],
    ['text that is no YAML', 'body.yaml', 'hosts: []', 'hosts: [', [/body\.yaml line \d+: /]],
    [
      'a file that is not there',
      'body.yaml',
      'zones: zones.csv',
      'zones: zone.csv',
      [/zone\.csv: there is no such file$/],
    ],
  ];

  test.each(broken)('has its sentence for %s', async (_what, file, from, to, expected) => {
    await change(file, from, to);
    expect(await sentences()).toEqual(expected.map((pattern) => expect.stringMatching(pattern)));
  });
});
