// An office's calendar by link, as a calendar program asks for it, over real HTTP; what it gets is read by ical.js.
import { randomUUID } from 'node:crypto';
import ICAL from 'ical.js';
import { ExtendTerm, Subscribe, Unsubscribe } from '@copianifica/usecases';
import { startTestApi, type TestApi } from '../support/api';
import { AUTHORITY, type AppDatabase } from '../support/app-database';
import { openFoundedBody } from '../support/founded-body';
import { accepted, daysAfter, Kernel, PlanLife, POSTS } from '../support/kernel';

jest.setTimeout(120_000);

let app: AppDatabase;
let api: TestApi;
let kernel: Kernel;

beforeAll(async () => {
  app = await openFoundedBody();
  kernel = new Kernel(app);
  await PlanLife.reach(kernel, 2027, 'consultation');
  api = await startTestApi(app.database);
});
afterAll(async () => {
  await api.stop();
  await app.close();
});

const link = async (post: string): Promise<{ id: string; token: string }> => {
  const answer = await new Subscribe(app.transactions).execute({
    authority: AUTHORITY,
    actor: await kernel.office(post),
  });
  if (answer.kind !== 'created') throw new Error(answer.code);
  return answer;
};
const fetchFeed = (token: string, { query = '', headers = {} } = {}): Promise<Response> =>
  fetch(`${api.url}/calendar/${token}.ics${query}`, { headers });
const eventsIn = (text: string): ICAL.Event[] =>
  new ICAL.Component(ICAL.parse(text) as unknown[] as [string, unknown[], unknown[]])
    .getAllSubcomponents('vevent')
    .map((one) => new ICAL.Event(one));
const statusOf = (event: ICAL.Event): unknown => event.component.getFirstPropertyValue('status');
const read = async (token: string, query = ''): Promise<ICAL.Event[]> => {
  const response = await fetchFeed(token, { query });
  expect(response.status).toBe(200);
  return eventsIn(await response.text());
};

/** A client that has subscribed: it keeps what it has, and takes what is newer (RFC 5546, 2.1.5). */
class Subscriber {
  readonly kept = new Map<string, ICAL.Event>();
  private etag: string | null = null;

  constructor(private readonly token: string) {}

  async refresh(): Promise<number> {
    const headers = this.etag === null ? {} : { 'if-none-match': this.etag };
    const response = await fetchFeed(this.token, { headers });
    this.etag = response.headers.get('etag') ?? this.etag;
    if (response.status !== 200) return response.status;
    for (const event of eventsIn(await response.text())) {
      const known = this.kept.get(event.uid);
      if (!known || event.sequence > known.sequence) this.kept.set(event.uid, event);
    }
    return 200;
  }

  find(start: string): ICAL.Event {
    return [...this.kept.values()].find(({ uid }) => uid.startsWith(start))!;
  }
}

