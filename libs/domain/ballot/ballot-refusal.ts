/** Why a ballot cannot be counted; each code has its sentence in the catalogues under `refusal.<code>`. */
export const BALLOT_REFUSALS = [
  'ballot/not-json',
  'ballot/malformed',
  'ballot/not-a-count',
  'ballot/negative',
  'ballot/base-missing',
  'ballot/presence-above-base',
  'ballot/above-presence',
  'ballot/population-missing',
  'ballot/mayor-vote-missing',
  'ballot/rule-unknown',
  'ballot/rule-not-in-force',
  'ballot/seat-unknown',
  'ballot/seat-twice',
  'ballot/voted-though-absent',
] as const;

/** `data` holds what the sentence of the code needs: numbers, seats, JSON pointers into the input. */
export type BallotRefusal = {
  code: (typeof BALLOT_REFUSALS)[number];
  data: Record<string, string | number>;
};

export function refuse(code: BallotRefusal['code'], data: BallotRefusal['data']): BallotRefusal {
  return { code, data };
}
