// What the address of the majority calculator says: the rule, the day, the ballot, the policies of "what if".

/** Figures that are typed; residents have the name of their row with `Population`. */
const COUNTS = [
  'members',
  'population',
  'present',
  'presentPopulation',
  'for',
  'forPopulation',
  'against',
  'againstPopulation',
  'abstain',
  'abstainPopulation',
] as const;
export type CountName = (typeof COUNTS)[number];
/** As the domain names them; written here, so that the first page does not bring the domain along. */
export const ROUNDINGS = ['exact', 'floor', 'ceil', 'nearest'] as const;
export const ABSTENTIONS = ['voters', 'present'] as const;
const MAYOR_VOTES = ['for', 'against', 'abstain', 'notVoting'] as const;

export type MajoritySearch = {
  rule?: string;
  on?: string;
  rounding?: (typeof ROUNDINGS)[number];
  abstentions?: (typeof ABSTENTIONS)[number];
  /** only said where the mayor is absent */
  mayor?: 'absent';
  mayorVote?: (typeof MAYOR_VOTES)[number];
} & { [name in CountName]?: number | string };

/** What was typed; a field that was emptied stays empty, and does not fall back to what is usual. */
const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** A figure as it was typed: a number where it is one, so that the address reads well. */
export function readCount(value: unknown): number | string | undefined {
  if (typeof value === 'number') return value;
  const typed = text(value)?.trim();
  return typed !== undefined && /^\d{1,15}$/.test(typed) ? Number(typed) : typed;
}

/** A question with nothing left open. */
export type Asked = MajoritySearch & { rule: string; on: string };

export function readMajoritySearch(search: Record<string, unknown>): MajoritySearch {
  const counts = COUNTS.map((name) => [name, readCount(search[name])] as const);
  return {
    rule: text(search['rule']),
    on: text(search['on']),
    rounding: ROUNDINGS.find((one) => one === search['rounding']),
    abstentions: ABSTENTIONS.find((one) => one === search['abstentions']),
    mayor: search['mayor'] === 'absent' ? 'absent' : undefined,
    mayorVote: MAYOR_VOTES.find((one) => one === search['mayorVote']),
    ...(Object.fromEntries(counts) as { [name in CountName]?: number | string }),
  };
}
