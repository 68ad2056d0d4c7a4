import { randomUUID } from 'node:crypto';
import { readCases, type ReadCase } from '@copianifica/database';
import type { Actor, CaseEvent, EnteredRollCall, Mandate } from '@copianifica/domain';
import {
  AnswerObservation,
  CaseCommands,
  type Command,
  type CommandAnswer,
  ConveneSitting,
  ProposeGuidelines,
  RaiseClockEvent,
  RaiseEvent,
  RecordRollCall,
  RemoveElement,
  SubmitObservation,
  WriteElement,
} from '@copianifica/usecases';
import { AUTHORITY, type AppDatabase } from './app-database';

export type Office = Extract<Actor, { kind: 'office' }>;
export const POSTS = {
  sindaco: 'consiglio/sindaco',
  segretario: 'segretario',
  ufficio: 'ufficio-piano/responsabile',
  mayor: 'comune/001001/sindaco',
} as const;

/** The use cases of a case on one database, as the api holds them, with the offices that raise its events. */
export class Kernel {
  readonly commands = new CaseCommands(this.app.transactions);
  readonly guidelines = new ProposeGuidelines(this.commands);
  readonly convening = new ConveneSitting(this.commands);
  readonly entering = new RecordRollCall(this.commands, this.app.transactions);
  readonly raising = new RaiseEvent(this.commands);
  readonly writing = new WriteElement(this.commands);
  readonly removing = new RemoveElement(this.commands);
  readonly submitting = new SubmitObservation(this.commands);
  readonly answering = new AnswerObservation(this.commands, this.app.transactions);
  readonly ringing = new RaiseClockEvent(this.commands, this.app.transactions);
  private readonly offices = new Map<string, Office>();

  constructor(
    readonly app: AppDatabase,
    readonly authority: string = AUTHORITY,
  ) {}

  /** Who holds a post now, acting in it. Remembered, as a session remembers it. */
  async office(post: string): Promise<Office> {
    const known = this.offices.get(post);
    if (known) return known;
    const [mandate] = await this.app.query<Mandate>(
      `select m.id, m.person, m.post, p.role, p.organization, o.kind as "organizationKind",
         m.valid_from::text as "validFrom", m.valid_to::text as "validTo", m.revision
       from copianifica.mandates m join copianifica.posts p on p.key = m.post
       join copianifica.organizations o on o.key = p.organization
       where m.post = $1 and m.known_to is null`,
      [post],
    );
    const office: Office = { kind: 'office', person: mandate!.person, mandate: mandate! };
    this.offices.set(post, office);
    return office;
  }

  async by(post: string, requestId: string = randomUUID()): Promise<Command> {
    return { authority: this.authority, actor: await this.office(post), requestId };
  }

  /** Moves the demo's legal clock, as an administrator would. */
  async moveClock(to: string): Promise<void> {
    await this.app.source.query('select copianifica.move_demo_clock($1)', [to]);
  }

  async now(): Promise<string> {
    const [row] = await this.app.source.query<{ now: Date }[]>('select copianifica.legal_now() as now');
    return row!.now.toISOString();
  }

  async case(id: string): Promise<ReadCase> {
    const [found] = await this.app.transactions.inAuthority(this.authority, (manager) =>
      readCases(manager, [id]),
    );
    return found!;
  }

  async count(table: string, where = 'true', values: unknown[] = []): Promise<number> {
    const rows = await this.app.query<{ found: number }>(
      `select count(*)::integer as found from copianifica.${table} where ${where}`,
      values,
    );
    return rows[0]!.found;
  }

  /** What was recorded under a request id, by whomever. */
  answersTo(requestId: string): Promise<{ answer: CommandAnswer }[]> {
    return this.app.query('select answer from copianifica.requests where request_id = $1', [requestId]);
  }

  /** A case's log as it is recorded. */
  log(id: string): Promise<CaseEvent[]> {
    return this.app.query<CaseEvent>(
      `select authority, "case", sequence, type, actor,
         to_char(instant at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as instant, payload, previous, hash
       from copianifica.case_events where "case" = $1 order by sequence`,
      [id],
    );
  }
}

export const accepted = (answer: CommandAnswer): Extract<CommandAnswer, { kind: 'accepted' }> => {
  if (answer.kind !== 'accepted') throw new Error(`Refused: ${JSON.stringify(answer)}`);
  return answer;
};
/** The code of a refusal; 'accepted' where it was none. */
export const codeOf = (answer: CommandAnswer): string =>
  answer.kind === 'accepted' ? 'accepted' : answer.code;

/** First years of trienniums, each of which has one cycle only: thirty for a database. */
export class Cycles {
  private last = 2025;

  next(): number {
    return (this.last += 1);
  }
}

