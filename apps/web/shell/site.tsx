// The site's own facts, asked once and kept fresh: every page reads them here.
import { createContext, useContext, useEffect, useRef, useState, type ReactNode } from 'react';
import { useLiveQuery, type LiveQuery } from '../connection/live-query';
import type { ShellQuery as Shell } from '../generated/graphql';
import { ShellQuery } from './shell.query';

export interface Site extends LiveQuery<Shell> {
  /** True once somebody who was signed in on this page no longer is. */
  expired: boolean;
  sayExpired: () => void;
}

const SiteContext = createContext<Site | undefined>(undefined);

export function SiteProvider({ children }: { children: ReactNode }) {
  const shell = useLiveQuery(ShellQuery, {});
  const [expired, setExpired] = useState(false);
  const wasSignedIn = useRef(false);
  const signedIn = shell.data?.me.signedIn;
  useEffect(() => {
    if (signedIn) {
      wasSignedIn.current = true;
      setExpired(false);
    } else if (signedIn === false && wasSignedIn.current) setExpired(true);
  }, [signedIn]);
  return (
    <SiteContext value={{ ...shell, expired, sayExpired: () => setExpired(true) }}>{children}</SiteContext>
  );
}

export function useSite(): Site {
  const site = useContext(SiteContext);
  if (!site) throw new Error('useSite outside of SiteProvider');
  return site;
}

export const useMe = () => useSite().data?.me;
export const useAuthority = () => useSite().data?.authority;
