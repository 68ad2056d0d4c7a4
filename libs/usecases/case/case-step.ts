import { randomUUID } from 'node:crypto';
import {
  type CaseFacts,
  caseRows,
  type CommandWrite,
  type OpenTransaction,
  readCaseFacts,
  readEarlierCase,
  readElementsInForce,
  readProcedure,
  type Row,
} from '@copianifica/database';
import {
  type Actor,
  type CaseContext,
  type CaseDecision,
  type CaseSnapshot,
  changedElements,
  type Consequence,
  decide,
  decideEvent,
  type EventForm,
  hasRow,
  holds,
  isOver,
  itemName,
  itemOffice,
  type OfficeDefinition,
  type PlanElement,
  type PlanIdentity,
  type ProcedureDefinition,
  type ResolvedVote,
  type SetMember,
  termOfEvent,
  type WantedEvent,
} from '@copianifica/domain';
import type { Outcome } from './case-commands';
import { type Accepted, refused } from './command-answer';

export type Writes = NonNullable<Outcome['write']>;

/** A case as a step needs it: opened already, or about to be. */
export interface SteppedCase {
  id: string;
  kind: ProcedureDefinition['kind'];
  parent: string | null;
  /** the member of a set that the case is about: the zone of a zone's update */
  item?: string;
  /** null: it is being opened */
  version: number | null;
  snapshot: CaseSnapshot | null;
  definition: ProcedureDefinition;
  procedureHash: string;
  plan: PlanIdentity;
  draft: PlanElement[];
  base: PlanElement[];
}

/** Where a step happens: whose, on which facts, in which transaction. */
export interface Scene {
  authority: string;
  facts: CaseFacts;
  manager: OpenTransaction;
}

/** What a step carries besides its event: rows of its own, and the vote or the sitting that it records. */
export interface StepCargo {
  vote?: ResolvedVote;
  sitting?: { rule: unknown; roll: unknown; mayor: string | null };
  rows?: Record<string, Row[]>;
}

export const emptyWrites = (): Writes => ({ cases: [], rows: {}, endedTerms: [], leaves: [], outbox: [] });

/** The case that the facts were read for. */
export function caseOf(facts: CaseFacts): SteppedCase & { snapshot: CaseSnapshot } {
  const { case: found, definition, plan, draft, base } = facts;
  if (!found || !definition || !plan) throw new Error('The facts were read for no case.');
  const { id, kind, parent, version, snapshot, procedureHash } = found;
  return {
    id,
    kind: kind as ProcedureDefinition['kind'],
    parent,
    ...(snapshot.item !== null && { item: snapshot.item }),
    version,
    snapshot,
    definition,
    procedureHash,
    plan,
    draft,
    base,
  };
}

/** Offices that may raise an event under a case's procedure; an event of the clock belongs to none. */
export function officesOf(
  definition: ProcedureDefinition,
  event: string,
  item: string | null = null,
): OfficeDefinition[] {
  return (definition.events[event]?.by ?? []).map((office) => itemOffice(definition.offices[office]!, item));
}

/** Keys of the offices of a procedure that an actor holds today; the clock holds none. */
export function officesHeld(
  facts: CaseFacts,
  actor: Actor,
  { definition, item = null }: Omit<Raising, 'event'>,
): string[] {
  if (actor.kind !== 'office' || !facts.mandate) return [];
  const { mandate } = facts;
  return Object.entries(definition.offices)
    .filter(([, office]) => holds(mandate, itemOffice(office, item)))
    .map(([key]) => key);
}

/** The events of a form that a case hears where it is. */
export function eventsHeard({ definition, snapshot }: ReturnType<typeof caseOf>, form: EventForm): string[] {
  return Object.keys(definition.events).filter(
    (event) => definition.events[event]!.form === form && hasRow(definition, snapshot.state, event),
  );
}

/** Null when the actor may raise the event today, else the refusal. */
export function refuseActor(
  facts: CaseFacts,
  actor: Actor,
  { definition, event, item = null }: Raising,
): Outcome | null {
  // The mandate as it is now, not as it was when the session began.
  if (actor.kind === 'office' && !facts.mandate)
    return { answer: refused('mandate/not-in-force'), write: null };
  const current: Actor = actor.kind === 'office' ? { ...actor, mandate: facts.mandate! } : actor;
  const decision = decide(
    current,
    'case.raise',
    { offices: officesOf(definition, event, item) },
    facts.today,
  );
  return decision.allowed ? null : { answer: refused(decision.code), write: null };
}

/** Which event of which procedure is wanted, about which member of a set. */
export interface Raising {
  definition: ProcedureDefinition;
  event: string;
  item?: string | null | undefined;
}

