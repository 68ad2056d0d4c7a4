import { XMLParser } from 'fast-xml-parser';
import type { StateNode, TransitionNode } from '@copianifica/domain';

/** What a document of SCXML may ask of an engine that has neither scripts nor a data model. */
export type ScxmlGuard = { always: boolean } | { in: string; not: boolean };
export type ScxmlEffect =
  | { kind: 'raise'; event: string }
  | { kind: 'send'; event: string; delay: number; id: string | null }
  | { kind: 'cancel'; id: string };
export type ScxmlState = StateNode<ScxmlGuard, ScxmlEffect>;

/** Why a document is left out: what it needs that this engine has not, by intent. */
export class LeftOut extends Error {}

interface Element {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  removeNSPrefix: true,
  parseAttributeValue: false,
});

/** The tree of states that a document describes. Throws LeftOut. */
export function readScxml(text: string): ScxmlState {
  const scxml = elementsOf(parser.parse(text)).find(({ name }) => name === 'scxml')!;
  refuseWhatNeedsData(scxml);
  return stateOf(scxml, { unnamed: 0 });
}

function elementsOf(parsed: Record<string, unknown>[]): Element[] {
  return parsed.flatMap((entry) => {
    const name = Object.keys(entry).find((key) => key !== ':@')!;
    if (name.startsWith('#') || name.startsWith('?')) return [];
    const attributes = (entry[':@'] ?? {}) as Record<string, string>;
    return [{ name, attributes, children: elementsOf(entry[name] as Record<string, unknown>[]) }];
  });
}

const ELEMENTS = {
  script: 'script',
  invoke: 'other sessions',
  datamodel: 'data model',
  assign: 'data model',
  if: 'data model',
  foreach: 'data model',
  donedata: 'data model',
  param: 'data model',
  content: 'data model',
} as const;
const EXPRESSIONS = ['eventexpr', 'targetexpr', 'typeexpr', 'namelist', 'idlocation', 'sendidexpr'];
const HERE = 'http://www.w3.org/TR/scxml/#SCXMLEventProcessor';

function refuseWhatNeedsData({ name, attributes, children }: Element): void {
  if (Object.hasOwn(ELEMENTS, name))
    throw new LeftOut(`${ELEMENTS[name as keyof typeof ELEMENTS]}: <${name}>`);
  const expression = EXPRESSIONS.find((one) => attributes[one] !== undefined);
  if (expression) throw new LeftOut(`data model: <${name} ${expression}>`);
  if (name === 'send' && ![undefined, HERE].includes(attributes.type))
    throw new LeftOut(`event I/O processors: <send type="${attributes.type}">`);
  if (name === 'send' && ![undefined, '#_internal'].includes(attributes.target))
    throw new LeftOut(`event I/O processors: <send target="${attributes.target}">`);
  if (attributes.cond !== undefined) guardOf(attributes.cond);
  children.forEach(refuseWhatNeedsData);
}

function guardOf(cond: string): ScxmlGuard {
  const text = cond.trim();
  if (text === 'true' || text === 'false') return { always: text === 'true' };
  const predicate = /^(!?)In\('([^']+)'\)$/.exec(text);
  if (!predicate) throw new LeftOut(`data model: cond="${text}"`);
  return { in: predicate[2]!, not: predicate[1] === '!' };
}

const words = (text = ''): string[] => text.split(/\s+/).filter(Boolean);
const STATES = ['state', 'parallel', 'final', 'history'];

function stateOf({ name, attributes, children }: Element, count: { unnamed: number }): ScxmlState {
  const named = (wanted: string): Element[] => children.filter((child) => child.name === wanted);
  const key = attributes.id ?? `#${(count.unnamed += 1)}`;
  const states = children
    .filter((child) => STATES.includes(child.name))
    .map((child) => stateOf(child, count));
  // A beginning is an attribute or an element; a history's default is the transition it holds.
  const beginning =
    name === 'history'
      ? named('transition')[0]
      : named('initial')[0]?.children.find((one) => one.name === 'transition');
  const targets = words(attributes.initial ?? beginning?.attributes.target);
  return {
    key,
    kind: kindOf(name, attributes, states.length),
    ...(targets.length > 0 && { initial: { targets, effects: effectsOf(beginning?.children ?? []) } }),
    children: states,
    entry: named('onentry').flatMap((block) => effectsOf(block.children)),
    exit: named('onexit').flatMap((block) => effectsOf(block.children)),
    transitions: name === 'history' ? [] : named('transition').map(transitionOf),
  };
}

function kindOf(name: string, { type }: Record<string, string>, states: number): ScxmlState['kind'] {
  if (name === 'history') return type === 'deep' ? 'deep-history' : 'shallow-history';
  if (name === 'parallel' || name === 'final') return name;
  return states > 0 ? 'compound' : 'atomic';
}

const transitionOf = ({ attributes, children }: Element): TransitionNode<ScxmlGuard, ScxmlEffect> => ({
  events: words(attributes.event),
  guard: attributes.cond === undefined ? null : guardOf(attributes.cond),
  targets: words(attributes.target),
  internal: attributes.type === 'internal',
  effects: effectsOf(children),
});

/** What is carried out, `<log>` apart: nobody reads it. */
function effectsOf(elements: Element[]): ScxmlEffect[] {
  return elements
    .filter(({ name }) => name !== 'log')
    .map(({ name, attributes }) => {
      const { event, target, id } = attributes;
      if (name === 'cancel') return { kind: 'cancel', id: attributes.sendid! };
      if (name === 'raise' || (name === 'send' && target === '#_internal'))
        return { kind: 'raise', event: event! };
      if (name !== 'send') throw new LeftOut(`executable content: <${name}>`);
      return { kind: 'send', event: event!, delay: delayOf(attributes), id: id ?? null };
    });
}

/** In milliseconds. A delay may also be an expression: one that is a mere text needs no data model. */
function delayOf({ delay, delayexpr }: Record<string, string>): number {
  const literal = delayexpr === undefined ? (delay ?? '0s') : /^'(.*)'$/.exec(delayexpr)?.[1];
  const parts = /^([\d.]+)(ms|s)$/.exec(literal ?? '');
  if (!parts) throw new LeftOut(`data model: <send delayexpr="${delayexpr}">`);
  return Number(parts[1]) * (parts[2] === 's' ? 1_000 : 1);
}
