export { ballotTable } from './ballot/ballot-table';
