// By its alias, which the fence must resolve as the compiler does.
import * as database from '@copianifica/database';

export const computeTerm = (): object => database;
