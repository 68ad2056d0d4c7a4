import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { CaseFacts } from '@copianifica/database';
import { mayDraft, type PlanElement, refuseElement, withDescendants } from '@copianifica/domain';
import { CaseCommands, type Outcome } from '../case/case-commands';
import { caseOf, merge, refuseActor } from '../case/case-step';
import { type Command, type CommandAnswer, refused } from '../case/command-answer';
import { mandateOf } from '../case/raise-event';

export interface ElementText {
  /** null: a new element */
  element: string | null;
  parent: string | null;
  level: string;
  title: string;
  text: string;
}

const WRITING = 'write-text';
const no = (code: string): Outcome => ({ answer: refused(code), write: null });

/** Writes or rewrites one element of the draft. Every earlier text stays: edits are added, never changed. */
@Injectable()
export class WriteElement {
  constructor(private readonly commands: CaseCommands) {}

  execute(command: Command, of: string, written: ElementText): Promise<CommandAnswer> {
    const decide = (facts: CaseFacts): Outcome => {
      const refusal = refuseWriting(command, facts);
      if (refusal) return refusal;
      const known = facts.draft.find(({ id }) => id === written.element);
      if (written.element !== null && !known) return no('plan/unknown-element');
      const element = { ...written, id: known?.id ?? randomUUID(), title: written.title.trim() };
      const wrong = refuseElement(element, facts.draft);
      if (wrong) return no(wrong.code);
      const last = Math.max(0, ...facts.draft.map(({ position }) => position));
      return edit(command, facts, { ...element, position: known?.position ?? last + 1 }, false);
    };
    return this.commands.run(command, { name: 'write-element', body: { ...written }, case: of, decide });
  }
}

/** Takes an element, and what hangs under it, out of the draft. */
@Injectable()
export class RemoveElement {
  constructor(private readonly commands: CaseCommands) {}

  execute(command: Command, of: string, element: string): Promise<CommandAnswer> {
    const decide = (facts: CaseFacts): Outcome => {
      const refusal = refuseWriting(command, facts);
      if (refusal) return refusal;
      const removed = withDescendants(facts.draft, element);
      const [first, ...rest] = removed;
      if (!first) return no('plan/unknown-element');
      let outcome = edit(command, facts, first, true);
      rest.forEach((part, index) => {
        const more = edit(command, { ...facts, editSequence: facts.editSequence + index + 1 }, part, true);
        outcome = {
          ...outcome,
          write: { ...outcome.write!, rows: merge(outcome.write!, { ...more.write!, cases: [] }).rows },
        };
      });
      return outcome;
    };
    return this.commands.run(command, { name: 'remove-element', body: { element }, case: of, decide });
  }
}

function refuseWriting(command: Command, facts: CaseFacts): Outcome | null {
  const { definition, snapshot } = caseOf(facts);
  if (!mayDraft(definition, snapshot.state)) return no('plan/not-drafting');
  return refuseActor(facts, command.actor, { definition, event: WRITING });
}

/** One edit. The case's version moves with it, so that a text is never closed under a writer's hand unseen. */
function edit(
  command: Command,
  facts: CaseFacts,
  { id, ...content }: PlanElement,
  removed: boolean,
): Outcome {
  const { id: of, version, snapshot } = caseOf(facts);
  const { parent, level, position, title, text } = content;
  const row = {
    authority: command.authority,
    id: randomUUID(),
    case: of,
    element: id,
    sequence: facts.editSequence + 1,
    parent,
    level,
    position,
    title,
    text,
    removed,
    actor: mandateOf(command),
    instant: facts.now,
  };
  const moved = { id: of, expectedVersion: version!, version: version! + 1, state: snapshot.state };
  return {
    answer: { kind: 'accepted', case: of, sequence: snapshot.sequence },
    write: {
      cases: [{ ...moved, snapshot, headHash: snapshot.head, closedAt: null }],
      rows: { plan_edits: [row] },
      endedTerms: [],
      leaves: [],
      outbox: [{ id: randomUUID(), topic: 'draft-edited', case: of, payload: { element: id } }],
    },
  };
}
