import { useOwn } from '../language/words';
import { useAuthority } from '../shell/site';

/** What a zone is called, by its code; the code itself while the site's facts are not there yet. */
export function useZoneName(): (item: string) => string {
  const zones = useAuthority()?.zones ?? [];
  const own = useOwn();
  return (item) => {
    const zone = zones.find((one) => one.item === item);
    return zone ? own(zone.name) : item;
  };
}
