import { randomUUID } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { randomToken, tokenHash } from '@copianifica/usecases';
import { writeSession } from '@copianifica/database';
import { startTestApi, type TestApi } from '../support/api';
import { type AppDatabase, AUTHORITY } from '../support/app-database';
import { askApi } from '../support/ask';
import { openFoundedBody } from '../support/founded-body';
import { accepted, Cycles, Kernel, PlanLife, POSTS } from '../support/kernel';

const cycles = new Cycles();
const WORDS = { subject: 'Si apre {plan}', body: 'Fino a {closesOn} si può scrivere.' };
let app: AppDatabase;
let kernel: Kernel;
let api: TestApi;
let office: string;
let mayor: string;

beforeAll(async () => {
  app = await openFoundedBody();
  kernel = new Kernel(app);
  api = await startTestApi(app.database);
  [office, mayor] = [await signIn(POSTS.ufficio), await signIn(POSTS.mayor)];
});
afterAll(async () => {
  await api.stop();
  await app.close();
});

/** A session of whoever holds a post; gives its cookie. */
async function signIn(post: string): Promise<string> {
  const { person, mandate } = await kernel.office(post);
  const [identity] = await app.query<{ issuer: string; subject: string }>(
    'select issuer, subject from copianifica.identities where person = $1',
    [person],
  );
  const token = randomToken();
  await app.transactions.inAuthority(AUTHORITY, (manager) =>
    writeSession(manager, {
      authority: AUTHORITY,
      tokenHash: tokenHash(token),
      ...identity!,
      mandate: mandate.id,
    }),
  );
  return `copianifica=${token}`;
}

const ask = <T>(query: string, variables: object = {}, cookie = office): Promise<T> =>
  askApi<T>(api.url, query, { variables: variables as Record<string, unknown>, cookie });

interface Saved {
  saveNoticeText: { number?: number; code?: string; sentence?: { it: string } };
}
const save = async (words: object | null, after: number, cookie = office) => {
  const query = `mutation ($requestId: ID!, $after: Int!, $words: NoticeSentencesInput) {
    saveNoticeText(requestId: $requestId, message: "consultation-opened", language: it, after: $after, words: $words) {
      ... on NoticeTextSaved { number } ... on Refusal { code sentence { it } } } }`;
  const { saveNoticeText } = await ask<Saved>(query, { requestId: randomUUID(), after, words }, cookie);
  return saveNoticeText;
};

interface Shown {
  message: string;
  audience: string[];
  texts: { own: boolean; number: number; inForce: { subject: string } }[];
  versions: { number: number; words: object | null; by: { it: string } }[];
}
const shown = async (): Promise<Shown> => {
  const { noticeTexts } = await ask<{ noticeTexts: Shown[] }>(
    `{ noticeTexts { message audience texts { own number inForce { subject } } versions { number words { subject body } by { it } } } }`,
  );
  return noticeTexts.find(({ message }) => message === 'consultation-opened')!;
};

describe("a body's own words", () => {
  it('are in force as the newest version, and every version stays', async () => {
    expect(await shown()).toMatchObject({ audience: ['comuni', 'unions'], versions: [] });
    expect(await save(WORDS, 0)).toEqual({ number: 1 });
    expect(await save({ ...WORDS, subject: 'Ora si apre {plan}' }, 1)).toEqual({ number: 2 });
    expect((await shown()).texts[0]).toEqual({
      own: true,
      number: 2,
      inForce: { subject: 'Ora si apre {plan}' },
    });
    expect(await save(null, 2)).toEqual({ number: 3 });
    const { texts, versions } = await shown();
    expect(texts[0]).toEqual({ own: false, number: 3, inForce: { subject: 'Consultazione aperta: {plan}' } });
    expect(versions.map(({ number, words }) => [number, words])).toEqual([
      [3, null],
      [2, { ...WORDS, subject: 'Ora si apre {plan}' }],
      [1, WORDS],
    ]);
    expect(versions[0]!.by.it).toBeTruthy();
  });

  it('are refused where they could not be said, in one sentence', async () => {
    const missing = await save({ ...WORDS, body: 'Si può scrivere.' }, 3);
    expect(missing).toMatchObject({ code: 'notice-text/missing-parameter' });
    expect(missing.sentence!.it).toContain('closesOn');
    expect(await save({ ...WORDS, subject: '{plan' }, 3)).toMatchObject({ code: 'notice-text/not-icu' });
  });

  it('are kept of one of two who write at once', async () => {
    expect(await save(WORDS, 2)).toMatchObject({ code: 'notice-text/overtaken' });
    const both = await Promise.all([save(WORDS, 3), save({ ...WORDS, subject: 'Altro {plan}' }, 3)]);
    expect(both.map(({ number, code }) => number ?? code).toSorted()).toEqual([4, 'notice-text/overtaken']);
  });

  it('are for the office that follows the plan alone', async () => {
    expect(await save(WORDS, 4, mayor)).toMatchObject({ code: 'mandate/not-yours' });
    await expect(ask('{ noticeTexts { message } }', {}, mayor)).rejects.toThrow(/office/);
    await expect(askApi(api.url, '{ noticeTexts { message } }')).rejects.toThrow(/[Ss]ign in/);
  });

  it('are shown as the mail that they would make', async () => {
    const query = `query ($words: NoticeSentencesInput!) { previewNoticeText(message: "consultation-opened", language: it, words: $words) {
      ... on NoticeTextPreview { subject text html } ... on Refusal { code } } }`;
    interface Preview {
      previewNoticeText: { subject: string; text: string; html: string };
    }
    const { previewNoticeText: mail } = await ask<Preview>(query, { words: WORDS });
    expect(mail.subject).toMatch(/^Si apre ./);
    expect(mail.text).toMatch(/^Fino a lunedì 1º marzo 2027 si può scrivere\./);
    expect(mail.html).toContain('Fino a lunedì 1º marzo 2027');
  });
});

