import { useLocation } from '@tanstack/react-router';

/** Where signing in starts; it comes back to the page the reader is on. */
export function useSignInHref(): string {
  const here = useLocation({ select: (location) => location.href });
  return signInHref(here);
}

const signInHref = (to: string): string => `/auth/sign-in?to=${encodeURIComponent(to)}`;
