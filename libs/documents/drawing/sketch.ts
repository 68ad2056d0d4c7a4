import {
  type PlacedState,
  type ProcedureDefinition,
  type StateDefinition,
  statesOf,
} from '@copianifica/domain';
import { type DrawingLanguage, type DrawingWords, wordsIn } from './drawing-words';
import { eventLabel, type Lead, leadsOf, type Wording } from './leads';
import { type WrappedText, wrapText } from './wrapped-text';

/**
 * - `state` and `final` are boxes; `group` holds others, `parallel` holds them side by side; `history` leads back;
 * - `start` is the dot where a group begins; `anywhere` stands for every state of a group at once.
 */
export type SketchKind = 'state' | 'final' | 'group' | 'parallel' | 'history' | 'start' | 'anywhere';

export interface SketchNode {
  /** the state's key; `start:key` and `anywhere:key` are no names of states */
  id: string;
  kind: SketchKind;
  /** null for what stands for no state */
  place: PlacedState | null;
  title: WrappedText;
  /** under the title of a group: how its states run */
  note: WrappedText;
  /** of a box; a group grows around what it holds, but not below these */
  width: number;
  height: number;
  children: SketchNode[];
}

export interface SketchEdge {
  id: string;
  from: string;
  to: string;
  /** the states whose ways it bundles; none for the arrow of a start */
  of: string[];
  /** a history's arrow to where it leads at first */
  dashed: boolean;
  texts: EdgeText[];
  width: number;
  height: number;
}

export interface EdgeText {
  text: WrappedText;
  /** the state whose way it tells; null for the arrow of a start */
  of: string | null;
}

/** A procedure with all its texts measured, before anything has a place. */
export interface Sketch {
  nodes: SketchNode[];
  edges: SketchEdge[];
}

export const SIZES = { title: 15, event: 13, small: 12 } as const;
/** Pixels inside a box around its texts, and the line under the title where its standing is written. */
export const BOX = { side: 14, top: 10, statusHeight: 20, narrowest: 168 } as const;
export const GROUP = { side: 20, top: 12, below: 14 } as const;
const MOST_EVENTS = 4;
const NOTHING: WrappedText = { lines: [], size: SIZES.small, width: 0, height: 0 };

/** Everything that a drawing of the definition will show, whatever case it is drawn for. */
export function sketchOf(definition: ProcedureDefinition, language: DrawingLanguage): Sketch {
  const wording: Wording = { language, words: wordsIn(language) };
  const edges = bundled(definition, wording);
  const ends = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const places = statesOf(definition);
  const nodes = Object.keys(definition.states).map((key) => nodeOf(places.get(key)!));
  const opening = eventLabel(definition, definition.opens.event, wording);
  const first = edgeOf('start:', outermost(places.get(definition.opens.state)), [
    { text: eventText(opening, false), of: null },
  ]);
  return { nodes: [pseudo('start:', 'start'), ...nodes], edges: [first, ...starts(), ...edges] };

  function nodeOf(place: PlacedState): SketchNode {
    const { key, state } = place;
    const title = titleOf(state, language);
    if (!state.states) return boxOf(place, title);
    const children = Object.keys(state.states).map((child) => nodeOf(places.get(child)!));
    const before = [
      ...(initialOf(state) !== null || ends.has(`start:${key}`) ? [pseudo(`start:${key}`, 'start')] : []),
      ...(ends.has(`anywhere:${key}`) ? [anywhere(key, wording.words)] : []),
    ];
    const note = noteOf(state, wording.words);
    return {
      id: key,
      kind: state.parallel ? 'parallel' : 'group',
      place,
      title,
      note,
      width: Math.max(title.width, note.width) + 2 * GROUP.side,
      height: GROUP.top + title.height + note.height + GROUP.below,
      children: [...before, ...children],
    };
  }

  function starts(): SketchEdge[] {
    return [...places.values()].flatMap(({ key, state }) => {
      const initial = initialOf(state);
      if (state.default !== undefined) return [{ ...edgeOf(key, state.default, []), dashed: true }];
      return initial === null ? [] : [edgeOf(`start:${key}`, initial, [])];
    });
  }
}

/** The box of the top floor that a state lies in. */
const outermost = (place: PlacedState | undefined): string => place?.around[0] ?? place?.key ?? '';

/** What a group begins with; null where all its states begin at once, and for what is no group. */
function initialOf(state: StateDefinition): string | null {
  if (!state.states || state.parallel) return null;
  const first = Object.entries(state.states).find(([, child]) => !child.history)?.[0];
  return state.initial ?? first ?? null;
}

function titleOf(state: StateDefinition, language: DrawingLanguage): WrappedText {
  const widest = state.states ? 280 : 190;
  return wrapText(state.label[language], { size: SIZES.title, widest, mostLines: 5 });
}

/** Said with a number that is longer than any will be, so that the room is there when the case brings its own. */
function noteOf(state: StateDefinition, words: DrawingWords): WrappedText {
  const notes = [
    ...(state.forEach ? [words.repeated[state.forEach](9999)] : []),
    ...(state.parallel ? [words.parallel] : []),
  ];
  return notes.length === 0
    ? NOTHING
    : wrapText(notes.join(' · '), { size: SIZES.small, widest: 400, mostLines: 1 });
}

