import { Client } from 'pg';

export const used = Client;
