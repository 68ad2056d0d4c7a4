import { readCase } from './case-store';

export const readEvents = (): unknown => readCase;
