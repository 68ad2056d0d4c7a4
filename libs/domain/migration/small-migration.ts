import { SmallCase, sittingOn, voteOf, zone } from '../case/small-case';
import { heardEvents } from '../case/explain-event';
import type { CaseSnapshot } from '../case/snapshot';
import { nameAndItem, type ProcedureDefinition } from '../procedure/definition';
import { nestedDefinition, smallNested } from '../procedure/small-nested';
import type { RawDefinition } from '../procedure/small-procedure';
import { decideMigration, decideReversal } from './decide-migration';
import type { MigrationPlan } from './migration-plan';

export type OpenLife = SmallCase & { snapshot: CaseSnapshot };
type Raw = Record<string, unknown>;

const label = (it: string) => ({ it, en: `${it} (en)` });
const inside = (raw: Raw, ...path: string[]): Raw => path.reduce((at, key) => at[key] as Raw, raw);

/** Names changed wherever they stand, as somebody with an editor would. */
const called = (raw: RawDefinition, from: string, to: string): RawDefinition =>
  JSON.parse(
    JSON.stringify(raw).replaceAll(`"${from}"`, `"${to}"`).replaceAll(`"${from}\\"`, `"${to}\\"`),
  ) as RawDefinition;

/** Second versions of the nested procedure of Alfa, each with one thing different. */
export const ALTERATIONS: Record<string, (raw: RawDefinition) => RawDefinition> = {
  'a longer window': (raw) => {
    raw['terms']!['window']!['length'] = 45;
    return raw;
  },
  'a state of another name': (raw) => called(raw, 'writing', 'composing'),
  'another name in every region': (raw) => called(raw, 'requested', 'asked'),
  'regions of another name': (raw) => {
    const renamed = called(raw, 'zones', 'territories');
    inside(renamed, 'states', 'preparing', 'states', 'opinions', 'states', 'territories')['forEach'] =
      'zones';
    return renamed;
  },
  'a region more': (raw) => {
    raw['terms']!['verifying'] = { ...raw['terms']!['window'], length: 7 };
    inside(raw, 'states', 'preparing', 'states', 'opinions', 'states')['verification'] = {
      label: label('verifica'),
      states: {
        verifying: {
          label: label('in corso'),
          entry: [{ 'start-term': 'verifying' }],
          on: { 'term:verifying': [{ to: 'verified' }] },
        },
        verified: { label: label('verificato'), final: true },
      },
    };
    return raw;
  },
  'a suspension in two steps': (raw) => {
    const suspended = inside(raw, 'states', 'suspended');
    suspended['states'] = { waiting: { label: label('attesa') } };
    return raw;
  },
  'no suspension': (raw) => {
    delete (raw['states'] as Raw)['suspended'];
    delete (raw['events'] as Raw)['suspend'];
    delete (raw['events'] as Raw)['resume'];
    delete inside(raw, 'states', 'preparing', 'on')['suspend'];
    delete inside(raw, 'states', 'preparing', 'states')['where-it-was'];
    raw['phases'] = ['preparing', 'in-force', 'withdrawn'] as never;
    return raw;
  },
};

const FIRST = nestedDefinition();
const SECOND = new Map<string, ProcedureDefinition>();

export function altered(alteration: string): ProcedureDefinition {
  const definition = SECOND.get(alteration) ?? nestedDefinition(ALTERATIONS[alteration]!(smallNested()));
  SECOND.set(alteration, definition);
  return definition;
}

/** A case of the nested procedure with two zones, the second without an assembly. */
export function openLife(): OpenLife {
  const life = new SmallCase(null, FIRST);
  life.members = [zone('1'), zone('2', false)];
  life.take('propose');
  return life as OpenLife;
}

/** What a case hears at this moment, from people and from the clock. */
function hearable(life: OpenLife): { type: string; item?: string }[] {
  const terms = Object.keys(life.snapshot.terms).map((term) => {
    const { name, item } = nameAndItem(term);
    return { type: `term:${name}`, ...(item !== null && { item }) };
  });
  const heard = heardEvents(life.definition, life.snapshot.state);
  return [...heard.map(({ event, item }) => ({ type: event, ...(item !== null && { item }) })), ...terms];
}

/** Lives on by numbers: each chooses one of the things that the case hears, some days later. */
export function liveOn(life: OpenLife, choices: readonly { which: number; days: number }[]): OpenLife {
  for (const { which, days } of choices) {
    const heard = hearable(life);
    if (heard.length === 0) break;
    life.at(new Date(Date.parse(life.now) + days * 86_400_000).toISOString());
    const { type, ...about } = heard[which % heard.length]!;
    const number = life.events.length;
    const carried = {
      'convene-zone': { sitting: sittingOn(life.now.slice(0, 10), 5, number) },
      'record-zone-vote': { vote: voteOf('no-quorum', number) },
      'zone-answer': { opinion: 'favourable' },
    }[type];
    life.take(type, { ...about, ...carried });
  }
  return life;
}

/** Moves a life to another version and keeps what was decided; throws where it is impossible. */
export function migrate(life: OpenLife, plan: MigrationPlan, definition: ProcedureDefinition) {
  const decision = decideMigration(life.context() as never, plan, { definition, hash: 'b'.repeat(64) }, null);
  if (decision.kind === 'impossible') throw new Error(decision.code);
  life.events.push(decision.event);
  const before = life.snapshot;
  life.snapshot = decision.snapshot;
  return { decision, before };
}

/** Moves it back to where it was. */
export function revert(life: OpenLife, before: CaseSnapshot, definition: ProcedureDefinition) {
  const context = { ...life.context(), definition } as never;
  const back = decideReversal(context, before, { definition: life.definition, hash: 'a'.repeat(64) }, null);
  life.events.push(back.event);
  life.snapshot = back.snapshot;
  return back;
}
