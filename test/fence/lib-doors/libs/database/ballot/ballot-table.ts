export const ballotTable = 'ballot';
