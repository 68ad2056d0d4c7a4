// What the pages of a case show, as their one question answers it.
import type { CaseQuery } from '../generated/graphql';

export type CaseShown = NonNullable<CaseQuery['case']>;
export type Action = CaseShown['actions'][number];

/** Which action of a case is open: its event, and the zone it is about. */
export interface Opened {
  action?: string | undefined;
  item?: string | undefined;
}