describe('the protocol', () => {
  interface Entries {
    protocolEntries: {
      written: string;
      direction: string;
      subject: { it: string };
      correspondent: { it: string };
    }[];
  }
  const entries = async (year: number) =>
    (
      await ask<Entries>(
        `query ($year: Int!) { protocolEntries(year: $year, first: 200) { written direction subject { it } correspondent { it } } }`,
        { year },
      )
    ).protocolEntries;

  it('numbers what goes out and what comes in, and shows the number on the observation', async () => {
    const life = await PlanLife.reach(kernel, cycles.next(), 'consultation');
    accepted(await life.observe(POSTS.mayor, 'Si aggiunga la ferrovia.'));
    const { case: found } = await ask<{
      case: { consultation: { list: { protocol: string }[] } };
    }>(`query ($id: ID!) { case(id: $id) { consultation { list { protocol } } } }`, { id: life.id });
    const { protocol } = found.consultation.list[0]!;
    expect(protocol).toMatch(/^\d{7}\/\d{4}$/);
    const all = await entries(Number(protocol.slice(-4)));
    expect(all[0]).toMatchObject({ written: protocol, direction: 'in' });
    expect(all[0]!.subject.it).toMatch(/^Osservazione su «/);
    expect(all[1]).toMatchObject({ direction: 'out', correspondent: { it: 'comuni, unioni di comuni' } });
    expect(all[1]!.subject.it).toMatch(/^Consultazione aperta: /);
  });

  it('takes no number for what is refused, and one for what is asked twice', async () => {
    const count = async () =>
      (
        await app.query<{ acts: number }>(
          'select count(*)::integer as acts from copianifica.protocol_entries',
        )
      )[0]!.acts;
    const life = await PlanLife.reach(kernel, cycles.next(), 'consultation');
    const before = await count();
    const command = await kernel.by(POSTS.mayor);
    expect(await kernel.submitting.execute(command, life.id, '  ')).toMatchObject({ kind: 'refused' });
    expect(await count()).toBe(before);
    const again = await kernel.by(POSTS.mayor);
    accepted(await kernel.submitting.execute(again, life.id, 'Una volta.'));
    accepted(await kernel.submitting.execute(again, life.id, 'Una volta.'));
    expect(await count()).toBe(before + 1);
  });

  it('is a file of a year for those who keep it, without formulas, and for nobody else', async () => {
    const [last] = await app.query<{ year: number }>(
      'select max(year) as year from copianifica.protocol_counters',
    );
    await app.query('select copianifica.register_protocol($1)', [
      {
        kind: 'observation',
        direction: 'in',
        subject: 'Piano',
        correspondent: '=HYPERLINK("https://elsewhere.example")',
        reference: randomUUID(),
        registered_at: `${last!.year}-12-30T12:00:00Z`,
      },
    ]);
    const file = (cookie: string) =>
      fetch(`${api.url}/protocol.csv?year=${last!.year}`, { headers: { cookie } });
    const response = await file(office);
    expect(response.headers.get('content-disposition')).toContain('protocol.csv');
    const rows = parse(await response.text(), { columns: true }) as Record<string, string>[];
    expect(rows.map(({ numero }) => Number(numero!.slice(0, 7)))).toEqual(rows.map((_, index) => index + 1));
    expect(rows.at(-1)!['corrispondente']).toBe(`'=HYPERLINK("https://elsewhere.example")`);
    expect((await file(mayor)).status).toBe(403);
    expect((await fetch(`${api.url}/protocol.csv`)).status).toBe(403);
  });
});

describe('the albo', () => {
  it('lists what was published, for anybody, as JSON and as CSV', async () => {
    const life = await PlanLife.reach(kernel, cycles.next(), 'in-force');
    // The tests' simple procedure publishes without the effect: the bodies' own lives are looked at in napoli-life.
    await app.query(
      `insert into copianifica.case_events
       select (jsonb_populate_record(e, jsonb_build_object('sequence', e.sequence + 1, 'hash', $2::text,
         'payload', e.payload || '{"publishedOn": "2027-03-01"}'))).*
       from copianifica.case_events e where "case" = $1 order by sequence desc limit 1`,
      [life.id, randomUUID()],
    );
    const json = (await (await fetch(`${api.url}/albo.json`)).json()) as Record<string, string>[];
    const act = json.find(({ documento }) => documento!.endsWith(life.id))!;
    expect(act).toMatchObject({ numero: expect.stringMatching(/^\d+\/\d{4}$/), tipo: 'Piano strategico' });
    expect(act['impronta_sha256']).toMatch(/^[0-9a-f]{64}$/);
    const days = (Date.parse(act['pubblicazione_al']!) - Date.parse(act['pubblicazione_dal']!)) / 86_400_000;
    expect(days).toBe(14);
    const csv = await fetch(`${api.url}/albo.csv`);
    expect(csv.headers.get('content-type')).toContain('text/csv');
    expect(parse(await csv.text(), { columns: true })).toEqual(json);
  });
});
