import {
  canonicalJson,
  type CaseEvent,
  type CaseSnapshot,
  foldEvents,
  type ProcedureDefinition,
  sha256Hex,
} from '@copianifica/domain';
import { accepted, daysAfter, type Kernel, PlanLife, POSTS } from './kernel';

/** A case as it was once recorded: its log, the procedure it ran under, and what it folded to then. */
export interface RecordedCase {
  definition: ProcedureDefinition;
  events: CaseEvent[];
  snapshot: CaseSnapshot;
  /** hex SHA-256 of the canonical JSON of the snapshot after each event */
  folds: string[];
}

/** What a release has once lived, kept for ever: later releases must read it as it was meant. */
export interface History {
  recordedAt: string;
  cases: RecordedCase[];
}

export const foldsOf = (events: CaseEvent[]): string[] =>
  events.map((_, index) => sha256Hex(canonicalJson(foldEvents(events.slice(0, index + 1)))));

export async function recordCase(kernel: Kernel, id: string): Promise<RecordedCase> {
  const { definition, snapshot } = await kernel.case(id);
  const events = await kernel.log(id);
  return { definition, events, snapshot, folds: foldsOf(events) };
}

/**
 * Lives a plan with the detours that real ones take: a deserted sitting, a contrary opinion that sends the text
 * back, an overdue revision, and a revision adopted as version 2. Gives the cases: the plan's, the revision's.
 */
export async function liveSimplePlan(
  kernel: Kernel,
  firstYear: number,
): Promise<[plan: string, revision: string]> {
  const life = await PlanLife.open(kernel, firstYear);
  const vote = async (days: number, share: number, present = 1): Promise<void> => {
    const sitting = await life.convene(days);
    await kernel.moveClock(daysAfter(await kernel.now(), days));
    const seats = await life.seats(sitting);
    const there = seats.slice(0, Math.ceil(seats.length * present));
    const yes = there.slice(0, Math.ceil(there.length * share));
    const rest = there.slice(yes.length);
    accepted(await life.enter(sitting, { present: there, for: yes, against: rest, abstain: [] }));
  };
  await vote(6, 1, 0.2);
  await vote(6, 0.7);
  await life.goOnTo('answers');
  accepted(await life.raise('transmit', POSTS.ufficio));
  await vote(16, 0.2);
  await life.goOnTo('in-force');
  accepted(await life.ring('annual-revision'));
  accepted(await life.raise('propose-revision', POSTS.sindaco));
  const [revision] = Object.keys((await kernel.case(life.id)).snapshot.children);
  const child = new PlanLife(kernel, revision!);
  accepted(await child.write('Un asse nuovo'));
  await child.goOnTo('in-force');
  return [life.id, revision!];
}
