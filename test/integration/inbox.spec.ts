import { type InboxFilter, readInbox } from '@copianifica/database';
import { ChooseNotices, MarkNotice, Tell } from '@copianifica/usecases';
import { startTestApi, type TestApi } from '../support/api';
import { type AppDatabase, AUTHORITY, leaveInOutbox } from '../support/app-database';
import { askApi } from '../support/ask';
import { openFoundedBody } from '../support/founded-body';
import { Cycles, daysAfter, Kernel, PlanLife, POSTS } from '../support/kernel';

let app: AppDatabase;
let kernel: Kernel;
let api: TestApi;
let marking: MarkNotice;
const post = POSTS.ufficio;

beforeAll(async () => {
  app = await openFoundedBody();
  kernel = new Kernel(app);
  api = await startTestApi(app.database);
  marking = new MarkNotice(app.transactions);
});
afterAll(async () => {
  await api.stop();
  await app.close();
});

const shown = (filter: InboxFilter, after: string | null = null, limit = 50) =>
  app.transactions.inAuthority(AUTHORITY, (manager) =>
    readInbox(manager, { post, filter, case: null, after, limit }),
  );
const plansOf = async (filter: InboxFilter) =>
  (await shown(filter)).map(({ parameters }) => parameters['plan']);
const as = async (whose: string) => ({ authority: AUTHORITY, actor: await kernel.office(whose) });

async function tell(plan: string): Promise<string> {
  const payload = {
    message: 'term-overdue',
    audience: [],
    posts: [post],
    parameters: { plan, term: 'T', closesOn: '2026-02-01' },
  };
  const [outbox] = await leaveInOutbox(app, 'notice', [payload]);
  await new Tell(app.transactions).execute({ authority: AUTHORITY, outbox: outbox! });
  return (await shown('all'))[0]!.id;
}

describe('an inbox', () => {
  it('keeps apart what waits, what comes back later and what is done with, and each can be undone', async () => {
    const [one, two, three] = [await tell('A'), await tell('B'), await tell('C')];
    const ufficio = await as(post);
    expect(await plansOf('open')).toEqual(['C', 'B', 'A']);
    await marking.execute(ufficio, one, { kind: 'read' });
    await marking.execute(ufficio, two, { kind: 'done', done: true });
    const until = daysAfter(await kernel.now(), 3).slice(0, 10);
    expect(await marking.execute(ufficio, three, { kind: 'snoozed', until })).toMatchObject({
      kind: 'marked',
      notice: { snoozedUntil: expect.any(String) as string },
    });
    expect(await plansOf('open')).toEqual(['A']);
    expect(await plansOf('unread')).toEqual([]);
    expect(await plansOf('done')).toEqual(['B']);
    expect(await plansOf('snoozed')).toEqual(['C']);
    await marking.execute(ufficio, two, { kind: 'done', done: false });
    expect(await plansOf('open')).toEqual(['B', 'A']);
    await kernel.moveClock(daysAfter(await kernel.now(), 4));
    // It comes back by itself, on its day.
    expect(await plansOf('open')).toEqual(['C', 'B', 'A']);
  });

  it('is turned over page by page, without a gap', async () => {
    const first = await shown('all', null, 2);
    const rest = await shown('all', first.at(-1)!.id);
    expect([...first, ...rest]).toEqual(await shown('all'));
  });

  it('is nobody else’s, and nothing is put away until today', async () => {
    const [notice] = await shown('all');
    expect(await marking.execute(await as(POSTS.mayor), notice!.id, { kind: 'done', done: true })).toEqual({
      kind: 'refused',
      code: 'notice/unknown',
    });
    const today = (await kernel.now()).slice(0, 10);
    expect(await marking.execute(await as(post), notice!.id, { kind: 'snoozed', until: today })).toEqual({
      kind: 'refused',
      code: 'notice/past-day',
    });
  });
});

describe('the choices of a person', () => {
  const choose = async (choice: Parameters<ChooseNotices['execute']>[1]) =>
    new ChooseNotices(app.transactions).execute(await as(post), choice);

  it('are kept, changed and taken back', async () => {
    expect(await choose({ kind: 'mode', message: '*', mode: 'daily' })).toMatchObject({
      choices: { modes: { '*': 'daily' }, quiet: null, weeklyOn: 1 },
    });
    await choose({ kind: 'mode', message: 'term-overdue', mode: 'weekly' });
    const habits = { quiet: { from: '20:00', to: '07:30' }, weeklyOn: 5 };
    expect(await choose({ kind: 'habits', ...habits })).toEqual({
      kind: 'chosen',
      choices: { modes: { '*': 'daily', 'term-overdue': 'weekly' }, ...habits },
    });
    expect(await choose({ kind: 'mode', message: 'term-overdue', mode: null })).toMatchObject({
      choices: { modes: { '*': 'daily' } },
    });
  });

  it.each([
    ['a legal notice', { kind: 'mode', message: 'sitting-convened', mode: 'desk' }, 'notice/legal'],
    ['a message that there is not', { kind: 'mode', message: 'no-such', mode: 'desk' }, 'notice/unknown'],
    [
      'an hour that there is not',
      { kind: 'habits', quiet: { from: '25:00', to: '07:00' }, weeklyOn: 1 },
      'notice/hours',
    ],
    ['an eighth day', { kind: 'habits', quiet: null, weeklyOn: 8 }, 'notice/hours'],
  ] as const)('are refused for %s', async (_what, choice, code) => {
    expect(await choose(choice)).toEqual({ kind: 'refused', code });
  });
});

describe('the deadlines of a case', () => {
  it('say who must act, what follows, and which reminders are to come', async () => {
    const { id } = await PlanLife.reach(kernel, new Cycles().next(), 'consultation');
    const answer = await askApi<{ case: { deadlines: object[] } }>(
      api.url,
      `query ($id: ID!) { case(id: $id) { deadlines { term who { en } endings { conditions { en } to { en } }
        reminders { mark day told } } } }`,
      { variables: { id } },
    );
    expect(answer.case.deadlines).toMatchObject([
      {
        who: [{ en: 'Mayors of the comuni' }, { en: 'Presidents of the unions' }],
        endings: [{ conditions: [], to: [{ en: 'Answers' }] }],
        reminders: [
          { mark: 15, told: null },
          { mark: 7, told: null },
          { mark: 1, told: null },
        ],
      },
    ]);
  });
});