/** The members of the sets as they are now: the zones, and which of them have an assembly. */
export const membersOf = ({ zones }: CaseFacts): SetMember[] =>
  zones.map(({ item, label, assembly, delivered }) => ({
    item,
    label,
    assembly,
    sets: assembly ? ['zones', 'zone-assemblies'] : ['zones'],
    requestDelivered: delivered,
  }));

/** The facts of a case as the domain's decision wants them. */
export function contextOf(authority: string, facts: CaseFacts, of: SteppedCase): CaseContext {
  return {
    authority,
    now: facts.now,
    today: facts.today,
    timezone: facts.timezone,
    calendar: facts.calendar,
    definition: of.definition,
    procedureHash: of.procedureHash,
    case: { id: of.id, kind: of.kind, parent: of.parent, snapshot: of.snapshot },
    plan: of.plan,
    draft: of.draft,
    members: membersOf(facts),
    convocations: facts.convocations,
    nextNumber: facts.nextNumber,
    newId: randomUUID,
    known: {
      'plan.changedElements': changedElements(of.base, of.draft),
      'consultation.observations': facts.observations,
      'consultation.unanswered': facts.unanswered,
      'cycle.open': of.version === null && of.kind === 'plan' && facts.cycles.includes(of.plan.firstYear),
    },
  };
}

/** The context of a case that is open: it has a snapshot. */
export function openCase(context: CaseContext): CaseContext & { case: { snapshot: CaseSnapshot } } {
  if (!context.case.snapshot) throw new Error('The case is only about to be opened.');
  return context as CaseContext & { case: { snapshot: CaseSnapshot } };
}

/**
 * Takes one event of one case and everything that follows from it in other cases (a revision that it
 * spawns, a parent that it tells), as one outcome to be written at once.
 */
export async function stepCase(
  scene: Scene,
  of: SteppedCase,
  wanted: WantedEvent,
  cargo: StepCargo = {},
): Promise<Outcome> {
  const { authority, facts } = scene;
  const context = contextOf(authority, facts, of);
  const decision = decideEvent(context, wanted);
  if (decision.kind === 'refused')
    return {
      answer: refused(decision.code, decision.checks),
      write: mustBeSettled(wanted, decision) ? incident(scene, of, wanted, decision) : null,
    };
  return { answer: acceptedBy(decision), write: await writesOf(scene, of, decision, cargo) };
}

export const acceptedBy = ({ event }: Decided): Accepted => ({
  kind: 'accepted',
  case: event.case,
  sequence: event.sequence,
});

/** All that a decided event writes, in its case and in the others that it moves. */
export async function writesOf(
  scene: Scene,
  of: SteppedCase,
  decision: Decided,
  cargo: StepCargo = {},
): Promise<Writes> {
  const { authority, facts } = scene;
  const write = merge(opened(scene, of, decision), { ...emptyWrites(), rows: cargo.rows ?? {} });
  const rows = caseRows(
    { authority, timezone: facts.timezone, plan: of.plan, case: of, ...cargo },
    decision.event,
    decision.consequences,
  );
  return follow(scene, of, decision, merge(write, { cases: [], ...rows }));
}

type Decided = Extract<CaseDecision, { kind: 'decided' }>;

function opened({ authority, facts }: Scene, of: SteppedCase, { event, snapshot }: Decided): Writes {
  const closedAt = isOver(of.definition, snapshot.state) ? event.instant : null;
  if (of.version !== null) {
    const moved = { id: of.id, expectedVersion: of.version, version: of.version + 1, state: snapshot.state };
    const observations = { all: facts.observations, unanswered: facts.unanswered };
    return {
      ...emptyWrites(),
      cases: [{ ...moved, snapshot, headHash: snapshot.head, closedAt, observations }],
    };
  }
  const row = {
    authority,
    id: of.id,
    plan: of.plan.id,
    kind: of.kind,
    procedure_key: of.definition.key,
    procedure_hash: of.procedureHash,
    parent: of.parent,
    version: 1,
    state: snapshot.state,
    snapshot,
    head_hash: snapshot.head,
    opened_at: event.instant,
    closed_at: closedAt,
  };
  return { ...emptyWrites(), rows: { cases: [row] } };
}

async function follow(scene: Scene, of: SteppedCase, decision: Decided, write: Writes): Promise<Writes> {
  let all = write;
  for (const consequence of decision.consequences) {
    const more = await followOne(scene, of, decision, consequence);
    if (more) all = merge(all, more);
  }
  return all;
}

