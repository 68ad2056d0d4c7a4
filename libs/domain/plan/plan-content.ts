import { canonicalJson, type JsonObject, sha256Hex } from '../record/canonical';

/** One element of the plan, with an id that it keeps through versions. */
export interface PlanElement {
  id: string;
  parent: string | null;
  level: string;
  position: number;
  title: string;
  text: string;
}

export interface PlanIdentity {
  id: string;
  title: string;
  firstYear: number;
  lastYear: number;
}

/** What is frozen and voted on: nothing but this has the hash that pages and ballots show. */
export interface PlanContent {
  plan: PlanIdentity;
  number: number;
  elements: PlanElement[];
}

export type TextRefusal = {
  code:
    | 'plan/title-length'
    | 'plan/text-length'
    | 'plan/unknown-parent'
    | 'plan/unknown-level'
    | 'plan/under-itself';
};

/** Levels of the simple plan, outermost first. */
const PLAN_LEVELS = ['axis', 'strategy', 'objective', 'action'] as const;
const TITLE_LENGTH = 300;
const TEXT_LENGTH = 20_000;

/** The content in a fixed order: parents and positions decide, then the id, so that equal plans have equal bytes. */
export function planContent(plan: PlanIdentity, number: number, elements: PlanElement[]): PlanContent {
  const { id, title, firstYear, lastYear } = plan;
  const ordered = [...elements].sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
  return {
    plan: { id, title, firstYear, lastYear },
    number,
    elements: ordered.map(({ id: key, parent, level, position, title: heading, text }) => ({
      id: key,
      parent,
      level,
      position,
      title: heading,
      text,
    })),
  };
}

/** Hex SHA-256 of the content's canonical JSON (RFC 8785). */
export const contentHash = (content: PlanContent): string =>
  sha256Hex(canonicalJson(content as unknown as JsonObject));

/** How many elements were added, removed or changed against the version a revision began from. */
export function changedElements(base: PlanElement[], draft: PlanElement[]): number {
  const before = new Map(base.map((element) => [element.id, canonicalJson({ ...element })]));
  const kept = draft.filter((element) => before.has(element.id));
  const changed = kept.filter((element) => before.get(element.id) !== canonicalJson({ ...element }));
  return draft.length - kept.length + (base.length - kept.length) + changed.length;
}

/** Whether an element may be written: null, or why not. */
export function refuseElement(
  element: Omit<PlanElement, 'position'>,
  draft: PlanElement[],
): TextRefusal | null {
  const title = element.title.trim().length;
  if (title === 0 || title > TITLE_LENGTH) return { code: 'plan/title-length' };
  if (element.text.length > TEXT_LENGTH) return { code: 'plan/text-length' };
  if (!PLAN_LEVELS.some((level) => level === element.level)) return { code: 'plan/unknown-level' };
  if (element.parent === null) return null;
  if (!draft.some(({ id }) => id === element.parent)) return { code: 'plan/unknown-parent' };
  // A ring of elements would hang under nothing: no page would show it.
  const hangsUnder = withDescendants(draft, element.id).some(({ id }) => id === element.parent);
  return hangsUnder ? { code: 'plan/under-itself' } : null;
}

/** An element and all that hangs under it, outermost first; empty where the draft has none by that id. */
export function withDescendants(draft: readonly PlanElement[], root: string): PlanElement[] {
  const found = draft.filter(({ id }) => id === root);
  for (const above of found)
    found.push(...draft.filter((one) => one.parent === above.id && !found.includes(one)));
  return found;
}
