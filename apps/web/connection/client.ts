// One urql client: normalised cache, HTTP for queries and commands, one socket for what changes.
import { cacheExchange } from '@urql/exchange-graphcache';
import { Client, type ClientOptions, fetchExchange, subscriptionExchange } from 'urql';
import { socket } from './socket';

const embedded = () => null;

/**
 * What has an identity of its own is kept once; the rest lives inside its parent. Plan elements keep their id
 * from version to version while their text changes, so they must not be shared between versions.
 */
const keys = {
  Text: embedded,
  Authority: embedded,
  Territory: embedded,
  Organ: embedded,
  Checkpoint: embedded,
  Me: embedded,
  Office: embedded,
  PlanElement: embedded,
  ProcedureRef: embedded,
  State: embedded,
  Phase: embedded,
  TermStep: embedded,
  Calendar: embedded,
  FixedHoliday: embedded,
  PatronDay: embedded,
  Rule: embedded,
  RuleCondition: embedded,
  CaseEvent: embedded,
  CaseAction: embedded,
  ConditionCheck: embedded,
  FactValue: embedded,
  Response: embedded,
  Seat: embedded,
  Tally: embedded,
  TallyCheck: embedded,
  DeskItem: embedded,
  Desk: embedded,
  Inbox: embedded,
  InboxCounts: embedded,
  NoticeChoices: embedded,
  MessageChoice: embedded,
  QuietHours: embedded,
  Deadline: embedded,
  TermEnding: embedded,
  TermReminder: embedded,
  NoticeText: embedded,
  NoticeTextParameter: embedded,
  NoticeSentences: embedded,
  NoticeTextVersion: embedded,
  NoticeTextInLanguage: embedded,
  NoticeTextPreview: embedded,
  NoticeTextSaved: embedded,
  ProtocolYear: embedded,
  ProtocolEntry: embedded,
  Refusal: embedded,
  Accepted: embedded,
  SessionChanged: embedded,
  NoticeChanged: embedded,
  ClockMoved: embedded,
  Sending: embedded,
  Change: embedded,
  CalendarLinkCreated: embedded,
  CalendarLinkRevoked: embedded,
  WebhookAttempt: embedded,
  WebhookAdded: embedded,
  WebhookSteered: embedded,
  ActiveState: embedded,
  StateLabel: embedded,
  Zone: embedded,
  DescribedState: embedded,
  DescribedLead: embedded,
  ConditionPart: embedded,
  Region: embedded,
  RegionMember: embedded,
  SuspendedTerm: embedded,
  IncidentSettlement: embedded,
  AdministrationDone: embedded,
  OverrideTarget: embedded,
  EventPreview: embedded,
  PreviewedTerm: embedded,
  PreviewedNotice: embedded,
  PreviewedChild: embedded,
  PreviewedWay: embedded,
  PreviewedOutcome: embedded,
  MigratedTerm: embedded,
  MigrationLoss: embedded,
  CaseMigration: embedded,
  MigrationTotals: embedded,
  MigrationFinding: embedded,
  MigrationPlan: embedded,
  MigrationPreview: embedded,
  MigrationDone: embedded,
  StateMove: embedded,
  PlannedTerm: embedded,
  Cycle: embedded,
  CyclePhase: embedded,
  Procedure: embedded,
  ProcedureInForce: embedded,
  ProcedureVersion: embedded,
  ProcedureFinding: embedded,
  ProcedureComparison: embedded,
  ProcedureDifference: embedded,
  ProcedureDone: embedded,
  ProcedureStored: embedded,
  ProcedureBroken: embedded,
  Named: embedded,
  DefinedState: embedded,
  DefinedRow: embedded,
  DefinedEffect: embedded,
  DefinedEvent: embedded,
  DefinedCondition: embedded,
  DefinedTerm: embedded,
  DefinedPolicy: embedded,
  ProcedureDocument: (data: object) => ('hash' in data ? String(data.hash) : null),
};

/** Answers of more than one kind; without this list the cache would guess, and drop what it does not know. */
const possibleTypes = {
  CommandResult: ['Accepted', 'Refusal'],
  SessionResult: ['SessionChanged', 'Refusal'],
  NoticeResult: ['NoticeChanged', 'Refusal'],
  ClockResult: ['ClockMoved', 'Refusal'],
  SendingResult: ['Sending', 'Refusal'],
  AdministrationResult: ['AdministrationDone', 'Refusal'],
  ProcedureResult: ['ProcedureDone', 'ProcedureBroken', 'Refusal'],
  StoreProcedureResult: ['ProcedureStored', 'ProcedureBroken', 'Refusal'],
  MigrationResult: ['MigrationDone', 'Refusal'],
  MigrationPreviewResult: ['MigrationPreview', 'Refusal'],
};

/** A line that swallows packets never fails by itself; after this many ms the request counts as not answered. */
const DEADLINE_MS = 20_000;

const fetchWithDeadline: typeof fetch = (input, init) => {
  const deadline = AbortSignal.timeout(DEADLINE_MS);
  const signal = init?.signal ? AbortSignal.any([init.signal, deadline]) : deadline;
  return fetch(input, { ...init, signal });
};

interface SubscriptionPayload {
  query: string;
  variables: Record<string, unknown>;
}

const line: Omit<ClientOptions, 'exchanges'> = {
  url: '/graphql',
  preferGetMethod: false,
  // The header is the api's proof that a page of its own origin is asking (a form elsewhere cannot set it).
  fetchOptions: { credentials: 'same-origin', headers: { 'x-copianifica': '1' } },
  fetch: fetchWithDeadline,
};

/** Without the cache: for what is not as things are now, and must not be taken for it. */
export const createPlainConnection = (): Client => new Client({ ...line, exchanges: [fetchExchange] });

export function createConnection(): Client {
  return new Client({
    ...line,
    exchanges: [
      cacheExchange({ keys, possibleTypes }),
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: (request) => ({
          subscribe: (sink) => {
            const payload: SubscriptionPayload = {
              query: request.query ?? '',
              variables: { ...request.variables },
            };
            const unsubscribe = socket.subscribe<Record<string, { sequence?: number } | null>>(payload, {
              next: (result) => {
                const sequence = result.data?.['changes']?.sequence;
                if (sequence !== undefined) payload.variables['after'] = sequence;
                sink.next(result as never);
              },
              error: (error) => sink.error(error),
              complete: () => sink.complete(),
            });
            return { unsubscribe };
          },
        }),
      }),
    ],
  });
}
