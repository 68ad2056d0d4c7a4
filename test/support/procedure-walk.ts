import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { parseDefinition } from '../../libs/domain/procedure/parse-definition';
import { itemName, type ProcedureDefinition } from '../../libs/domain/procedure/definition';
import { type Facts, type FactValue, NO_FACTS } from '../../libs/domain/procedure/facts';
import { NOT_BEGUN, type ProcedurePosition } from '../../libs/domain/procedure/position';
import { step, type StepResult } from '../../libs/domain/procedure/step';

const ROOT = join(__dirname, '../..');

/** A file of a body as it is published; with a finding, be it a warning, there is nothing to walk. */
export function readProcedure(file: string): ProcedureDefinition {
  const parsed = parseDefinition(parse(readFileSync(join(ROOT, file), 'utf8')));
  const findings = parsed.kind === 'refused' ? parsed.findings : (parsed.warnings ?? []);
  if (parsed.kind === 'refused' || findings.length > 0)
    throw new Error(`${file}: ${JSON.stringify(findings, null, 1)}`);
  return parsed.definition;
}

/** The same procedure with other choices where the body has one. */
export const withPolicies = (
  definition: ProcedureDefinition,
  chosen: Record<string, string>,
): ProcedureDefinition => ({
  ...definition,
  policies: Object.fromEntries(
    Object.entries(definition.policies ?? {}).map(([name, policy]) => [
      name,
      { ...policy, value: chosen[name] ?? policy.value },
    ]),
  ),
});

/** What an event is raised with, besides its name; facts are added to those that stand. */
export interface Given {
  item?: string;
  facts?: Partial<Facts>;
  offices?: string[];
  waived?: string[];
}

export interface Refused {
  code: string;
  /** names of the conditions that do not hold */
  fails: string[];
}

/** Twelve months in a breath: a case walked through its procedure on facts that the walker makes up. */
export class Walk {
  private position: ProcedurePosition = NOT_BEGUN;
  facts: Facts;
  items: Record<string, Record<string, FactValue>>;

  constructor(
    readonly definition: ProcedureDefinition,
    private readonly zones: string[],
    facts: Partial<Facts> = {},
  ) {
    this.facts = { ...NO_FACTS, 'sitting.deserted': 0, ...facts } as Facts;
    this.items = Object.fromEntries(
      zones.map((zone, index) => [
        zone,
        { 'item.assembly': index > 0, 'item.requestDelivered': true, 'item.open': false },
      ]),
    );
  }

  /** The innermost states, in document order. */
  get at(): string[] {
    return this.position.state.split(' ');
  }

  /** Takes an event and gives the names of its effects, in their order. */
  take(type: string, given: Given = {}): string[] {
    const result = this.raise(type, given);
    if (result.kind === 'refused')
      throw new Error(`${type} at ${this.position.state} was refused: ${JSON.stringify(result, null, 1)}`);
    const called = itemName(type, given.item);
    const times: Record<string, number> = {
      ...this.position.times,
      [called]: (this.position.times[called] ?? 0) + 1,
    };
    for (const { effect, item } of result.effects)
      if (effect.name === 'forget')
        for (const name of Object.keys(times))
          if (name === itemName(effect.event, item) || (item === null && name.startsWith(`${effect.event}[`)))
            delete times[name];
    this.position = { ...result.position, times };
    return result.effects.map(({ effect, item }) =>
      itemName('term' in effect ? `${effect.name} ${effect.term}` : effect.name, item),
    );
  }

  /** Why an event is refused; an event that is taken fails the test. */
  refusal(type: string, given: Given = {}): Refused {
    const result = this.raise(type, given);
    if (result.kind === 'taken') throw new Error(`${type} was taken, to ${result.to}.`);
    const fails = result.checks.filter(({ holds }) => holds !== true).map(({ name }) => name);
    return { code: result.code, fails };
  }

  private raise(type: string, { item, facts, offices, waived }: Given): StepResult {
    return step(this.definition, this.position, {
      type,
      facts: { ...this.facts, ...facts } as Facts,
      items: this.items,
      sets: { zones: this.zones },
      ...(item !== undefined && { item }),
      ...(offices && { offices }),
      ...(waived && { waived }),
    });
  }
}

/** Facts of a sitting that was convened in time and whose hour has come, and of its vote. */
export const voted = (outcome: string, opinion: string | null = null): Partial<Facts> => ({
  'sitting.convened': true,
  'sitting.held': true,
  'vote.outcome': outcome,
  'vote.opinion': opinion,
});

/** A call with so many days of notice where so many are due. */
export const called = (days: number, due: number): Partial<Facts> => ({
  'sitting.convened': false,
  'sitting.held': false,
  'sitting.noticeDays': days,
  'sitting.noticeRequired': due,
});
