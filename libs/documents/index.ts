/**
 * The public door of the documents: files in and out, read into the domain's shapes or written from them.
 * Rooms: body (configuration and territory files), procedure (definitions, dated rules, calendars), drawing
 * (a procedure as a picture and as a list), letter (the words and the layout of mails),
 * calendar (an office's feed).
 */
export { inspectBody, readBodies, readBody, UnreadableBody, type InspectedBody } from './body/read-body';
export { type ListedCity, type ListedComune, readListedCities, readListedComuni } from './body/read-italy';
export { type ReadProcedure, readSettings, type ReadSettings } from './procedure/read-settings';
export { calendarKeys, readCalendar } from './procedure/read-calendar';
export { readAllRules, type RulesOfBody } from './procedure/read-rules';
export { UnreadableSettings } from './procedure/read-yaml';
export { type CheckedFile, checkFiles } from './procedure/check-files';
export { inspectFile, type InspectedFile, inspectProcedure } from './procedure/inspect-file';

export { drawProcedure } from './drawing/draw-procedure';
export { drawingFile } from './drawing/drawing-file';
export { type DrawingLanguage } from './drawing/drawing-words';
export { type DescribedState, describeProcedure } from './drawing/describe-procedure';
export { type DrawnPosition } from './drawing/standing';
export { readCast, readScenario } from './scenario/read-scenario';
export { readAttendance } from './scenario/read-attendance';
export { type LetterLayout, openLayout } from './letter/letter-layout';
export {
  type Letter,
  type LetterFacts,
  type NoticeSentences,
  NoticeTexts,
  readCatalogue,
  type WordedNotice,
} from './letter/notice-texts';
export { type CalendarEntry, type CalendarFile, writeCalendar } from './calendar/write-calendar';
export {
  checkNoticeText,
  parametersOf,
  type TextParameter,
  type TextRefusal,
} from './letter/check-notice-text';
export { sampleParameters } from './letter/sample-parameters';
export { type IpaFile, readIpaFile } from './body/read-ipa';