async function followOne(
  scene: Scene,
  of: SteppedCase,
  decision: Decided,
  consequence: Consequence,
): Promise<Writes | null> {
  const { actor } = decision.event;
  if (consequence.kind === 'spawned') {
    const outcome = await spawn(scene, of, consequence, actor);
    return mustHold(outcome);
  }
  if (consequence.kind === 'parent-told' && of.parent) {
    const item = of.item === undefined ? {} : { item: of.item };
    return tellCase(scene, of.parent, { type: consequence.event, actor: null, childEnded: of.id, ...item });
  }
  if (consequence.kind === 'previous-told') {
    const earlier = await readEarlierCase(scene.manager, of.plan);
    return earlier === null ? null : tellCase(scene, earlier, { type: consequence.event, actor: null });
  }
  return null;
}

/** Another case hears of this one, in the same command. */
async function tellCase(scene: Scene, id: string, wanted: WantedEvent): Promise<Writes> {
  const facts = await readCaseFacts(scene.manager, { case: id, mandate: null, actorKey: '', requestId: '' });
  return mustHold(await stepCase({ ...scene, facts }, caseOf(facts), wanted));
}

type Unmade = Extract<CaseDecision, { kind: 'refused' }>;

/**
 * What cannot be decided is no silent no, and neither is a term that has ended and finds no row that holds: nobody
 * stands there to be told.
 */
const mustBeSettled = ({ type, actor }: WantedEvent, { code }: Unmade): boolean =>
  code === 'procedure/undecided' || (actor === null && termOfEvent(type) !== null);

/** An incident is written down for someone to settle; until then the clock offers its term no more. */
function incident(
  { authority, facts }: Scene,
  of: SteppedCase,
  { type, item }: WantedEvent,
  { code, checks }: Unmade,
): Writes | null {
  // A case that is being opened has no place of its own yet: who opens it is told.
  if (of.version === null) return null;
  const about = { case: of.id, sequence: of.snapshot!.sequence, event: type, item: item ?? null };
  const ended = termOfEvent(type);
  const term = ended === null ? null : (of.snapshot!.terms[itemName(ended, item)]?.id ?? null);
  const row = { authority, id: randomUUID(), ...about, term, code, checks, instant: facts.now };
  return {
    ...emptyWrites(),
    rows: { incidents: [row] },
    endedTerms: term === null ? [] : [{ id: term, state: 'held' }],
    // On a case that has moved meanwhile it is decided anew.
    watched: { id: of.id, headHash: of.snapshot!.head },
    outbox: [{ id: randomUUID(), topic: 'incident-raised', case: of.id, payload: { event: type } }],
  };
}

async function spawn(
  scene: Scene,
  of: SteppedCase,
  { procedure, id, item }: Extract<Consequence, { kind: 'spawned' }>,
  actor: string | null,
): Promise<Outcome> {
  const found = await readProcedure(scene.manager, procedure);
  if (!found) return { answer: refused('procedure/missing'), write: null };
  // A revision begins from the text in force: the newest version of the plan, not what this case froze.
  const base = await readElementsInForce(scene.manager, of.plan.id);
  const child: SteppedCase = {
    id,
    kind: found.definition.kind,
    parent: of.id,
    ...(item !== undefined && { item }),
    version: null,
    snapshot: null,
    definition: found.definition,
    procedureHash: found.hash,
    plan: of.plan,
    draft: base,
    base,
  };
  const edits = base.map((element, index) => copied(scene, id, element, index + 1));
  return stepCase(
    scene,
    child,
    { type: found.definition.opens.event, actor, ...(item !== undefined && { item }) },
    { rows: { plan_edits: edits } },
  );
}

const copied = ({ authority, facts }: Scene, of: string, element: PlanElement, sequence: number): Row => {
  const { id: key, parent, level, position, title, text } = element;
  const content = { element: key, parent, level, position, title, text, removed: false };
  return { authority, id: randomUUID(), case: of, sequence, ...content, actor: null, instant: facts.now };
};

/** What follows in another case was foreseen by the procedure; that it is refused is a fault, not an answer. */
function mustHold(outcome: Outcome): Writes {
  if (outcome.answer.kind === 'accepted' && outcome.write) return outcome.write;
  const code = outcome.answer.kind === 'refused' ? outcome.answer.code : 'nothing to write';
  throw new Error(`What follows in another case was refused: ${code}`);
}

export function merge(one: Writes, other: Writes): Writes {
  const rows: CommandWrite['rows'] = { ...one.rows };
  for (const [table, added] of Object.entries(other.rows)) rows[table] = [...(rows[table] ?? []), ...added];
  return {
    rows,
    cases: [...one.cases, ...other.cases],
    endedTerms: [...one.endedTerms, ...other.endedTerms],
    leaves: [...one.leaves, ...other.leaves],
    outbox: [...one.outbox, ...other.outbox],
  };
}
