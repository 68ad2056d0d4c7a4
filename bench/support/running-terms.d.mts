import type { Client } from 'pg';

export function makeRunningTerms(
  superuser: Client,
  authority: string,
  wanted: number,
): Promise<{ plans: number; terms: number }>;
export function tellOfTerms(superuser: Client): Promise<unknown>;
export function mustHaveFiredOnce(superuser: Client): Promise<void>;
