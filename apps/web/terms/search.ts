// What the address of the term calculator says, and what it means where it says nothing.
const AFTER = ['extended', 'suspended', 'interrupted'] as const;
export type After = (typeof AFTER)[number];

export interface TermSearch {
  kind?: 'posting';
  /** the civil day it runs from, or back from */
  from?: string;
  /** as `15d`, `1m`, `3y` */
  length?: string;
  direction?: 'backward';
  calendar?: string;
  free?: true;
  saturdays?: true;
  /** posting: days on the albo, and days to wait */
  posted?: string;
  wait?: string;
  /** what happened to a forward term: when, until when, for how long more */
  after?: After;
  on?: string;
  again?: string;
  more?: string;
}

/** What was typed; a field that was emptied stays empty, and does not fall back to what is usual. */
const text = (value: unknown): string | undefined =>
  typeof value === 'number' || typeof value === 'string' ? String(value) : undefined;
const flag = (value: unknown): true | undefined =>
  value === true || value === 1 || value === 'true' ? true : undefined;

export const readTermSearch = (search: Record<string, unknown>): TermSearch => ({
  kind: search['kind'] === 'posting' ? 'posting' : undefined,
  from: text(search['from']),
  length: text(search['length']),
  direction: search['direction'] === 'backward' ? 'backward' : undefined,
  calendar: text(search['calendar']),
  free: flag(search['free']),
  saturdays: flag(search['saturdays']),
  posted: text(search['posted']),
  wait: text(search['wait']),
  after: AFTER.find((one) => one === search['after']),
  on: text(search['on']),
  again: text(search['again']),
  more: text(search['more']),
});
