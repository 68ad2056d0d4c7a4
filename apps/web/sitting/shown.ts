// What the page of a roll call shows, as its question answers it.
import type { RollCallQuery } from '../generated/graphql';

export type RollCallCase = NonNullable<RollCallQuery['case']>;
export type RollCallSitting = RollCallCase['sittings'][number];
