import { seats } from '../libs/domain';

export const used = seats;
