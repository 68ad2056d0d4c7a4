// What the worklist shows, as its query brings it.
import type { DeliveriesQuery as Data } from '../generated/graphql';

export type Worklist = Data['deliveries'];
export type Shown = Worklist['deliveries'][number];
