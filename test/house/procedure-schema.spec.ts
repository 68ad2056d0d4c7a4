import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import { parse } from 'yaml';
import {
  AUDIENCES,
  CASE_KINDS,
  EVENT_FORMS,
  ITEM_SETS,
  TERM_KINDS,
} from '../../libs/domain/procedure/definition';
import { PROCEDURE_MESSAGES } from '../../libs/domain/notice/notice-message';
import { parseDefinition } from '../../libs/domain/procedure/parse-definition';

const folder = join(__dirname, '../../procedures');
const schema = JSON.parse(readFileSync(join(folder, 'procedure.schema.json'), 'utf8'));
const ajv = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false, allErrors: true });
const validate = ajv.compile(schema);

const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => /^[^/]+\/[^/]+\.yaml$/.test(name))
  .filter((name) => readFileSync(join(folder, name), 'utf8').includes('format: copianifica-procedure/'))
  .sort();

type Raw = Record<string, unknown>;
const read = (name: string): Raw => parse(readFileSync(join(folder, name), 'utf8'));
const whole = read('torino/plan.yaml');

/** A whole procedure with one value put at a JSON pointer; undefined takes it out. */
function broken(pointer: string, value: unknown): Raw {
  const raw = structuredClone(whole);
  const names = pointer.split('/').slice(1);
  const last = names.pop()!;
  const owner = names.reduce<Raw>((held, name) => {
    if (!(name in held)) throw new Error(`There is no ${name} on the way to ${pointer}.`);
    return held[name] as Raw;
  }, raw);
  if (value === undefined) delete owner[last];
  else owner[last] = value;
  return raw;
}

