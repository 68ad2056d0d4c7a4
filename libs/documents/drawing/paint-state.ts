import type { DrawingWords } from './drawing-words';
import type { Frame } from './layout';
import { BOX, GROUP, type SketchNode, SIZES } from './sketch';
import type { Standing } from './standing';
import { element, type Markup, near, text } from './svg';
import { baselineOf, textWidth, type WrappedText, wrapText } from './wrapped-text';

/** What a state's box says of the case: null where the procedure is drawn by itself. */
export interface Told {
  standing: Standing | null;
  /** the day since when, in words */
  day: string | null;
  words: DrawingWords;
}

const ROUND = 8;
const STROKE = { plain: 1.25, active: 3, around: 2 } as const;
const PAGES = 5;

/** Classes by which a page gives colours; without them a drawing is in ink alone and says the same. */
function classesOf(name: string, standing: Standing | null): string {
  const stuck = standing?.stuck ? ' is-stuck' : '';
  return standing ? `${name} is-${standing.kind}${stuck}` : name;
}

/** The box of a state that holds no other. */
export function paintState({ id, kind, title }: SketchNode, frame: Frame, told: Told): Markup {
  const { standing, words } = told;
  const status = statusOf(told, kind === 'final');
  const free = frame.height - title.height - (status ? BOX.statusHeight : 0);
  const top = frame.y + free / 2;
  const middle = frame.x + frame.width / 2;
  return element('g', { class: classesOf('drawing-state', standing), 'data-state': id }, [
    outline(frame, standing?.kind === 'active' ? STROKE.active : STROKE.plain),
    ...(kind === 'final' ? [inner(frame)] : []),
    ...titleLines(title, { x: middle, y: top, anchor: 'middle' }),
    ...(status ? statusLine(status, middle, top + title.height) : []),
    ...(standing?.count ? meter(frame, standing.count) : []),
    ...stuckBadge(frame, told, words),
  ]);
}

/** The frame and the header of a state that holds others: solid, or dashed for what runs side by side. */
export function paintGroup(node: SketchNode, frame: Frame, told: Told, isRegion: boolean): Markup {
  const { id, title, kind, place } = node;
  const { standing, words } = told;
  const repeated = place?.state.forEach;
  const notes = [
    ...(repeated ? [words.repeated[repeated](standing?.repeats ?? null)] : []),
    ...(kind === 'parallel' ? [words.parallel] : []),
  ];
  const x = frame.x + GROUP.side;
  const y = frame.y + GROUP.top;
  const note = wrapText(notes.join(' · '), { size: SIZES.small, widest: 400, mostLines: 1 });
  const name = isRegion ? 'drawing-group is-region' : 'drawing-group';
  return element('g', { class: classesOf(name, standing), 'data-state': id }, [
    ...(repeated ? pages(frame) : []),
    outline(frame, standing?.kind === 'active' ? STROKE.around : STROKE.plain, isRegion ? '7 5' : undefined),
    ...titleLines(title, { x, y, anchor: 'start' }),
    ...smallLines(note, x, y + title.height),
    ...stuckBadge(frame, told, words),
  ]);
}

/** Where a group begins again as it was left: the H of statecharts in a circle, and what that means. */
export function paintHistory({ id, title, place }: SketchNode, frame: Frame): Markup {
  const middle = frame.y + frame.height / 2;
  const letter = place?.state.history === 'deep' ? 'H*' : 'H';
  return element('g', { class: 'drawing-history', 'data-state': id }, [
    element('rect', {
      ...box(frame, 0),
      rx: near(frame.height / 2),
      ...ink(STROKE.plain),
      'stroke-dasharray': '2 3',
    }),
    element('circle', { cx: near(frame.x + 22), cy: near(middle), r: 12, ...ink(STROKE.plain) }),
    element(
      'text',
      {
        x: near(frame.x + 22),
        y: near(middle + 4.5),
        'font-size': 13,
        'font-weight': 700,
        'text-anchor': 'middle',
        fill: 'currentColor',
      },
      [text(letter)],
    ),
    ...titleLines(title, { x: frame.x + 44, y: frame.y + BOX.top, anchor: 'start' }),
  ]);
}

/** The dot where a group begins. */
export const paintStart = (frame: Frame): Markup =>
  element('circle', {
    class: 'drawing-start',
    cx: near(frame.x + frame.width / 2),
    cy: near(frame.y + frame.height / 2),
    r: near(frame.width / 2),
    fill: 'currentColor',
  });

/** A small plate that stands for every state of its group. */
export function paintAnywhere({ title }: SketchNode, frame: Frame): Markup {
  return element('g', { class: 'drawing-anywhere' }, [
    element('rect', {
      ...box(frame, 0),
      rx: near(frame.height / 2),
      ...ink(STROKE.plain),
      'stroke-dasharray': '2 3',
    }),
    ...smallLines(title, frame.x + 12, frame.y + 6),
  ]);
}

const outline = (frame: Frame, stroke: number, dashes?: string): Markup =>
  element('rect', {
    class: 'drawing-box',
    ...box(frame, 0),
    rx: ROUND,
    ...ink(stroke),
    'stroke-dasharray': dashes,
  });

/** The second line of a final state. */
const inner = (frame: Frame): Markup =>
  element('rect', { class: 'drawing-inner', ...box(frame, 3.5), rx: ROUND - 3, ...ink(1) });

