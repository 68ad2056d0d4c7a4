// What the control room shows, as its one question answers it.
import type { ControlRoomQuery } from '../generated/graphql';

export type ControlledCase = NonNullable<ControlRoomQuery['case']>;
export type Action = ControlledCase['actions'][number];
export type Region = ControlledCase['regions'][number];
export type Incident = ControlledCase['incidents'][number];
export type Override = ControlledCase['overrides'][number];
