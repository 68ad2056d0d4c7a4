import { AnswerError, OfficeClient } from './client';
import * as documents from './documents';
import { Offices } from './offices';
import type { AuthorityShape, CaseShape, PlanShape } from './shapes';
import { OFFICE, Story } from './story';
import { closing, headline, tellEvent } from './timeline';
import { checkBundle } from './check-bundle';

/** A plan whose third version is in force has lived the whole story: adopted, revised, updated for one zone. */
const WHOLE_LIFE = 3;
const YEARS = 3;

/**
 * Plays the life of one plan against a running demo, through the API, as the offices that would act, and
 * tells it from what the API gives back. Goes on from where an interrupted one had come. Exit code 0 when
 * the plan's revision is in force, else 1 with one sentence.
 */
export async function playDemo(options: { url: string }): Promise<number> {
  try {
    await new Play(options.url).run();
    return 0;
  } catch (error) {
    if (!(error instanceof AnswerError)) throw error;
    console.error(error.message);
    return 1;
  }
}

class Play {
  private readonly reader: OfficeClient;
  private readonly offices: Offices;
  private readonly story: Story;
  /** the events that have been told */
  private readonly told = new Set<string>();
  private readonly known = new Map<string, { version: number; of: CaseShape }>();

  constructor(url: string) {
    this.reader = new OfficeClient(url, null);
    this.offices = new Offices(url);
    this.story = new Story(
      this.offices,
      (id) => this.case(id),
      () => this.authority(),
    );
  }

  async run(): Promise<void> {
    const authority = await this.authority();
    if (!authority.demo)
      throw new AnswerError('This is no demo: its plan is made by its offices, not by a script.');
    console.log(`${headline(authority)}\n`);
    const plan = await this.findOrOpen(authority);
    await this.live(plan.id);
    await this.tellEnd(plan.id);
  }

  /** The plan whose story is under way, or a new one for the first triennium that has none. */
  private async findOrOpen({ today }: AuthorityShape): Promise<PlanShape> {
    const plans = await this.plans();
    const unfinished = plans.find((plan) => !isWhole(plan));
    if (unfinished) {
      console.log(`Si riprende «${unfinished.title}» da dove era.\n`);
      return unfinished;
    }
    const next = Math.max(Number(today.slice(0, 4)) + 1, ...plans.map(({ lastYear }) => lastYear + 1));
    const variables = {
      requestId: `demo:open:${next}`,
      title: `Piano strategico metropolitano ${next}-${next + YEARS - 1} (esempio)`,
      firstYear: next,
      text: 'Linee di indirizzo di esempio: pochi progetti praticabili, equilibrio tra le zone, riuso prima del nuovo.',
    };
    await this.offices.command(OFFICE.sindaco, documents.PROPOSE, variables);
    return (await this.plans()).find(({ firstYear }) => firstYear === next)!;
  }

  private async live(planId: string): Promise<void> {
    for (;;) {
      const plan = (await this.plans()).find(({ id }) => id === planId)!;
      await this.tell(plan);
      if (isWhole(plan)) return;
      // A child's case moves while its plan waits for it.
      const open = plan.outlines.filter(({ closed }) => !closed);
      const moving = open.find(({ kind }) => kind !== 'plan') ?? open[0];
      if (!moving)
        throw new AnswerError('The plan has no case that moves, and its revision is not in force.');
      const of = await this.caseAt(moving);
      const went = await this.story.advance(of);
      if (!went) await (newestInForce(plan) === 1 ? this.story.revise(of) : this.story.updateZone(of));
    }
  }

  /** Tells what has happened since, the last event apart: its notices may still be on their way. */
  private async tell(plan: PlanShape, all = false): Promise<void> {
    const cases = await Promise.all(plan.outlines.map((outline) => this.caseAt(outline)));
    const events = cases.flatMap((of) =>
      of.events.map((event) => ({ of, event, key: `${of.id}/${event.sequence}` })),
    );
    const untold = events.filter(({ key }) => !this.told.has(key));
    const inOrder = untold.toSorted((a, b) => Date.parse(a.event.instant) - Date.parse(b.event.instant));
    if (!all) inOrder.pop();
    for (const { key } of inOrder) this.told.add(key);
    for (const { of, event } of inOrder) console.log(tellEvent(of, event));
  }

  private async tellEnd(planId: string): Promise<void> {
    const cases = await this.settled(planId);
    const plan = (await this.plans()).find(({ id }) => id === planId)!;
    await this.tell(plan, true);
    console.log(`\n${closing(plan, cases, await this.authority())}`);
    for (const of of cases)
      console.log(await checkBundle(this.reader, of, (await this.authority()).recordKey));
  }

  /** Waits, half a minute at most, until every notice has been sent. */
  private async settled(planId: string): Promise<CaseShape[]> {
    for (const began = Date.now(); ;) {
      const plan = (await this.plans()).find(({ id }) => id === planId)!;
      for (const { id } of plan.outlines) this.known.delete(id);
      const cases = await Promise.all(plan.outlines.map((outline) => this.caseAt(outline)));
      const done = cases.every(({ noticesSent, noticesDelivered }) => noticesSent === noticesDelivered);
      if (done) return cases;
      if (Date.now() - began > 30_000)
        throw new AnswerError('Some notices were not sent in half a minute: see the worker’s log.');
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }

  private async authority(): Promise<AuthorityShape> {
    return (await this.reader.ask<{ authority: AuthorityShape }>(documents.AUTHORITY)).authority;
  }

  private async plans(): Promise<PlanShape[]> {
    return (await this.reader.ask<{ plans: PlanShape[] }>(documents.PLANS)).plans;
  }

  /** A case that has not moved since it was read is not read again. */
  private async caseAt({ id, version }: PlanShape['outlines'][number]): Promise<CaseShape> {
    const known = this.known.get(id);
    if (known?.version === version) return known.of;
    const of = await this.case(id);
    this.known.set(id, { version, of });
    return of;
  }

  private async case(id: string): Promise<CaseShape> {
    return (await this.reader.ask<{ case: CaseShape }>(documents.READ_CASE, { id })).case;
  }
}

const newestInForce = ({ versions }: PlanShape): number =>
  Math.max(0, ...versions.filter(({ inForceFrom }) => inForceFrom !== null).map(({ number }) => number));

const isWhole = ({ versions, outlines }: PlanShape): boolean =>
  versions.some(({ number, inForceFrom }) => number === WHOLE_LIFE && inForceFrom !== null) &&
  outlines.every(({ kind, closed }) => kind === 'plan' || closed);
