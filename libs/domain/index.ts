/**
 * The public door of the domain: pure decisions of a civic procedure, no framework, no I/O, no clock.
 * Rooms: body, mandate, statechart, procedure, case, term, plan, ballot, notice, record.
 */
export type {
  AuthorityDefinition,
  BodyDefinition,
  BodyMap,
  BodySource,
  BodyUnion,
  BodyZone,
  Comune,
  Organ,
  OrganKind,
  OrganRule,
  Population,
  PublishedFigure,
  Representation,
  Seat,
  SeatRole,
  SeatRule,
  Sourced,
  UnionMembership,
  ZoneMembership,
} from './body/body-definition';
export type { BodyFinding } from './body/body-finding';
export { checkBody } from './body/check-body';
export { checkGoverned } from './body/check-governed';
export { repeated, unknownComune } from './body/check-territory';
export { isCivilDate, resolvePartialDate, type Dated, type PartialDate } from './body/dated';
export { expandBody } from './body/expand-body';
export { bodyFigures, comuniOfUnionOn, comuniOn, type BodyFigures } from './body/territory';

export { type Actor, type Mandate } from './mandate/actor';
export {
  maySubstitute,
  parseSubstitutes,
  SUBSTITUTE_ROLES,
  type SubstituteRole,
  type SubstituteRule,
} from './mandate/substitute';
export { type Action, ACTIONS, decide, type Decision, holds, type Resource } from './mandate/decide';

export { FACT_LABELS, type FactName, type Facts, type FactValue } from './procedure/facts';
export {
  type Audience,
  type CaseKind,
  type Effect,
  type EventDefinition,
  type EventForm,
  itemName,
  type ItemSet,
  type Label,
  nameAndItem,
  type OfficeDefinition,
  type PolicyDefinition,
  type ProcedureDefinition,
  type SittingDefinition,
  type StateDefinition,
  stateOfDone,
  type TermDefinition,
  termEvent,
  termOfEvent,
  type Transition,
} from './procedure/definition';
export { checkProcedures } from './procedure/check-procedures';
export { type ConditionCheck } from './procedure/check-conditions';
export { itemOffice } from './procedure/office';
export { parseDefinition, type ParsedDefinition } from './procedure/parse-definition';
export { NOT_BEGUN, type ProcedurePosition, type StepEvent } from './procedure/position';
export {
  type ActiveState,
  activeStates,
  hasRow,
  isOver,
  leavesOf,
  mayDraft,
  phaseOf,
  type PlacedState,
  placeOfState,
  sittingFor,
  sittingPlace,
  stateOf,
  statesOf,
} from './procedure/state-tree';
export { step, type StepResult } from './procedure/step';

export type { CaseContext, SetMember } from './case/case-context';
export { type CaseDecision, decideEvent, memberSets } from './case/decide-event';
export {
  decideExtension,
  EXTENSION,
  type ExtensionDecision,
  type WantedExtension,
} from './case/decide-extension';
export { decideOverride, OVERRIDE, overrideTarget, type WantedOverride } from './case/decide-override';
export { overrideTargets } from './case/override-targets';
export { explainEvent, type ExplainedEvent, heardEvents } from './case/explain-event';
export { type EventPreview, previewEvent, type PreviewedOutcome, type Supposed } from './case/preview-event';
export type { WantedEvent } from './case/wanted-event';
export type { Consequence } from './case/consequence';
export {
  type CaseEvent,
  type CaseEventPayload,
  type CaseSnapshot,
  foldEvents,
  foldEventsUntil,
  type PendingSitting,
  type RunningTerm,
  type TermOnHold,
} from './case/snapshot';

export {
  compareDefinitions,
  type DefinitionComparison,
  type Difference,
  type StateDifference,
} from './migration/compare-definitions';
export {
  decideMigration,
  decideReversal,
  type NamedVersion,
  PROCEDURE_CHANGED,
} from './migration/decide-migration';
export {
  checkMigration,
  type MigrationFinding,
  type MigrationPlan,
  suggestMigration,
  type TermFate,
  type TwoVersions,
} from './migration/migration-plan';
export { type MovedTerm } from './migration/move-terms';
export {
  type MigrationPreview,
  type MigrationTotals,
  type PreviewedCase,
  previewMigration,
} from './migration/preview-migration';

export {
  changedElements,
  type PlanContent,
  type PlanElement,
  type PlanIdentity,
  refuseElement,
  withDescendants,
} from './plan/plan-content';

export { computeTerm, computeTermBefore, type TermPolicy } from './term/compute-term';
export { type Holiday, type HolidayCalendar, holidayOn, patronOn } from './term/holiday-calendar';
export {
  extendTerm,
  type InterruptedTerm,
  interruptTerm,
  type LegalTerm,
  restartTerm,
  resumeTerm,
  startTerm,
  type SuspendedTerm,
  suspendTerm,
} from './term/legal-term';
export { computeEnforceability, computePosting, ORDINARY_POSTING, type PostingPolicy } from './term/posting';
export { readTermLength, type TermLength } from './term/read-length';
export { parseHolidayCalendar } from './term/parse-holiday-calendar';
export { stepMessage, type TermResult, type TermStep, type TermUnit } from './term/term-step';