function boxOf(place: PlacedState, title: WrappedText): SketchNode {
  const kind = place.state.history ? 'history' : place.state.final ? 'final' : 'state';
  const mark = kind === 'history' ? 30 : 0;
  const status = kind === 'history' ? 0 : BOX.statusHeight;
  return {
    id: place.key,
    kind,
    place,
    title,
    note: NOTHING,
    width: Math.max(kind === 'history' ? 0 : BOX.narrowest, title.width + 2 * BOX.side + mark),
    height: BOX.top * 2 + title.height + status,
    children: [],
  };
}

const pseudo = (id: string, kind: 'start'): SketchNode => ({
  id,
  kind,
  place: null,
  title: NOTHING,
  note: NOTHING,
  width: 14,
  height: 14,
  children: [],
});

function anywhere(key: string, words: DrawingWords): SketchNode {
  const title = wrapText(words.anywhere, { size: SIZES.small, widest: 200, mostLines: 2 });
  const size = { width: title.width + 24, height: title.height + 12 };
  return { ...pseudo(`anywhere:${key}`, 'start'), kind: 'anywhere', title, ...size };
}

/** One way, with the boxes that its arrow joins. */
interface Arrow {
  from: string;
  to: string;
  of: PlacedState;
  target: PlacedState;
  lead: Lead;
}

/** One arrow for all the ways between two boxes that stand beside each other. */
function bundled(definition: ProcedureDefinition, wording: Wording): SketchEdge[] {
  const places = statesOf(definition);
  const arrows = [...places.values()].flatMap((place) =>
    leadsOf(definition, place, wording).map((lead) => arrowOf(place, places.get(lead.to), lead)),
  );
  const bundles = Map.groupBy(arrows, ({ from, to }) => `${from}>${to}`);
  return [...bundles.values()].map((bundle) => {
    const { from, to } = bundle[0]!;
    return edgeOf(from, to, textsOf(bundle, wording));
  });
}

/**
 * Where an arrow begins and ends: at the boxes around its states that stand side by side, for an arrow through the
 * border of a box is hard to follow; what it says names the state inside. From a group to what it holds it begins
 * at its «anywhere»; from there to the group itself it ends at its start.
 */
function arrowOf(of: PlacedState, target: PlacedState | undefined, lead: Lead): Arrow {
  if (!target) throw new Error(`A row of «${of.key}» leads to a state that is not there.`);
  const out = [...of.around, of.key];
  const into = [...target.around, target.key];
  const shared = out.findIndex((key, depth) => key !== into[depth]);
  const itself = of.key === target.key;
  if (itself && !of.state.states) return { from: of.key, to: of.key, of, target, lead };
  const depth = shared < 0 ? out.length : shared;
  const [from, to] = [out[depth], into[depth]];
  return { from: from ?? `anywhere:${of.key}`, to: to ?? `start:${target.key}`, of, target, lead };
}

function textsOf(bundle: Arrow[], { words, language }: Wording): EdgeText[] {
  const deeds = Map.groupBy(bundle, ({ lead, of, target }) => `${lead.label}>${of.key}>${target.key}`);
  const shown = [...deeds.values()].slice(0, MOST_EVENTS);
  const texts = shown.flatMap((arrows) => {
    const { lead, of, target, from, to } = arrows[0]!;
    const conditions = [...new Set(arrows.map((arrow) => arrow.lead.conditions.join(' + ')))];
    const told = [
      eventText(lead.label, deeds.size > 1),
      // A way that asks nothing more is open to all that the others are for.
      ...(conditions.includes('') ? [] : [smallText(words.onlyIf(conditions.join(' / ')))]),
      ...(isInside(of, from) ? [smallText(words.from(of.state.label[language]))] : []),
      ...(isInside(target, to) ? [smallText(words.to(target.state.label[language]))] : []),
    ];
    return told.map((text) => ({ text, of: of.key }));
  });
  const more = deeds.size - MOST_EVENTS;
  return more > 0 ? [...texts, { text: smallText(words.andMore(more)), of: null }] : texts;
}

/** Whether a state is drawn inside the box where its arrow begins or ends. */
const isInside = ({ around }: PlacedState, end: string): boolean => around.includes(end);

const eventText = (label: string, oneOfMany: boolean): WrappedText =>
  wrapText(oneOfMany ? `· ${label}` : label, { size: SIZES.event, widest: 180, mostLines: 4 });

const smallText = (text: string): WrappedText =>
  wrapText(text, { size: SIZES.small, widest: 180, mostLines: 4 });

function edgeOf(from: string, to: string, texts: EdgeText[]): SketchEdge {
  return {
    id: `${from}>${to}`,
    from,
    to,
    of: [...new Set(texts.flatMap(({ of }) => of ?? []))],
    dashed: false,
    texts,
    width: Math.max(0, ...texts.map(({ text }) => text.width)) + (texts.length > 0 ? 8 : 0),
    height: texts.reduce((sum, { text }) => sum + text.height, 0),
  };
}
