import { type ProcedureDefinition, statesOf } from '@copianifica/domain';
import { type DrawingLanguage, shortDay, wordsIn } from './drawing-words';
import { type Layout, layoutOf } from './layout';
import { paintEdge, paintEdgeTexts } from './paint-edge';
import { paintAnywhere, paintGroup, paintHistory, paintStart, paintState, type Told } from './paint-state';
import { type DrawnPosition, type Standing, standingsOf } from './standing';
import { element, type Markup, text } from './svg';
import { wrapText } from './wrapped-text';

/** More than this no reader follows, and reckoning their places would hold everybody else up. */
const MOST_STATES = 200;
const MOST_WAYS = 600;
const FONTS = '"Titillium Web", "Liberation Sans", Arial, sans-serif';

/**
 * A procedure as a picture (SVG) of real size, with where a case stands in it. Nothing in it is coloured: it is
 * drawn in `currentColor`, and a page gives colours to its classes (`drawing-state`, `is-active` …). What is in the
 * picture {@link describeProcedure} tells as a list. A state of `at` that the definition has not is a fault.
 */
export async function drawProcedure(
  definition: ProcedureDefinition,
  at: DrawnPosition,
  language: DrawingLanguage,
): Promise<string> {
  const places = [...statesOf(definition).values()];
  const ways = places.reduce((sum, { state }) => sum + Object.values(state.on).flat().length, 0);
  if (places.length > MOST_STATES || ways > MOST_WAYS) return refusal(definition, places.length, language);
  const standings = standingsOf(definition, at);
  const layout = await layoutOf(definition, language);
  const shown = at.state === '' && !at.visited?.length && !at.stuck?.length ? null : standings;
  return sheet(definition, language, layout, [
    element('desc', {}, [text(descriptionOf(definition, standings, language))]),
    ...paint(layout, shown, language),
  ]);
}

function sheet(
  definition: ProcedureDefinition,
  language: DrawingLanguage,
  { width, height }: Pick<Layout, 'width' | 'height'>,
  content: Markup[],
): string {
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    class: 'procedure-drawing',
    role: 'img',
    lang: language,
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    'font-family': FONTS,
  };
  return element('svg', attributes, [element('title', {}, [text(definition.name[language])]), ...content])
    .markup;
}

function paint(layout: Layout, standings: Map<string, Standing> | null, language: DrawingLanguage): Markup[] {
  const isNext = (key: string): boolean => standings?.get(key)?.kind === 'active';
  const isFrame = (kind: string): boolean => kind === 'group' || kind === 'parallel';
  const painted = layout.nodes.map(({ node, frame }) => ({ node, ...paintNode(node, frame) }));
  return [
    ...painted.filter(({ node }) => isFrame(node.kind)),
    ...layout.edges.flatMap((edge) => paintEdge(edge, isNext)),
    ...painted.filter(({ node }) => !isFrame(node.kind)),
    ...layout.edges.flatMap((edge) => paintEdgeTexts(edge, isNext)),
  ];

  function paintNode(node: Layout['nodes'][number]['node'], frame: Layout['nodes'][number]['frame']): Markup {
    const standing = (node.place && standings?.get(node.place.key)) ?? null;
    const told: Told = { standing, day: shortDay(standing?.since, language), words: wordsIn(language) };
    switch (node.kind) {
      case 'group':
      case 'parallel':
        return paintGroup(node, frame, told, isRegion(node.place?.around.at(-1)));
      case 'history':
        return paintHistory(node, frame);
      case 'start':
        return paintStart(frame);
      case 'anywhere':
        return paintAnywhere(node, frame);
      default:
        return paintState(node, frame, told);
    }
  }

  function isRegion(parent: string | undefined): boolean {
    return layout.nodes.some(({ node }) => node.id === parent && node.kind === 'parallel');
  }
}

function descriptionOf(
  definition: ProcedureDefinition,
  standings: Map<string, Standing>,
  language: DrawingLanguage,
): string {
  const words = wordsIn(language);
  const innermost = [...statesOf(definition).values()].filter(({ state }) => !state.states && !state.history);
  const here = innermost.filter(({ key }) => standings.get(key)?.kind === 'active');
  const stuck = [...statesOf(definition).values()].filter(({ key }) => standings.get(key)?.stuck);
  return words.description({
    states: innermost.length,
    here: here.map(({ key, state }) => withCount(state.label[language], standings.get(key)!)),
    stuck: stuck.map(({ state }) => state.label[language]),
  });

  function withCount(label: string, { count }: Standing): string {
    return count ? `${label} (${words.count(count.here, count.all)})` : label;
  }
}

/** A picture of the sentence that there is none. */
function refusal(definition: ProcedureDefinition, states: number, language: DrawingLanguage): string {
  const says = wordsIn(language).tooLarge(states);
  const wrapped = wrapText(says, { size: 15, widest: 340, mostLines: 6 });
  const lines = wrapped.lines.map((line, index) =>
    element('text', { x: 16, y: 34 + index * 20, 'font-size': 15, fill: 'currentColor' }, [text(line)]),
  );
  return sheet(definition, language, { width: 372, height: wrapped.height + 40 }, [
    element('desc', {}, [text(says)]),
    ...lines,
  ]);
}
