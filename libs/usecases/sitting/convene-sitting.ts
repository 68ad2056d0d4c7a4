import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type CaseFacts, type OpenTransaction, readRoll } from '@copianifica/database';
import { daysBetween, legalDay, readInstant, type Rule, ruleInForce, stateOf } from '@copianifica/domain';
import { CaseCommands, type Outcome } from '../case/case-commands';
import { caseOf, refuseActor, stepCase } from '../case/case-step';
import { type Command, type CommandAnswer, refused } from '../case/command-answer';
import { mandateOf } from '../case/raise-event';

const CONVENING = 'convene';
const no = (code: string, data = {}): Outcome => ({ answer: refused(code, [], data), write: null });

/**
 * Convenes the sitting that a case's state asks for. The roll, the weights and the rule in force on the day
 * of the sitting are fixed now, so that what happens between cannot move the base of the vote.
 */
@Injectable()
export class ConveneSitting {
  constructor(private readonly commands: CaseCommands) {}

  execute(command: Command, of: string, heldAt: string): Promise<CommandAnswer> {
    return this.commands.run(command, {
      name: CONVENING,
      body: { heldAt },
      case: of,
      decide: (facts, manager) => this.decide(command, facts, heldAt, manager),
    });
  }

  private async decide(
    command: Command,
    facts: CaseFacts,
    heldAt: string,
    manager: OpenTransaction,
  ): Promise<Outcome> {
    const stepped = caseOf(facts);
    const { definition, snapshot } = stepped;
    const due = stateOf(definition, snapshot!.state).sitting;
    if (!due) return no('procedure/not-now');
    const refusal = refuseActor(facts, command.actor, definition, CONVENING);
    if (refusal) return refusal;
    const held = readInstant(heldAt);
    if (held === null) return no('sitting/not-a-date');
    if (held <= facts.now) return no('sitting/in-the-past');
    const day = legalDay(held, facts.timezone);
    const rule = ruleInForce(facts.rules as Rule[], due.rule, day);
    if ('code' in rule) return no(rule.code, rule.data);
    const { roll, mayor } = await readRoll(manager, due.organ);
    const noticeDays = daysBetween(facts.today, day);
    const sitting = { id: randomUUID(), organ: due.organ, matter: due.matter, heldAt: held, noticeDays };
    const wanted = { type: CONVENING, actor: mandateOf(command), sitting };
    return stepCase({ authority: command.authority, facts, manager }, stepped, wanted, {
      sitting: { rule, roll, mayor },
    });
  }
}
