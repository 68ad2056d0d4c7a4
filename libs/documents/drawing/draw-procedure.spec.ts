import { statesOf } from '@copianifica/domain';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { drawProcedure } from './draw-procedure';
import { drawingFile } from './drawing-file';
import { layoutOf } from './layout';
import { sampleDefinition, samplePosition } from './sample';

const NOWHERE = { state: '', sets: {} };

/** The texts of a picture in reading order, each line by itself. */
const textsOf = (svg: string): string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((found) => found[1]!);
const count = (text: string, part: string): number => text.split(part).length - 1;

describe('a procedure drawn', () => {
  const definition = sampleDefinition();

  test('is one picture in valid XML, with a name and a description', async () => {
    const svg = await drawProcedure(definition, samplePosition, 'it');
    expect(XMLValidator.validate(svg)).toBe(true);
    const { svg: root } = new XMLParser({ ignoreAttributes: false }).parse(svg) as {
      svg: Record<string, string>;
    };
    expect(root).toMatchObject({ '@_role': 'img', '@_lang': 'it', title: 'Piano di Alfa' });
    expect(root['desc']).toBe(
      '18 stati, dall’alto in basso nell’ordine della procedura. Adesso: Parere chiesto (2 di 7); Interrotto, in ' +
        'attesa di documenti (1 di 7); Dato (3 di 7); Scaduto (1 di 7); Atti depositati. Fermo: Parere chiesto; ' +
        'Atti depositati.',
    );
    expect(root['@_viewBox']).toBe(`0 0 ${root['@_width']} ${root['@_height']}`);
  });

  test.each([NOWHERE, samplePosition])(
    'shows every state once, also what is repeated for seven zones',
    async (at) => {
      const svg = await drawProcedure(definition, at, 'it');
      for (const key of statesOf(definition).keys()) expect(count(svg, `data-state="${key}"`)).toBe(1);
    },
  );

  test('says how many of the zones are in each state', async () => {
    const svg = await drawProcedure(definition, samplePosition, 'it');
    const texts = textsOf(svg);
    expect(texts).toContain('per ogni zona con assemblea: 7 in tutto');
    expect(texts.filter((text) => text.endsWith(' di 7'))).toEqual(['2 di 7', '1 di 7', '3 di 7', '1 di 7']);
  });

  test('marks what is active, left behind and stuck with words, not with colours alone', async () => {
    const texts = textsOf(await drawProcedure(definition, samplePosition, 'en'));
    expect(texts).toContain('now, since 12 Mar 2026');
    expect(texts.filter((text) => text === 'already passed')).toHaveLength(5);
    expect(texts).toContain('2 stuck');
    expect(texts).toContain('stuck');
    const svg = await drawProcedure(definition, samplePosition, 'en');
    expect(count(svg, 'class="drawing-stuck"')).toBe(2);
    expect(svg).toContain('<title>Valle Alta, Pianura</title>');
  });

  test('says nothing of a case when there is none', async () => {
    const svg = await drawProcedure(definition, NOWHERE, 'it');
    expect(svg).not.toMatch(/is-(active|visited|ahead|stuck|next)/);
    expect(textsOf(svg)).toContain('per ogni zona che ha un’assemblea');
  });

  test('tells apart the ways that one event opens, and the state inside a box that an arrow leaves', async () => {
    const texts = textsOf(await drawProcedure(definition, NOWHERE, 'it'));
    expect(texts).toContain('se: È mancato il numero legale');
    expect(texts).toContain('da: Contrario');
    expect(texts).toContain('a: Riprende da dov&#39;era');
    expect(texts).toContain('da ogni punto qui dentro');
  });

  test('has no colour, no style and no script of its own', async () => {
    const svg = await drawProcedure(definition, samplePosition, 'it');
    expect(svg).not.toMatch(/#[0-9a-f]{3,6}\b(?!;)|rgb\(|style|script|href|on\w+=/i);
    expect(
      svg.match(/(?<=fill="|stroke=")[^"]+/g)!.filter((one) => !/^(?:none|currentColor|Canvas)$/.test(one)),
    ).toEqual([]);
  });

  test('writes nothing smaller than twelve pixels', async () => {
    const svg = await drawProcedure(definition, samplePosition, 'it');
    const sizes = [...svg.matchAll(/font-size="([\d.]+)"/g)].map((found) => Number(found[1]));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12);
    expect(count(svg, '<text')).toBe([...svg.matchAll(/<text[^>]*font-size/g)].length + bare(svg));
  });

  test('brings its colours along as a file of its own', async () => {
    const file = drawingFile(await drawProcedure(definition, NOWHERE, 'it'));
    expect(XMLValidator.validate(file)).toBe(true);
    expect(file).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<svg [^>]*><style>/);
  });

  test('is laid out once for all the cases of a procedure', async () => {
    expect(layoutOf(definition, 'it')).toBe(layoutOf(definition, 'it'));
    expect(layoutOf(definition, 'it')).not.toBe(layoutOf(definition, 'en'));
    const again = await drawProcedure(sampleDefinition(), samplePosition, 'it');
    expect(again).toBe(await drawProcedure(definition, samplePosition, 'it'));
  });

  test('puts no box over another, and every state inside the one around it', async () => {
    const { nodes, width, height } = await layoutOf(definition, 'it');
    const frames = new Map(nodes.map(({ node, frame }) => [node.id, frame]));
    for (const { node, frame } of nodes) {
      expect(
        frame.x >= 0 && frame.y >= 0 && frame.x + frame.width <= width && frame.y + frame.height <= height,
      ).toBe(true);
      for (const [index, child] of node.children.entries()) {
        expect(holds(frame, frames.get(child.id)!)).toBe(true);
        for (const other of node.children.slice(index + 1))
          expect(overlap(frames.get(child.id)!, frames.get(other.id)!)).toBe(false);
      }
    }
  });

  test('writes what an arrow says where no state is', async () => {
    const { nodes, edges } = await layoutOf(definition, 'it');
    const boxes = nodes.filter(({ node }) => node.children.length === 0);
    for (const { edge, label } of edges)
      for (const { frame } of label ? boxes : [])
        expect(overlap({ ...label!, width: edge.width, height: edge.height }, frame)).toBe(false);
  });
});

describe('labels that come from anybody’s file', () => {
  const HOSTILE = [
    '</text><script>alert(1)</script>',
    '"><image href=x onerror=alert(1)>',
    ']]>&amp;&#0;<!--',
    'a\u0000b\u0008c\u001b[2J\ufffe\ud800',
    '\u202egnirts\u2066',
    'x'.repeat(20_000),
    'parola '.repeat(3000),
    '漢字'.repeat(200),
    '👩‍👩‍👧‍👦'.repeat(50),
    ' \u00a0\u3000 ',
  ];

  test.each(HOSTILE)('stay texts: %#', async (label) => {
    const named = sampleDefinition();
    named.events['give-opinion']!.label.it = label;
    named.name.it = label;
    for (const { state } of statesOf(named).values()) state.label.it = label;
    const at = { ...samplePosition, itemLabels: { '1': label, '2': label } };
    const svg = await drawProcedure(named, at, 'it');
    expect(XMLValidator.validate(svg)).toBe(true);
    expect(svg).not.toMatch(/<(?:script|image|!)/);
    expect(svg).not.toMatch(/[\p{Cc}\ufffe\uffff\u202a-\u202e\u2066-\u2069]/u);
    expect(svg.isWellFormed()).toBe(true);
    const { width, height } = await layoutOf(named, 'it');
    expect(width).toBeLessThan(3000);
    expect(height).toBeLessThan(6000);
  });

  test('and so many states that nobody could follow them are a sentence', async () => {
    const large = structuredClone(sampleDefinition());
    for (let index = 0; index < 300; index += 1)
      large.states[`copy-${index}`] = structuredClone(large.states['withdrawn']!);
    const svg = await drawProcedure(large, NOWHERE, 'it');
    expect(XMLValidator.validate(svg)).toBe(true);
    expect(textsOf(svg).join(' ')).toMatch(/^Con 3\d\d stati questa procedura è troppo grande/);
  });
});

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

const holds = (outer: Box, inner: Box): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

const overlap = (one: Box, other: Box): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

/** Lines whose size is that of the group of lines they stand in. */
const bare = (svg: string): number => [...svg.matchAll(/<text x="[\d.-]+" y="[\d.-]+">/g)].length;
