import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCondition, parseExpression, type Vocabulary } from './condition';
import { FACT_LABELS, FACT_VALUES, FACTS, NO_FACTS } from './facts';

const PAGE = readFileSync(join(__dirname, '../../../docs/conditions.md'), 'utf8');

/** The rows of the table under a heading of the page, each as its cells. */
function rowsUnder(heading: string): string[][] {
  const section = PAGE.slice(PAGE.indexOf(heading)).split('\n## ')[0]!;
  const rows = section.split('\n').filter((line) => line.startsWith('| '));
  return rows.slice(2).map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}
const codeIn = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, code]) => code!);

const TYPES = { number: 'numero · number', boolean: 'sì o no · yes or no', string: 'testo · text' };
const VOCABULARY: Vocabulary = {
  facts: { ...FACTS, 'policy.silence': 'string' },
  states: new Set(['observations', 'zone-opinions', 'given', 'not-required']),
  regions: new Map([['zone-opinions', new Set(['given', 'not-required'])]]),
  events: new Set(['text-frozen']),
};

describe('the page that explains conditions', () => {
  it('lists the facts there are, with their types, their texts and their meaning in both languages', () => {
    const expected = Object.entries(FACTS).map(([name, type]) => {
      const { it: italian, en } = FACT_LABELS[name as keyof typeof FACTS];
      const values = [...(FACT_VALUES[name] ?? [])].map((value) => `\`"${value}"\``);
      return [`\`${name}\``, values.join(', ') || TYPES[type], italian, en];
    });
    expect(rowsUnder('## I fatti')).toEqual(expected);
  });

  it('shows nothing that cannot be written', () => {
    const examples = rowsUnder('## Che cosa').flatMap(([written]) => codeIn(written!));
    expect(examples.length).toBeGreaterThan(15);
    for (const example of examples) expect(parseCondition(example, VOCABULARY).text).toBe(example);
    const unknown = rowsUnder('## Quando').flatMap(([written]) => codeIn(written!));
    for (const example of unknown.filter((code) => !code.includes('…')))
      expect(parseExpression(example, VOCABULARY).text).toBe(example);
  });

  it('says what the languages of the house need of each fact', () => {
    expect(Object.keys(FACT_LABELS)).toEqual(Object.keys(FACTS));
    for (const { it: italian, en } of Object.values(FACT_LABELS)) expect([italian, en]).not.toContain('');
  });
});

describe('what an event records of what is not known', () => {
  it('keeps the facts it had in the first format, and no later one', () => {
    expect(Object.keys(NO_FACTS)).toHaveLength(11);
    expect(Object.keys(FACTS)).toEqual(expect.arrayContaining(Object.keys(NO_FACTS)));
  });
});
