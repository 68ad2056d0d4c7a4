import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { StoreProcedure } from '@copianifica/usecases';
import { inspectProcedure } from '@copianifica/documents';
import { startTestApi, type TestApi } from '../support/api';
import type { AppDatabase } from '../support/app-database';
import { askApi } from '../support/ask';
import { openFoundedBody } from '../support/founded-body';
import { accepted, Cycles, Kernel, PlanLife, POSTS } from '../support/kernel';

const FOUNDED = readFileSync(join(__dirname, '../support/simple/plan.yaml'), 'utf8');

let app: AppDatabase;
let kernel: Kernel;
let api: TestApi;
const cycles = new Cycles();

beforeAll(async () => {
  app = await openFoundedBody();
  kernel = new Kernel(app);
  api = await startTestApi(app.database);
});
afterAll(async () => {
  await api.stop();
  await app.close();
});

const ask = <T>(query: string, variables: Record<string, unknown> = {}): Promise<T> =>
  askApi<T>(api.url, query, { variables });

interface Label {
  it: string;
  en: string;
}

describe('the control room', () => {
  it('shows anybody a case drawn with where it stands, and what is in the drawing', async () => {
    const life = await PlanLife.reach(kernel, cycles.next(), 'consultation');
    const { case: found } = await ask<{
      case: { drawing: string; described: object[]; regions: []; incidents: [] };
    }>(
      `query ($id: ID!) { case(id: $id) { drawing(language: en) described(language: en) { state standing stuck }
        regions { key } incidents { id } overrides { id } suspendedTerms { name } overrideTargets { target state { label { en } } } } }`,
      { id: life.id },
    );
    expect(found.drawing).toMatch(/^<svg /);
    expect(found.drawing).toContain('is-active');
    expect(found.described).toContainEqual({ state: 'consultation', standing: 'active', stuck: false });
    expect(found.described).toContainEqual({ state: 'drafting', standing: 'visited', stuck: false });
    expect(found).toMatchObject({ regions: [], incidents: [], overrides: [], suspendedTerms: [] });
    expect(found).toMatchObject({
      overrideTargets: expect.arrayContaining([
        { target: 'drafting', state: { label: { en: 'Drafting' } } },
      ]) as object,
    });
  });

  it('marks a state that a term has left behind as stuck', async () => {
    const life = await PlanLife.reach(kernel, cycles.next(), 'consultation');
    const { snapshot } = await kernel.case(life.id);
    await kernel.moveClock(snapshot.terms['consultation']!.dueAt);
    const { case: found } = await ask<{ case: { described: { state: string; stuck: boolean }[] } }>(
      `query ($id: ID!) { case(id: $id) { described(language: it) { state stuck } } }`,
      { id: life.id },
    );
    expect(found.described.filter(({ stuck }) => stuck)).toEqual([{ state: 'consultation', stuck: true }]);
    const { cycles: lines } = await ask<{ cycles: object[] }>('{ cycles { case overdue due state { en } } }');
    expect(lines).toContainEqual({
      case: life.id,
      overdue: true,
      due: snapshot.terms['consultation']!.dueOn,
      state: { en: 'Consultation' },
    });
  });

  it('has every cycle on one line, with the days of each phase', async () => {
    const life = await PlanLife.reach(kernel, cycles.next(), 'in-force');
    const { cycles: lines } = await ask<{
      cycles: {
        case: string;
        closedAt: string | null;
        phases: { key: string; days: number; current: boolean }[];
      }[];
    }>(
      '{ cycles(first: 100) { case kind closedAt overdue dueLabel { en } phases { key days previousDays current } } }',
    );
    const mine = lines.find((line) => line.case === life.id)!;
    expect(mine).toMatchObject({
      kind: 'plan',
      closedAt: null,
      overdue: false,
      dueLabel: { en: 'Annual revision' },
    });
    expect(mine.phases.filter(({ current }) => current)).toMatchObject([{ key: 'in-force' }]);
    const consultation = mine.phases.find(({ key }) => key === 'consultation')!;
    expect(consultation.days).toBeGreaterThanOrEqual(30);
  });

  it('gives a case as it was', async () => {
    const life = await PlanLife.open(kernel, cycles.next());
    const then = await kernel.now();
    await life.goOnTo('drafting');
    const query = `query ($id: ID!, $at: DateTime) { case(id: $id, asOf: $at) { state { key } events { type } } }`;
    const { case: was } = await ask<{ case: object }>(query, { id: life.id, at: then });
    expect(was).toEqual({ state: { key: 'guidelines' }, events: [{ type: 'propose-guidelines' }] });
    const { case: never } = await ask<{ case: object | null }>(query, {
      id: life.id,
      at: '2020-01-01T00:00:00Z',
    });
    expect(never).toBeNull();
  });
});

