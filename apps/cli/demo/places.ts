import type { CaseShape } from './shapes';

/** The innermost states a case is in, by their keys alone: `requested` for every zone that is asked. */
export const placesOf = ({ state }: CaseShape): ReadonlySet<string> =>
  new Set(state.active.map(({ key }) => key.replace(/\[.*\]$/, '')));

/** The same for the same step of the same case, so that a step asked twice happens once. */
export const requestId = (of: CaseShape, verb: string): string => `demo:${of.id}:${of.events.length}:${verb}`;
