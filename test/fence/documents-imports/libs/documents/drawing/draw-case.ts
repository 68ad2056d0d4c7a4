import { readCase } from '../../database';

export const used = readCase;