export { daysBetween, legalDay, readInstant } from './term/civil-days';
export { LEGAL_ZONE } from './term/legal-day';
export type { DataFinding, Parsed } from './plain-data';
export { parseLegalDate, type TermRefusal } from './term/term-refusal';
export { type BallotRefusal } from './ballot/ballot-refusal';
export { type OpinionOutcome } from './ballot/opinion';
export { parseRules } from './ballot/parse-rules';
export { recountBallots } from './ballot/recount';
export { ABSTENTIONS, type Condition, ROUNDINGS, type Rule, ruleInForce } from './ballot/rule';
export { type Check, tally, type Tally } from './ballot/tally';
export { type TallyInput } from './ballot/tally-input';
export { type WhatIf, withPolicies } from './ballot/what-if';
export {
  type BallotsDocument,
  type EnteredRollCall,
  type ResolvedVote,
  resolveVote,
  type SittingBase,
  type VoteCounts,
} from './sitting/resolve-vote';

export { type RefusalCode, refusalCodes } from './refusals';

export { canonicalJson, commitment, type Json, type JsonObject, sha256Hex } from './record/canonical';
export { checkChain, eventHash, type RecordedEvent } from './record/case-chain';
export { type Leaf, leafJson } from './record/leaf';
export {
  appendLeaves,
  consistencyProof,
  frontierOf,
  inclusionPath,
  inclusionProof,
  leafHash,
  type NodeRef,
  rootFromFrontier,
  rootOf,
  type TreeNode,
} from './record/merkle';
export { verifyConsistency, verifyInclusion } from './record/merkle-verify';
export {
  formatCheckpoint,
  type NoteSigner,
  openNote,
  parseCheckpoint,
  parseVerifierKey,
  signNote,
  verifierKey,
} from './record/note';
export { verifyBundle, writeBundle } from './record/bundle';
export type { Bundle, BundleLeaf } from './record/bundle-shape';

export { LINK_CODE_ALPHABET, LINK_CODE_LENGTH, linkCodeHash } from './mandate/link-code';
export {
  isLegal,
  isNoticeMessage,
  NOTICE_MESSAGES,
  type NoticeMessage,
  type NoticeOrder,
  type NoticeParameters,
} from './notice/notice-message';
export {
  afterReceipt,
  type BelievedReceipt,
  type Delivery,
  isProved,
  mayEnterPaper,
  mayResend,
  type ReceiptKind,
} from './notice/delivery';
export { isTimely, type JudgedMessage, type ReceiptDoubt, type SignedReceipt } from './notice/receipt';
export { DIGEST_HOUR, type DigestKind, type DigestPeriod, endedPeriods } from './notice/digest-period';
export { daysOfMarks, markReached, type Reminded, remindedOf } from './notice/remind';
export { storyOfTerm, type TermEnding, type TermStory } from './procedure/term-ending';
export { EVERY_MESSAGE, modeOf, type NoticeChoices, type NoticeMode, type Way, wayOf } from './notice/way';
export { type NoticeLocale, noticeWords } from './notice/notice-words';
export { type AddressablePost, isAudience, type Recipient, recipientsOf } from './notice/recipients';

export {
  type Chart,
  compileChart,
  type StateKind,
  type StateNode,
  type TransitionNode,
} from './statechart/chart';
export {
  type ChartSnapshot,
  enterChart,
  type Judge,
  type Macrostep,
  macrostep,
  type Microstep,
} from './statechart/macrostep';

export { type Attendance, type Scenario } from './scenario/scenario';
export { parseScenario } from './scenario/parse-scenario';
export { unknownPolicies } from './scenario/chosen-policies';
export { notPlayable } from './scenario/deeds-of';
export { type Failure } from './scenario/expectations';
export { performScenario, type ScenarioResult } from './scenario/performance';
export { type Forecast } from './scenario/forecast';
export { type CannotSimulate, simulate, simulateAndForecast } from './scenario/simulate';
export {
  type Cast as ScenarioCast,
  type Deed,
  type StageAsk,
  type StagedCase,
  type StagedEvent,
  type StageRefusal,
  type StageTold,
  type StageView,
} from './scenario/stage';
export { compareTimelines, type TimelineDifference, type TimelineRow } from './scenario/timeline';
export { directionOf, type ProtocolAct, type ProtocolKind, protocolNumber } from './protocol/protocol-entry';

export { type CalendarThing, type CalendarWhen, REMINDER_DAYS } from './calendar/calendar-thing';
export { type CalendarCase, thingsOfOffice } from './calendar/things-of-office';
export { effectsOf } from './procedure/placed-effects';
export { bareHost, type EndpointAddress, readEndpointAddress } from './webhook/endpoint-address';
export {
  type AttemptOutcome,
  judgeAttempt,
  RETRY_PACE,
  type RetryPace,
  type WebhookFault,
} from './webhook/retry';
export {
  isWebhookTopic,
  outboxTopics,
  WEBHOOK_CHANGED,
  WEBHOOK_PING,
  WEBHOOK_TOPICS,
  webhookBody,
  type WebhookTopic,
} from './webhook/webhook-message';
export {
  type AddressedPost,
  type AddressFinding,
  compareAddresses,
  type IndexedBody,
} from './body/compare-addresses';
export { writeCsv } from './table/write-csv';
