import fc from 'fast-check';
import {
  changedElements,
  contentHash,
  planContent,
  type PlanElement,
  refuseElement,
  withDescendants,
} from './plan-content';

const PLAN = { id: 'a-plan', title: 'Piano di Alfa', firstYear: 2027, lastYear: 2029 };
const element = (id: string, changes: Partial<PlanElement> = {}): PlanElement => ({
  id,
  parent: null,
  level: 'axis',
  position: 1,
  title: `Asse ${id}`,
  text: 'Un testo.',
  ...changes,
});
const DRAFT = [
  element('a'),
  element('b', { parent: 'a', level: 'objective', position: 2 }),
  element('c', {
    parent: 'b',
    level: 'action',
    position: 2,
    title: 'Città, perché «no»?',
    text: '\u2028 «à»\n',
  }),
];
const hashOf = (elements: PlanElement[], number = 1, plan = PLAN) =>
  contentHash(planContent(plan, number, elements));

describe('the content of a plan', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 8 });
  const elements = fc.uniqueArray(
    fc.record<PlanElement>({
      id: fc.stringMatching(/^[a-z0-9]{1,4}$/),
      parent: fc.option(fc.stringMatching(/^[a-z0-9]{1,4}$/)),
      level: fc.constantFrom('axis', 'action'),
      position: fc.integer({ min: 1, max: 3 }),
      title: text,
      text,
    }),
    { selector: ({ id }) => id, maxLength: 8 },
  );

  it('has one hash, in whatever order its elements and their fields come', () => {
    const turned = elements.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(turned, ([list, shuffled]) => {
        const reversed = shuffled.map(
          (one) => Object.fromEntries(Object.entries(one).reverse()) as unknown as PlanElement,
        );
        expect(hashOf(reversed)).toBe(hashOf(list));
        expect(changedElements(list, reversed)).toBe(0);
      }),
    );
  });

  it('has another hash after one character of any part has changed', () => {
    const first = hashOf(DRAFT);
    const changes: (Partial<PlanElement> & { index: number })[] = [
      { index: 0, title: 'Asse A' },
      { index: 0, title: 'Asse a ' },
      { index: 1, text: 'Un testo' },
      { index: 1, parent: 'c' },
      { index: 1, parent: null },
      { index: 1, position: 3 },
      { index: 1, level: 'strategy' },
      // The same letters to the eye, composed otherwise: another text to the record.
      { index: 2, title: 'Citta\u0300, perché «no»?' },
      { index: 2, id: 'd' },
    ];
    for (const { index, ...change } of changes)
      expect({ change, hash: hashOf(DRAFT.with(index, { ...DRAFT[index]!, ...change })) }).not.toMatchObject({
        hash: first,
      });
    expect(hashOf(DRAFT, 2)).not.toBe(first);
    for (const plan of [
      { ...PLAN, title: 'Piano di alfa' },
      { ...PLAN, firstYear: 2028 },
      { ...PLAN, id: 'another' },
    ])
      expect(hashOf(DRAFT, 1, plan)).not.toBe(first);
  });

  it('holds nothing but itself: what a row carries besides does not reach the hash', () => {
    const carried = DRAFT.map((one) => ({ ...one, actor: 'someone', removed: false }));
    expect(hashOf(carried)).toBe(hashOf(DRAFT));
    expect(hashOf(DRAFT, 1, { ...PLAN, owner: 'someone' } as typeof PLAN)).toBe(hashOf(DRAFT));
  });

  it('puts elements in the order of their positions, then of their ids', () => {
    const order = planContent(PLAN, 1, [element('z'), element('b', { position: 2 }), element('a')]).elements;
    expect(order.map(({ id }) => id)).toEqual(['a', 'z', 'b']);
  });

  it('leaves the draft in the order in which it was', () => {
    const draft = Object.freeze([element('z'), element('a')]) as PlanElement[];
    expect(() => planContent(PLAN, 1, draft)).not.toThrow();
  });
});

describe('what a revision changes', () => {
  it.each<[string, PlanElement[], number]>([
    ['nothing', DRAFT, 0],
    ['one word', DRAFT.with(0, { ...DRAFT[0]!, title: 'Asse' }), 1],
    ['one place', DRAFT.with(2, { ...DRAFT[2]!, position: 9 }), 1],
    ['one more', [...DRAFT, element('d')], 1],
    ['one less', DRAFT.slice(1), 1],
    ['one for another', [...DRAFT.slice(1), element('d')], 2],
    ['everything', [], 3],
  ])('is counted by element: %s', (_, draft, changed) => {
    expect(changedElements(DRAFT, draft)).toBe(changed);
    expect(changedElements(draft, DRAFT)).toBe(changed);
  });

  it('is all there is where the plan begins', () => {
    expect(changedElements([], DRAFT)).toBe(3);
  });
});

describe('an element of a draft', () => {
  const asked = (changes: Partial<PlanElement>) =>
    refuseElement({ ...element('new'), ...changes }, DRAFT)?.code ?? null;

  it.each<[string, Partial<PlanElement>, string | null]>([
    ['as it should be', {}, null],
    ['under another', { parent: 'b', level: 'action' }, null],
    ['without a title', { title: ' \n ' }, 'plan/title-length'],
    ['with 300 characters in its title', { title: 'x'.repeat(300) }, null],
    ['with 301', { title: 'x'.repeat(301) }, 'plan/title-length'],
    ['with 20,000 characters of text', { text: 'x'.repeat(20_000) }, null],
    ['with 20,001', { text: 'x'.repeat(20_001) }, 'plan/text-length'],
    ['of no level we know', { level: 'dream' }, 'plan/unknown-level'],
    ['of a level that every object inherits', { level: 'constructor' }, 'plan/unknown-level'],
    ['under one that is not there', { parent: 'z' }, 'plan/unknown-parent'],
    ['under itself', { id: 'a', parent: 'a' }, 'plan/under-itself'],
    // A ring of elements would hang under nothing: no page would show it, no removal would end.
    ['under one that hangs under it', { id: 'a', parent: 'c' }, 'plan/under-itself'],
  ])('%s', (_, changes, code) => {
    expect(asked(changes)).toBe(code);
  });

  it('goes out of the draft with all that hangs under it, even in a ring that nothing may make', () => {
    const ids = (draft: PlanElement[], root: string) => withDescendants(draft, root).map(({ id }) => id);
    expect(ids(DRAFT, 'a')).toEqual(['a', 'b', 'c']);
    expect(ids(DRAFT, 'c')).toEqual(['c']);
    expect(ids(DRAFT, 'z')).toEqual([]);
    expect(ids([element('x', { parent: 'y' }), element('y', { parent: 'x' })], 'x')).toEqual(['x', 'y']);
  });
});
