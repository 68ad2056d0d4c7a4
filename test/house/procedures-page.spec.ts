import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import { parse } from 'yaml';
import type { Effect } from '../../libs/domain/procedure/definition';
import { parseDefinition } from '../../libs/domain/procedure/parse-definition';
import { statesOf } from '../../libs/domain/procedure/state-tree';
import { called, readProcedure, voted, Walk } from '../support/procedure-walk';

const root = join(__dirname, '../..');
const page = readFileSync(join(root, 'docs/procedures.md'), 'utf8');
const example: unknown = parse(/```yaml\n([\s\S]*?)```/.exec(page)![1]!);
const schema = JSON.parse(readFileSync(join(root, 'procedures/procedure.schema.json'), 'utf8'));

function definition() {
  const parsed = parseDefinition(example);
  if (parsed.kind === 'refused') throw new Error(JSON.stringify(parsed.findings, null, 1));
  expect(parsed.warnings?.map(({ sentence }) => sentence) ?? []).toEqual([]);
  return parsed.definition;
}

describe('the example of the page on procedures', () => {
  const begun = (): Walk =>
    new Walk(definition(), ['01', '02'], {
      'plan.elements': 1,
      'consultation.unanswered': 0,
      ...called(5, 5),
    });
  const asked = (): Walk => {
    const walk = begun();
    for (const event of ['propose', 'write-text', 'open-window', 'observe', 'term:window', 'ask-zones'])
      walk.take(event);
    return walk;
  };

  it('is taken by the schema and by the parser', () => {
    const validate = new Ajv2020({ strict: false }).compile(schema);
    expect(validate(example) ? [] : validate.errors).toEqual([]);
    definition();
  });

  it('goes from the guidelines to a plan in force', () => {
    const walk = asked();
    expect(walk.at).toEqual(['asked[01]', 'asked[02]']);
    walk.take('give-opinion', { item: '01' });
    walk.take('term:zone-opinion', { item: '02' });
    expect(walk.at).toEqual(['adoption']);
    expect(walk.refusal('convene', { facts: called(3, 5) }).fails).toEqual(['notice-respected']);
    walk.take('convene');
    walk.take('record-roll-call', { facts: voted('passed') });
    walk.take('publish');
    expect(walk.take('term:enforceable')).toEqual(['put-in-force', 'tell']);
    expect(walk.at).toEqual(['in-force']);
  });

  it('is suspended and resumed without anything starting twice', () => {
    const walk = asked();
    walk.take('suspend');
    expect(walk.take('resume')).toEqual(['resume-terms']);
    expect(walk.at).toEqual(['asked[01]', 'asked[02]']);
  });
});

describe('the page on procedures', () => {
  const [, parts = ''] = page.split('```\n');

  it('explains every field, every effect and every kind of term of the format', () => {
    const { properties, $defs } = schema;
    const effects: Effect['name'][] = Object.keys($defs.effect.oneOf[1].properties) as Effect['name'][];
    for (const name of [...effects, ...$defs.term.properties.kind.enum]) expect(parts).toContain(`\`${name}`);
    for (const name of Object.keys(properties)) expect(page).toContain(`${name}`);
  });

  it('numbers the rows as the comments of Torino’s file do, with events and conditions that are there', () => {
    const plan = readProcedure('procedures/torino/plan.yaml');
    const comments = readFileSync(join(root, 'procedures/torino/plan.yaml'), 'utf8');
    const rows = [...page.matchAll(/^\| (\d+) +\|([^|]*)\|([^|]*)\|([^|]*)\|$/gm)];
    expect(rows.map(([, number]) => Number(number))).toEqual(
      Array.from({ length: 22 }, (_, index) => index + 1),
    );
    const states = new Set(statesOf(plan).keys());
    const words = (text: string): string[] =>
      text.replace(/\(.*?\)/g, '').match(/[a-z]+(?::?-?[a-z]+)*/g) ?? [];
    for (const [, number, , events = '', conditions = ''] of rows) {
      expect(comments).toMatch(new RegExp(`# (\\d+, )*${number}(\\.|,)`));
      for (const event of words(events))
        expect(
          event in plan.events || plan.terms[event.replace('term:', '')] ? event : `no event ${event}`,
        ).toBe(event);
      for (const name of words(conditions)) expect(Object.keys(plan.conditions)).toContain(name);
    }
    for (const [, , way = ''] of rows.slice(1, 19))
      for (const state of words(way)) expect(states).toContain(state);
  });
});
