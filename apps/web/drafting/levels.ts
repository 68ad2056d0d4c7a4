/** Levels of an element, outermost first, as the plan's rules know them; each is written under the one before. */
const LEVELS = ['axis', 'strategy', 'objective', 'action'] as const;

/** The level that usually comes under `level`: one further in, the innermost under itself. */
export function levelUnder(level: string | undefined): string {
  if (level === undefined) return LEVELS[0];
  const at = LEVELS.findIndex((one) => one === level);
  return LEVELS[Math.min(at + 1, LEVELS.length - 1)] ?? LEVELS[0];
}
