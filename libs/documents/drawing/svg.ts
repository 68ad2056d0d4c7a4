import { plainText } from './wrapped-text';

type Attributes = Record<string, string | number | undefined>;

/** One element of an SVG as text. Attributes and texts may come from anybody's file: both are escaped here. */
export function element(name: string, attributes: Attributes, children: readonly Markup[] = []): Markup {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
    .join('');
  const inside = children.map(({ markup }) => markup).join('');
  return { markup: inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>` };
}

/** A piece of SVG that may be put inside another: text alone is none. */
export interface Markup {
  readonly markup: string;
}

export const text = (content: string): Markup => ({ markup: escaped(content) });

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (content: string): string =>
  plainText(content.toWellFormed()).replace(/[&<>"']/g, (letter) => ENTITIES[letter]!);

/** Coordinates to the tenth of a pixel. */
export const near = (value: number): number => Math.round(value * 10) / 10;
