export const VIEWS = ['read', 'versions', 'compare', 'calendar', 'cases'] as const;
export type View = (typeof VIEWS)[number];

export interface ProcedureSearch {
  view?: View;
  /** hash of the version that is read, or the newer one of a comparison */
  hash?: string;
  /** hash of the older one of a comparison */
  than?: string;
  /** the civil day that the simulated calendar starts from */
  from?: string;
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value ? value : typeof value === 'number' ? String(value) : undefined;

export const readProcedureSearch = (search: Record<string, unknown>): ProcedureSearch => ({
  view: VIEWS.find((one) => one === search['view']),
  hash: text(search['hash']),
  than: text(search['than']),
  from: text(search['from']),
});
