import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { readSitting, Transactions } from '@copianifica/database';
import {
  type EnteredRollCall,
  nameAndItem,
  type OpinionOutcome,
  resolveVote,
  sittingPlace,
} from '@copianifica/domain';
import { CaseCommands, type Outcome } from '../case/case-commands';
import { caseOf, officesHeld, refuseActor, type Scene, stepCase } from '../case/case-step';
import { type Command, type CommandAnswer, refused } from '../case/command-answer';
import { mandateOf } from '../case/raise-event';

const no = (code: string, data = {}): Outcome => ({ answer: refused(code, [], data), write: null });

/** Enters the roll call and the vote of a sitting from paper, counts it under the sitting's rule, and goes on from there. */
@Injectable()
export class RecordRollCall {
  constructor(
    private readonly commands: CaseCommands,
    private readonly transactions: Transactions,
  ) {}

  async execute(command: Command, sitting: string, rollCall: EnteredRollCall): Promise<CommandAnswer> {
    const { authority } = command;
    const found = await this.transactions.inAuthority(authority, (manager) => readSitting(manager, sitting));
    if (!found) return refused('sitting/unknown');
    return this.commands.run(command, {
      name: 'record-roll-call',
      body: { sitting, rollCall: { ...rollCall } },
      case: found.case,
      decide: (facts, manager) => this.decide(command, { facts, manager, authority }, found, rollCall),
    });
  }

  private decide(
    command: Command,
    scene: Scene,
    found: NonNullable<Awaited<ReturnType<typeof readSitting>>>,
    rollCall: EnteredRollCall,
  ): Promise<Outcome> | Outcome {
    const { facts } = scene;
    const stepped = caseOf(facts);
    // A sitting already entered, or one that was convened anew, is not the one that is waited for.
    const [at] = Object.entries(stepped.snapshot.sittings).find(([, { id }]) => id === found.id) ?? [];
    const place = at === undefined ? null : placeHearing(stepped, at);
    if (!place)
      return refuseActor(facts, command.actor, { ...stepped, event: FIRST }) ?? no('procedure/not-now');
    const { event, item } = place;
    const refusal = refuseActor(facts, command.actor, { ...stepped, event, item: item ?? stepped.item });
    if (refusal) return refusal;
    const vote = resolveVote(randomUUID(), found, rollCall);
    if ('code' in vote) return no(vote.code, vote.data);
    const wanted = {
      type: event,
      actor: mandateOf(command),
      offices: officesHeld(facts, command.actor, { ...stepped, item: item ?? stepped.item }),
      ...(item !== null && { item }),
      vote: { ...vote, opinion: opinionOf(found.organKind, vote.opinion, rollCall) },
    };
    return stepCase(scene, stepped, wanted, { vote });
  }
}

/** The event that the first release entered every roll call by. */
const FIRST = 'record-roll-call';

/** The event of form roll-call that the state of a sitting hears, and the member of the set it is for. */
function placeHearing(
  { definition, snapshot }: ReturnType<typeof caseOf>,
  at: string,
): { event: string; item: string | null } | null {
  const { item } = nameAndItem(at);
  const hearing = Object.entries(definition.events).find(
    ([event, { form }]) =>
      form === 'roll-call' && sittingPlace(definition, snapshot.state, { event, item })?.called === at,
  );
  return hearing ? { event: hearing[0], item } : null;
}

/** A Consiglio decides and gives no opinion; an assembly that is for it may add conditions. */
function opinionOf(
  organKind: string,
  opinion: OpinionOutcome,
  { conditions }: EnteredRollCall,
): string | null {
  if (organKind === 'consiglio') return null;
  return opinion === 'favourable' && conditions ? 'with-conditions' : opinion;
}
