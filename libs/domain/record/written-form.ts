/** The forms in which the record writes identifiers and instants: one text for each value, never two. */

/** RFC 9562, lower case. */
export function isUuid(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);
}

/** An instant that exists, in UTC with three decimals: 2026-01-12T08:00:00.000Z (a profile of RFC 3339). */
export function isInstant(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value)) return false;
  const read = new Date(value);
  // 30 February is read as 2 March: it exists only if it is written back as it was.
  return !Number.isNaN(read.getTime()) && read.toISOString() === value;
}
