import { randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Row } from '@copianifica/database';
import { commitment } from '@copianifica/domain';
import { CaseCommands } from './case-commands';
import { caseOf, refuseActor, stepCase } from './case-step';
import { type Command, type CommandAnswer, refused } from './command-answer';

const LONGEST_TEXT = 20_000;

/** Raises an event that needs no more than a confirmation, or a text: the procedure says which. */
@Injectable()
export class RaiseEvent {
  constructor(private readonly commands: CaseCommands) {}

  execute(command: Command, of: string, event: string, text?: string): Promise<CommandAnswer> {
    const body = { event, text: text ?? null };
    return this.commands.run(command, {
      name: 'raise-event',
      body,
      case: of,
      decide: (facts, manager) => {
        const stepped = caseOf(facts);
        const definition = stepped.definition.events[event];
        const no = (code: string) => ({ answer: refused(code), write: null });
        // Forms with more to them have a verb of their own, which knows what they must carry.
        if (!definition || !['confirm', 'text'].includes(definition.form)) return no('procedure/not-now');
        const refusal = refuseActor(facts, command.actor, stepped.definition, event);
        if (refusal) return refusal;
        const written = definition.form === 'text' ? writtenText(command.authority, text ?? '') : null;
        if (written && 'code' in written) return no(written.code);
        const wanted = { type: event, actor: mandateOf(command), ...(written && { text: written.text }) };
        return stepCase(
          { authority: command.authority, facts, manager },
          stepped,
          wanted,
          written ? { rows: written.rows } : {},
        );
      },
    });
  }
}

export const mandateOf = ({ actor }: Command): string | null =>
  actor.kind === 'office' ? actor.mandate.id : null;

export type WrittenText =
  | { code: 'text/empty' | 'text/too-long' }
  | { text: { id: string; commitment: string }; rows: Record<string, Row[]> };

/** A person's words, kept where they can be erased; the log gets their salted commitment. */
export function writtenText(authority: string, words: string, id: string = randomUUID()): WrittenText {
  const text = words.trim();
  if (text === '') return { code: 'text/empty' };
  if (text.length > LONGEST_TEXT) return { code: 'text/too-long' };
  const salt = randomBytes(16).toString('hex');
  return {
    text: { id, commitment: commitment(salt, text) },
    rows: { texts: [{ authority, id, text, salt }] },
  };
}
