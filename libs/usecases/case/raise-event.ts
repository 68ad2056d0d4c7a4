import { randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Row } from '@copianifica/database';
import { commitment, type EventForm, type JsonObject, type WantedEvent } from '@copianifica/domain';
import { CaseCommands, type Outcome } from './case-commands';
import { caseOf, officesHeld, refuseActor, stepCase } from './case-step';
import { type Command, type CommandAnswer, refused } from './command-answer';

const LONGEST_TEXT = 20_000;

/** What whoever raises an event may have to say with it: the procedure says which. */
export interface Raised {
  event: string;
  /** the member of a set that it is about: a zone's code */
  item?: string;
  text?: string;
  /** an opinion given in writing */
  opinion?: 'favourable' | 'with-conditions' | 'contrary';
  /** zones that a proposal touches */
  zones?: string[];
  /** conditions that who may goes on without; the text says why */
  waived?: string[];
}

/** Forms with a verb of their own, which knows what they must carry. */
const CARRIED = new Set<EventForm>(['convene', 'roll-call', 'observation', 'draft']);
/** Forms that say nothing without words. */
const WORDED = new Set<EventForm>(['text', 'reasons', 'opinion']);

/** Raises an event that needs no more than a confirmation, a text, an opinion or the zones it touches. */
@Injectable()
export class RaiseEvent {
  constructor(private readonly commands: CaseCommands) {}

  execute(command: Command, of: string, raised: Raised): Promise<CommandAnswer> {
    const { authority } = command;
    // Left out is left out of the body too: a request of an earlier release keeps its hash.
    const { event, text = null, ...more } = raised;
    return this.commands.run(command, {
      name: 'raise-event',
      body: { event, text, ...(JSON.parse(JSON.stringify(more)) as JsonObject) },
      case: of,
      decide: (facts, manager) => {
        const stepped = caseOf(facts);
        const definition = own(stepped.definition.events, event);
        if (!definition || CARRIED.has(definition.form)) return no('procedure/not-now');
        const item = raised.item ?? stepped.item;
        if (raised.item !== undefined && !facts.zones.some((zone) => zone.item === raised.item))
          return no('item/unknown');
        const refusal = refuseActor(facts, command.actor, { ...stepped, event, item });
        if (refusal) return refusal;
        const said = sayWith(command.authority, definition.form, raised);
        if ('code' in said) return no(said.code);
        const { rows, ...carried } = said;
        const wanted = {
          type: event,
          actor: mandateOf(command),
          offices: officesHeld(facts, command.actor, { ...stepped, item }),
          ...(raised.item !== undefined && { item: raised.item }),
          ...(raised.waived && { waived: raised.waived }),
          ...carried,
        };
        return stepCase({ authority, facts, manager }, stepped, wanted, { rows });
      },
    });
  }
}

const no = (code: string): Outcome => ({ answer: refused(code), write: null });
const own = <T>(table: Record<string, T>, key: string): T | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;

type Said = Pick<WantedEvent, 'text' | 'opinion' | 'zones'> & { rows: Record<string, Row[]> };

/** What the form of an event asks for, read; a waiver is never without its reasons. */
function sayWith(authority: string, form: EventForm, raised: Raised): Said | { code: string } {
  const { text = '', opinion, zones, waived = [] } = raised;
  if (form === 'opinion' && !opinion) return { code: 'opinion/missing' };
  if (form === 'zones' && !zones?.length) return { code: 'zones/missing' };
  const said = { ...(form === 'opinion' && { opinion }), ...(form === 'zones' && { zones }) };
  if (!WORDED.has(form) && waived.length === 0 && text === '') return { ...said, rows: {} };
  const written = writtenText(authority, text);
  return 'code' in written ? written : { ...said, ...written };
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
