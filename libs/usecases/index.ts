/** The public door of the use cases: one verb a class, one verb a transaction. */
export { FoundBody, type RecordKey } from './body/found-body';
export { AppointPeople, type VacantPost } from './mandate/appoint-people';
export { CaseCommands } from './case/case-commands';
export { type Command, type CommandAnswer, refused } from './case/command-answer';
export { RaiseEvent } from './case/raise-event';
export { type EndedTerm, RaiseClockEvent } from './case/raise-clock-event';
export { type Guidelines, ProposeGuidelines } from './plan/propose-guidelines';
export { type ElementText, RemoveElement, WriteElement } from './plan/write-element';
export { SubmitObservation } from './consultation/submit-observation';
export { type Answer, AnswerObservation } from './consultation/answer-observation';
export { ConveneSitting } from './sitting/convene-sitting';
export { RecordRollCall } from './sitting/record-roll-call';
export { FindUntold, type Untold } from './notice/find-untold';
export { type Deliver, SendNotices } from './notice/send-notices';
export { Tell, type Told } from './notice/tell';
export { SequenceRecord } from './record/sequence-record';
