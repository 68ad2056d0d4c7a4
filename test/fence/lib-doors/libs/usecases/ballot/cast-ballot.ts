import { ballotTable } from '../../database/ballot/ballot-table';

export const castBallot = ballotTable;
