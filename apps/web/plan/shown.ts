// What the page of a plan shows, as its question answers it, and what its address says.
import type { PlanQuery } from '../generated/graphql';

export type PlanShown = NonNullable<PlanQuery['plan']>;

export interface PlanSearch {
  /** number of the version shown; the one in force if absent */
  version?: number;
  /** number of the version it is compared with */
  compare?: number;
}
