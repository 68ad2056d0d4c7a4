import type { DeadlinesQuery } from '../generated/graphql';

export type DeadlinesShown = NonNullable<DeadlinesQuery['case']>;
export type DeadlineShown = DeadlinesShown['deadlines'][number];
