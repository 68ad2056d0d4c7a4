import type { ShellQuery as Shell } from '../generated/graphql';

/**
 * Whether the proposal of a new plan is worth offering: whoever presides the Consiglio. It only
 * decides what is shown; who may, is decided by the procedure, on the server.
 */
export function mayPropose({ me, authority }: Shell): boolean {
  const office = me.actingAs;
  if (office?.role !== 'president') return false;
  return authority.organs.some(
    (organ) => organ.kind === 'consiglio' && office.post.startsWith(`${organ.key}/`),
  );
}