describe('the calendar of an office', () => {
  it('is a calendar, in Italian and in English, for whoever has the link', async () => {
    const { token } = await link(POSTS.mayor);
    const response = await fetchFeed(token);
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(response.headers.get('cache-control')).toContain('private');
    const [window, ...others] = eventsIn(await response.text());
    expect(others).toEqual([]);
    expect(window!.summary).toBe('Consultazione dei comuni e delle unioni — Piano dal 2027');
    expect(window!.startDate.isDate).toBe(true);
    expect(window!.component.getAllSubcomponents('valarm')).toHaveLength(3);
    const [english] = await read(token, '?lang=en');
    expect(english!.summary).toBe('Consultation of the comuni and the unions — Piano dal 2027');
    expect(english!.uid).toBe(window!.uid);
  });

  it('names nobody: no person is in it', async () => {
    const { token } = await link(POSTS.ufficio);
    const text = await (await fetchFeed(token)).text();
    const names = await app.query<{ name: string }>(
      `select family_name as name from copianifica.person_details d
       join copianifica.mandates m on m.person = d.person where m.post = any ($1)`,
      [[POSTS.ufficio, POSTS.sindaco, POSTS.segretario]],
    );
    expect(names.length).toBeGreaterThan(2);
    for (const { name } of names) expect(text).not.toContain(name);
    expect(text).not.toContain(token);
  });

  it('is sent again only when something in it has moved', async () => {
    const { token } = await link(POSTS.mayor);
    const first = await fetchFeed(token);
    const [etag, modified] = [first.headers.get('etag')!, first.headers.get('last-modified')!];
    expect(await (await fetchFeed(token)).text()).toBe(await first.text());
    const ask = async (headers: Record<string, string>) => (await fetchFeed(token, { headers })).status;
    expect(await ask({ 'if-none-match': etag })).toBe(304);
    expect(await ask({ 'if-none-match': `"another", W/${etag}` })).toBe(304);
    expect(await ask({ 'if-none-match': '"another"' })).toBe(200);
    expect(await ask({ 'if-modified-since': new Date(Date.parse(modified) - 1_000).toUTCString() })).toBe(
      200,
    );
    expect((await fetchFeed(token, { query: '?lang=en', headers: { 'if-none-match': etag } })).status).toBe(
      200,
    );
  });

  it('is updated at whoever has subscribed: a term that is extended moves, a sitting appears and is held', async () => {
    const plan = await PlanLife.reach(kernel, 2028, 'in-force');
    const client = new Subscriber((await link(POSTS.segretario)).token);
    expect(await client.refresh()).toBe(200);
    const uid = `term-${plan.id}-annual-revision`;
    const before = client.find(uid);
    expect(before).toMatchObject({ sequence: 0 });
    expect(statusOf(before)).toBe('CONFIRMED');
    expect(await client.refresh()).toBe(304);

    const extended = new ExtendTerm(kernel.commands);
    const wanted = { term: 'annual-revision', by: 10, unit: 'days' as const, reasons: 'Per prova.' };
    accepted(await extended.execute(await kernel.by(POSTS.ufficio), plan.id, wanted));
    expect(await client.refresh()).toBe(200);
    const after = client.find(uid);
    expect(after.uid).toBe(before.uid);
    expect(after.sequence).toBeGreaterThan(before.sequence);
    expect(after.startDate.subtractDate(before.startDate).toSeconds() / 86_400).toBeGreaterThanOrEqual(10);

    const opened = await PlanLife.open(kernel, 2029);
    const sitting = await opened.convene(6);
    await client.refresh();
    const event = client.find(`sitting-${sitting}`);
    expect(statusOf(event)).toBe('CONFIRMED');
    expect(event.component.getFirstProperty('dtstart')!.getParameter('tzid')).toBe('Europe/Rome');
    expect(event.summary).toContain('Piano dal 2029');
  });

  it('holds only what concerns the office: a councillor’s has the Consiglio’s sitting, a comune’s has not', async () => {
    const has = async (post: string) =>
      (await read((await link(post)).token)).some(({ summary }) => /^Consiglio.*2029$/.test(summary));
    expect(await has('consiglio/01')).toBe(true);
    expect(await has('comune/001002/sindaco')).toBe(false);
  });

  it('answers one and the same to a link that was revoked, to none, and to what is no link', async () => {
    const { id, token } = await link(POSTS.mayor);
    const somebody = { authority: AUTHORITY, actor: await kernel.office(POSTS.segretario) };
    const revoking = new Unsubscribe(app.transactions);
    expect(await revoking.execute(somebody, id)).toEqual({ kind: 'refused', code: 'calendar/unknown' });
    expect((await fetchFeed(token)).status).toBe(200);
    const owner = { authority: AUTHORITY, actor: await kernel.office(POSTS.mayor) };
    expect(await revoking.execute(owner, id)).toEqual({ kind: 'revoked', id });
    expect(await revoking.execute(owner, id)).toMatchObject({ code: 'calendar/unknown' });

    const told = async (path: string) => {
      const response = await fetch(`${api.url}/calendar/${path}`);
      const headers = [...response.headers].filter(([name]) => !['date', 'x-correlation-id'].includes(name));
      return { status: response.status, body: await response.text(), headers };
    };
    const revoked = await told(`${token}.ics`);
    expect(revoked.status).toBe(404);
    for (const path of [
      'A'.repeat(43) + '.ics',
      'x.ics',
      `${token}`,
      '%27%20or%20true--.ics',
      `${randomUUID()}.ics`,
    ])
      expect({ path, ...(await told(path)) }).toEqual({ path, ...revoked });
  });

  it('ends with the mandate of whoever made the link', async () => {
    const post = 'comune/001003/sindaco';
    const { token } = await link(post);
    expect((await fetchFeed(token)).status).toBe(200);
    await app.query(
      `update copianifica.mandates set valid_to = valid_from where post = $1 and known_to is null`,
      [post],
    );
    await kernel.moveClock(daysAfter(await kernel.now(), 1));
    expect((await fetchFeed(token)).status).toBe(404);
  });

  it('keeps of a link a hash, and the log not even its address', async () => {
    const { token } = await link('comune/001004/sindaco');
    await fetchFeed(token);
    const rows = await app.query<{ row: string }>(
      'select to_jsonb(l)::text as row from copianifica.feed_links l',
    );
    expect(rows.map(({ row }) => row).join()).not.toContain(token);
    expect(api.log()).toContain('/calendar/[removed]');
    expect(api.log()).not.toContain(token);
  });

  it('has ten links at most for an office', async () => {
    const office = { authority: AUTHORITY, actor: await kernel.office('comune/001006/sindaco') };
    const subscribing = new Subscribe(app.transactions);
    for (let made = 0; made < 10; made += 1) expect((await subscribing.execute(office)).kind).toBe('created');
    expect(await subscribing.execute(office)).toEqual({ kind: 'refused', code: 'calendar/too-many' });
  });
});
