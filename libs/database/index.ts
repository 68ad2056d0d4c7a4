/**
 * The public door of the database: connections, migrations, the transaction wrapper, and by room the
 * reads and writes. It compares and remembers; the domain decides.
 */
export { connectionOptions, type PoolLimits } from './connection';
export { DatabaseModule } from './database.module';
export { type Failpoint, passFailpoint } from './failpoint';
export { type DatabaseLogins, migrateDatabase, refreshStatistics } from './migrate';
export { readSchemaVersion } from './schema-version';
export { brokenConstraint, type OpenTransaction, sqlState, Transactions } from './transaction';
export { isUnreachable } from './unreachable';

export {
  type BodyOverview,
  readAuthorities,
  readBodyOverview,
  readLegalDay,
  readToday,
  type ServedAuthority,
} from './body/read-body';
export { type BodySettings, writeBody, writeRecordKey } from './body/write-body';
export {
  type Appointment,
  type DemoPerson,
  moveIdentities,
  readDemoPeople,
  readVacantPosts,
  writeAppointments,
} from './mandate/write-mandates';

export { caseRows, type RowContext } from './case/case-rows';
export {
  type CaseFacts,
  type CaseQuestion,
  readCaseFacts,
  readEarlierCase,
  readElementsInForce,
  readProcedure,
  readProcedureOfKind,
  type StoredProcedure,
} from './case/read-case-facts';
export { readFactsOfCases } from './case/read-facts-of-cases';
export {
  answerOnly,
  type CommandWrite,
  holdCase,
  holdCases,
  type LeafToAdd,
  type Row,
  writeCommand,
  writeCommands,
  type WriteResult,
} from './case/write-command';
export {
  type ConsultationWindow,
  readConsultation,
  readObservationCase,
} from './consultation/read-consultation';
export { type DueTerm, holdFiring, readDueTerms } from './term/read-due-terms';
export { readTerm, type StoredTerm } from './term/read-term';
export {
  endMigration,
  type LiveCase,
  readCaseMigrations,
  type ReadCaseMigration,
  readCasesLeft,
  readLiveCases,
  readLogBefore,
  readMigratedAt,
  readMigration,
  type ReadMigration,
  readMigrations,
  readMigrationsUnderWay,
  readVersionsOf,
  type StoredVersion,
} from './migration/read-migrations';
export { readRoll, readSeatTitles, readSitting } from './sitting/read-sitting';
export {
  type CaseOutline,
  readCaseIds,
  readCaseAsOf,
  readCases,
  readObservations,
  type ReadCase,
  type ReadConsultation,
  type ReadObservation,
  type ReadSitting,
  type ReadTerm,
  type ReadVote,
} from './case/read-case';
export { type ReadPlan, readPlans, type ReadVersion } from './plan/read-plans';
export {
  countInbox,
  INBOX_FILTERS,
  type InboxCounts,
  type InboxFilter,
  markNoticeDone,
  markNoticeRead,
  readInbox,
  type ReadNotice,
  readNotice,
  snoozeNotice,
} from './notice/read-notices';