describe('the published schema of a procedure', () => {
  it.each(files)('takes %s, and the file names the schema for the editor', (name) => {
    expect(validate(read(name)) ? [] : validate.errors).toEqual([]);
    const [first] = readFileSync(join(folder, name), 'utf8').split('\n');
    expect(first).toBe('# yaml-language-server: $schema=../procedure.schema.json');
  });

  it('knows the same words as the parser', () => {
    const { properties, $defs } = schema;
    expect(properties.kind.enum).toEqual([...CASE_KINDS]);
    expect($defs.event.properties.form.enum).toEqual([...EVENT_FORMS]);
    expect($defs.term.properties.kind.enum).toEqual([...TERM_KINDS]);
    expect($defs.state.properties.forEach.enum).toEqual([...ITEM_SETS]);
    expect($defs.telling.properties.message.enum.toSorted()).toEqual([...PROCEDURE_MESSAGES].toSorted());
    expect($defs.telling.properties.to.items.enum.toSorted()).toEqual([...AUDIENCES].toSorted());
  });

  it('explains every field to whoever writes one', () => {
    const bare = Object.entries<{ properties?: Record<string, { description?: string }> }>({
      '': schema,
      ...schema.$defs,
    }).flatMap(([at, { properties = {} }]) =>
      Object.entries(properties).flatMap(([name, { description }]) =>
        description === undefined ? [`${at}/${name}`] : [],
      ),
    );
    expect(bare).toEqual([]);
  });

  const guidelines = '/states/life/states/preparation/states/guidelines';
  const row = `${guidelines}/on/record-roll-call/0`;
  it.each<[string, string, unknown]>([
    ['a format of another house', '/format', 'bpmn'],
    ['a kind that does not exist', '/kind', 'cycle'],
    ['a key that is no text', '/key', 7],
    ['a blank key', '/key', '  '],
    ['no source', '/source', undefined],
    ['a doubt about what is verified', '/verified', 'perhaps'],
    ['a day that does not exist', '/validFrom', '2015-02-30'],
    ['a 29 February of no leap year', '/validFrom', '2015-02-29'],
    ['a day that is a number', '/validFrom', 2015],
    ['a misspelt field of the whole', '/terns', {}],
    ['no states', '/states', undefined],
    ['a label in one language', '/name', { it: 'Piano' }],
    ['a label in a third one', '/name/de', 'Plan'],
    ['a label that is a text', '/name', 'Piano'],
    ['offices that are a list', '/offices', []],
    ['an office that nobody holds', '/offices/sindaco', { label: { it: 'a', en: 'b' } }],
    ['an office of posts and of a role', '/offices/sindaco/role', 'mayor'],
    ['an office with a capital', '/offices/Sindaco', { label: { it: 'a', en: 'b' }, role: 'mayor' }],
    [
      'a name that every object inherits',
      '/offices/constructor',
      { label: { it: 'a', en: 'b' }, role: 'mayor' },
    ],
    ['a term of no day', '/terms/consultation/length', 0],
    ['a term of half a day', '/terms/consultation/length', 0.5],
    ['a term in weeks', '/terms/consultation/unit', 'weeks'],
    ['a notice counted in months', '/terms/consiglio-notice/unit', 'months'],
    ['a term until a day of the year counted in days', '/terms/year-end/unit', 'days'],
    ['a term until a day of the year without its day', '/terms/year-end/day', undefined],
    ['a month in a term that has none', '/terms/consultation/month', 3],
    ['a thirteenth month', '/terms/year-end/month', 13],
    ['an earlier length without a source', '/terms/conferenza-deposit/before/0/source', undefined],
    ['a condition without an expression', '/conditions/sitting-held/when', undefined],
    ['a waiver that is no list', '/conditions/sitting-held/waivable', 'sindaco'],
    ['a policy that nobody chose', '/policies/silence/value', undefined],
    ['an event of an unknown form', '/events/convene/form', 'shout'],
    ['an event without its past', '/events/convene/done', undefined],
    ['an event by a text', '/events/convene/by', 'sindaco'],
    ['phases that are no list', '/phases', 'guidelines'],
    ['an opening without a state', '/opens/state', undefined],
    ['an opening with a misspelt guard', '/opens/iff', ['no-open-cycle']],
    ['a misspelt field of a state', `${guidelines}/frinal`, true],
    ['a state without a label', `${guidelines}/label`, undefined],
    ['a history of no kind', '/states/life/states/where-it-was/history', 'wide'],
    [
      'a region repeated over a set that is none',
      '/states/life/states/opinions/states/zone/forEach',
      'comuni',
    ],
    ['a sitting without a rule', `${guidelines}/sitting/rule`, undefined],
    ['a misspelt guard', `${row}/iff`, ['vote-passed']],
    ['a row that leads to a number', `${row}/to`, 7],
    ['an event without rows', `${guidelines}/on/convene`, []],
    ['rows that are no list', `${guidelines}/on/convene`, {}],
    ['an effect that does not exist', `${row}/effects`, ['shout']],
    [
      'two effects in one entry',
      `${row}/effects`,
      [{ 'start-term': 'consultation', 'end-term': 'consultation' }],
    ],
    ['an effect without what it needs', `${row}/effects`, ['start-term']],
    ['an effect with more than it takes', `${row}/effects`, [{ 'freeze-text': 'now' }]],
    ['a notice that does not exist', `${row}/effects`, [{ tell: { message: 'hello', to: ['comuni'] } }]],
    ['a notice to nobody known', `${row}/effects`, [{ tell: { message: 'case-ended', to: ['press'] } }]],
    ['a row without an event that leads nowhere', `${guidelines}/always`, [{ if: ['sitting-held'] }]],
  ])('refuses what the parser refuses: %s', (_, pointer, value) => {
    const raw = broken(pointer, value);
    expect(parseDefinition(raw).kind).toBe('refused');
    expect(validate(raw)).toBe(false);
  });

  it.each<[string, string, unknown]>([
    ['a leap day', '/validFrom', '2016-02-29'],
    ['an effect written with a colon and nothing after', `${row}/effects`, [{ 'record-vote': null }]],
    ['a state that says that it is not final', `${guidelines}/final`, false],
    ['an office of a role in a kind of organization', '/offices/comuni/organization', 'comune'],
  ])('takes what the parser takes: %s', (_, pointer, value) => {
    const raw = broken(pointer, value);
    expect(parseDefinition(raw).kind).toBe('definition');
    expect(validate(raw) ? [] : validate.errors).toEqual([]);
  });
});
