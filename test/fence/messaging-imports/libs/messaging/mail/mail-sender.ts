import { readRecipients } from '../../database';

export const used = readRecipients;
