const KINDS = ['plan', 'revision', 'zone-update'] as const;
export type Kind = (typeof KINDS)[number];

export interface CyclesSearch {
  kind?: Kind;
  /** only those that wait for something that is late, or for somebody to settle an incident */
  late?: true;
}

export const CYCLE_KINDS = KINDS;

export const readCyclesSearch = (search: Record<string, unknown>): CyclesSearch => ({
  kind: KINDS.find((one) => one === search['kind']),
  late: search['late'] === true || search['late'] === 'true' ? true : undefined,
});
