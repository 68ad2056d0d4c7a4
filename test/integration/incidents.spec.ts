import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDueTerms, readIncidents } from '@copianifica/database';
import { inspectProcedure } from '@copianifica/documents';
import {
  ConfirmProcedure,
  ProposeProcedure,
  RetryIncident,
  SetAsideIncidents,
  StoreProcedure,
} from '@copianifica/usecases';
import { AUTHORITY, type AppDatabase } from '../support/app-database';
import { openFoundedBody } from '../support/founded-body';
import { accepted, codeOf, Cycles, Kernel, PlanLife, POSTS } from '../support/kernel';

let app: AppDatabase;
let kernel: Kernel;
const cycles = new Cycles();

/**
 * The simple plan where the end of the consultation asks for a fact that is not known until the case has gone on to
 * a state with a sitting, and where the text is closed on a fact that nobody knows.
 */
const UNDECIDED = readFileSync(join(__dirname, '../support/simple/plan.yaml'), 'utf8')
  .replace(
    '\nevents:\n',
    `
  sitting-known:
    label: { it: Si sa con quale preavviso si convoca, en: It is known with what notice it is convened }
    when: sitting.noticeRequired >= 1
  month-known:
    label: { it: Si sa in che mese siamo, en: It is known which month it is }
    when: consultation.observations >= 0 and sitting.noticeRequired >= 1

events:
  look-after:
    label: { it: Porta avanti, en: Look after it }
    done: { it: Portata avanti, en: Looked after }
    by: [ufficio-piano]
    form: confirm
`,
  )
  .replace(
    `      term:consultation:
        - to: answers
`,
    `      look-after:
        - to: window
      term:consultation:
        - if: [sitting-known]
          to: answers
`,
  )
  .replace(
    '  answers:\n    label',
    `  window:
    phase: consultation
    label: { it: Finestra, en: Window }
    actors: [ufficio-piano]
    sitting:
      organ: consiglio
      rule: torino/consiglio/ordinary
      matter: guidelines
      label: { it: Linee di indirizzo, en: Guidelines }
      notice: consiglio-notice
    on:
      convene:
        - effects: [convene]
      record-roll-call:
        - { if: [vote-passed], effects: [record-vote] }
      term:consultation:
        - if: [sitting-known]
          to: answers
  answers:
    label`,
  )
  .replace(
    '        - if: [every-observation-answered]\n',
    '        - if: [every-observation-answered, month-known]\n',
  );

beforeAll(async () => {
  app = await openFoundedBody();
  kernel = new Kernel(app);
  await putInForce(UNDECIDED);
});
afterAll(async () => {
  await app.close();
});

async function putInForce(text: string): Promise<void> {
  const inspected = inspectProcedure(text);
  if (inspected.kind === 'refused') throw new Error(JSON.stringify(inspected.findings));
  const { commands } = kernel;
  const hash = createHash('sha256').update(text).digest('hex');
  const version = { text, hash, definition: inspected.definition };
  const stored = await new StoreProcedure(commands).execute(await kernel.by(POSTS.ufficio), [version]);
  if (stored.kind !== 'stored') throw new Error(JSON.stringify(stored));
  const proposed = await new ProposeProcedure(commands).execute(await kernel.by(POSTS.ufficio), hash);
  if (proposed.kind !== 'done') throw new Error(JSON.stringify(proposed));
  await new ConfirmProcedure(commands).execute(await kernel.by(POSTS.segretario), proposed.id);
}

const incidents = (of: string) =>
  app.transactions.inAuthority(AUTHORITY, (manager) =>
    readIncidents(manager, { case: of, limit: 100, openOnly: false }),
  );
const retry = async (incident: string, post: string = POSTS.ufficio) =>
  new RetryIncident(kernel.commands, app.transactions).execute(await kernel.by(post), incident);
const setAside = async (ids: string[], post: string = POSTS.segretario, reasons = 'Non serve più.') =>
  new SetAsideIncidents(kernel.commands).execute(await kernel.by(post), ids, reasons);

/** A case whose consultation has ended without anybody being able to say what that does. */
async function undecided(): Promise<PlanLife> {
  const life = await PlanLife.reach(kernel, cycles.next(), 'consultation');
  expect(codeOf(await life.ring('consultation'))).toBe('procedure/undecided');
  return life;
}

