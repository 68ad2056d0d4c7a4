import { useSyncExternalStore } from 'react';

/** From here up a page has room for what is secondary, too; below it is folded. */
const WIDE = '(min-width: 768px)';

function subscribe(changed: () => void): () => void {
  const query = matchMedia(WIDE);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

export const useWide = (): boolean => useSyncExternalStore(subscribe, () => matchMedia(WIDE).matches);
