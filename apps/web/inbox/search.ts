export const FILTERS = ['open', 'unread', 'snoozed', 'done', 'all'] as const;
export type Filter = (typeof FILTERS)[number];

/** Which notices are shown: of which kind (open where none is said), and of which case. */
export interface InboxSearch {
  notices?: Filter | undefined;
  case?: string | undefined;
}

export const readInboxSearch = (search: Record<string, unknown>): InboxSearch => ({
  notices: FILTERS.find((one) => one === search['notices'] && one !== 'open'),
  case: typeof search['case'] === 'string' ? search['case'] : undefined,
});
