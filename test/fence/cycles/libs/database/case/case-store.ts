import { readEvents } from './event-store';

export const readCase = (): unknown => readEvents;
