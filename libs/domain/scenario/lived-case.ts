import type { CaseContext, SetMember } from '../case/case-context';
import { decideEvent } from '../case/decide-event';
import type { WantedEvent } from '../case/wanted-event';
import { recipientsOf } from '../notice/recipients';
import { changedElements } from '../plan/plan-content';
import type { Audience } from '../procedure/definition';
import { isOver } from '../procedure/state-tree';
import type { ResolvedVote } from '../sitting/resolve-vote';
import { legalDay } from '../term/civil-days';
import type { StagedTally, StageRefusal } from './stage';
import type { Ground, LivedCase, LivedEvent, LivedSitting } from './ground';

/** What an event carries into memory besides itself. */
export interface Cargo {
  vote?: { resolved: ResolvedVote; opinion: string | null; rule: string };
  sitting?: LivedSitting;
}

/** Takes one event of one case, and everything that follows from it in other cases; null, or why it is refused. */
export function take(
  ground: Ground,
  of: LivedCase,
  wanted: WantedEvent,
  cargo: Cargo = {},
): StageRefusal | null {
  const context = contextOf(ground, of);
  const decision = decideEvent(context, wanted);
  if (decision.kind === 'refused') {
    const failing = decision.checks.filter(({ holds }) => holds !== true).map(({ name }) => name);
    return { code: decision.code, conditions: [...new Set(failing)] };
  }
  const lived: LivedEvent = { event: decision.event, started: [], told: [], tally: tallyOf(cargo) };
  if (of.snapshot === null) ground.cases.push(of);
  of.snapshot = decision.snapshot;
  of.events.push(lived);
  if (cargo.sitting) of.sittings.push(cargo.sitting);
  for (const consequence of decision.consequences) {
    switch (consequence.kind) {
      case 'term-started':
        lived.started.push({
          name: consequence.name,
          dueOn: consequence.term.dueOn,
          steps: consequence.explanation,
        });
        break;
      case 'told':
        tell(ground, of, lived, consequence);
        break;
      case 'text-frozen':
        of.versions.set(consequence.id, consequence.content.elements);
        break;
      case 'put-in-force':
        of.plan.inForce.push({
          number: consequence.number,
          elements: of.versions.get(consequence.version) ?? [],
        });
        break;
      case 'spawned':
        mustHold(spawn(ground, of, consequence, wanted.actor));
        break;
      case 'parent-told':
        tellParent(ground, of, consequence.event);
        break;
      case 'previous-told':
        tellPrevious(ground, of, consequence.event);
        break;
      default:
        // The rest stands in the case's own snapshot.
        break;
    }
  }
  return null;
}

function tallyOf({ vote }: Cargo): StagedTally | null {
  if (!vote) return null;
  const { outcome, counts, tally } = vote.resolved;
  return { rule: vote.rule, outcome, opinion: vote.opinion, counts, checks: tally.checks };
}

type Told = { message: string; to: Audience[]; item?: string; asks?: true };

function tell(ground: Ground, of: LivedCase, lived: LivedEvent, { message, to, item, asks }: Told): void {
  const count = recipientsOf({ audience: to, ...(item !== undefined && { item }) }, ground.posts).length;
  lived.told.push({ message, count });
  // Whether a request arrived is known of those that were written to somebody.
  if (asks && item !== undefined)
    if (count > 0) of.asked.set(item, !ground.undelivered.has(item));
    else of.asked.delete(item);
}

function tellParent(ground: Ground, of: LivedCase, event: string): void {
  const parent = ground.cases.find(({ id }) => id === of.parent);
  if (!parent) return;
  const item = of.item === null ? {} : { item: of.item };
  mustHold(take(ground, parent, { type: event, actor: null, childEnded: of.id, ...item }));
}

/** The open case of the plan before this one hears that another has taken its place. */
function tellPrevious(ground: Ground, { plan }: LivedCase, event: string): void {
  const [earlier] = ground.cases
    .filter((one) => one.parent === null && !isClosed(one))
    .filter((one) => one.plan.identity.firstYear < plan.identity.firstYear && one.plan.inForce.length > 0)
    .toSorted((one, other) => other.plan.identity.firstYear - one.plan.identity.firstYear);
  if (earlier) mustHold(take(ground, earlier, { type: event, actor: null }));
}

function spawn(
  ground: Ground,
  of: LivedCase,
  { procedure, id, item }: { procedure: string; id: string; item?: string },
  actor: string | null,
): StageRefusal | null {
  const found = ground.procedures.find(({ definition }) => definition.key === procedure);
  if (!found) return { code: 'procedure/missing', conditions: [] };
  const about = item === undefined ? {} : { item };
  const child = newCase({ ...found, id, plan: of.plan, parent: of.id, item: item ?? null });
  child.base = of.plan.inForce.at(-1)?.elements ?? [];
  child.draft = [...child.base];
  return take(ground, child, { type: found.definition.opens.event, actor, ...about });
}

/** What follows in another case is foreseen by the procedure; refused, the procedure is wrong. */
export class Broken extends Error {
  constructor(readonly refusal: StageRefusal) {
    super(`What follows in another case was refused: ${refusal.code} ${refusal.conditions.join(', ')}`);
  }
}

function mustHold(refusal: StageRefusal | null): void {
  if (refusal) throw new Broken(refusal);
}

export const isClosed = ({ definition, snapshot }: LivedCase): boolean =>
  snapshot !== null && isOver(definition, snapshot.state);

export const newCase = (
  of: Pick<LivedCase, 'id' | 'definition' | 'hash' | 'plan' | 'parent' | 'item'>,
): LivedCase => ({
  ...of,
  snapshot: null,
  events: [],
  draft: [],
  base: [],
  versions: new Map(),
  sittings: [],
  observations: [],
  asked: new Map(),
});

/** Whether a cycle is being opened for a triennium that has one. */
export const opensAgain = ({ cases }: Ground, { snapshot, definition, plan }: LivedCase): boolean =>
  snapshot === null &&
  definition.kind === 'plan' &&
  cases.some((one) => one.plan.identity.firstYear === plan.identity.firstYear);

function contextOf(ground: Ground, of: LivedCase): CaseContext {
  const { authority } = ground.body;
  return {
    authority: authority.key,
    now: ground.now,
    today: legalDay(ground.now, authority.timezone),
    timezone: authority.timezone,
    calendar: ground.calendar,
    definition: of.definition,
    procedureHash: of.hash,
    case: { id: of.id, kind: of.definition.kind, parent: of.parent, snapshot: of.snapshot },
    plan: of.plan.identity,
    draft: of.draft,
    members: ground.members.map((member): SetMember => ({
      ...member,
      requestDelivered: of.asked.get(member.item) ?? null,
    })),
    nextNumber: (of.plan.inForce.at(-1)?.number ?? 0) + 1,
    newId: ground.newId,
    known: {
      'cycle.open': opensAgain(ground, of),
      'plan.changedElements': changedElements(of.base, of.draft),
      'consultation.observations': of.observations.length,
      'consultation.unanswered': of.observations.filter(({ answered }) => !answered).length,
    },
  };
}
