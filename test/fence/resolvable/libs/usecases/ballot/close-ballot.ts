import { tally } from './tally-that-is-not-there';

export const closeBallot = tally;
