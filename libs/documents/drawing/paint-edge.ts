import type { ElkPoint } from 'elkjs/lib/elk.bundled.js';
import type { Layout } from './layout';
import { SIZES } from './sketch';
import { element, type Markup, near, text } from './svg';
import { baselineOf } from './wrapped-text';

type PlacedEdge = Layout['edges'][number];

const CORNER = 7;
const HEAD = { length: 9, half: 4.5 } as const;

/** Whether the case stands in a state, so that its ways are the next ones. */
export type IsNext = (state: string) => boolean;

/** The line of an arrow with its head. */
export function paintEdge({ edge, points }: PlacedEdge, isNext: IsNext): Markup[] {
  const next = edge.of.some(isNext);
  const [end, before] = [points.at(-1), points.at(-2)];
  if (!end || !before) return [];
  const line = element('path', {
    class: 'drawing-line',
    d: rounded([...points.slice(0, -1), shortened(before, end)]),
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': next ? 2 : 1.25,
    'stroke-opacity': next ? 1 : 0.65,
    'stroke-dasharray': edge.dashed ? '2 3' : undefined,
  });
  const head = element('path', {
    class: 'drawing-head',
    d: headOf(before, end),
    fill: 'currentColor',
    'fill-opacity': next ? 1 : 0.65,
  });
  return [element('g', { class: next ? 'drawing-edge is-next' : 'drawing-edge' }, [line, head])];
}

/** What the arrow says, over everything that it may cross. */
export function paintEdgeTexts({ edge, label }: PlacedEdge, isNext: IsNext): Markup[] {
  if (!label) return [];
  let top = label.y;
  return edge.texts.flatMap(({ text: wrapped, of }) => {
    const next = of !== null && isNext(of);
    const from = top;
    top += wrapped.height;
    const lines = wrapped.lines.map((line, nth) =>
      element('text', { x: near(label.x + 4), y: near(from + baselineOf(wrapped, nth)) }, [text(line)]),
    );
    const attributes = {
      class: next ? 'drawing-event is-next' : 'drawing-event',
      'font-size': wrapped.size,
      'font-weight': next && wrapped.size > SIZES.small ? 600 : undefined,
      fill: 'currentColor',
    };
    return [element('g', attributes, lines)];
  });
}

/** Up to where the head begins. */
function shortened(from: ElkPoint, to: ElkPoint): ElkPoint {
  const { x, y } = direction(from, to);
  return { x: to.x - x * (HEAD.length - 1), y: to.y - y * (HEAD.length - 1) };
}

function headOf(from: ElkPoint, to: ElkPoint): string {
  const { x, y } = direction(from, to);
  const foot = { x: to.x - x * HEAD.length, y: to.y - y * HEAD.length };
  const side = { x: -y * HEAD.half, y: x * HEAD.half };
  return `M${at(to)}L${at({ x: foot.x + side.x, y: foot.y + side.y })}L${at({ x: foot.x - side.x, y: foot.y - side.y })}Z`;
}

/** A line through points whose corners are rounded off. */
function rounded(points: ElkPoint[]): string {
  const [first, ...others] = points;
  const steps = others.map((point, index) => {
    const next = others[index + 1];
    if (!next) return `L${at(point)}`;
    const before = points[index]!;
    return `L${at(towards(point, before))}Q${at(point)} ${at(towards(point, next))}`;
  });
  return `M${at(first!)}${steps.join('')}`;
}

function towards(from: ElkPoint, to: ElkPoint): ElkPoint {
  const { x, y } = direction(from, to);
  const distance = Math.min(CORNER, Math.hypot(to.x - from.x, to.y - from.y) / 2);
  return { x: from.x + x * distance, y: from.y + y * distance };
}

function direction(from: ElkPoint, to: ElkPoint): ElkPoint {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
}

const at = ({ x, y }: ElkPoint): string => `${near(x)} ${near(y)}`;
