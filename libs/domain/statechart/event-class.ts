import type { ChartTransition } from './blueprint';
import { descriptorTokens, matchesDescriptor } from './event-descriptor';

/** Events that the same transitions wait for, and so are one event to the machine. */
export interface EventClass {
  id: number;
  /** numbers of the transitions with a descriptor that matches */
  transitions: ReadonlySet<number>;
}

/** Names may come from outside and be without end; classes are at most one more than there are descriptors. */
const MOST_NAMES = 4_096;

/** The classes of a chart's events, each found when one of its names is first heard. */
export class EventClasses<G, E> {
  /** the class of what needs no event (3.13) */
  readonly eventless: EventClass;
  private readonly names = new Map<string, EventClass>();
  private readonly classes = new Map<string, EventClass>();
  private readonly waiting: { transition: number; descriptors: string[][] }[];

  constructor(transitions: readonly ChartTransition<G, E>[]) {
    this.waiting = transitions.map(({ index, node }) => ({
      transition: index,
      descriptors: node.events.map(descriptorTokens),
    }));
    const eventless = this.waiting.filter(({ descriptors }) => descriptors.length === 0);
    this.eventless = { id: 0, transitions: new Set(eventless.map(({ transition }) => transition)) };
  }

  of(event: string): EventClass {
    const known = this.names.get(event);
    if (known) return known;
    if (this.names.size >= MOST_NAMES) this.names.clear();
    const found = this.find(event);
    this.names.set(event, found);
    return found;
  }

  private find(event: string): EventClass {
    const tokens = event.split('.');
    const matching = this.waiting
      .filter(({ descriptors }) => descriptors.some((descriptor) => matchesDescriptor(descriptor, tokens)))
      .map(({ transition }) => transition);
    const key = matching.join(' ');
    let found = this.classes.get(key);
    if (!found) {
      found = { id: this.classes.size + 1, transitions: new Set(matching) };
      this.classes.set(key, found);
    }
    return found;
  }
}
