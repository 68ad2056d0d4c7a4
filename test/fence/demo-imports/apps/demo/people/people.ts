import { readMandates } from '../../../libs/database';

export const used = readMandates;
