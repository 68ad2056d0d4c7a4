import type { EnteredRollCall } from '@copianifica/domain';
import type { CommandAnswer, Raised } from '@copianifica/usecases';
import { accepted, type Kernel, POSTS } from './kernel';

/** A vote as a spec says it: seats by key; who is present is who votes, unless said. */
export type SaidVote = Partial<EnteredRollCall>;
/** What each condition of the rule needed and had, and whether it held. */
export type SaidTally = Record<string, [need: number, have: number, holds: boolean]>;

/** The case of a plan of any body, led by its offices through the use cases, on days that the spec chooses. */
export class BodyLife {
  private constructor(
    readonly kernel: Kernel,
    readonly id: string,
  ) {}

  static async open(kernel: Kernel, firstYear: number): Promise<BodyLife> {
    const asked = { title: `Piano dal ${firstYear}`, firstYear, text: 'Linee di indirizzo.' };
    return new BodyLife(
      kernel,
      accepted(await kernel.guidelines.execute(await kernel.by(POSTS.sindaco), asked)).case,
    );
  }

  async on(day: string): Promise<void> {
    await this.kernel.moveClock(`${day}T09:00:00.000Z`);
  }
  async state(): Promise<string> {
    return (await this.kernel.case(this.id)).snapshot.state;
  }
  /** The days on which the terms that run end, by name. */
  async terms(): Promise<Record<string, string>> {
    const { terms } = (await this.kernel.case(this.id)).snapshot;
    return Object.fromEntries(Object.entries(terms).map(([name, { dueOn }]) => [name, dueOn]));
  }

  async raise(post: string, event: string, said: Omit<Raised, 'event'> = {}): Promise<CommandAnswer> {
    return this.kernel.raising.execute(await this.kernel.by(post), this.id, { event, ...said });
  }
  async do(post: string, event: string, said: Omit<Raised, 'event'> = {}): Promise<void> {
    accepted(await this.raise(post, event, said));
  }

  async write(title: string): Promise<void> {
    const element = { element: null, parent: null, level: 'axis', title, text: 'Un testo.' };
    accepted(await this.kernel.writing.execute(await this.kernel.by(POSTS.ufficio), this.id, element));
  }
  async observe(post: string): Promise<void> {
    accepted(await this.kernel.submitting.execute(await this.kernel.by(post), this.id, 'Più verde.'));
  }
  /** Answers what was observed last. */
  async answer(): Promise<void> {
    const [row] = await this.kernel.app.query<{ id: string }>(
      'select id from copianifica.observations order by instant desc limit 1',
    );
    const answer = { observation: row!.id, outcome: 'partly' as const, reasons: 'In parte.' };
    accepted(await this.kernel.answering.execute(await this.kernel.by(POSTS.ufficio), answer));
  }

  async convene(day: string): Promise<CommandAnswer> {
    const heldAt = `${day}T09:00:00.000Z`;
    return this.kernel.convening.execute(await this.kernel.by(POSTS.sindaco), this.id, { heldAt });
  }
  /** Convenes for a day, lets it come, and enters the vote. */
  async sits(day: string, vote: SaidVote): Promise<SaidTally> {
    accepted(await this.convene(day));
    await this.on(day);
    return this.enter(vote);
  }
  /** Enters the vote of the one sitting that is pending; gives its tally by the name of each condition. */
  async enter({ for: yes = [], against = [], abstain = [], ...more }: SaidVote): Promise<SaidTally> {
    const [pending] = Object.values((await this.kernel.case(this.id)).snapshot.sittings);
    const entered = { present: [...yes, ...against, ...abstain], ...more, for: yes, against, abstain };
    accepted(
      await this.kernel.entering.execute(await this.kernel.by(POSTS.segretario), pending!.id, entered),
    );
    return this.lastTally();
  }
  /** The seats on the roll of the sitting convened last, with the residents they stand for. */
  async roll(): Promise<Map<string, number | null>> {
    const { sittings } = await this.kernel.case(this.id);
    const [last] = sittings.toSorted((one, other) => (one.heldAt < other.heldAt ? 1 : -1));
    return new Map(last!.roll);
  }

  /** Lets a running term end, and rings for it as the sweep would. */
  async ring(name: string): Promise<void> {
    const { snapshot } = await this.kernel.case(this.id);
    const { id, dueAt } = snapshot.terms[name]!;
    if ((await this.kernel.now()) < dueAt) await this.kernel.moveClock(dueAt);
    accepted(await this.kernel.ringing.execute({ authority: this.kernel.authority, termId: id, epoch: 1 }));
  }

  private async lastTally(): Promise<SaidTally> {
    const [row] = await this.kernel.app.query<{
      tally: { checks: { name: string; need: number; have: number; holds: boolean }[] };
    }>('select tally from copianifica.votes order by instant desc limit 1');
    return Object.fromEntries(
      row!.tally.checks.map(({ name, need, have, holds }) => [name, [need, have, holds]]),
    );
  }
}

/** The conditions that stood in the way of an event; none where it was taken. */
export const refusedFor = (answer: CommandAnswer): string[] =>
  answer.kind === 'accepted'
    ? []
    : (answer.checks ?? []).filter(({ holds }) => !holds).map(({ name }) => name);
