import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type CaseFacts, type OpenTransaction, readRoll } from '@copianifica/database';
import {
  daysBetween,
  type JsonObject,
  legalDay,
  readInstant,
  type Rule,
  ruleInForce,
  sittingFor,
  sittingPlace,
} from '@copianifica/domain';
import { CaseCommands, type Outcome } from '../case/case-commands';
import { caseOf, eventsHeard, officesHeld, refuseActor, stepCase } from '../case/case-step';
import { type Command, type CommandAnswer, refused } from '../case/command-answer';
import { mandateOf, writtenText } from '../case/raise-event';

const no = (code: string, data = {}): Outcome => ({ answer: refused(code, [], data), write: null });

/** When a sitting is to be held, and which: of the state that hears this event, for this member of a set. */
export interface Convocation {
  heldAt: string;
  /** absent: the one event of its form that the case hears */
  event?: string;
  item?: string;
  /** conditions that who may goes on without, and why */
  waived?: string[];
  reasons?: string;
}

/**
 * Convenes the sitting that a case's state asks for. The roll, the weights and the rule in force on the day
 * of the sitting are fixed now, so that what happens between cannot move the base of the vote.
 */
@Injectable()
export class ConveneSitting {
  constructor(private readonly commands: CaseCommands) {}

  execute(command: Command, of: string, convocation: Convocation): Promise<CommandAnswer> {
    return this.commands.run(command, {
      name: 'convene',
      body: JSON.parse(JSON.stringify(convocation)) as JsonObject,
      case: of,
      decide: (facts, manager) => this.decide(command, facts, convocation, manager),
    });
  }

  private async decide(
    command: Command,
    facts: CaseFacts,
    { heldAt, waived, reasons, ...asked }: Convocation,
    manager: OpenTransaction,
  ): Promise<Outcome> {
    const { authority } = command;
    const stepped = caseOf(facts);
    const item = asked.item ?? stepped.item ?? null;
    const [event, another] = asked.event === undefined ? eventsHeard(stepped, 'convene') : [asked.event];
    if (event === undefined) return no('procedure/not-now');
    if (another !== undefined) return no('sitting/ambiguous');
    const place = sittingPlace(stepped.definition, stepped.snapshot.state, { event, item });
    if (!place || stepped.definition.events[event]?.form !== 'convene') return no('procedure/not-now');
    const refusal = refuseActor(facts, command.actor, { ...stepped, event, item });
    if (refusal) return refusal;
    const due = sittingFor(place.state.sitting, item);
    const held = readInstant(heldAt);
    if (held === null) return no('sitting/not-a-date');
    if (held <= facts.now) return no('sitting/in-the-past');
    const day = legalDay(held, facts.timezone);
    const rule = ruleInForce(facts.rules as Rule[], due.rule, day);
    if ('code' in rule) return no(rule.code, rule.data);
    const written = waived?.length ? writtenText(authority, reasons ?? '') : null;
    if (written && 'code' in written) return no(written.code);
    const { roll, mayor } = await readRoll(manager, due.organ);
    const noticeDays = daysBetween(facts.today, day);
    const sitting = { id: randomUUID(), organ: due.organ, matter: due.matter, heldAt: held, noticeDays };
    const wanted = {
      type: event,
      actor: mandateOf(command),
      offices: officesHeld(facts, command.actor, { ...stepped, item }),
      sitting,
      ...(asked.item !== undefined && { item: asked.item }),
      ...(waived && { waived }),
      ...(written && { text: written.text }),
    };
    return stepCase({ authority, facts, manager }, stepped, wanted, {
      sitting: { rule, roll, mayor },
      ...(written && { rows: written.rows }),
    });
  }
}
