interface Gatherable {
  type: string;
  sequence: number;
  tally?: object | null;
  term?: object | null;
}

export type Gathered<Event> = { kind: 'one'; event: Event } | { kind: 'run'; events: Event[] };

/** From this many on, neighbours of one type are told as one line. */
const RUN = 4;

/**
 * Neighbouring events of the same type become one line ("31 observations received"), so that what moved the
 * procedure is not drowned. Events with a tally or a term always stand alone. The order is kept.
 */
export function gather<Event extends Gatherable>(events: readonly Event[]): Gathered<Event>[] {
  const runs: Event[][] = [];
  for (const event of events) {
    const run = runs.at(-1);
    const alike = run?.[0] && run[0].type === event.type && isPlain(run[0]) && isPlain(event);
    if (run && alike) run.push(event);
    else runs.push([event]);
  }
  return runs.flatMap((run): Gathered<Event>[] =>
    run.length >= RUN ? [{ kind: 'run', events: run }] : run.map((event) => ({ kind: 'one', event })),
  );
}

const isPlain = (event: Gatherable): boolean => !event.tally && !event.term;
