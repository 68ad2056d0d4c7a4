import { caseView } from '../../apps/api/case/case-view';
import { readCaseAsOf } from '@copianifica/database';
import { canonicalJson } from '@copianifica/domain';
import { ConfirmOverride, ExtendTerm, ProposeOverride } from '@copianifica/usecases';
import { AUTHORITY, type AppDatabase } from '../support/app-database';
import { openFoundedBody } from '../support/founded-body';
import { accepted, Cycles, daysAfter, Kernel, PlanLife, POSTS } from '../support/kernel';

let app: AppDatabase;
let kernel: Kernel;
const cycles = new Cycles();

beforeAll(async () => {
  app = await openFoundedBody();
  kernel = new Kernel(app);
});
afterAll(() => app.close());

const asOf = (id: string, instant: string) =>
  app.transactions.inAuthority(AUTHORITY, (manager) => readCaseAsOf(manager, id, instant));

/** A case as it was read at an instant, with what pages show of it. */
async function readAt(id: string) {
  const read = await kernel.case(id);
  return { instant: read.now, snapshot: read.snapshot, shown: shown(read) };
}

/** What pages show: everything of a case but what it was read from. */
function shown(read: Awaited<ReturnType<typeof kernel.case>>): string {
  // Its version counts the writings of the text too, of which each replaces the one before.
  const { read: _, version: __, ...view } = caseView(read);
  return JSON.stringify(view);
}

describe('a case as it was', () => {
  it('is to the byte what was read at that time, at every point of its life', async () => {
    const life = await PlanLife.open(kernel, cycles.next());
    const moments = [await readAt(life.id)];
    const pause = async () => {
      moments.push(await readAt(life.id));
      await kernel.moveClock(daysAfter(await kernel.now(), 1));
    };
    await pause();
    await life.goOnTo('drafting');
    accepted(await life.write('Asse 1'));
    await pause();
    await life.goOnTo('consultation');
    await pause();
    accepted(await life.observe(POSTS.mayor, 'Un punto.'));
    await pause();
    const more = { term: 'consultation', by: 5, unit: 'days', reasons: 'Molti lo chiedono.' } as const;
    accepted(await new ExtendTerm(kernel.commands).execute(await kernel.by(POSTS.ufficio), life.id, more));
    await pause();
    const wanted = { target: 'adoption', legalBasis: 'art. 1', reasons: 'Urgenza.' };
    const proposing = new ProposeOverride(kernel.commands);
    const override = await proposing.execute(await kernel.by(POSTS.ufficio), life.id, wanted);
    const confirming = new ConfirmOverride(kernel.commands, app.transactions);
    accepted(
      await confirming.execute(await kernel.by(POSTS.segretario), 'id' in override ? override.id : ''),
    );
    await pause();
    await life.goOnTo('in-force');
    await pause();
    for (const { instant, snapshot, shown: then } of moments) {
      const again = await asOf(life.id, instant);
      expect(canonicalJson(again!.snapshot)).toBe(canonicalJson(snapshot));
      expect(shown(again!)).toBe(then);
    }
  });

  it('is nothing before it was opened', async () => {
    const before = await kernel.now();
    await kernel.moveClock(daysAfter(before, 1));
    const life = await PlanLife.open(kernel, cycles.next());
    expect(await asOf(life.id, before)).toBeNull();
    expect((await asOf(life.id, await kernel.now()))!.snapshot.state).toBe('guidelines');
  });
});