describe('what cannot be decided', () => {
  it('is an incident that says why, and the clock offers its term no more', async () => {
    const life = await undecided();
    const [incident, ...more] = await incidents(life.id);
    expect(more).toEqual([]);
    expect(incident).toMatchObject({
      event: 'term:consultation',
      code: 'procedure/undecided',
      termLabel: { en: 'Consultation of the comuni and the unions' },
      checks: [
        { name: 'sitting-known', holds: null, facts: [{ name: 'sitting.noticeRequired', value: null }] },
      ],
      settlement: null,
    });
    expect(await life.state()).toBe('consultation');
    const due = await app.transactions.inAuthority(AUTHORITY, (manager) =>
      readDueTerms(manager, { limit: 100, except: [] }),
    );
    expect(due.map(({ id }) => id)).not.toContain(incident!.term);
    const again = await kernel.ringing.execute({ authority: AUTHORITY, termId: incident!.term!, epoch: 1 });
    expect(codeOf(again)).toBe('term/not-due');
    expect(await incidents(life.id)).toHaveLength(1);
  });

  it('goes on when the clock raises it again after somebody has looked after it', async () => {
    const life = await undecided();
    const [first] = await incidents(life.id);
    // Still nobody knows: the first is settled, and another one waits.
    expect(codeOf(await retry(first!.id))).toBe('procedure/undecided');
    const [second, settled] = await incidents(life.id);
    expect(settled).toMatchObject({ id: first!.id, settlement: { how: 'retried' } });
    expect(second).toMatchObject({ settlement: null, term: first!.term });
    accepted(await life.raise('look-after', POSTS.ufficio));
    expect(codeOf(await retry(second!.id, POSTS.sindaco))).toBe('mandate/not-yours');
    accepted(await retry(second!.id));
    expect(await life.state()).toBe('answers');
    const { terms } = await kernel.case(life.id);
    expect(terms.map(({ name, state }) => `${name} ${state}`)).toEqual(['consultation fired']);
    expect(codeOf(await retry(second!.id))).toBe('incident/settled');
    expect((await incidents(life.id)).filter(({ settlement }) => settlement === null)).toEqual([]);
  });

  it('of a person waits once, and is raised again by the person', async () => {
    const life = await undecided();
    accepted(await life.raise('look-after', POSTS.ufficio));
    accepted(await retry((await incidents(life.id))[0]!.id));
    for (const _ of [1, 2, 3])
      expect(codeOf(await life.raise('transmit', POSTS.ufficio))).toBe('procedure/undecided');
    const open = (await incidents(life.id)).filter(({ settlement }) => settlement === null);
    expect(open).toMatchObject([
      { event: 'transmit', term: null, eventLabel: { en: 'Send the text to the Conferenza' } },
    ]);
    expect(codeOf(await retry(open[0]!.id))).toBe('incident/not-the-clock');
    expect(await setAside([open[0]!.id])).toMatchObject({ kind: 'done' });
  });

  it('is set aside with reasons, many at once, all or none', async () => {
    const lives = [await undecided(), await undecided(), await undecided()];
    const ids = (await Promise.all(lives.map(({ id }) => incidents(id)))).map(([one]) => one!.id);
    expect(await setAside(ids, POSTS.mayor)).toMatchObject({ code: 'mandate/not-yours' });
    expect(await setAside(ids, POSTS.segretario, '  ')).toMatchObject({ code: 'text/empty' });
    expect(await setAside([...ids, randomUUID()])).toMatchObject({ code: 'incident/unknown' });
    expect(await kernel.count('incident_settlements', 'incident = any ($1)', [ids])).toBe(0);
    expect(await setAside(ids)).toMatchObject({ kind: 'done' });
    expect(await kernel.count('incident_settlements', 'incident = any ($1)', [ids])).toBe(3);
    expect((await incidents(lives[0]!.id))[0]).toMatchObject({
      settlement: { how: 'set-aside', reasons: 'Non serve più.' },
    });
    expect(await setAside([ids[0]!])).toMatchObject({ code: 'incident/settled' });
    expect(codeOf(await retry(ids[0]!))).toBe('incident/settled');
  });

  it('is settled once by two people at the same moment', async () => {
    const life = await undecided();
    const [incident] = await incidents(life.id);
    const answers = await Promise.all(Array.from({ length: 6 }, () => setAside([incident!.id])));
    expect(answers.filter(({ kind }) => kind === 'done')).toHaveLength(1);
    expect(await kernel.count('incident_settlements', 'incident = $1', [incident!.id])).toBe(1);
  });
});
