import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { readProcedureOfKind } from '@copianifica/database';
import { CaseCommands, type Outcome } from '../case/case-commands';
import { refuseActor, type SteppedCase, stepCase } from '../case/case-step';
import { type Command, type CommandAnswer, refused } from '../case/command-answer';
import { mandateOf, writtenText } from '../case/raise-event';

/** What opens a cycle: the plan's title, the first of its three years, and the guidelines' text. */
export interface Guidelines {
  title: string;
  firstYear: number;
  text: string;
}

/** A plan runs three years (l. 56/2014, art. 1 c. 44 lett. a). */
const YEARS = 3;

/** Opens the cycle of a plan. No second cycle opens for a triennium: the database's constraint says so. */
@Injectable()
export class ProposeGuidelines {
  constructor(private readonly commands: CaseCommands) {}

  execute(command: Command, guidelines: Guidelines): Promise<CommandAnswer> {
    const { authority } = command;
    return this.commands.run(command, {
      name: 'propose-guidelines',
      body: { ...guidelines },
      case: null,
      decide: async (facts, manager): Promise<Outcome> => {
        const no = (code: string): Outcome => ({ answer: refused(code), write: null });
        const procedure = await readProcedureOfKind(manager, 'plan');
        if (!procedure) return no('procedure/missing');
        const { opens } = procedure.definition;
        const refusal = refuseActor(facts, command.actor, {
          definition: procedure.definition,
          event: opens.event,
        });
        if (refusal) return refusal;
        const wrong = refuseGuidelines(guidelines, Number(facts.today.slice(0, 4)));
        const written = writtenText(authority, guidelines.text);
        if (wrong) return no(wrong);
        if ('code' in written) return no(written.code);
        const opened = newCycle(guidelines, procedure);
        const { id, title, firstYear, lastYear } = opened.plan;
        const plan = { authority, id, title, first_year: firstYear, last_year: lastYear };
        const wanted = { type: opens.event, actor: mandateOf(command), text: written.text };
        const rows = { ...written.rows, plans: [plan] };
        return stepCase({ authority, facts, manager }, opened, wanted, { rows });
      },
    });
  }
}

function refuseGuidelines({ title, firstYear }: Guidelines, thisYear: number): string | null {
  if (title.trim().length === 0 || title.length > 300) return 'plan/title-length';
  // A cycle may be opened late, or well ahead; a year that is neither is a slip of the pen.
  const sensible =
    Number.isSafeInteger(firstYear) && firstYear >= thisYear - YEARS && firstYear <= thisYear + 30;
  return sensible ? null : 'plan/years';
}

function newCycle(
  { title, firstYear }: Guidelines,
  { hash, definition }: { hash: string; definition: SteppedCase['definition'] },
): SteppedCase {
  const plan = { id: randomUUID(), title: title.trim(), firstYear, lastYear: firstYear + YEARS - 1 };
  return {
    id: randomUUID(),
    kind: 'plan',
    parent: null,
    version: null,
    snapshot: null,
    definition,
    procedureHash: hash,
    plan,
    draft: [],
    base: [],
  };
}