const DAY = 86_400_000;
export const daysAfter = (instant: string, days: number): string =>
  new Date(Date.parse(instant) + days * DAY).toISOString();

/** The states of a plan's case in the order in which a life without trouble passes them. */
const PATH = [
  'guidelines',
  'drafting',
  'consultation',
  'answers',
  'opinion',
  'adoption',
  'publication-due',
  'publication',
  'in-force',
] as const;
export type Reached = (typeof PATH)[number];

/** One plan's case that is led through its life as its offices would, as far as a test wants it. */
export class PlanLife {
  constructor(
    readonly kernel: Kernel,
    readonly id: string,
  ) {}

  /** Opens a cycle; each of a test's own triennium, since there can be one only. */
  static async open(kernel: Kernel, firstYear: number): Promise<PlanLife> {
    const asked = { title: `Piano dal ${firstYear}`, firstYear, text: 'Linee di indirizzo.' };
    const answer = await kernel.guidelines.execute(await kernel.by(POSTS.sindaco), asked);
    return new PlanLife(kernel, accepted(answer).case);
  }

  static async reach(kernel: Kernel, firstYear: number, state: Reached): Promise<PlanLife> {
    const life = await PlanLife.open(kernel, firstYear);
    await life.goOnTo(state);
    return life;
  }

  async goOnTo(state: Reached): Promise<void> {
    for (;;) {
      const at = (await this.state()) as Reached;
      if (PATH.indexOf(at) >= PATH.indexOf(state)) return;
      await this.goOn(at);
    }
  }

  async state(): Promise<string> {
    return (await this.kernel.case(this.id)).snapshot.state;
  }

  async raise(event: string, post: string, requestId?: string): Promise<CommandAnswer> {
    return this.kernel.raising.execute(await this.kernel.by(post, requestId), this.id, { event });
  }

  async write(title: string, requestId?: string): Promise<CommandAnswer> {
    const element = { element: null, parent: null, level: 'axis', title, text: 'Un testo.' };
    return this.kernel.writing.execute(await this.kernel.by(POSTS.ufficio, requestId), this.id, element);
  }

  async observe(post: string, text: string, requestId?: string): Promise<CommandAnswer> {
    return this.kernel.submitting.execute(await this.kernel.by(post, requestId), this.id, text);
  }

  /** Convenes a sitting so many days from now, and gives its id. */
  async convene(days: number): Promise<string> {
    const heldAt = daysAfter(await this.kernel.now(), days);
    accepted(await this.kernel.convening.execute(await this.kernel.by(POSTS.sindaco), this.id, { heldAt }));
    const { snapshot } = await this.kernel.case(this.id);
    return Object.values(snapshot.sittings)[0]!.id;
  }

  async enter(sitting: string, rollCall: EnteredRollCall): Promise<CommandAnswer> {
    return this.kernel.entering.execute(await this.kernel.by(POSTS.segretario), sitting, rollCall);
  }

  async seats(sitting: string): Promise<string[]> {
    const { sittings } = await this.kernel.case(this.id);
    return sittings.find(({ id }) => id === sitting)!.roll.map(([seat]) => seat);
  }

  /** Convenes, lets the hour come, and enters a vote of all seats for. */
  async pass(days: number): Promise<void> {
    const sitting = await this.convene(days);
    await this.kernel.moveClock(daysAfter(await this.kernel.now(), days));
    const seats = await this.seats(sitting);
    accepted(await this.enter(sitting, { present: seats, for: seats, against: [], abstain: [] }));
  }

  /** Lets a running term end, and rings for it as the sweep would. */
  async ring(name: string): Promise<CommandAnswer> {
    const { snapshot } = await this.kernel.case(this.id);
    const { id, dueAt } = snapshot.terms[name]!;
    if ((await this.kernel.now()) < dueAt) await this.kernel.moveClock(dueAt);
    return this.kernel.ringing.execute({ authority: this.kernel.authority, termId: id, epoch: 1 });
  }

  private async goOn(state: Reached): Promise<void> {
    switch (state) {
      case 'guidelines':
      case 'adoption':
        return this.pass(6);
      case 'drafting':
        accepted(await this.write('Asse 1'));
        accepted(await this.raise('close-drafting', POSTS.ufficio));
        return;
      case 'consultation':
        accepted(await this.ring('consultation'));
        return;
      case 'answers':
        accepted(await this.raise('transmit', POSTS.ufficio));
        return;
      case 'opinion':
        return this.pass(16);
      case 'publication-due':
        accepted(await this.raise('publish', POSTS.segretario));
        return;
      case 'publication':
        accepted(await this.ring('enforceable'));
        return;
      case 'in-force':
    }
  }
}
