import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** How many earlier starts can still be read: `api.1.log` is the last one's. */
const KEPT = 4;

/** Where that part writes from now on; what it wrote at earlier starts moves one number up. */
export function rotateLog(folder: string, part: string): string {
  const numbered = (age: number): string => join(folder, age === 0 ? `${part}.log` : `${part}.${age}.log`);
  rmSync(numbered(KEPT), { force: true });
  for (let age = KEPT - 1; age >= 0; age -= 1) {
    if (existsSync(numbered(age))) renameSync(numbered(age), numbered(age + 1));
  }
  return numbered(0);
}
