import { randomUUID } from 'node:crypto';
import {
  type CaseFacts,
  caseRows,
  type CommandWrite,
  type OpenTransaction,
  readCaseFacts,
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
  type OfficeDefinition,
  type PlanElement,
  type PlanIdentity,
  type ProcedureDefinition,
  type ResolvedVote,
  type WantedEvent,
} from '@copianifica/domain';
import type { Outcome } from './case-commands';
import { refused } from './command-answer';

type Writes = NonNullable<Outcome['write']>;

/** A case as a step needs it: opened already, or about to be. */
export interface SteppedCase {
  id: string;
  kind: ProcedureDefinition['kind'];
  parent: string | null;
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

const emptyWrites = (): Writes => ({ cases: [], rows: {}, endedTerms: [], leaves: [], outbox: [] });

/** The case that the facts were read for. */
export function caseOf(facts: CaseFacts): SteppedCase {
  const { case: found, definition, plan, draft, base } = facts;
  if (!found || !definition || !plan) throw new Error('The facts were read for no case.');
  const { id, kind, parent, version, snapshot, procedureHash } = found;
  return {
    id,
    kind: kind as ProcedureDefinition['kind'],
    parent,
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
export function officesOf(definition: ProcedureDefinition, event: string): OfficeDefinition[] {
  return (definition.events[event]?.by ?? []).map((office) => definition.offices[office]!);
}

/** Null when the actor may raise the event today, else the refusal. */
export function refuseActor(
  facts: CaseFacts,
  actor: Actor,
  definition: ProcedureDefinition,
  event: string,
): Outcome | null {
  // The mandate as it is now, not as it was when the session began.
  if (actor.kind === 'office' && !facts.mandate)
    return { answer: refused('mandate/not-in-force'), write: null };
  const current: Actor = actor.kind === 'office' ? { ...actor, mandate: facts.mandate! } : actor;
  const decision = decide(current, 'case.raise', { offices: officesOf(definition, event) }, facts.today);
  return decision.allowed ? null : { answer: refused(decision.code), write: null };
}

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
    nextNumber: facts.nextNumber,
    newId: randomUUID,
    known: {
      'plan.changedElements': changedElements(of.base, of.draft),
      'consultation.observations': facts.observations,
      'consultation.unanswered': facts.unanswered,
      'revision.open': facts.revisionOpen,
    },
  };
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
  if (decision.kind === 'refused') return { answer: refused(decision.code, decision.checks), write: null };
  const write = merge(opened(scene, of, decision), {
    ...emptyWrites(),
    rows: cargo.rows ?? {},
  });
  const rows = caseRows(
    { authority, timezone: facts.timezone, plan: of.plan, case: of, ...cargo },
    decision.event,
    decision.consequences,
  );
  const all = merge(write, { cases: [], ...rows });
  const answer = { kind: 'accepted', case: of.id, sequence: decision.event.sequence } as const;
  return { answer, write: await follow(scene, of, decision, all) };
}

type Decided = Extract<CaseDecision, { kind: 'decided' }>;

function opened({ authority, facts }: Scene, of: SteppedCase, { event, snapshot }: Decided): Writes {
  const isFinal = of.definition.states[snapshot.state]!.final;
  const closedAt = isFinal ? event.instant : null;
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
    const question = { case: of.parent, mandate: null, actorKey: '', requestId: '' };
    const facts = await readCaseFacts(scene.manager, question);
    const wanted = { type: consequence.event, actor: null, revisionEnded: of.id };
    return mustHold(await stepCase({ ...scene, facts }, caseOf(facts), wanted));
  }
  return null;
}

async function spawn(
  scene: Scene,
  of: SteppedCase,
  { procedure, id }: Extract<Consequence, { kind: 'spawned' }>,
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
    { type: found.definition.opens.event, actor },
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