/** The edges of the sheets below: this is one of several. */
function pages({ x, y, width, height }: Frame): Markup[] {
  return [2, 1].map((nth) => {
    const by = nth * PAGES;
    const [right, bottom] = [near(x + width + by), near(y + height + by)];
    const d = `M${near(x + by + ROUND)} ${bottom}H${near(right - ROUND)}Q${right} ${bottom} ${right} ${near(bottom - ROUND)}V${near(y + by + ROUND)}`;
    return element('path', { class: 'drawing-sheet', d, ...ink(STROKE.plain), 'stroke-opacity': 0.6 });
  });
}

const box = ({ x, y, width, height }: Frame, inset: number) => ({
  x: near(x + inset),
  y: near(y + inset),
  width: near(width - 2 * inset),
  height: near(height - 2 * inset),
});

const ink = (width: number) => ({ fill: 'none', stroke: 'currentColor', 'stroke-width': width });

interface TextPlace {
  x: number;
  y: number;
  anchor: 'start' | 'middle';
}

const titleLines = (title: WrappedText, { x, y, anchor }: TextPlace): Markup[] =>
  title.lines.map((line, index) =>
    element(
      'text',
      {
        class: 'drawing-title',
        x: near(x),
        y: near(y + baselineOf(title, index)),
        'font-size': title.size,
        'font-weight': 600,
        'text-anchor': anchor === 'middle' ? anchor : undefined,
        fill: 'currentColor',
      },
      [text(line)],
    ),
  );

const smallLines = (wrapped: WrappedText, x: number, y: number): Markup[] =>
  wrapped.lines.map((line, index) =>
    element(
      'text',
      {
        class: 'drawing-note',
        x: near(x),
        y: near(y + baselineOf(wrapped, index)),
        'font-size': wrapped.size,
        fill: 'currentColor',
      },
      [text(line)],
    ),
  );

interface Status {
  mark: 'dot' | 'tick' | 'end' | null;
  says: string;
}

/** One line under a state's name, with a sign that tells it without colour. */
function statusOf({ standing, day, words }: Told, final: boolean): Status | null {
  if (standing?.count && (standing.kind !== 'ahead' || standing.count.here > 0))
    return {
      mark: standing.count.here > 0 ? 'dot' : 'tick',
      says: words.count(standing.count.here, standing.count.all),
    };
  if (standing?.count) return { mark: null, says: words.count(0, standing.count.all) };
  if (standing?.kind === 'active') return { mark: 'dot', says: words.now(day) };
  if (standing?.kind === 'visited') return { mark: 'tick', says: words.passed };
  return final ? { mark: 'end', says: words.end } : null;
}

function statusLine({ mark, says }: Status, middle: number, top: number): Markup[] {
  const size = SIZES.small;
  const room = mark === null ? 0 : 16;
  const left = middle - (textWidth(says, size) + room) / 2;
  const line = top + BOX.statusHeight - 6;
  const words = element(
    'text',
    { class: 'drawing-status', x: near(left + room), y: near(line), 'font-size': size, fill: 'currentColor' },
    [text(says)],
  );
  return mark === null ? [words] : [sign(mark, left + 5, line - 4), words];
}

function sign(mark: NonNullable<Status['mark']>, x: number, y: number): Markup {
  const fill = { class: `drawing-sign is-${mark}`, fill: 'currentColor' };
  if (mark === 'dot') return element('circle', { ...fill, cx: near(x), cy: near(y), r: 5 });
  if (mark === 'end')
    return element('rect', { ...fill, x: near(x - 4), y: near(y - 4), width: 8, height: 8 });
  const d = `M${near(x - 5)} ${near(y)}l4 4l7 -8`;
  return element('path', { ...fill, d, fill: 'none', stroke: 'currentColor', 'stroke-width': 2 });
}

/** How many of all, as a bar at the foot of the box. */
function meter({ x, y, width, height }: Frame, { here, all }: NonNullable<Standing['count']>): Markup[] {
  const whole = width - 2 * BOX.side;
  const bar = { x: near(x + BOX.side), y: near(y + height - 8), height: 4, rx: 2, fill: 'currentColor' };
  const part = all > 0 ? (whole * here) / all : 0;
  return [
    element('rect', { class: 'drawing-meter', ...bar, width: near(whole), 'fill-opacity': 0.15 }),
    ...(part > 0 ? [element('rect', { class: 'drawing-measure', ...bar, width: near(part) })] : []),
  ];
}

/** A plate on the upper border: a triangle and a word, so that it is no matter of colour. */
function stuckBadge(frame: Frame, { standing }: Told, words: DrawingWords): Markup[] {
  if (!standing?.stuck) return [];
  const names = standing.stuckMembers;
  const says = words.stuck(names.length > 0 ? names.length : null);
  const width = textWidth(says, SIZES.small) + 34;
  const plate = { x: frame.x + frame.width - width + 14, y: frame.y - 12, width, height: 22 };
  const [x, y] = [near(plate.x + 9), near(plate.y + 16)];
  return [
    // The ground of the page under its words; whoever does not know that colour leaves it out.
    element('g', { class: 'drawing-stuck', fill: 'none' }, [
      ...(names.length > 0 ? [element('title', {}, [text(words.members(names))])] : []),
      element('rect', { class: 'drawing-plate', ...box(plate, 0), rx: 11, ...ink(1.5), fill: 'Canvas' }),
      element('path', { class: 'drawing-sign', d: `M${x} ${y}h12l-6 -11Z`, fill: 'currentColor' }),
      element(
        'text',
        {
          x: near(x + 17),
          y: near(plate.y + 15.5),
          'font-size': SIZES.small,
          'font-weight': 700,
          fill: 'currentColor',
        },
        [text(says)],
      ),
    ]),
  ];
}
