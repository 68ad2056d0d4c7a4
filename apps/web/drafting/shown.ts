// What the page of the draft shows, as its question answers it.
import type { DraftQuery } from '../generated/graphql';

export type DraftCase = NonNullable<DraftQuery['case']>;
export type DraftElement = DraftCase['draft'][number];
