import { EntityManager } from 'typeorm';

export const used = EntityManager;
