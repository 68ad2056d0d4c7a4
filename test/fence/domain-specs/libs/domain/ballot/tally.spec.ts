import { Client } from 'pg';

it('asks a database in the middle of a pure test', () => expect(Client).toBeDefined());
