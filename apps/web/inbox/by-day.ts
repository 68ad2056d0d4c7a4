/** What stands in order, under the day that each is of; a day is there once for each run of it. */
export function byDay<Told>(told: readonly Told[], dayOf: (one: Told) => string): [string, Told[]][] {
  const days: [string, Told[]][] = [];
  for (const one of told) {
    const day = dayOf(one);
    const last = days.at(-1);
    if (last?.[0] === day) last[1].push(one);
    else days.push([day, [one]]);
  }
  return days;
}
