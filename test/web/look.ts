import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

type Look = [width: number, colorScheme: 'light' | 'dark'];

/** Every width and both themes; who wants pictures gets all six looks. */
const LOOKS: Look[] = [
  [390, 'light'],
  [820, 'dark'],
  [1440, 'light'],
];
const OTHER_LOOKS: Look[] = [
  [390, 'dark'],
  [820, 'light'],
  [1440, 'dark'],
];
const HEIGHT = 900;

/**
 * Looks at the page as it stands, at three widths and in both themes, without loading it anew: what axe finds, and
 * whether it is wider than its window. One line a problem; none is what is wanted. Pictures of the whole page are
 * kept in the folder of PICTURES, if that is asked for.
 */
export async function lookAt(page: Page, name: string): Promise<string[]> {
  const before = page.viewportSize();
  const problems: string[] = [];
  for (const [width, colorScheme] of process.env['PICTURES'] ? [...LOOKS, ...OTHER_LOOKS] : LOOKS) {
    const look = `${name}-${width}-${colorScheme}`;
    await page.setViewportSize({ width, height: HEIGHT });
    await page.emulateMedia({ colorScheme });
    const wider = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
    if (wider > 0) problems.push(`${look}: ${wider} pixels wider than the window`);
    problems.push(...(await findBarriers(page)).map((barrier) => `${look}: ${barrier}`));
    await keepPicture(page, look);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  if (before) await page.setViewportSize(before);
  return problems;
}

/**
 * A quick look, at the width and in the theme of the moment: for a state of a page that is looked at closely in
 * another. Whoever wants pictures gets all six looks of it too.
 */
export async function glanceAt(page: Page, name: string): Promise<string[]> {
  if (process.env['PICTURES']) return lookAt(page, name);
  return (await findBarriers(page)).map((barrier) => `${name}: ${barrier}`);
}

/** What axe finds, one line a rule, with the first places. */
async function findBarriers(page: Page): Promise<string[]> {
  // The pages have no frames: without axe's second page, which is for those, a look takes a quarter of the time.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.map(({ id, nodes }) => {
    const places = nodes.slice(0, 3).map(({ target }) => target.join(' '));
    return `${id} (${nodes.length}): ${places.join(' | ')}`;
  });
}

async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = process.env['PICTURES'];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  // What sticks to the top of the window would otherwise be missing from its place.
  await page.evaluate('window.scrollTo(0, 0)');
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
