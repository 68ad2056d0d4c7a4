import { ConditionError, parseCondition } from './condition';
import {
  type Effect,
  type Label,
  type ProcedureDefinition,
  type StateDefinition,
  termEvent,
  type Transition,
} from './definition';

/** One thing wrong with a definition: where (JSON pointer, RFC 6901) and a sentence that says what to do. */
export interface DefinitionFinding {
  pointer: string;
  sentence: string;
}

export type ParsedDefinition =
  | { kind: 'definition'; definition: ProcedureDefinition }
  | { kind: 'refused'; findings: DefinitionFinding[] };

type Json = Record<string, unknown>;
const ARGUMENT: Record<Effect['name'], string | null> = {
  'start-term': 'term',
  'end-term': 'term',
  tell: null,
  'open-consultation': 'term',
  'close-consultation': null,
  'freeze-text': null,
  convene: null,
  'record-vote': null,
  'put-in-force': null,
  spawn: 'procedure',
  'tell-parent': 'event',
};

/** Reads a definition from parsed YAML; a definition with an error is never half taken: all findings, or all of it. */
export function parseDefinition(raw: unknown): ParsedDefinition {
  const reader = new Reader();
  const definition = reader.definition(raw);
  if (reader.findings.length === 0) reader.checkReferences(definition);
  return reader.findings.length > 0
    ? { kind: 'refused', findings: reader.findings }
    : { kind: 'definition', definition };
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const escapePointer = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');

/** Walks the raw data once; each method gives a typed part and notes what is wrong on the way. */
class Reader {
  readonly findings: DefinitionFinding[] = [];

  definition(raw: unknown): ProcedureDefinition {
    const root = this.object(raw, '');
    if (root['format'] !== 'copianifica-procedure/1')
      this.say('/format', 'The format must be copianifica-procedure/1.');
    const opens = this.object(root['opens'], '/opens');
    return {
      format: 'copianifica-procedure/1',
      key: this.string(root['key'], '/key'),
      kind: this.oneOf(root['kind'], '/kind', ['plan', 'revision']),
      name: this.label(root['name'], '/name'),
      ...this.provenance(root, ''),
      offices: this.map(root['offices'], '/offices', (office, at) => ({
        ...this.optional(office, at, ['posts', 'role', 'organization']),
        label: this.label(office['label'], `${at}/label`),
      })),
      terms: this.map(root['terms'], '/terms', (term, at) => ({
        label: this.label(term['label'], `${at}/label`),
        length: this.wholeNumber(term['length'], `${at}/length`),
        unit: this.oneOf(term['unit'], `${at}/unit`, ['days', 'months', 'years']),
        kind: this.oneOf(term['kind'], `${at}/kind`, ['forward', 'enforceability', 'backward']),
        ...this.provenance(term, at),
      })),
      conditions: this.map(root['conditions'], '/conditions', (condition, at) =>
        this.condition(condition, at),
      ),
      events: this.map(root['events'], '/events', (event, at) => ({
        label: this.label(event['label'], `${at}/label`),
        done: this.label(event['done'], `${at}/done`),
        by: this.strings(event['by'], `${at}/by`),
        form: this.oneOf(event['form'], `${at}/form`, [
          'confirm',
          'text',
          'convene',
          'roll-call',
          'observation',
          'draft',
        ]),
      })),
      phases: this.strings(root['phases'], '/phases'),
      opens: {
        event: this.string(opens['event'], '/opens/event'),
        state: this.string(opens['state'], '/opens/state'),
      },
      states: this.map(root['states'], '/states', (state, at, key) => this.state(state, at, key)),
    };
  }

  private state(raw: Json, at: string, key: string): StateDefinition {
    const sitting = raw['sitting'] === undefined ? undefined : this.object(raw['sitting'], `${at}/sitting`);
    const on = this.object(raw['on'] ?? {}, `${at}/on`);
    return {
      label: this.label(raw['label'], `${at}/label`),
      phase: raw['phase'] === undefined ? key : this.string(raw['phase'], `${at}/phase`),
      actors: this.strings(raw['actors'] ?? [], `${at}/actors`),
      drafting: raw['drafting'] === true,
      final: raw['final'] === true,
      entry: this.effects(raw['entry'] ?? [], `${at}/entry`),
      ...(sitting && {
        sitting: {
          organ: this.string(sitting['organ'], `${at}/sitting/organ`),
          rule: this.string(sitting['rule'], `${at}/sitting/rule`),
          matter: this.string(sitting['matter'], `${at}/sitting/matter`),
          label: this.label(sitting['label'], `${at}/sitting/label`),
          notice: this.string(sitting['notice'], `${at}/sitting/notice`),
        },
      }),
      ...(raw['awaits'] !== undefined && { awaits: this.string(raw['awaits'], `${at}/awaits`) }),
      on: Object.fromEntries(
        Object.entries(on).map(([event, rows]) => [
          event,
          this.transitions(rows, `${at}/on/${escapePointer(event)}`),
        ]),
      ),
    };
  }

  private transitions(raw: unknown, at: string): Transition[] {
    return this.array(raw, at).map((item, index) => {
      const row = this.object(item, `${at}/${index}`);
      return {
        if: this.strings(row['if'] ?? [], `${at}/${index}/if`),
        ...(row['to'] !== undefined && { to: this.string(row['to'], `${at}/${index}/to`) }),
        effects: this.effects(row['effects'] ?? [], `${at}/${index}/effects`),
      };
    });
  }

  private effects(raw: unknown, at: string): Effect[] {
    return this.array(raw, at).flatMap((item, index): Effect[] => {
      const [name, argument] =
        typeof item === 'string'
          ? [item, undefined]
          : (Object.entries(this.object(item, at))[0] ?? ['', undefined]);
      const where = `${at}/${index}`;
      if (!(name in ARGUMENT)) {
        this.say(where, `There is no effect «${name}»: use one of ${Object.keys(ARGUMENT).join(', ')}.`);
        return [];
      }
      if (name === 'tell') {
        const tell = this.object(argument, where);
        const to = this.strings(tell['to'], `${where}/to`) as Extract<Effect, { name: 'tell' }>['to'];
        return [{ name, message: this.string(tell['message'], `${where}/message`), to }];
      }
      const field = ARGUMENT[name as Effect['name']];
      return [{ name, ...(field && { [field]: this.string(argument, where) }) } as Effect];
    });
  }

  private condition(raw: Json, at: string) {
    const when = this.string(raw['when'], `${at}/when`);
    try {
      parseCondition(when);
    } catch (error) {
      if (!(error instanceof ConditionError)) throw error;
      this.say(`${at}/when`, error.message);
    }
    return { label: this.label(raw['label'], `${at}/label`), when };
  }

  /** Everything that is named must exist, and every state must be reached from the opening one. */
  checkReferences(definition: ProcedureDefinition): void {
    const { states, conditions, terms, events, offices } = definition;
    this.known(states, definition.opens.state, '/opens/state', 'state');
    this.known(events, definition.opens.event, '/opens/event', 'event');
    definition.phases.forEach((phase, index) => this.known(states, phase, `/phases/${index}`, 'state'));
    for (const [key, event] of Object.entries(events))
      event.by.forEach((office, index) =>
        this.known(offices, office, `/events/${key}/by/${index}`, 'office'),
      );
    for (const [key, state] of Object.entries(states)) {
      const at = `/states/${key}`;
      state.actors.forEach((office, index) => this.known(offices, office, `${at}/actors/${index}`, 'office'));
      if (!definition.phases.includes(state.phase))
        this.say(`${at}/phase`, `«${state.phase}» is not among the phases of this definition.`);
      if (state.sitting) this.known(terms, state.sitting.notice, `${at}/sitting/notice`, 'term');
      if (state.awaits) this.known(terms, state.awaits, `${at}/awaits`, 'term');
      this.checkEffects(definition, state.entry, `${at}/entry`);
      for (const [event, rows] of Object.entries(state.on)) {
        const on = `${at}/on/${escapePointer(event)}`;
        const clock = event.startsWith('term:');
        this.known(clock ? terms : events, clock ? event.slice(5) : event, on, clock ? 'term' : 'event');
        rows.forEach((row, index) => {
          row.if.forEach((name, place) =>
            this.known(conditions, name, `${on}/${index}/if/${place}`, 'condition'),
          );
          if (row.to !== undefined) this.known(states, row.to, `${on}/${index}/to`, 'state');
          this.checkEffects(definition, row.effects, `${on}/${index}/effects`);
        });
      }
      if (!state.final && Object.keys(state.on).length === 0)
        this.say(at, `Nothing leads out of «${key}»: give it an event, or mark it final.`);
    }
    if (this.findings.length === 0) this.checkReach(definition);
  }

  private checkEffects(definition: ProcedureDefinition, effects: Effect[], at: string): void {
    effects.forEach((effect, index) => {
      if ('term' in effect) this.known(definition.terms, effect.term, `${at}/${index}`, 'term');
    });
  }

  private checkReach(definition: ProcedureDefinition): void {
    const reached = new Set([definition.opens.state]);
    for (const key of reached)
      for (const rows of Object.values(definition.states[key]!.on))
        for (const { to } of rows) if (to !== undefined) reached.add(to);
    for (const key of Object.keys(definition.states))
      if (!reached.has(key))
        this.say(`/states/${key}`, `No event leads to «${key}»: remove it or lead to it.`);
    for (const [key, { awaits, on }] of Object.entries(definition.states))
      if (awaits && !(termEvent(awaits) in on) && !Object.values(on).flat().length)
        this.say(
          `/states/${key}/awaits`,
          `«${key}» waits for «${awaits}», and nothing happens when it ends.`,
        );
  }

  private known(table: object, key: string, pointer: string, what: string): void {
    if (!Object.hasOwn(table, key)) this.say(pointer, `There is no ${what} «${key}» in this definition.`);
  }

  private say(pointer: string, sentence: string): void {
    this.findings.push({ pointer, sentence });
  }

  private object(raw: unknown, at: string): Json {
    if (isObject(raw)) return raw;
    this.say(at, 'A group of named values is expected here.');
    return {};
  }

  private array(raw: unknown, at: string): unknown[] {
    if (Array.isArray(raw)) return raw;
    this.say(at, 'A list is expected here.');
    return [];
  }

  private string(raw: unknown, at: string): string {
    if (typeof raw === 'string' && raw.trim() !== '') return raw;
    this.say(at, 'A text is expected here.');
    return '';
  }

  private strings(raw: unknown, at: string): string[] {
    return this.array(raw, at).map((item, index) => this.string(item, `${at}/${index}`));
  }

  private wholeNumber(raw: unknown, at: string): number {
    if (Number.isSafeInteger(raw) && (raw as number) > 0) return raw as number;
    this.say(at, 'A whole number above zero is expected here.');
    return 0;
  }

  private oneOf<T extends string>(raw: unknown, at: string, choices: readonly T[]): T {
    if (choices.includes(raw as T)) return raw as T;
    this.say(at, `One of ${choices.join(', ')} is expected here.`);
    return choices[0]!;
  }

  private label(raw: unknown, at: string): Label {
    const label = this.object(raw, at);
    return { it: this.string(label['it'], `${at}/it`), en: this.string(label['en'], `${at}/en`) };
  }

  private provenance(raw: Json, at: string): { source: string; verified: boolean; validFrom: string } {
    if (typeof raw['verified'] !== 'boolean')
      this.say(`${at}/verified`, 'Say whether this is verified: true or false.');
    const validFrom = this.string(raw['validFrom'], `${at}/validFrom`);
    if (validFrom && !/^\d{4}-\d{2}-\d{2}$/.test(validFrom))
      this.say(`${at}/validFrom`, 'A date YYYY-MM-DD is expected here.');
    return {
      source: this.string(raw['source'], `${at}/source`),
      verified: raw['verified'] === true,
      validFrom,
    };
  }

  private optional(
    raw: Json,
    at: string,
    keys: string[],
  ): { posts?: string[]; role?: string; organization?: string } {
    const present = keys.filter((key) => raw[key] !== undefined);
    if (present.length === 0) this.say(at, 'Say who holds this office: posts, a role or an organization.');
    return Object.fromEntries(
      present.map((key) => [
        key,
        key === 'posts' ? this.strings(raw[key], `${at}/${key}`) : this.string(raw[key], `${at}/${key}`),
      ]),
    );
  }

  private map<T>(
    raw: unknown,
    at: string,
    read: (item: Json, at: string, key: string) => T,
  ): Record<string, T> {
    const table = this.object(raw, at);
    return Object.fromEntries(
      Object.entries(table).map(([key, item]) => {
        const pointer = `${at}/${escapePointer(key)}`;
        return [key, read(this.object(item, pointer), pointer, key)];
      }),
    );
  }
}