describe('a preview', () => {
  const query = `query ($id: ID!, $event: String!, $with: PreviewInput) {
    previewEvent(case: $id, event: $event, with: $with) { label { en } refusal { code } conditions { name holds }
      outcome { to { key } left { key } entered { key } started { name dueOn } ended { name } freezesText locksDraft
        opensConsultation inForce told { message audience recipients subject { it en } } children { procedure } }
      ways { conditions { en } to { key } } } }`;
  const preview = async (of: string, event: string, supposed: object | null = null) =>
    (await ask<{ previewEvent: Record<string, unknown> | null }>(query, { id: of, event, with: supposed }))
      .previewEvent!;

  it('says what would be left, entered, begun and told, and writes nothing', async () => {
    const life = await PlanLife.reach(kernel, cycles.next(), 'drafting');
    expect(await preview(life.id, 'close-drafting')).toMatchObject({
      refusal: { code: 'procedure/conditions' },
      outcome: null,
      conditions: [{ name: 'text-written', holds: false }],
    });
    accepted(await life.write('Asse 1'));
    const before = (await kernel.log(life.id)).length;
    const found = await preview(life.id, 'close-drafting');
    expect(found).toMatchObject({
      refusal: null,
      outcome: {
        to: { key: 'consultation' },
        left: [{ key: 'drafting' }],
        entered: [{ key: 'consultation' }],
        ended: [],
        freezesText: true,
        locksDraft: true,
        opensConsultation: true,
        inForce: null,
      },
    });
    const { started, told } = found['outcome'] as {
      started: { dueOn: string }[];
      told: { recipients: number }[];
    };
    expect(await kernel.log(life.id)).toHaveLength(before);
    accepted(await life.raise('close-drafting', POSTS.ufficio));
    const { snapshot } = await kernel.case(life.id);
    expect(started).toEqual([{ name: 'consultation', dueOn: snapshot.terms['consultation']!.dueOn }]);
    expect(told).toMatchObject([{ message: 'consultation-opened', audience: ['comuni', 'unions'] }]);
    expect(told[0]!.recipients).toBeGreaterThan(300);
  });

  it('supposes how a vote goes, and says the ways there are where nothing is supposed', async () => {
    const life = await PlanLife.open(kernel, cycles.next());
    await life.convene(6);
    await kernel.moveClock(Object.values((await kernel.case(life.id)).snapshot.sittings)[0]!.heldAt);
    const open = await preview(life.id, 'record-roll-call');
    expect(open).toMatchObject({ refusal: null, outcome: null });
    expect(open['ways']).toMatchObject([{ to: [{ key: 'drafting' }] }, { to: [] }, { to: [] }]);
    expect(await preview(life.id, 'record-roll-call', { vote: 'passed' })).toMatchObject({
      outcome: { to: { key: 'drafting' } },
    });
    expect(await preview(life.id, 'record-roll-call', { vote: 'no_quorum' })).toMatchObject({
      outcome: { to: { key: 'guidelines' }, left: [] },
    });
    expect(await preview(life.id, 'no-such-event')).toMatchObject({ refusal: { code: 'procedure/not-now' } });
  });
});

describe('the page of procedures', () => {
  it('reads, draws, checks and compares versions', async () => {
    const text = FOUNDED.replace(/(consultation:\n[^]*?length: )30/, (_, before: string) => `${before}45`);
    const inspected = inspectProcedure(text);
    if (inspected.kind === 'refused') throw new Error('The text of the test is wrong.');
    const hash = createHash('sha256').update(text).digest('hex');
    const version = { text, hash, definition: inspected.definition };
    await new StoreProcedure(kernel.commands).execute(await kernel.by(POSTS.ufficio), [version]);
    const { procedures } = await ask<{ procedures: { key: string; inForce: { hash: string } }[] }>(
      '{ procedures { key kind name { it } inForce { hash number } versions { hash openCases inForceFrom } proposals { id mine } } }',
    );
    const plan = procedures.find(({ key }) => key === 'torino/plan')!;
    expect(plan).toMatchObject({ kind: 'plan', inForce: { number: 1 }, proposals: [] });
    const { procedure } = await ask<{ procedure: { states: object[]; drawing: string; text: string } }>(
      `query ($hash: String!) { procedure(hash: $hash) { text drawing(language: it) findings { sentence }
        described(language: it) { label leadsTo { event } } phases { name }
        states { key kind parent awaits { name } rows { event by { en } conditions { name } to { name } effects { name what to } } }
        events { name form } terms { name length unit } conditions { name when } policies { name } } }`,
      { hash },
    );
    expect(procedure).toMatchObject({ text, findings: [] });
    expect(procedure.drawing).toMatch(/^<svg /);
    expect(procedure.states[1]).toMatchObject({
      key: 'drafting',
      rows: [{ event: 'write-text' }, { event: 'close-drafting', to: [{ name: 'consultation' }] }],
    });
    const { compareProcedures } = await ask<{ compareProcedures: { differences: { label: Label }[] } }>(
      `query ($one: String!, $other: String!) { compareProcedures(one: $one, other: $other) {
        differences { section name change parts label { en } before after } } }`,
      { one: plan.inForce.hash, other: hash },
    );
    expect(compareProcedures.differences).toMatchObject([
      { section: 'terms', name: 'consultation', change: 'changed', parts: ['length'] },
    ]);
    const { checkProcedure } = await ask<{ checkProcedure: { pointer: string; severity: string }[] }>(
      'query ($texts: [String!]!) { checkProcedure(texts: $texts) { procedure pointer sentence severity } }',
      { texts: [text.replace('to: drafting', 'to: nowhere')] },
    );
    expect(checkProcedure.map(({ severity }) => severity)).toContain('error');
    expect(checkProcedure[0]!.pointer).toMatch(/^\/states\/guidelines/);
    const { checkProcedure: none } = await ask<{ checkProcedure: object[] }>(
      'query ($texts: [String!]!) { checkProcedure(texts: $texts) { sentence } }',
      { texts: [text] },
    );
    expect(none).toEqual([]);
  });
});
