export const SHOWN = ['all', 'unanswered', 'mine'] as const;
export type Shown = (typeof SHOWN)[number];

/** What the address of the observations says: which ones are listed, and which one is being answered. */
export interface ObservationsSearch {
  show?: Shown;
  observation?: string;
}
