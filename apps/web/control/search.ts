export interface ControlSearch {
  /** a civil day: the case as it was at its end */
  asOf?: string;
  /** the event whose preview is open, and the member of a set it is about */
  event?: string;
  item?: string;
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value ? value : typeof value === 'number' ? String(value) : undefined;

export const readControlSearch = (search: Record<string, unknown>): ControlSearch => ({
  asOf: text(search['asOf']),
  event: text(search['event']),
  item: text(search['item']),
});
