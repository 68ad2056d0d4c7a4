/**
 * The public door of the documents: files in and out, read into the domain's shapes or written from them.
 * Rooms: body (configuration and territory files), procedure (definitions, dated rules, calendars).
 */
export { inspectBody, readBodies, readBody, UnreadableBody, type InspectedBody } from './body/read-body';
export { type ReadProcedure, readSettings, type ReadSettings } from './procedure/read-settings';
export { calendarKeys, readCalendar } from './procedure/read-calendar';
export { readAllRules, type RulesOfBody } from './procedure/read-rules';
export { UnreadableSettings } from './procedure/read-yaml';
export { readCast, readScenario } from './scenario/read-scenario';
