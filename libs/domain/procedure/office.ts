import type { OfficeDefinition } from './definition';

/** An office as it is for one member of a set: `{item}` in its posts and its organization is the member. */
export function itemOffice(office: OfficeDefinition, item: string | null): OfficeDefinition {
  if (item === null) return office;
  const named = (text: string): string => text.replaceAll('{item}', item);
  return {
    ...office,
    ...(office.posts && { posts: office.posts.map(named) }),
    ...(office.organization !== undefined && { organization: named(office.organization) }),
  };
}
