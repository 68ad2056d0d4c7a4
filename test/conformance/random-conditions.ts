import type { Vocabulary } from '../../libs/domain/procedure/condition';
import type { Facts } from '../../libs/domain/procedure/facts';

/**
 * Random, well-typed expressions of the conditions' language, and random worlds to hold them against. Their numbers
 * are quarters and products of few of them, divided by powers of two only: a float holds every result exactly, so an
 * interpreter that reckons with floats must come to the very same value.
 */
export interface Written {
  text: string;
  /** the same without `in` and `between`, written out as table 55 of DMN 1.5 says that they are meant */
  plain: string;
}

const NUMBERS = ['n.a', 'n.b', 'n.c'];
/** powers of two, zero or null: what may be divided by */
const DIVISORS = ['p.a', 'p.b'];
const BOOLEANS = ['b.a', 'b.b', 'b.c'];
const STRINGS = ['s.a', 's.b'];
const STATES = ['draft', 'voted'];

const typed = (names: string[], type: 'number' | 'boolean' | 'string') =>
  names.map((name) => [name, type] as const);

export const VOCABULARY: Vocabulary = {
  facts: Object.fromEntries([
    ...typed([...NUMBERS, ...DIVISORS], 'number'),
    ...typed(BOOLEANS, 'boolean'),
    ...typed(STRINGS, 'string'),
  ]),
  states: new Set(STATES),
  regions: new Map([['zones', new Set(['asked', 'given'])]]),
  events: new Set(['sent']),
};

/** A generator of its own (mulberry32): the same seed gives the same cases on every machine and in every version. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function randomConditions(random: () => number) {
  const below = (count: number): number => Math.floor(random() * count);
  const pick = <T>(from: readonly T[]): T => from[below(from.length)]!;
  const sometimes = (share: number): boolean => random() < share;

  const same = (text: string): Written => ({ text, plain: text });
  const write = (strings: TemplateStringsArray, ...parts: (Written | string)[]): Written => {
    const join = (form: 'text' | 'plain') =>
      strings.reduce((whole, between, at) => {
        const part = parts[at - 1]!;
        return `${whole}${typeof part === 'string' ? part : part[form]}${between}`;
      });
    return { text: join('text'), plain: join('plain') };
  };
  const wrapped = (of: Written): Written => write`(${of})`;
  /** Parentheses that are not needed are left out half the time: who binds tighter is tested too. */
  const loose = (of: Written): Written => (sometimes(0.5) ? wrapped(of) : of);

  const literal = (): Written => {
    const quarters = below(25) - 12;
    return same(String(sometimes(0.6) ? below(13) - 6 : quarters / 4));
  };

  function number(depth: number): Written {
    if (depth <= 0 || sometimes(0.15)) return sometimes(0.6) ? same(pick(NUMBERS)) : literal();
    const inner = (): Written => number(depth - 1);
    const kinds: (() => Written)[] = [
      () => write`${loose(inner())} ${pick(['+', '-', '*'])} ${loose(inner())}`,
      () => write`${wrapped(inner())} / ${pick(['2', '4', '0.5', '-2', '0', ...DIVISORS])}`,
      () => write`-${wrapped(inner())}`,
      () => write`${pick(['min', 'max'])}(${inner()}, ${inner()})`,
      () => write`abs(${inner()})`,
      () => write`(if ${boolean(depth - 1)} then ${inner()} else ${sometimes(0.1) ? same('null') : inner()})`,
      () => same(pick(['regions("zones", "given")', 'regions("zones", "asked")', 'times("sent")'])),
    ];
    return pick(kinds)();
  }

  const string = (depth: number): Written => {
    if (depth > 0 && sometimes(0.2))
      return write`(if ${boolean(depth - 1)} then ${string(depth - 1)} else ${string(0)})`;
    return same(sometimes(0.6) ? pick(STRINGS) : pick(['"a"', '"b"', '""']));
  };

  const anything = (depth: number): (() => Written) => {
    const kind = pick([number, string, boolean]);
    return () => wrapped(kind(depth));
  };

  function boolean(depth: number): Written {
    if (depth <= 0 || sometimes(0.1)) return same(pick([...BOOLEANS, ...BOOLEANS, 'true', 'false']));
    const inner = (): Written => boolean(depth - 1);
    const kinds: (() => Written)[] = [
      () =>
        write`${loose(number(depth - 1))} ${pick(['=', '!=', '<', '<=', '>', '>='])} ${loose(number(depth - 1))}`,
      () => equality(depth - 1),
      () => junction(inner),
      () => junction(inner),
      () => write`not(${inner()})`,
      () => among(depth - 1),
      () => within(depth - 1),
      () => write`(if ${inner()} then ${inner()} else ${sometimes(0.1) ? same('null') : inner()})`,
      () => same(`active("${pick(STATES)}")`),
    ];
    return pick(kinds)();
  }

  function equality(depth: number): Written {
    const side = anything(depth);
    return write`${side()} ${pick(['=', '!='])} ${sometimes(0.3) ? same('null') : side()}`;
  }

  function junction(inner: () => Written): Written {
    const parts = Array.from({ length: 2 + below(3) }, () => loose(inner()));
    return parts.reduce((one, other) => write`${one} ${pick(['and', 'or'])} ${other}`);
  }

  function among(depth: number): Written {
    const side = anything(depth);
    const one = side();
    const members = Array.from({ length: 1 + below(3) }, () => (sometimes(0.1) ? same('null') : side()));
    const equal = members.map(({ plain }) => `${one.plain} = ${plain}`).join(' or ');
    const listed = members.map(({ text }) => text).join(', ');
    const [opens, closes] = pick(['()', '[]']);
    return { text: `(${one.text} in ${opens}${listed}${closes})`, plain: `(${equal})` };
  }

  function within(depth: number): Written {
    const value = wrapped(number(depth));
    // A range that goes down as it is written is refused when a condition is stored.
    const [low, high] = ordered([wrapped(number(depth)), wrapped(number(depth))]);
    const plain = (above: string, below_: string) =>
      `(${value.plain} ${above} ${low.plain} and ${value.plain} ${below_} ${high.plain})`;
    if (sometimes(0.4))
      return { text: `(${value.text} between ${low.text} and ${high.text})`, plain: plain('>=', '<=') };
    const [opens, closes] = [pick('[(]'.split('')), pick('])['.split(''))];
    return {
      text: `(${value.text} in ${opens}${low.text}..${high.text}${closes})`,
      plain: plain(opens === '[' ? '>=' : '>', closes === ']' ? '<=' : '<'),
    };
  }

  function ordered([low, high]: [Written, Written]): [Written, Written] {
    const [a, b] = [low, high].map(({ text }) => Number(text.replace(/[()]/g, ''))) as [number, number];
    return a > b ? [high, low] : [low, high];
  }

  const orUnknown = <T>(value: T): T | null => (sometimes(0.25) ? null : value);
  return {
    expression: (depth: number): Written => pick([boolean, boolean, boolean, number, string])(depth),
    world: (): Facts =>
      Object.fromEntries([
        ...NUMBERS.map((name) => [name, orUnknown(below(25) / 4 - 3)]),
        ...DIVISORS.map((name) => [name, orUnknown(pick([0, 1, 2, -4, 0.5]))]),
        ...BOOLEANS.map((name) => [name, orUnknown(sometimes(0.5))]),
        ...STRINGS.map((name) => [name, orUnknown(pick(['a', 'b', '']))]),
      ]) as Facts,
  };
}
