import type { ProcedureDefinition } from '@copianifica/domain';
import ELK, { type ElkExtendedEdge, type ElkNode, type ElkPoint } from 'elkjs/lib/elk.bundled.js';
import type { DrawingLanguage } from './drawing-words';
import { GROUP, type Sketch, type SketchEdge, type SketchNode, sketchOf } from './sketch';

export interface Frame {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A sketch with a place for everything, in pixels from the top left corner. */
export interface Layout {
  width: number;
  height: number;
  nodes: { node: SketchNode; frame: Frame }[];
  edges: { edge: SketchEdge; points: ElkPoint[]; label: ElkPoint | null }[];
}

const OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.hierarchyHandling': 'SEPARATE_CHILDREN',
  'elk.json.shapeCoords': 'ROOT',
  'elk.json.edgeCoords': 'ROOT',
  'elk.edgeRouting': 'ORTHOGONAL',
  // The order of the file is the order of the procedure: what leads back up is an arrow against it.
  'elk.layered.cycleBreaking.strategy': 'MODEL_ORDER',
  'elk.layered.considerModelOrder.strategy': 'PREFER_NODES',
  'elk.layered.considerModelOrder.components': 'MODEL_ORDER',
  // Texts begin at their arrow, all on the same side of it.
  'elk.layered.edgeLabels.sideSelection': 'ALWAYS_UP',
  'elk.layered.thoroughness': '3',
  'elk.layered.nodePlacement.strategy': 'BRANDES_KOEPF',
  'elk.layered.nodePlacement.bk.fixedAlignment': 'BALANCED',
  'elk.layered.spacing.nodeNodeBetweenLayers': '36',
  'elk.layered.spacing.edgeNodeBetweenLayers': '16',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '12',
  'elk.spacing.nodeNode': '36',
  'elk.spacing.edgeNode': '20',
  'elk.spacing.edgeEdge': '14',
  'elk.spacing.edgeLabel': '6',
  // What is not joined by an arrow (the regions of a parallel state) is stacked rather than set in a row: a page
  // scrolls down more easily than sideways.
  'elk.aspectRatio': '0.7',
  'elk.padding': '[top=16,left=16,bottom=16,right=16]',
};

const layouts = new WeakMap<ProcedureDefinition, Map<DrawingLanguage, Promise<Layout>>>();
let engine: InstanceType<typeof ELK> | undefined;

/**
 * Where everything of a definition stands in a drawing in one language. It is the same for every case, and reckoned
 * once: the machine of ELK (Eclipse Layout Kernel, its layered algorithm) takes the thread for a good tenth of a second.
 */
export function layoutOf(definition: ProcedureDefinition, language: DrawingLanguage): Promise<Layout> {
  let known = layouts.get(definition);
  if (!known) layouts.set(definition, (known = new Map()));
  let layout = known.get(language);
  if (!layout) {
    layout = place(sketchOf(definition, language));
    known.set(language, layout);
  }
  return layout;
}

async function place(sketch: Sketch): Promise<Layout> {
  engine ??= new ELK();
  const graph: ElkNode = {
    id: 'root',
    layoutOptions: OPTIONS,
    children: sketch.nodes.map(graphNode),
    edges: sketch.edges.map(graphEdge),
  };
  const placed = await engine.layout(graph);
  return {
    width: Math.ceil(placed.width ?? 0),
    height: Math.ceil(placed.height ?? 0),
    nodes: framed(sketch.nodes, placed.children ?? []),
    edges: sketch.edges.map((edge, index) => routed(edge, placed.edges?.[index])),
  };
}

function graphNode(node: SketchNode): ElkNode {
  const { id, width, height } = node;
  if (node.children.length === 0) return { id, width, height };
  return {
    id,
    layoutOptions: {
      ...OPTIONS,
      'elk.padding': `[top=${height},left=${GROUP.side},bottom=${GROUP.side},right=${GROUP.side}]`,
      'elk.nodeSize.constraints': 'MINIMUM_SIZE',
      'elk.nodeSize.minimum': `(${width},${height})`,
    },
    children: node.children.map(graphNode),
  };
}

function graphEdge({ id, from, to, texts, width, height }: SketchEdge): ElkExtendedEdge {
  const labels = texts.length > 0 ? [{ id: `${id}:label`, text: id, width, height }] : [];
  return { id, sources: [from], targets: [to], labels };
}

function framed(nodes: SketchNode[], placed: ElkNode[]): Layout['nodes'] {
  return nodes.flatMap((node, index) => {
    const { x = 0, y = 0, width = 0, height = 0, children = [] } = placed[index]!;
    return [{ node, frame: { x, y, width, height } }, ...framed(node.children, children)];
  });
}

function routed(edge: SketchEdge, placed: ElkExtendedEdge | undefined): Layout['edges'][number] {
  const points = (placed?.sections ?? []).flatMap(({ startPoint, bendPoints = [], endPoint }) => [
    startPoint,
    ...bendPoints,
    endPoint,
  ]);
  const { x, y } = placed?.labels?.[0] ?? {};
  return { edge, points, label: x === undefined || y === undefined ? null : { x, y } };
}
