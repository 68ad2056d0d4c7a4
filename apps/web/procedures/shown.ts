import type { ProcedureSummaryFragment, ProcedureVersionQuery } from '../generated/graphql';

export type Summary = ProcedureSummaryFragment;
export type Version = NonNullable<ProcedureVersionQuery['procedure']>;

/** As much of a hash as tells versions apart. */
export const short = (hash: string): string => hash.slice(0, 12);
