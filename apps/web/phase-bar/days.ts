import { useAuthority } from '../shell/site';

const DAY = 86_400_000;

/** Civil days from the site's today to a date (ISO), negative once it has passed; null while today is not known. */
export function useDaysTo(): (date: string) => number | null {
  const today = useAuthority()?.today;
  return (date) => (today ? Math.round((Date.parse(date) - Date.parse(today)) / DAY) : null);
}
