import { askApi } from '../support/ask';
import { startTestApi, type TestApi } from '../support/api';
import { type AppDatabase, foundEmpty, openAppDatabase } from '../support/app-database';

const BALLOT = {
  base: { members: 315, population: 2_247_780 },
  present: { members: 150 },
  for: { members: 90, population: 1_000_000 },
  against: { members: 40 },
  abstain: { members: 20 },
};
const TALLY = `query ($rule: String!, $on: String!, $ballot: BallotInput!, $rounding: Rounding) {
  tally(rule: $rule, on: $on, ballot: $ballot, rounding: $rounding) {
    ... on TallyAnswer { outcome checks { name need have missing holds } rule { key validFrom } }
    ... on Refusal { code sentence { it en } }
  }
}`;

describe('anybody, without signing in,', () => {
  let app: AppDatabase;
  let api: TestApi;
  beforeAll(async () => {
    app = await openAppDatabase();
    await foundEmpty(app);
    api = await startTestApi(app.database);
  });
  afterAll(async () => {
    await api.stop();
    await app.close();
  });

  const tally = async (variables: object) =>
    (await askApi<{ tally: object }>(api.url, TALLY, { variables: { ballot: BALLOT, ...variables } })).tally;

  it('may ask for a term, and is told why there is none', async () => {
    const term = (from: string, more = '') => `term(from: "${from}", length: 15, unit: days,
      calendar: "torino"${more}) { ... on TermAnswer { date steps { rule } } ... on Refusal { code } }`;
    const answer = await askApi(
      api.url,
      `{ forward: ${term('2025-04-10')} backward: ${term('2027-05-10', ', direction: backward')}
         unreal: ${term('2025-02-30')} calendars { key patron { month day } } }`,
    );
    expect(answer).toMatchObject({
      forward: { date: '2025-04-26' },
      backward: { date: '2027-04-25' },
      unreal: { code: 'term/not-a-date' },
      calendars: expect.arrayContaining([
        { key: 'italy', patron: null },
        { key: 'torino', patron: { month: 6, day: 24 } },
      ]),
    });
  });

  it('may ask when an act is enforceable, under both readings', async () => {
    const query = `{ posting(firstDay: "2025-04-10") { ... on PostingAnswer {
      posted { date } fromFirstDay { date } fromEnd { date } } } }`;
    expect(await askApi(api.url, query)).toEqual({
      posting: {
        posted: { date: '2025-04-24' },
        fromFirstDay: { date: '2025-04-21' },
        fromEnd: { date: '2025-05-05' },
      },
    });
  });

  it('may count one ballot under two rules: the one passes, the other does not', async () => {
    const on = '2016-11-30';
    expect(await tally({ rule: 'torino/conferenza/plan-opinion', on })).toMatchObject({ outcome: 'passed' });
    expect(await tally({ rule: 'torino/conferenza/budget-opinion', on })).toMatchObject({
      outcome: 'failed',
      checks: [{ holds: true }, { need: '105', missing: '15' }, { missing: '123891' }],
      rule: { validFrom: '2015-04-14' },
    });
    const ballot = { base: { members: 5 }, for: { members: 6 } };
    expect(await tally({ rule: 'torino/conferenza/plan-opinion', on, ballot })).toMatchObject({
      code: 'ballot/presence-above-base',
      sentence: { it: expect.any(String), en: expect.any(String) },
    });
  });

  it('may read every dated rule with its conditions', async () => {
    const query =
      '{ rules { key authority body matter label { en } source verified conditions { name part } } }';
    const { rules } = await askApi<{ rules: { key: string; conditions: unknown[] }[] }>(api.url, query);
    expect(rules.map(({ key }) => key)).toContain('napoli/consiglio/plan');
    for (const { conditions } of rules) expect(conditions.length).toBeGreaterThan(0);
  });
});