export { type Change, ChangeListener } from './outbox/change-listener';
export { type OutboxRow, readOutboxRow, readUndelivered, takeDelivery } from './outbox/deliveries';
export { readChangesAfter, readLastPosition, type StoredChange } from './outbox/read-changes';
export { RelayStore } from './outbox/relay-store';
export { proveLeaves, readLatestCheckpoint, readLeavesOf, readVerifierKeys } from './record/read-record';
export { type Sequenced, sequenceLeaves, type SignCheckpoint } from './record/sequence-leaves';
export { readAddressablePosts } from './notice/read-posts';
export {
  findPecDispatch,
  type HeldDelivery,
  holdDelivery,
  holdRequest,
  moveDelivery,
  type PecDispatch,
  queueAttempt,
  readMessageDomain,
} from './notice/deliveries';
export {
  countDeliveries,
  type DeliveryQuestion,
  type DoubtedReceipt,
  readDeliveries,
  readDoubtedReceipts,
  type ReadDelivery,
} from './notice/read-deliveries';
export {
  isSaid,
  keepRawMessage,
  type PecMailboxPosition,
  type PecProvider,
  type RawMessage,
  readMailboxPosition,
  readPecProviders,
  type ReceiptRow,
  recordReceipt,
  withdrawPecProvider,
  writeMailboxPosition,
  writePecProvider,
  writeReceipt,
} from './notice/receipts';
export {
  claimPart,
  countNoticesByState,
  lockNotice,
  markNotice,
  type NoticePart,
  type NoticeToSend,
  readParts,
  readUnsentParts,
  settleNotice,
} from './notice/send-notices';
export { confirmSending, readSending, type SendingState } from './notice/sending';
export { type AddressedNotice, writeNotices } from './notice/write-notices';
export {
  type OwnChoices,
  readChoices,
  readOwnChoices,
  writeChoice,
  writeHabits,
} from './notice/notice-choices';
export {
  type DigestToSend,
  type DueDigest,
  holdNoticing,
  lockDigest,
  markDigest,
  type NoticePlace,
  readDueDigests,
  readNoticePlace,
  readUnsentDigests,
  writeDigest,
} from './notice/digests';
export {
  readRemindedCases,
  readTermsOverdue,
  readTermsToRemind,
  type RemindedCase,
  type TermToTell,
  writeReminder,
} from './term/reminders';
export { readTermReminders, type TermReminder } from './term/read-term-reminders';
export { writeOutbox } from './outbox/write-outbox';
export { issueLinkCode } from './mandate/issue-link-code';
export { moveDemoClock } from './clock/move-clock';
export { type BundleParts, readBundleParts } from './record/read-bundle';
export {
  readHeldOffices,
  readLinkedPerson,
  readMandate,
  readPersonName,
  readSession,
  type StoredSession,
} from './session/read-session';
export { chooseMandate, endSession, writeSession } from './session/write-session';
export { type BegunSignIn, takeSignIn, writeSignIn } from './session/sign-ins';
export {
  closeLinkCodes,
  countAttempt,
  countRecentLinkCodes,
  linkIdentity,
  type LinkingSubject,
  lockOpenLinkCodes,
  type OpenLinkCode,
  readHolder,
  readLinkCodeAddress,
  readPostByAddress,
  writeLinkCode,
} from './session/link-codes';
export { readWakeUp, type WakeUp } from './term/read-wake-up';
export {
  holdProcedures,
  type PlacedDefinition,
  readDefinitionsInForce,
  readProcedures,
  type ReadProcedure,
  readProcedureVersion,
  type ReadVersionText,
  readProposals,
  type StoredProposal,
} from './procedure/read-procedures';
export { type ReadIncident, readIncidents, readIncidentsById } from './administration/read-incidents';
export { type ReadOverride, readOverride, readOverrides } from './administration/read-overrides';
export { type ReadCycle, type ReadCycles, readCycles } from './administration/read-cycles';
export {
  type ProtocolNumber,
  protocolRow,
  readProtocolEntries,
  type ReadProtocolEntry,
  readProtocolNumbers,
  readProtocolYears,
  registerProtocol,
} from './protocol/protocol-register';
export {
  readLetterFacts,
  readNewestText,
  readSentParameters,
  readTextVersions,
  type StoredLetterFacts,
  type TextVersion,
} from './notice/notice-texts';
export {
  type FeedLink,
  type OpenedFeed,
  readFeedLinks,
  readOpenedFeed,
  revokeFeedLink,
  writeFeedLink,
} from './calendar/feed-links';
export { readCalendarCases } from './calendar/read-calendar-cases';
export { type PublishedAct, readPublishedActs } from './record/read-published-acts';
export {
  claimDeliveries,
  type ClaimedDelivery,
  endDelivery,
  holdWebhookDelivery,
  makeDeliveries,
  postponeDelivery,
  writeAttempt,
} from './webhook/deliveries';
export {
  lockEndpoint,
  pauseEndpoint,
  readEndpoints,
  type ReadEndpoint,
  replayDeliveries,
  setEndpointState,
  writeEndpoint,
} from './webhook/endpoints';
export { readAddressedPosts, writeAddresses } from './body/addresses';
