/** Chance that can be had again: the same seed gives the same course. */
export interface Chance {
  /** a whole number from nought up to, and without, a limit */
  upTo: (limit: number) => number;
  pick: <T>(from: readonly T[]) => T;
  /** whether something happens that does so once in so many times */
  once: (inTimes: number) => boolean;
}

/** For specs whose cases are too many for fast-check: mulberry32, a public domain generator of 32 bits. */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const upTo = (limit: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((((mixed ^ (mixed >>> 14)) >>> 0) * limit) / 2 ** 32) | 0;
  };
  return { upTo, pick: (from) => from[upTo(from.length)]!, once: (inTimes) => upTo(inTimes) === 0 };
}
