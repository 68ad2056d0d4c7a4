/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** voters: who abstains is left out of the base; present: counts in it */
export type Abstentions =
  | 'present'
  | 'voters';

/** How a person raises an event */
export type ActionForm =
  | 'confirm'
  | 'convene'
  | 'draft'
  | 'observation'
  | 'opinion'
  | 'reasons'
  | 'roll_call'
  | 'text'
  | 'zones';

export type ComparedChange =
  | 'added'
  | 'changed'
  | 'moved'
  | 'removed';

/** Which sitting is convened, where a case could convene more than one */
export type ConvocationInput = {
  event?: string | null | undefined;
  /** the member of a set whose sitting it is: a zone’s code */
  item?: string | null | undefined;
  /** why they are */
  reasons?: string | null | undefined;
  /** conditions that are waived */
  waived?: Array<string> | null | undefined;
};

/** pec: certified mail */
export type DeliveryChannel =
  | 'mail'
  | 'pec';

export type FindingSeverity =
  | 'error'
  | 'warning';

/** open: not done with and not put away; unread: of these, what was not read */
export type InboxFilter =
  | 'all'
  | 'done'
  | 'open'
  | 'snoozed'
  | 'unread';

export type Language =
  | 'en'
  | 'it';

/** keep: it runs on as it is; reset: it is counted anew by the newer version; end: it ends */
export type MigratedTermFate =
  | 'end'
  | 'keep'
  | 'reset';

export type MigratedTermOutcome =
  | 'ended'
  | 'kept'
  | 'reset'
  | 'started';

/** Where each innermost state of the older version leads, and what becomes of each term */
export type MigrationPlanInput = {
  states: Array<StateMoveInput>;
  terms: Array<TermFateInput>;
};

/** desk: on the desk alone, without a mail */
export type NoticeMode =
  | 'at_once'
  | 'daily'
  | 'desk'
  | 'weekly';

export type NoticeSentencesInput = {
  body: string;
  subject: string;
};

/** What an opinion given in writing says */
export type OpinionInput =
  | 'contrary'
  | 'favourable'
  | 'with_conditions';

/** stale: the case has moved since it was proposed, so nobody can confirm it any more */
export type OverrideStatus =
  | 'confirmed'
  | 'open'
  | 'refused'
  | 'stale';

/** by hand; because its deliveries failed too often; because it answered that it is gone (410) */
export type PausedBecause =
  | 'failing'
  | 'gone'
  | 'hand';

export type PhaseStatus =
  | 'ahead'
  | 'current'
  | 'done';

/** What to suppose of an event that asks for more than a confirmation */
export type PreviewInput = {
  /** the member of a set that it is about: a zone’s code */
  item?: string | null | undefined;
  opinion?: OpinionInput | null | undefined;
  /** how the vote goes */
  vote?: VoteSupposed | null | undefined;
  /** zones that a proposal touches */
  zones?: Array<string> | null | undefined;
};

export type ProtocolDirection =
  | 'in'
  | 'out';

export type QuietHoursInput = {
  from: string;
  to: string;
};

/** What an event may have to say besides its text */
export type RaisedInput = {
  /** the member of a set that it is about: a zone’s code */
  item?: string | null | undefined;
  opinion?: OpinionInput | null | undefined;
  /** conditions that are waived; the text says why */
  waived?: Array<string> | null | undefined;
  /** zones that a proposal touches, by code */
  zones?: Array<string> | null | undefined;
};

export type ResponseOutcome =
  | 'accepted'
  | 'partly'
  | 'rejected';

/** Seats by key; present and in no list did not vote */
export type RollCallInput = {
  abstain: Array<string>;
  against: Array<string>;
  /** the opinion comes with conditions (prescrizioni) */
  conditions?: boolean | null | undefined;
  for: Array<string>;
  present: Array<string>;
};

/** of a share that is no whole number */
export type Rounding =
  | 'ceil'
  | 'exact'
  | 'floor'
  | 'nearest';

export type SettledHow =
  | 'retried'
  | 'set_aside';

export type StateMoveInput = {
  /** an innermost state of the older version */
  from: string;
  /** a state of the newer; null: to be decided */
  to?: string | null | undefined;
};

export type TermFateInput = {
  fate: MigratedTermFate;
  term: string;
};

/** held: it has ended, and an incident about that waits to be settled */
export type TermState =
  | 'armed'
  | 'cancelled'
  | 'fired'
  | 'held';

export type TermUnit =
  | 'days'
  | 'months'
  | 'years';

export type VoteSupposed =
  | 'failed'
  | 'no_quorum'
  | 'passed';

export type WebhookState =
  | 'active'
  | 'paused';

export type WebhookSteering =
  | 'pause'
  | 'ping'
  | 'remove'
  | 'resume';

export type CalendarLinksQueryVariables = Exact<{ [key: string]: never; }>;


export type CalendarLinksQuery = { calendarLinks: Array<{ id: string, createdAt: string }> };

export type CreateCalendarLinkMutationVariables = Exact<{ [key: string]: never; }>;


export type CreateCalendarLinkMutation = { createCalendarLink:
    | { __typename: 'CalendarLinkCreated', id: string, address: string }
    | { __typename: 'Refusal', code: string, sentence: { it: string, en: string }, conditions: Array<{ name: string, holds: boolean | null, waivable: Array<string>, item: string | null, label: { it: string, en: string }, facts: Array<{ name: string, value: string }>, parts: Array<{ text: string, holds: boolean | null, facts: Array<{ name: string, value: string }> }> }> }
   };

export type RevokeCalendarLinkMutationVariables = Exact<{
  link: string;
}>;


export type RevokeCalendarLinkMutation = { revokeCalendarLink:
    | { __typename: 'CalendarLinkRevoked', id: string }
    | { __typename: 'Refusal', code: string, sentence: { it: string, en: string }, conditions: Array<{ name: string, holds: boolean | null, waivable: Array<string>, item: string | null, label: { it: string, en: string }, facts: Array<{ name: string, value: string }>, parts: Array<{ text: string, holds: boolean | null, facts: Array<{ name: string, value: string }> }> }> }
   };

export type ProcedureWordsQueryVariables = Exact<{
  hash: string;
}>;


export type ProcedureWordsQuery = { procedure: { states: Array<{ key: string, label: { it: string, en: string } }>, events: Array<{ name: string, label: { it: string, en: string } }>, policies: Array<{ name: string, label: { it: string, en: string } }> } | null };

export type ConditionShownFragment = { name: string, holds: boolean | null, waivable: Array<string>, item: string | null, label: { it: string, en: string }, facts: Array<{ name: string, value: string }>, parts: Array<{ text: string, holds: boolean | null, facts: Array<{ name: string, value: string }> }> };

export type RefusalShownFragment = { code: string, sentence: { it: string, en: string }, conditions: Array<{ name: string, holds: boolean | null, waivable: Array<string>, item: string | null, label: { it: string, en: string }, facts: Array<{ name: string, value: string }>, parts: Array<{ text: string, holds: boolean | null, facts: Array<{ name: string, value: string }> }> }> };

export type ActionShownFragment = { event: string, item: string | null, form: ActionForm, allowed: boolean, ways: Array<Array<string>>, mine: boolean, held: Array<string>, itemLabel: { it: string, en: string } | null, label: { it: string, en: string }, refusal: { code: string, sentence: { it: string, en: string }, conditions: Array<{ name: string, holds: boolean | null, waivable: Array<string>, item: string | null, label: { it: string, en: string }, facts: Array<{ name: string, value: string }>, parts: Array<{ text: string, holds: boolean | null, facts: Array<{ name: string, value: string }> }> }> } | null, conditions: Array<{ name: string, holds: boolean | null, waivable: Array<string>, item: string | null, label: { it: string, en: string }, facts: Array<{ name: string, value: string }>, parts: Array<{ text: string, holds: boolean | null, facts: Array<{ name: string, value: string }> }> }>, who: Array<{ it: string, en: string }> };

export type ObservationShownFragment = { id: string, submittedAt: string, late: boolean, text: string | null, commitment: string, protocol: string | null, mine: boolean, organization: { it: string, en: string }, response: { outcome: ResponseOutcome, reasons: string | null, instant: string } | null };

export type SittingShownFragment = { id: string, organ: string, matter: string, heldAt: string, convenedAt: string, outcome: string | null, members: number, population: number | null, organName: { it: string, en: string }, matterLabel: { it: string, en: string }, vote: { id: string, outcome: string, opinion: string | null, recordedAt: string, ballotsHash: string, tally: { outcome: string, present: number, for: number, against: number, abstain: number, notVoting: number, members: number, rule: string, checks: Array<{ name: string, need: string, have: string, missing: string, holds: boolean }> } } | null };

export type CaseHeadFragment = { plan: string, version: number, openedAt: string, id: string, kind: string, item: string | null, title: string, closed: boolean, procedure: { key: string, hash: string, name: { it: string, en: string } }, actions: Array<{ event: string, item: string | null, form: ActionForm, allowed: boolean, ways: Array<Array<string>>, mine: boolean, held: Array<string>, itemLabel: { it: string, en: string } | null, label: { it: string, en: string }, refusal: { code: string, sentence: { it: string, en: string }, conditions: Array<{ name: string, holds: boolean | null, waivable: Array<string>, item: string | null, label: { it: string, en: string }, facts: Array<{ name: string, value: string }>, parts: Array<{ text: string, holds: boolean | null, facts: Array<{ name: string, value: string }> }> }> } | null, conditions: Array<{ name: string, holds: boolean | null, waivable: Array<string>, item: string | null, label: { it: string, en: string }, facts: Array<{ name: string, value: string }>, parts: Array<{ text: string, holds: boolean | null, facts: Array<{ name: string, value: string }> }> }>, who: Array<{ it: string, en: string }> }>, state: { key: string, since: string, label: { it: string, en: string }, actors: Array<{ it: string, en: string }>, active: Array<{ key: string, item: string | null, due: string | null, label: { it: string, en: string }, region: { it: string, en: string } | null, actors: Array<{ it: string, en: string }> }> }, phases: Array<{ key: string, status: PhaseStatus, since: string | null, label: { it: string, en: string } }> };

export type CaseQueryVariables = Exact<{
  id: string;
}>;


export type CaseQuery = { case: { bundlePath: string, noticesSent: number, noticesDelivered: number, plan: string, version: number, openedAt: string, id: string, kind: string, item: string | null, title: string, closed: boolean, terms: Array<{ id: string, name: string, startedOn: string, dueOn: string, dueAt: string, state: TermState, daysLeft: number, source: string, verified: boolean, label: { it: string, en: string }, steps: Array<{ rule: string, date: string, sentence: { it: string, en: string } }> }>, draft: Array<{ id: string, parent: string | null, level: string, position: number, title: string, text: string }>, consultation: { id: string, openedOn: string, closesOn: string, open: boolean, told: number, observations: number, answered: number, list: Array<{ id: string, submittedAt: string, late: boolean, text: string | null, commitment: string, protocol: string | null, mine: boolean, organization: { it: string, en: string }, response: { outcome: ResponseOutcome, reasons: string | null, instant: string } | null }> } | null, sittings: Array<{ id: string, organ: string, matter: string, heldAt: string, convenedAt: string, outcome: string | null, members: number, population: number | null, organName: { it: string, en: string }, matterLabel: { it: string, en: string }, vote: { id: string, outcome: string, opinion: string | null, recordedAt: string, ballotsHash: string, tally: { outcome: string, present: number, for: number, against: number, abstain: number, notVoting: number, members: number, rule: string, checks: Array<{ name: string, need: string, have: string, missing: string, holds: boolean }> } } | null }>, events: Array<{ sequence: number, type: string, item: string | null, instant: string, hash: string, notices: number, label: { it: string, en: string }, actor: { it: string, en: string } | null, from: { key: string, label: { it: string, en: string } } | null, to: { key: string, label: { it: string, en: string } }, summary: { it: string, en: string }, tally: { outcome: string, present: number, for: number, against: number, abstain: number, notVoting: number, members: number, rule: string, checks: Array<{ name: string, need: string, have: string, missing: string, holds: boolean }> } | null, term: { id: string, name: string, startedOn: string, dueOn: string, dueAt: string, state: TermState, daysLeft: number, source: string, verified: boolean, label: { it: string, en: string }, steps: Array<{ rule: string, date: string, sentence: { it: string, en: string } }> } | null }>, procedure: { key: string, hash: string, name: { it: string, en: string } }, actions: Array<{ event: string, item: string | null, form: ActionForm, allowed: boolean, ways: Array<Array<string>>, mine: boolean, held: Array<string>, itemLabel: { it: string, en: string } | null, label: { it: string, en: string }, refusal: { code: string, sentence: { it: string, en: string }, conditions: Array<{ name: string, holds: boolean | null, waivable: Array<string>, item: string | null, label: { it: string, en: string }, facts: Array<{ name: string, value: string }>, parts: Array<{ text: string, holds: boolean | null, facts: Array<{ name: string, value: string }> }> }> } | null, conditions: Array<{ name: string, holds: boolean | null, waivable: Array<string>, item: string | null, label: { it: string, en: string }, facts: Array<{ name: string, value: string }>, parts: Array<{ text: string, holds: boolean | null, facts: Array<{ name: string, value: string }> }> }>, who: Array<{ it: string, en: string }> }>, state: { key: string, since: string, label: { it: string, en: string }, actors: Array<{ it: string, en: string }>, active: Array<{ key: string, item: string | null, due: string | null, label: { it: string, en: string }, region: { it: string, en: string } | null, actors: Array<{ it: string, en: string }> }> }, phases: Array<{ key: string, status: PhaseStatus, since: string | null, label: { it: string, en: string } }> } | null };

type Answered_Accepted_Fragment = { __typename: 'Accepted', requestId: string, sequence: number, case: { plan: string, version: number, openedAt: string, id: string, kind: string, item: string | null, title: string, closed: boolean, procedure: { key: string, hash: string, name: { it: string, en: string } }, actions: Array<{ event: string, item: string | null, form: ActionForm, allowed: boolean, ways: Array<Array<string>>, mine: boolean, held: Array<string>, itemLabel: { it: string, en: string } | null, label: { it: string, en: string }, refusal: { code: string, sentence: { it: string, en: string }, conditions: Array<{ name: string, holds: boolean | null, waivable: Array<string>, item: string | null, label: { it: string, en: string }, facts: Array<{ name: string, value: string }>, parts: Array<{ text: string, holds: boolean | null, facts: Array<{ name: string, value: string }> }> }> } | null, conditions: Array<{ name: string, holds: boolean | null, waivable: Array<string>, item: string | null, label: { it: string, en: string }, facts: Array<{ name: string, value: string }>, parts: Array<{ text: string, holds: boolean | null, facts: Array<{ name: string, value: string }> }> }>, who: Array<{ it: string, en: string }> }>, state: { key: string, since: string, label: { it: string, en: string }, actors: Array<{ it: string, en: string }>, active: Array<{ key: string, item: string | null, due: string | null, label: { it: string, en: string }, region: { it: string, en: string } | null, actors: Array<{ it: string, en: string }> }> }, phases: Array<{ key: string, status: PhaseStatus, since: string | null, label: { it: string, en: string } }> } };

type Answered_Refusal_Fragment = { __typename: 'Refusal', code: string, sentence: { it: string, en: string }, conditions: Array<{ name: string, holds: boolean | null, waivable: Array<string>, item: string | null, label: { it: string, en: string }, facts: Array<{ name: string, value: string }>, parts: Array<{ text: string, holds: boolean | null, facts: Array<{ name: string, value: string }> }> }> };

export type AnsweredFragment =
  | Answered_Accepted_Fragment
  | Answered_Refusal_Fragment
;

export type RaiseEventMutationVariables = Exact<{
  requestId: string;
  case: string;
  event: string;
  text?: string | null | undefined;
  with?: RaisedInput | null | undefined;
}>;


export type RaiseEventMutation = { raiseEvent:
    | { __typename: 'Accepted', requestId: string, sequence: number, case: { plan: string, version: number, openedAt: string, id: string, kind: string, item: string | null, title: string, closed: boolean, procedure: { key: string, hash: string, name: { it: string, en: string } }, actions: Array<{ event: string, item: string | null, form: ActionForm, allowed: boolean, ways: Array<Array<string>>, mine: boolean, held: Array<string>, itemLabel: { it: string, en: string } | null, label: { it: string, en: string }, refusal: { code: string, sentence: { it: string, en: string }, conditions: Array<{ name: string, holds: boolean | null, waivable: Array<string>, item: string | null, label: { it: string, en: string }, facts: Array<{ name: string, value: string }>, parts: Array<{ text: string, holds: boolean | null, facts: Array<{ name: string, value: string }> }> }> } | null, conditions: Array<{ name: string, holds: boolean | null, waivable: Array<string>, item: string | null, label: { it: string, en: string }, facts: Array<{ name: string, value: string }>, parts: Array<{ text: string, holds: boolean | null, facts: Array<{ name: string, value: string }> }> }>, who: Array<{ it: string, en: string }> }>, state: { key: string, since: string, label: { it: string, en: string }, actors: Array<{ it: string, en: string }>, active: Array<{ key: string, item: string | null, due: string | null, label: { it: string, en: string }, region: { it: string, en: string } | null, actors: Array<{ it: string, en: string }> }> }, phases: Array<{ key: string, status: PhaseStatus, since: string | null, label: { it: string, en: string } }> } }
    | { __typename: 'Refusal', code: string, sentence: { it: string, en: string }, conditions: Array<{ name: string, holds: boolean | null, waivable: Array<string>, item: string | null, label: { it: string, en: string }, facts: Array<{ name: string, value: string }>, parts: Array<{ text: string, holds: boolean | null, facts: Array<{ name: string, value: string }> }> }> }
   };

export type ConveneMutationVariables = Exact<{
  requestId: string;
  case: string;
  heldAt: string;
  which?: ConvocationInput | null | undefined;
}>;


export type ConveneMutation = { convene:
    | { __typename: 'Accepted', requestId: string, sequence: number, case: { plan: string, version: number, openedAt: string, id: string, kind: string, item: string | null, title: string, closed: boolean, procedure: { key: string, hash: string, name: { it: string, en: string } }, actions: Array<{ event: string, item: string | null, form: ActionForm, allowed: boolean, ways: Array<Array<string>>, mine: boolean, held: Array<string>, itemLabel: { it: string, en: string } | null, label: { it: string, en: string }, refusal: { code: string, sentence: { it: string, en: string }, conditions: Array<{ name: string, holds: boolean | null, waivable: Array<string>, item: string | null, label: { it: string, en: string }, facts: Array<{ name: string, value: string }>, parts: Array<{ text: string, holds: boolean | null, facts: Array<{ name: string, value: string }> }> }> } | null, conditions: Array<{ name: string, holds: boolean | null, waivable: Array<string>, item: string | null, label: { it: string, en: string }, facts: Array<{ name: string, value: string }>, parts: Array<{ text: string, holds: boolean | null, facts: Array<{ name: string, value: string }> }> }>, who: Array<{ it: string, en: string }> }>, state: { key: string, since: string, label: { it: string, en: string }, actors: Array<{ it: string, en: string }>, active: Array<{ key: string, item: string | null, due: string | null, label: { it: string, en: string }, region: { it: string, en: string } | null, actors: Array<{ it: string, en: string }> }> }, phases: Array<{ key: string, status: PhaseStatus, since: string | null, label: { it: string, en: string } }> } }
    | { __typename: 'Refusal', code: string, sentence: { it: string, en: string }, conditions: Array<{ name: string, holds: boolean | null, waivable: Array<string>, item: string | null, label: { it: string, en: string }, facts: Array<{ name: string, value: string }>, parts: Array<{ text: string, holds: boolean | null, facts: Array<{ name: string, value: string }> }> }> }
   };

export type SubmitObservationMutationVariables = Exact<{
  requestId: string;
  case: string;
  text: string;
}>;


export type SubmitObservationMutation = { submitObservation:
    | { __typename: 'Accepted', requestId: string, sequence: number, case: { plan: string, version: number, openedAt: string, id: string, kind: string, item: string | null, title: string, closed: boolean, procedure: { key: string, hash: string, name: { it: string, en: string } }, actions: Array<{ event: string, item: string | null, form: ActionForm, allowed: boolean, ways: Array<Array<string>>, mine: boolean, held: Array<string>, itemLabel: { it: string, en: string } | null, label: { it: string, en: string }, refusal: { code: string, sentence: { it: string, en: string }, conditions: Array<{ name: string, holds: boolean | null, waivable: Array<string>, item: string | null, label: { it: string, en: string }, facts: Array<{ name: string, value: string }>, parts: Array<{ text: string, holds: boolean | null, facts: Array<{ name: string, value: string }> }> }> } | null, conditions: Array<{ name: string, holds: boolean | null, waivable: Array<string>, item: string | null, label: { it: string, en: string }, facts: Array<{ name: string, value: string }>, parts: Array<{ text: string, holds: boolean | null, facts: Array<{ name: string, value: string }> }> }>, who: Array<{ it: string, en: string }> }>, state: { key: string, since: string, label: { it: string, en: string }, actors: Array<{ it: string, en: string }>, active: Array<{ key: string, item: string | null, due: string | null, label: { it: string, en: string }, region: { it: string, en: string } | null, actors: Array<{ it: string, en: string }> }> }, phases: Array<{ key: string, status: PhaseStatus, since: string | null, label: { it: string, en: string } }> } }
    | { __typename: 'Refusal', code: string, sentence: { it: string, en: string }, conditions: Array<{ name: string, holds: boolean | null, waivable: Array<string>, item: string | null, label: { it: string, en: string }, facts: Array<{ name: string, value: string }>, parts: Array<{ text: string, holds: boolean | null, facts: Array<{ name: string, value: string }> }> }> }
   };

export type AnswerObservationMutationVariables = Exact<{
  requestId: string;
  observation: string;
  outcome: ResponseOutcome;
  reasons: string;
}>;


export type AnswerObservationMutation = { answerObservation:
    | { __typename: 'Accepted', requestId: string, sequence: number, case: { plan: string, version: number, openedAt: string, id: string, kind: string, item: string | null, title: string, closed: boolean, procedure: { key: string, hash: string, name: { it: string, en: string } }, actions: Array<{ event: string, item: string | null, form: ActionForm, allowed: boolean, ways: Array<Array<string>>, mine: boolean, held: Array<string>, itemLabel: { it: string, en: string } | null, label: { it: string, en: string }, refusal: { code: string, sentence: { it: string, en: string }, conditions: Array<{ name: string, holds: boolean | null, waivable: Array<string>, item: string | null, label: { it: string, en: string }, facts: Array<{ name: string, value: string }>, parts: Array<{ text: string, holds: boolean | null, facts: Array<{ name: string, value: string }> }> }> } | null, conditions: Array<{ name: string, holds: boolean | null, waivable: Array<string>, item: string | null, label: { it: string, en: string }, facts: Array<{ name: string, value: string }>, parts: Array<{ text: string, holds: boolean | null, facts: Array<{ name: string, value: string }> }> }>, who: Array<{ it: string, en: string }> }>, state: { key: string, since: string, label: { it: string, en: string }, actors: Array<{ it: string, en: string }>, active: Array<{ key: string, item: string | null, due: string | null, label: { it: string, en: string }, region: { it: string, en: string } | null, actors: Array<{ it: string, en: string }> }> }, phases: Array<{ key: string, status: PhaseStatus, since: string | null, label: { it: string, en: string } }> } }
    | { __typename: 'Refusal', code: string, sentence: { it: string, en: string }, conditions: Array<{ name: string, holds: boolean | null, waivable: Array<string>, item: string | null, label: { it: string, en: string }, facts: Array<{ name: string, value: string }>, parts: Array<{ text: string, holds: boolean | null, facts: Array<{ name: string, value: string }> }> }> }
   };

export type WriteElementMutationVariables = Exact<{
  requestId: string;
  case: string;
  element?: string | null | undefined;
  parent?: string | null | undefined;
  level: string;
  title: string;
  text: string;
}>;


export type WriteElementMutation = { writeElement:
    | { __typename: 'Accepted', requestId: string, sequence: number, case: { plan: string, version: number, openedAt: string, id: string, kind: string, item: string | null, title: string, closed: boolean, procedure: { key: string, hash: string, name: { it: string, en: string } }, actions: Array<{ event: string, item: string | null, form: ActionForm, allowed: boolean, ways: Array<Array<string>>, mine: boolean, held: Array<string>, itemLabel: { it: string, en: string } | null, label: { it: string, en: string }, refusal: { code: string, sentence: { it: string, en: string }, conditions: Array<{ name: string, holds: boolean | null, waivable: Array<string>, item: string | null, label: { it: string, en: string }, facts: Array<{ name: string, value: string }>, parts: Array<{ text: string, holds: boolean | null, facts: Array<{ name: string, value: string }> }> }> } | null, conditions: Array<{ name: string, holds: boolean | null, waivable: Array<string>, item: string | null, label: { it: string, en: string }, facts: Array<{ name: string, value: string }>, parts: Array<{ text: string, holds: boolean | null, facts: Array<{ name: string, value: string }> }> }>, who: Array<{ it: string, en: string }> }>, state: { key: string, since: string, label: { it: string, en: string }, actors: Array<{ it: string, en: string }>, active: Array<{ key: string, item: string | null, due: string | null, label: { it: string, en: string }, region: { it: string, en: string } | null, actors: Array<{ it: string, en: string }> }> }, phases: Array<{ key: string, status: PhaseStatus, since: string | null, label: { it: string, en: string } }> } }
    | { __typename: 'Refusal', code: string, sentence: { it: string, en: string }, conditions: Array<{ name: string, holds: boolean | null, waivable: Array<string>, item: string | null, label: { it: string, en: string }, facts: Array<{ name: string, value: string }>, parts: Array<{ text: string, holds: boolean | null, facts: Array<{ name: string, value: string }> }> }> }
   };

export type RemoveElementMutationVariables = Exact<{
  requestId: string;
  case: string;
  element: string;
}>;


export type RemoveElementMutation = { removeElement:
    | { __typename: 'Accepted', requestId: string, sequence: number, case: { plan: string, version: number, openedAt: string, id: string, kind: string, item: string | null, title: string, closed: boolean, procedure: { key: string, hash: string, name: { it: string, en: string } }, actions: Array<{ event: string, item: string | null, form: ActionForm, allowed: boolean, ways: Array<Array<string>>, mine: boolean, held: Array<string>, itemLabel: { it: string, en: string } | null, label: { it: string, en: string }, refusal: { code: string, sentence: { it: string, en: string }, conditions: Array<{ name: string, holds: boolean | null, waivable: Array<string>, item: string | null, label: { it: string, en: string }, facts: Array<{ name: string, value: string }>, parts: Array<{ text: string, holds: boolean | null, facts: Array<{ name: string, value: string }> }> }> } | null, conditions: Array<{ name: string, holds: boolean | null, waivable: Array<string>, item: string | null, label: { it: string, en: string }, facts: Array<{ name: string, value: string }>, parts: Array<{ text: string, holds: boolean | null, facts: Array<{ name: string, value: string }> }> }>, who: Array<{ it: string, en: string }> }>, state: { key: string, since: string, label: { it: string, en: string }, actors: Array<{ it: string, en: string }>, active: Array<{ key: string, item: string | null, due: string | null, label: { it: string, en: string }, region: { it: string, en: string } | null, actors: Array<{ it: string, en: string }> }> }, phases: Array<{ key: string, status: PhaseStatus, since: string | null, label: { it: string, en: string } }> } }
    | { __typename: 'Refusal', code: string, sentence: { it: string, en: string }, conditions: Array<{ name: string, holds: boolean | null, waivable: Array<string>, item: string | null, label: { it: string, en: string }, facts: Array<{ name: string, value: string }>, parts: Array<{ text: string, holds: boolean | null, facts: Array<{ name: string, value: string }> }> }> }
   };

export type RecordRollCallMutationVariables = Exact<{
  requestId: string;
  sitting: string;
  rollCall: RollCallInput;
}>;


export type RecordRollCallMutation = { recordRollCall:
    | { __typename: 'Accepted', requestId: string, sequence: number, case: { plan: string, version: number, openedAt: string, id: string, kind: string, item: string | null, title: string, closed: boolean, procedure: { key: string, hash: string, name: { it: string, en: string } }, actions: Array<{ event: string, item: string | null, form: ActionForm, allowed: boolean, ways: Array<Array<string>>, mine: boolean, held: Array<string>, itemLabel: { it: string, en: string } | null, label: { it: string, en: string }, refusal: { code: string, sentence: { it: string, en: string }, conditions: Array<{ name: string, holds: boolean | null, waivable: Array<string>, item: string | null, label: { it: string, en: string }, facts: Array<{ name: string, value: string }>, parts: Array<{ text: string, holds: boolean | null, facts: Array<{ name: string, value: string }> }> }> } | null, conditions: Array<{ name: string, holds: boolean | null, waivable: Array<string>, item: string | null, label: { it: string, en: string }, facts: Array<{ name: string, value: string }>, parts: Array<{ text: string, holds: boolean | null, facts: Array<{ name: string, value: string }> }> }>, who: Array<{ it: string, en: string }> }>, state: { key: string, since: string, label: { it: string, en: string }, actors: Array<{ it: string, en: string }>, active: Array<{ key: string, item: string | null, due: string | null, label: { it: string, en: string }, region: { it: string, en: string } | null, actors: Array<{ it: string, en: string }> }> }, phases: Array<{ key: string, status: PhaseStatus, since: string | null, label: { it: string, en: string } }> } }
    | { __typename: 'Refusal', code: string, sentence: { it: string, en: string }, conditions: Array<{ name: string, holds: boolean | null, waivable: Array<string>, item: string | null, label: { it: string, en: string }, facts: Array<{ name: string, value: string }>, parts: Array<{ text: string, holds: boolean | null, facts: Array<{ name: string, value: string }> }> }> }
   };

export type ProposeGuidelinesMutationVariables = Exact<{
  requestId: string;
  title: string;
  firstYear: number;
  text: string;
}>;


export type ProposeGuidelinesMutation = { proposeGuidelines:
    | { __typename: 'Accepted', requestId: string, sequence: number, case: { plan: string, version: number, openedAt: string, id: string, kind: string, item: string | null, title: string, closed: boolean, procedure: { key: string, hash: string, name: { it: string, en: string } }, actions: Array<{ event: string, item: string | null, form: ActionForm, allowed: boolean, ways: Array<Array<string>>, mine: boolean, held: Array<string>, itemLabel: { it: string, en: string } | null, label: { it: string, en: string }, refusal: { code: string, sentence: { it: string, en: string }, conditions: Array<{ name: string, holds: boolean | null, waivable: Array<string>, item: string | null, label: { it: string, en: string }, facts: Array<{ name: string, value: string }>, parts: Array<{ text: string, holds: boolean | null, facts: Array<{ name: string, value: string }> }> }> } | null, conditions: Array<{ name: string, holds: boolean | null, waivable: Array<string>, item: string | null, label: { it: string, en: string }, facts: Array<{ name: string, value: string }>, parts: Array<{ text: string, holds: boolean | null, facts: Array<{ name: string, value: string }> }> }>, who: Array<{ it: string, en: string }> }>, state: { key: string, since: string, label: { it: string, en: string }, actors: Array<{ it: string, en: string }>, active: Array<{ key: string, item: string | null, due: string | null, label: { it: string, en: string }, region: { it: string, en: string } | null, actors: Array<{ it: string, en: string }> }> }, phases: Array<{ key: string, status: PhaseStatus, since: string | null, label: { it: string, en: string } }> } }
    | { __typename: 'Refusal', code: string, sentence: { it: string, en: string }, conditions: Array<{ name: string, holds: boolean | null, waivable: Array<string>, item: string | null, label: { it: string, en: string }, facts: Array<{ name: string, value: string }>, parts: Array<{ text: string, holds: boolean | null, facts: Array<{ name: string, value: string }> }> }> }
   };

export type RelatedCasesQueryVariables = Exact<{
  plan: string;
}>;


export type RelatedCasesQuery = { plan: { cases: Array<{ id: string, kind: string, item: string | null, title: string, openedAt: string, closed: boolean, state: { key: string, since: string, label: { it: string, en: string }, actors: Array<{ it: string, en: string }>, active: Array<{ key: string, item: string | null, due: string | null, label: { it: string, en: string }, region: { it: string, en: string } | null, actors: Array<{ it: string, en: string }> }> }, phases: Array<{ key: string, status: PhaseStatus, since: string | null, label: { it: string, en: string } }> }> } | null };

export type ChangesSubscriptionVariables = Exact<{
  after?: number | null | undefined;
}>;


export type ChangesSubscription = { changes: { sequence: number, topic: string, case: string | null, at: string } };

export type ObservationsQueryVariables = Exact<{
  id: string;
}>;


export type ObservationsQuery = { case: { plan: string, version: number, openedAt: string, id: string, kind: string, item: string | null, title: string, closed: boolean, consultation: { id: string, openedOn: string, closesOn: string, open: boolean, told: number, observations: number, answered: number, list: Array<{ id: string, submittedAt: string, late: boolean, text: string | null, commitment: string, protocol: string | null, mine: boolean, organization: { it: string, en: string }, response: { outcome: ResponseOutcome, reasons: string | null, instant: string } | null }> } | null, procedure: { key: string, hash: string, name: { it: string, en: string } }, actions: Array<{ event: string, item: string | null, form: ActionForm, allowed: boolean, ways: Array<Array<string>>, mine: boolean, held: Array<string>, itemLabel: { it: string, en: string } | null, label: { it: string, en: string }, refusal: { code: string, sentence: { it: string, en: string }, conditions: Array<{ name: string, holds: boolean | null, waivable: Array<string>, item: string | null, label: { it: string, en: string }, facts: Array<{ name: string, value: string }>, parts: Array<{ text: string, holds: boolean | null, facts: Array<{ name: string, value: string }> }> }> } | null, conditions: Array<{ name: string, holds: boolean | null, waivable: Array<string>, item: string | null, label: { it: string, en: string }, facts: Array<{ name: string, value: string }>, parts: Array<{ text: string, holds: boolean | null, facts: Array<{ name: string, value: string }> }> }>, who: Array<{ it: string, en: string }> }>, state: { key: string, since: string, label: { it: string, en: string }, actors: Array<{ it: string, en: string }>, active: Array<{ key: string, item: string | null, due: string | null, label: { it: string, en: string }, region: { it: string, en: string } | null, actors: Array<{ it: string, en: string }> }> }, phases: Array<{ key: string, status: PhaseStatus, since: string | null, label: { it: string, en: string } }> } | null };

type Administered_AdministrationDone_Fragment = { __typename: 'AdministrationDone', id: string };

type Administered_Refusal_Fragment = { __typename: 'Refusal', code: string, sentence: { it: string, en: string }, conditions: Array<{ name: string, holds: boolean | null, waivable: Array<string>, item: string | null, label: { it: string, en: string }, facts: Array<{ name: string, value: string }>, parts: Array<{ text: string, holds: boolean | null, facts: Array<{ name: string, value: string }> }> }> };

export type AdministeredFragment =
  | Administered_AdministrationDone_Fragment
  | Administered_Refusal_Fragment
;

export type ExtendTermMutationVariables = Exact<{
  requestId: string;
  case: string;
  term: string;
  by: number;
  unit: TermUnit;
  reasons: string;
}>;


export type ExtendTermMutation = { extendTerm:
    | { __typename: 'Accepted', requestId: string, sequence: number, case: { plan: string, version: number, openedAt: string, id: string, kind: string, item: string | null, title: string, closed: boolean, procedure: { key: string, hash: string, name: { it: string, en: string } }, actions: Array<{ event: string, item: string | null, form: ActionForm, allowed: boolean, ways: Array<Array<string>>, mine: boolean, held: Array<string>, itemLabel: { it: string, en: string } | null, label: { it: string, en: string }, refusal: { code: string, sentence: { it: string, en: string }, conditions: Array<{ name: string, holds: boolean | null, waivable: Array<string>, item: string | null, label: { it: string, en: string }, facts: Array<{ name: string, value: string }>, parts: Array<{ text: string, holds: boolean | null, facts: Array<{ name: string, value: string }> }> }> } | null, conditions: Array<{ name: string, holds: boolean | null, waivable: Array<string>, item: string | null, label: { it: string, en: string }, facts: Array<{ name: string, value: string }>, parts: Array<{ text: string, holds: boolean | null, facts: Array<{ name: string, value: string }> }> }>, who: Array<{ it: string, en: string }> }>, state: { key: string, since: string, label: { it: string, en: string }, actors: Array<{ it: string, en: string }>, active: Array<{ key: string, item: string | null, due: string | null, label: { it: string, en: string }, region: { it: string, en: string } | null, actors: Array<{ it: string, en: string }> }> }, phases: Array<{ key: string, status: PhaseStatus, since: string | null, label: { it: string, en: string } }> } }
    | { __typename: 'Refusal', code: string, sentence: { it: string, en: string }, conditions: Array<{ name: string, holds: boolean | null, waivable: Array<string>, item: string | null, label: { it: string, en: string }, facts: Array<{ name: string, value: string }>, parts: Array<{ text: string, holds: boolean | null, facts: Array<{ name: string, value: string }> }> }> }
   };

export type RetryIncidentMutationVariables = Exact<{
  requestId: string;
  incident: string;
}>;


export type RetryIncidentMutation = { retryIncident:
    | { __typename: 'Accepted', requestId: string, sequence: number, case: { plan: string, version: number, openedAt: string, id: string, kind: string, item: string | null, title: string, closed: boolean, procedure: { key: string, hash: string, name: { it: string, en: string } }, actions: Array<{ event: string, item: string | null, form: ActionForm, allowed: boolean, ways: Array<Array<string>>, mine: boolean, held: Array<string>, itemLabel: { it: string, en: string } | null, label: { it: string, en: string }, refusal: { code: string, sentence: { it: string, en: string }, conditions: Array<{ name: string, holds: boolean | null, waivable: Array<string>, item: string | null, label: { it: string, en: string }, facts: Array<{ name: string, value: string }>, parts: Array<{ text: string, holds: boolean | null, facts: Array<{ name: string, value: string }> }> }> } | null, conditions: Array<{ name: string, holds: boolean | null, waivable: Array<string>, item: string | null, label: { it: string, en: string }, facts: Array<{ name: string, value: string }>, parts: Array<{ text: string, holds: boolean | null, facts: Array<{ name: string, value: string }> }> }>, who: Array<{ it: string, en: string }> }>, state: { key: string, since: string, label: { it: string, en: string }, actors: Array<{ it: string, en: string }>, active: Array<{ key: string, item: string | null, due: string | null, label: { it: string, en: string }, region: { it: string, en: string } | null, actors: Array<{ it: string, en: string }> }> }, phases: Array<{ key: string, status: PhaseStatus, since: string | null, label: { it: string, en: string } }> } }
    | { __typename: 'Refusal', code: string, sentence: { it: string, en: string }, conditions: Array<{ name: string, holds: boolean | null, waivable: Array<string>, item: string | null, label: { it: string, en: string }, facts: Array<{ name: string, value: string }>, parts: Array<{ text: string, holds: boolean | null, facts: Array<{ name: string, value: string }> }> }> }
   };

export type SetAsideIncidentsMutationVariables = Exact<{
  requestId: string;
  incidents: Array<string> | string;
  reasons: string;
}>;


export type SetAsideIncidentsMutation = { setAsideIncidents:
    | { __typename: 'AdministrationDone', id: string }
    | { __typename: 'Refusal', code: string, sentence: { it: string, en: string }, conditions: Array<{ name: string, holds: boolean | null, waivable: Array<string>, item: string | null, label: { it: string, en: string }, facts: Array<{ name: string, value: string }>, parts: Array<{ text: string, holds: boolean | null, facts: Array<{ name: string, value: string }> }> }> }
   };

export type ProposeOverrideMutationVariables = Exact<{
  requestId: string;
  case: string;
  target: string;
  legalBasis: string;
  reasons: string;
}>;


export type ProposeOverrideMutation = { proposeOverride:
    | { __typename: 'AdministrationDone', id: string }
    | { __typename: 'Refusal', code: string, sentence: { it: string, en: string }, conditions: Array<{ name: string, holds: boolean | null, waivable: Array<string>, item: string | null, label: { it: string, en: string }, facts: Array<{ name: string, value: string }>, parts: Array<{ text: string, holds: boolean | null, facts: Array<{ name: string, value: string }> }> }> }
   };

export type ConfirmOverrideMutationVariables = Exact<{
  requestId: string;
  override: string;
}>;


export type ConfirmOverrideMutation = { confirmOverride:
    | { __typename: 'Accepted', requestId: string, sequence: number, case: { plan: string, version: number, openedAt: string, id: string, kind: string, item: string | null, title: string, closed: boolean, procedure: { key: string, hash: string, name: { it: string, en: string } }, actions: Array<{ event: string, item: string | null, form: ActionForm, allowed: boolean, ways: Array<Array<string>>, mine: boolean, held: Array<string>, itemLabel: { it: string, en: string } | null, label: { it: string, en: string }, refusal: { code: string, sentence: { it: string, en: string }, conditions: Array<{ name: string, holds: boolean | null, waivable: Array<string>, item: string | null, label: { it: string, en: string }, facts: Array<{ name: string, value: string }>, parts: Array<{ text: string, holds: boolean | null, facts: Array<{ name: string, value: string }> }> }> } | null, conditions: Array<{ name: string, holds: boolean | null, waivable: Array<string>, item: string | null, label: { it: string, en: string }, facts: Array<{ name: string, value: string }>, parts: Array<{ text: string, holds: boolean | null, facts: Array<{ name: string, value: string }> }> }>, who: Array<{ it: string, en: string }> }>, state: { key: string, since: string, label: { it: string, en: string }, actors: Array<{ it: string, en: string }>, active: Array<{ key: string, item: string | null, due: string | null, label: { it: string, en: string }, region: { it: string, en: string } | null, actors: Array<{ it: string, en: string }> }> }, phases: Array<{ key: string, status: PhaseStatus, since: string | null, label: { it: string, en: string } }> } }
    | { __typename: 'Refusal', code: string, sentence: { it: string, en: string }, conditions: Array<{ name: string, holds: boolean | null, waivable: Array<string>, item: string | null, label: { it: string, en: string }, facts: Array<{ name: string, value: string }>, parts: Array<{ text: string, holds: boolean | null, facts: Array<{ name: string, value: string }> }> }> }
   };

export type RefuseOverrideMutationVariables = Exact<{
  requestId: string;
  override: string;
}>;


export type RefuseOverrideMutation = { refuseOverride:
    | { __typename: 'AdministrationDone', id: string }
    | { __typename: 'Refusal', code: string, sentence: { it: string, en: string }, conditions: Array<{ name: string, holds: boolean | null, waivable: Array<string>, item: string | null, label: { it: string, en: string }, facts: Array<{ name: string, value: string }>, parts: Array<{ text: string, holds: boolean | null, facts: Array<{ name: string, value: string }> }> }> }
   };

export type RegionShownFragment = { key: string, label: { it: string, en: string }, members: Array<{ item: string, since: string, due: string | null, overdue: boolean, delivered: boolean | null, stuck: boolean, label: { it: string, en: string }, states: Array<{ key: string, label: { it: string, en: string } }> }> };

export type IncidentShownFragment = { id: string, event: string, item: string | null, at: string, retriable: boolean, label: { it: string, en: string }, itemLabel: { it: string, en: string } | null, refusal: { code: string, sentence: { it: string, en: string }, conditions: Array<{ name: string, holds: boolean | null, waivable: Array<string>, item: string | null, label: { it: string, en: string }, facts: Array<{ name: string, value: string }>, parts: Array<{ text: string, holds: boolean | null, facts: Array<{ name: string, value: string }> }> }> }, settlement: { how: SettledHow, at: string, reasons: string | null, by: { it: string, en: string } } | null };

export type OverrideShownFragment = { id: string, target: string, legalBasis: string, reasons: string | null, status: OverrideStatus, at: string, decidedAt: string | null, mine: boolean, states: Array<{ key: string, label: { it: string, en: string } }>, proposedBy: { it: string, en: string }, decidedBy: { it: string, en: string } | null };

export type ControlRoomQueryVariables = Exact<{
  id: string;
}>;


export type ControlRoomQuery = { case: { noticesSent: number, noticesDelivered: number, plan: string, version: number, openedAt: string, id: string, kind: string, item: string | null, title: string, closed: boolean, regions: Array<{ key: string, label: { it: string, en: string }, members: Array<{ item: string, since: string, due: string | null, overdue: boolean, delivered: boolean | null, stuck: boolean, label: { it: string, en: string }, states: Array<{ key: string, label: { it: string, en: string } }> }> }>, terms: Array<{ id: string, name: string, startedOn: string, dueOn: string, dueAt: string, state: TermState, daysLeft: number, source: string, verified: boolean, label: { it: string, en: string }, steps: Array<{ rule: string, date: string, sentence: { it: string, en: string } }> }>, suspendedTerms: Array<{ name: string, item: string | null, startedOn: string, suspendedOn: string, daysLeft: number, label: { it: string, en: string } }>, incidents: Array<{ id: string, event: string, item: string | null, at: string, retriable: boolean, label: { it: string, en: string }, itemLabel: { it: string, en: string } | null, refusal: { code: string, sentence: { it: string, en: string }, conditions: Array<{ name: string, holds: boolean | null, waivable: Array<string>, item: string | null, label: { it: string, en: string }, facts: Array<{ name: string, value: string }>, parts: Array<{ text: string, holds: boolean | null, facts: Array<{ name: string, value: string }> }> }> }, settlement: { how: SettledHow, at: string, reasons: string | null, by: { it: string, en: string } } | null }>, overrides: Array<{ id: string, target: string, legalBasis: string, reasons: string | null, status: OverrideStatus, at: string, decidedAt: string | null, mine: boolean, states: Array<{ key: string, label: { it: string, en: string } }>, proposedBy: { it: string, en: string }, decidedBy: { it: string, en: string } | null }>, events: Array<{ sequence: number, type: string, item: string | null, instant: string, hash: string, notices: number, label: { it: string, en: string }, actor: { it: string, en: string } | null, from: { key: string, label: { it: string, en: string } } | null, to: { key: string, label: { it: string, en: string } }, summary: { it: string, en: string }, tally: { outcome: string, present: number, for: number, against: number, abstain: number, notVoting: number, members: number, rule: string, checks: Array<{ name: string, need: string, have: string, missing: string, holds: boolean }> } | null, term: { id: string, name: string, startedOn: string, dueOn: string, dueAt: string, state: TermState, daysLeft: number, source: string, verified: boolean, label: { it: string, en: string }, steps: Array<{ rule: string, date: string, sentence: { it: string, en: string } }> } | null }>, procedure: { key: string, hash: string, name: { it: string, en: string } }, actions: Array<{ event: string, item: string | null, form: ActionForm, allowed: boolean, ways: Array<Array<string>>, mine: boolean, held: Array<string>, itemLabel: { it: string, en: string } | null, label: { it: string, en: string }, refusal: { code: string, sentence: { it: string, en: string }, conditions: Array<{ name: string, holds: boolean | null, waivable: Array<string>, item: string | null, label: { it: string, en: string }, facts: Array<{ name: string, value: string }>, parts: Array<{ text: string, holds: boolean | null, facts: Array<{ name: string, value: string }> }> }> } | null, conditions: Array<{ name: string, holds: boolean | null, waivable: Array<string>, item: string | null, label: { it: string, en: string }, facts: Array<{ name: string, value: string }>, parts: Array<{ text: string, holds: boolean | null, facts: Array<{ name: string, value: string }> }> }>, who: Array<{ it: string, en: string }> }>, state: { key: string, since: string, label: { it: string, en: string }, actors: Array<{ it: string, en: string }>, active: Array<{ key: string, item: string | null, due: string | null, label: { it: string, en: string }, region: { it: string, en: string } | null, actors: Array<{ it: string, en: string }> }> }, phases: Array<{ key: string, status: PhaseStatus, since: string | null, label: { it: string, en: string } }> } | null };

export type CaseDrawingQueryVariables = Exact<{
  id: string;
  language: Language;
}>;


export type CaseDrawingQuery = { case: { id: string, drawing: string, described: Array<{ state: string, label: string, depth: number, kind: string, standing: string | null, stuck: boolean, status: string, leadsTo: Array<{ event: string, label: string, to: string, toLabel: string }> }> } | null };

export type PastCaseQueryVariables = Exact<{
  id: string;
  asOf: string;
  language: Language;
}>;


export type PastCaseQuery = { case: { drawing: string, plan: string, version: number, openedAt: string, id: string, kind: string, item: string | null, title: string, closed: boolean, described: Array<{ state: string, label: string, depth: number, kind: string, standing: string | null, stuck: boolean, status: string, leadsTo: Array<{ event: string, label: string, to: string, toLabel: string }> }>, regions: Array<{ key: string, label: { it: string, en: string }, members: Array<{ item: string, since: string, due: string | null, overdue: boolean, delivered: boolean | null, stuck: boolean, label: { it: string, en: string }, states: Array<{ key: string, label: { it: string, en: string } }> }> }>, terms: Array<{ id: string, name: string, startedOn: string, dueOn: string, dueAt: string, state: TermState, daysLeft: number, source: string, verified: boolean, label: { it: string, en: string }, steps: Array<{ rule: string, date: string, sentence: { it: string, en: string } }> }>, suspendedTerms: Array<{ name: string, item: string | null, startedOn: string, suspendedOn: string, daysLeft: number, label: { it: string, en: string } }>, events: Array<{ sequence: number, type: string, item: string | null, instant: string, hash: string, notices: number, label: { it: string, en: string }, actor: { it: string, en: string } | null, from: { key: string, label: { it: string, en: string } } | null, to: { key: string, label: { it: string, en: string } }, summary: { it: string, en: string }, tally: { outcome: string, present: number, for: number, against: number, abstain: number, notVoting: number, members: number, rule: string, checks: Array<{ name: string, need: string, have: string, missing: string, holds: boolean }> } | null, term: { id: string, name: string, startedOn: string, dueOn: string, dueAt: string, state: TermState, daysLeft: number, source: string, verified: boolean, label: { it: string, en: string }, steps: Array<{ rule: string, date: string, sentence: { it: string, en: string } }> } | null }>, procedure: { key: string, hash: string, name: { it: string, en: string } }, actions: Array<{ event: string, item: string | null, form: ActionForm, allowed: boolean, ways: Array<Array<string>>, mine: boolean, held: Array<string>, itemLabel: { it: string, en: string } | null, label: { it: string, en: string }, refusal: { code: string, sentence: { it: string, en: string }, conditions: Array<{ name: string, holds: boolean | null, waivable: Array<string>, item: string | null, label: { it: string, en: string }, facts: Array<{ name: string, value: string }>, parts: Array<{ text: string, holds: boolean | null, facts: Array<{ name: string, value: string }> }> }> } | null, conditions: Array<{ name: string, holds: boolean | null, waivable: Array<string>, item: string | null, label: { it: string, en: string }, facts: Array<{ name: string, value: string }>, parts: Array<{ text: string, holds: boolean | null, facts: Array<{ name: string, value: string }> }> }>, who: Array<{ it: string, en: string }> }>, state: { key: string, since: string, label: { it: string, en: string }, actors: Array<{ it: string, en: string }>, active: Array<{ key: string, item: string | null, due: string | null, label: { it: string, en: string }, region: { it: string, en: string } | null, actors: Array<{ it: string, en: string }> }> }, phases: Array<{ key: string, status: PhaseStatus, since: string | null, label: { it: string, en: string } }> } | null };

export type PreviewEventQueryVariables = Exact<{
  case: string;
  event: string;
  with?: PreviewInput | null | undefined;
}>;


export type PreviewEventQuery = { previewEvent: { event: string, refusal: { code: string, sentence: { it: string, en: string }, conditions: Array<{ name: string, holds: boolean | null, waivable: Array<string>, item: string | null, label: { it: string, en: string }, facts: Array<{ name: string, value: string }>, parts: Array<{ text: string, holds: boolean | null, facts: Array<{ name: string, value: string }> }> }> } | null, outcome: { freezesText: boolean, locksDraft: boolean, opensConsultation: boolean, publishes: boolean, inForce: number | null, to: { key: string, label: { it: string, en: string } }, started: Array<{ name: string, item: string | null, dueOn: string | null, label: { it: string, en: string } }>, ended: Array<{ name: string, item: string | null, label: { it: string, en: string } }>, suspended: Array<{ name: string, item: string | null, label: { it: string, en: string } }>, told: Array<{ message: string, audience: Array<string>, recipients: number, item: string | null, subject: { it: string, en: string } }>, children: Array<{ procedure: string, item: string | null }> } | null, ways: Array<{ state: { key: string, label: { it: string, en: string } }, conditions: Array<{ it: string, en: string }>, to: Array<{ key: string, label: { it: string, en: string } }> }> } | null };

export type OverrideTargetsQueryVariables = Exact<{
  id: string;
}>;


export type OverrideTargetsQuery = { case: { id: string, overrideTargets: Array<{ target: string, state: { key: string, label: { it: string, en: string } }, around: Array<{ key: string, label: { it: string, en: string } }> }> } | null };

export type CyclesQueryVariables = Exact<{ [key: string]: never; }>;


export type CyclesQuery = { cycles: Array<{ case: string, plan: string, parent: string | null, kind: string, title: string, firstYear: number, lastYear: number, item: string | null, since: string, daysInState: number, openedAt: string, closedAt: string | null, due: string | null, overdue: boolean, incidents: number, comparedWith: string | null, itemLabel: { it: string, en: string } | null, state: { it: string, en: string }, dueLabel: { it: string, en: string } | null, phases: Array<{ key: string, days: number, previousDays: number | null, current: boolean, label: { it: string, en: string } }> }> };

export type DeadlinesQueryVariables = Exact<{
  id: string;
}>;


export type DeadlinesQuery = { case: { plan: string, version: number, openedAt: string, id: string, kind: string, item: string | null, title: string, closed: boolean, terms: Array<{ id: string, name: string, startedOn: string, dueOn: string, dueAt: string, state: TermState, daysLeft: number, source: string, verified: boolean, label: { it: string, en: string }, steps: Array<{ rule: string, date: string, sentence: { it: string, en: string } }> }>, suspendedTerms: Array<{ name: string, item: string | null, startedOn: string, suspendedOn: string, daysLeft: number, label: { it: string, en: string } }>, deadlines: Array<{ term: string, who: Array<{ it: string, en: string }>, endings: Array<{ conditions: Array<{ it: string, en: string }>, to: Array<{ it: string, en: string }> }>, reminders: Array<{ mark: number, day: string, told: number | null }> }>, procedure: { key: string, hash: string, name: { it: string, en: string } }, actions: Array<{ event: string, item: string | null, form: ActionForm, allowed: boolean, ways: Array<Array<string>>, mine: boolean, held: Array<string>, itemLabel: { it: string, en: string } | null, label: { it: string, en: string }, refusal: { code: string, sentence: { it: string, en: string }, conditions: Array<{ name: string, holds: boolean | null, waivable: Array<string>, item: string | null, label: { it: string, en: string }, facts: Array<{ name: string, value: string }>, parts: Array<{ text: string, holds: boolean | null, facts: Array<{ name: string, value: string }> }> }> } | null, conditions: Array<{ name: string, holds: boolean | null, waivable: Array<string>, item: string | null, label: { it: string, en: string }, facts: Array<{ name: string, value: string }>, parts: Array<{ text: string, holds: boolean | null, facts: Array<{ name: string, value: string }> }> }>, who: Array<{ it: string, en: string }> }>, state: { key: string, since: string, label: { it: string, en: string }, actors: Array<{ it: string, en: string }>, active: Array<{ key: string, item: string | null, due: string | null, label: { it: string, en: string }, region: { it: string, en: string } | null, actors: Array<{ it: string, en: string }> }> }, phases: Array<{ key: string, status: PhaseStatus, since: string | null, label: { it: string, en: string } }> } | null };

export type DeliveriesQueryVariables = Exact<{
  case?: string | null | undefined;
  missing: boolean;
  first: number;
}>;


export type DeliveriesQuery = { deliveries: { more: boolean, counts: Array<{ channel: string, state: string, deliveries: number }>, deliveries: Array<{ id: string, case: string | null, plan: string | null, subject: string, recipient: string, channel: string, address: string | null, state: string, attempt: number, proved: boolean, createdAt: string, sentAt: string | null, mayResend: boolean, mayEnterPaper: boolean, organization: { it: string, en: string }, receipts: Array<{ id: string, kind: string, attempt: number, at: string, provider: string | null }> }>, doubted: Array<{ id: string, doubt: string, provider: string | null, rawHash: string, at: string }> } };

export type ResendNoticeMutationVariables = Exact<{
  requestId: string;
  notice: string;
  channel: DeliveryChannel;
  address: string;
  reasons: string;
}>;


export type ResendNoticeMutation = { resendNotice:
    | { __typename: 'AdministrationDone', id: string }
    | { __typename: 'Refusal', code: string, sentence: { it: string, en: string }, conditions: Array<{ name: string, holds: boolean | null, waivable: Array<string>, item: string | null, label: { it: string, en: string }, facts: Array<{ name: string, value: string }>, parts: Array<{ text: string, holds: boolean | null, facts: Array<{ name: string, value: string }> }> }> }
   };

export type EnterPaperDeliveryMutationVariables = Exact<{
  requestId: string;
  notice: string;
  day: string;
  reasons: string;
}>;


export type EnterPaperDeliveryMutation = { enterPaperDelivery:
    | { __typename: 'AdministrationDone', id: string }
    | { __typename: 'Refusal', code: string, sentence: { it: string, en: string }, conditions: Array<{ name: string, holds: boolean | null, waivable: Array<string>, item: string | null, label: { it: string, en: string }, facts: Array<{ name: string, value: string }>, parts: Array<{ text: string, holds: boolean | null, facts: Array<{ name: string, value: string }> }> }> }
   };

export type MoveDemoClockMutationVariables = Exact<{
  to: string;
}>;


export type MoveDemoClockMutation = { moveDemoClock:
    | { __typename: 'ClockMoved', now: string }
    | { __typename: 'Refusal', code: string, sentence: { it: string, en: string }, conditions: Array<{ name: string, holds: boolean | null, waivable: Array<string>, item: string | null, label: { it: string, en: string }, facts: Array<{ name: string, value: string }>, parts: Array<{ text: string, holds: boolean | null, facts: Array<{ name: string, value: string }> }> }> }
   };

export type DeskQueryVariables = Exact<{ [key: string]: never; }>;


export type DeskQuery = { desk: { items: Array<{ key: string, case: string, plan: string, caseTitle: string, event: string, item: string | null, form: ActionForm, due: string | null, ready: boolean, itemLabel: { it: string, en: string } | null, label: { it: string, en: string } }>, notices: Array<{ id: string, case: string | null, plan: string | null, message: string, legal: boolean, protocol: string | null, subject: string, body: string, sentAt: string | null, at: string, read: boolean, done: boolean, snoozedUntil: string | null, state: string }>, nextTerm: { id: string, name: string, startedOn: string, dueOn: string, dueAt: string, state: TermState, daysLeft: number, source: string, verified: boolean, label: { it: string, en: string }, steps: Array<{ rule: string, date: string, sentence: { it: string, en: string } }> } | null, changes: Array<{ sequence: number, instant: string, label: { it: string, en: string }, summary: { it: string, en: string }, actor: { it: string, en: string } | null }> } };

export type ActAsMutationVariables = Exact<{
  mandate: string;
}>;


export type ActAsMutation = { actAs:
    | { __typename: 'Refusal', code: string, sentence: { it: string, en: string }, conditions: Array<{ name: string, holds: boolean | null, waivable: Array<string>, item: string | null, label: { it: string, en: string }, facts: Array<{ name: string, value: string }>, parts: Array<{ text: string, holds: boolean | null, facts: Array<{ name: string, value: string }> }> }> }
    | { __typename: 'SessionChanged', me: { signedIn: boolean, actingAs: { mandate: string, post: string, role: string, from: string, until: string | null, title: { it: string, en: string }, organization: { it: string, en: string } } | null } }
   };

export type DraftQueryVariables = Exact<{
  id: string;
}>;


export type DraftQuery = { case: { plan: string, version: number, openedAt: string, id: string, kind: string, item: string | null, title: string, closed: boolean, draft: Array<{ id: string, parent: string | null, level: string, position: number, title: string, text: string }>, procedure: { key: string, hash: string, name: { it: string, en: string } }, actions: Array<{ event: string, item: string | null, form: ActionForm, allowed: boolean, ways: Array<Array<string>>, mine: boolean, held: Array<string>, itemLabel: { it: string, en: string } | null, label: { it: string, en: string }, refusal: { code: string, sentence: { it: string, en: string }, conditions: Array<{ name: string, holds: boolean | null, waivable: Array<string>, item: string | null, label: { it: string, en: string }, facts: Array<{ name: string, value: string }>, parts: Array<{ text: string, holds: boolean | null, facts: Array<{ name: string, value: string }> }> }> } | null, conditions: Array<{ name: string, holds: boolean | null, waivable: Array<string>, item: string | null, label: { it: string, en: string }, facts: Array<{ name: string, value: string }>, parts: Array<{ text: string, holds: boolean | null, facts: Array<{ name: string, value: string }> }> }>, who: Array<{ it: string, en: string }> }>, state: { key: string, since: string, label: { it: string, en: string }, actors: Array<{ it: string, en: string }>, active: Array<{ key: string, item: string | null, due: string | null, label: { it: string, en: string }, region: { it: string, en: string } | null, actors: Array<{ it: string, en: string }> }> }, phases: Array<{ key: string, status: PhaseStatus, since: string | null, label: { it: string, en: string } }> } | null };

export type DescribedShownFragment = { state: string, label: string, depth: number, kind: string, standing: string | null, stuck: boolean, status: string, leadsTo: Array<{ event: string, label: string, to: string, toLabel: string }> };

export type ChoicesShownFragment = { every: NoticeMode, weeklyOn: number, digestHour: number, messages: Array<{ message: string, legal: boolean, mode: NoticeMode | null, name: { it: string, en: string }, when: { it: string, en: string } }>, quiet: { from: string, to: string } | null };

export type ChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type ChoicesQuery = { noticeChoices: { every: NoticeMode, weeklyOn: number, digestHour: number, messages: Array<{ message: string, legal: boolean, mode: NoticeMode | null, name: { it: string, en: string }, when: { it: string, en: string } }>, quiet: { from: string, to: string } | null } };

export type ChooseNoticeMutationVariables = Exact<{
  message: string;
  mode?: NoticeMode | null | undefined;
}>;


export type ChooseNoticeMutation = { chooseNotice:
    | { __typename: 'NoticeChoicesChanged', choices: { every: NoticeMode, weeklyOn: number, digestHour: number, messages: Array<{ message: string, legal: boolean, mode: NoticeMode | null, name: { it: string, en: string }, when: { it: string, en: string } }>, quiet: { from: string, to: string } | null } }
    | { __typename: 'Refusal', code: string, sentence: { it: string, en: string }, conditions: Array<{ name: string, holds: boolean | null, waivable: Array<string>, item: string | null, label: { it: string, en: string }, facts: Array<{ name: string, value: string }>, parts: Array<{ text: string, holds: boolean | null, facts: Array<{ name: string, value: string }> }> }> }
   };

export type ChooseHabitsMutationVariables = Exact<{
  weeklyOn: number;
  quiet?: QuietHoursInput | null | undefined;
}>;


export type ChooseHabitsMutation = { chooseNoticeHabits:
    | { __typename: 'NoticeChoicesChanged', choices: { every: NoticeMode, weeklyOn: number, digestHour: number, messages: Array<{ message: string, legal: boolean, mode: NoticeMode | null, name: { it: string, en: string }, when: { it: string, en: string } }>, quiet: { from: string, to: string } | null } }
    | { __typename: 'Refusal', code: string, sentence: { it: string, en: string }, conditions: Array<{ name: string, holds: boolean | null, waivable: Array<string>, item: string | null, label: { it: string, en: string }, facts: Array<{ name: string, value: string }>, parts: Array<{ text: string, holds: boolean | null, facts: Array<{ name: string, value: string }> }> }> }
   };

export type InboxQueryVariables = Exact<{
  filter: InboxFilter;
  case?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type InboxQuery = { inbox: { more: boolean, notices: Array<{ id: string, case: string | null, plan: string | null, message: string, legal: boolean, protocol: string | null, subject: string, body: string, sentAt: string | null, at: string, read: boolean, done: boolean, snoozedUntil: string | null, state: string }>, counts: { open: number, unread: number, snoozed: number, done: number } } };

export type NoticeShownFragment = { id: string, case: string | null, plan: string | null, message: string, legal: boolean, protocol: string | null, subject: string, body: string, sentAt: string | null, at: string, read: boolean, done: boolean, snoozedUntil: string | null, state: string };

export type ReadNoticeMutationVariables = Exact<{
  notice: string;
}>;


export type ReadNoticeMutation = { readNotice:
    | { __typename: 'NoticeChanged', notice: { id: string, case: string | null, plan: string | null, message: string, legal: boolean, protocol: string | null, subject: string, body: string, sentAt: string | null, at: string, read: boolean, done: boolean, snoozedUntil: string | null, state: string } }
    | { __typename: 'Refusal', code: string, sentence: { it: string, en: string }, conditions: Array<{ name: string, holds: boolean | null, waivable: Array<string>, item: string | null, label: { it: string, en: string }, facts: Array<{ name: string, value: string }>, parts: Array<{ text: string, holds: boolean | null, facts: Array<{ name: string, value: string }> }> }> }
   };

export type FinishNoticeMutationVariables = Exact<{
  notice: string;
  done: boolean;
}>;


export type FinishNoticeMutation = { finishNotice:
    | { __typename: 'NoticeChanged', notice: { id: string, case: string | null, plan: string | null, message: string, legal: boolean, protocol: string | null, subject: string, body: string, sentAt: string | null, at: string, read: boolean, done: boolean, snoozedUntil: string | null, state: string } }
    | { __typename: 'Refusal', code: string, sentence: { it: string, en: string }, conditions: Array<{ name: string, holds: boolean | null, waivable: Array<string>, item: string | null, label: { it: string, en: string }, facts: Array<{ name: string, value: string }>, parts: Array<{ text: string, holds: boolean | null, facts: Array<{ name: string, value: string }> }> }> }
   };

export type SnoozeNoticeMutationVariables = Exact<{
  notice: string;
  until?: string | null | undefined;
}>;


export type SnoozeNoticeMutation = { snoozeNotice:
    | { __typename: 'NoticeChanged', notice: { id: string, case: string | null, plan: string | null, message: string, legal: boolean, protocol: string | null, subject: string, body: string, sentAt: string | null, at: string, read: boolean, done: boolean, snoozedUntil: string | null, state: string } }
    | { __typename: 'Refusal', code: string, sentence: { it: string, en: string }, conditions: Array<{ name: string, holds: boolean | null, waivable: Array<string>, item: string | null, label: { it: string, en: string }, facts: Array<{ name: string, value: string }>, parts: Array<{ text: string, holds: boolean | null, facts: Array<{ name: string, value: string }> }> }> }
   };

export type RequestLinkCodeMutationVariables = Exact<{
  address: string;
}>;


export type RequestLinkCodeMutation = { requestLinkCode:
    | { __typename: 'Refusal', code: string, sentence: { it: string, en: string }, conditions: Array<{ name: string, holds: boolean | null, waivable: Array<string>, item: string | null, label: { it: string, en: string }, facts: Array<{ name: string, value: string }>, parts: Array<{ text: string, holds: boolean | null, facts: Array<{ name: string, value: string }> }> }> }
    | { __typename: 'SessionChanged', me: { signedIn: boolean, linked: boolean } }
   };

export type ConfirmLinkCodeMutationVariables = Exact<{
  code: string;
}>;


export type ConfirmLinkCodeMutation = { confirmLinkCode:
    | { __typename: 'Refusal', code: string, sentence: { it: string, en: string }, conditions: Array<{ name: string, holds: boolean | null, waivable: Array<string>, item: string | null, label: { it: string, en: string }, facts: Array<{ name: string, value: string }>, parts: Array<{ text: string, holds: boolean | null, facts: Array<{ name: string, value: string }> }> }> }
    | { __typename: 'SessionChanged', me: { signedIn: boolean, linked: boolean } }
   };

export type RulesQueryVariables = Exact<{ [key: string]: never; }>;


export type RulesQuery = { rules: Array<{ key: string, authority: string, body: string, matter: string, validFrom: string, validTo: string | null, source: string, verified: boolean, note: string | null, abstentions: Abstentions, label: { it: string, en: string } | null, conditions: Array<{ name: string, part: string, numerator: number | null, denominator: number | null, of: string, measure: string, compare: string, rounding: Rounding, counts: string }> }> };

export type PhaseBarCaseFragment = { id: string, kind: string, item: string | null, title: string, openedAt: string, closed: boolean, state: { key: string, since: string, label: { it: string, en: string }, actors: Array<{ it: string, en: string }>, active: Array<{ key: string, item: string | null, due: string | null, label: { it: string, en: string }, region: { it: string, en: string } | null, actors: Array<{ it: string, en: string }> }> }, phases: Array<{ key: string, status: PhaseStatus, since: string | null, label: { it: string, en: string } }> };

export type ElementShownFragment = { id: string, parent: string | null, level: string, position: number, title: string, text: string };

export type VersionShownFragment = { id: string, number: number, hash: string, frozenAt: string, inForceFrom: string | null, inForceUntil: string | null, elements: Array<{ id: string, parent: string | null, level: string, position: number, title: string, text: string }> };

export type PlanCaseShownFragment = { plan: string, version: number, openedAt: string, bundlePath: string, noticesSent: number, noticesDelivered: number, id: string, kind: string, item: string | null, title: string, closed: boolean, terms: Array<{ id: string, name: string, startedOn: string, dueOn: string, dueAt: string, state: TermState, daysLeft: number, source: string, verified: boolean, label: { it: string, en: string }, steps: Array<{ rule: string, date: string, sentence: { it: string, en: string } }> }>, draft: Array<{ id: string, parent: string | null, level: string, position: number, title: string, text: string }>, consultation: { id: string, openedOn: string, closesOn: string, open: boolean, told: number, observations: number, answered: number } | null, events: Array<{ sequence: number, type: string, item: string | null, instant: string, hash: string, notices: number, label: { it: string, en: string }, actor: { it: string, en: string } | null, from: { key: string, label: { it: string, en: string } } | null, to: { key: string, label: { it: string, en: string } }, summary: { it: string, en: string }, tally: { outcome: string, present: number, for: number, against: number, abstain: number, notVoting: number, members: number, rule: string, checks: Array<{ name: string, need: string, have: string, missing: string, holds: boolean }> } | null, term: { id: string, name: string, startedOn: string, dueOn: string, dueAt: string, state: TermState, daysLeft: number, source: string, verified: boolean, label: { it: string, en: string }, steps: Array<{ rule: string, date: string, sentence: { it: string, en: string } }> } | null }>, state: { key: string, since: string, label: { it: string, en: string }, actors: Array<{ it: string, en: string }>, active: Array<{ key: string, item: string | null, due: string | null, label: { it: string, en: string }, region: { it: string, en: string } | null, actors: Array<{ it: string, en: string }> }> }, phases: Array<{ key: string, status: PhaseStatus, since: string | null, label: { it: string, en: string } }> };

export type PlanQueryVariables = Exact<{
  id: string;
}>;


export type PlanQuery = { plan: { id: string, title: string, firstYear: number, lastYear: number, inForce: { id: string, number: number } | null, versions: Array<{ id: string, number: number, hash: string, frozenAt: string, inForceFrom: string | null, inForceUntil: string | null, elements: Array<{ id: string, parent: string | null, level: string, position: number, title: string, text: string }> }>, current: { id: string } | null, cases: Array<{ plan: string, version: number, openedAt: string, bundlePath: string, noticesSent: number, noticesDelivered: number, id: string, kind: string, item: string | null, title: string, closed: boolean, terms: Array<{ id: string, name: string, startedOn: string, dueOn: string, dueAt: string, state: TermState, daysLeft: number, source: string, verified: boolean, label: { it: string, en: string }, steps: Array<{ rule: string, date: string, sentence: { it: string, en: string } }> }>, draft: Array<{ id: string, parent: string | null, level: string, position: number, title: string, text: string }>, consultation: { id: string, openedOn: string, closesOn: string, open: boolean, told: number, observations: number, answered: number } | null, events: Array<{ sequence: number, type: string, item: string | null, instant: string, hash: string, notices: number, label: { it: string, en: string }, actor: { it: string, en: string } | null, from: { key: string, label: { it: string, en: string } } | null, to: { key: string, label: { it: string, en: string } }, summary: { it: string, en: string }, tally: { outcome: string, present: number, for: number, against: number, abstain: number, notVoting: number, members: number, rule: string, checks: Array<{ name: string, need: string, have: string, missing: string, holds: boolean }> } | null, term: { id: string, name: string, startedOn: string, dueOn: string, dueAt: string, state: TermState, daysLeft: number, source: string, verified: boolean, label: { it: string, en: string }, steps: Array<{ rule: string, date: string, sentence: { it: string, en: string } }> } | null }>, state: { key: string, since: string, label: { it: string, en: string }, actors: Array<{ it: string, en: string }>, active: Array<{ key: string, item: string | null, due: string | null, label: { it: string, en: string }, region: { it: string, en: string } | null, actors: Array<{ it: string, en: string }> }> }, phases: Array<{ key: string, status: PhaseStatus, since: string | null, label: { it: string, en: string } }> }> } | null };

export type PlanShownFragment = { states: Array<{ from: { key: string, label: { it: string, en: string } }, to: { key: string, label: { it: string, en: string } } | null }>, terms: Array<{ term: string, fate: MigratedTermFate, label: { it: string, en: string } }> };

export type CaseMigrationShownFragment = { caseId: string, title: string, at: string | null, revertedAt: string | null, from: { key: string, label: { it: string, en: string } }, to: { key: string, label: { it: string, en: string } } | null, terms: Array<{ name: string, item: string | null, outcome: MigratedTermOutcome, dueBefore: string | null, dueAfter: string | null, label: { it: string, en: string } }>, impossible: { code: string, sentence: { it: string, en: string }, conditions: Array<{ name: string, holds: boolean | null, waivable: Array<string>, item: string | null, label: { it: string, en: string }, facts: Array<{ name: string, value: string }>, parts: Array<{ text: string, holds: boolean | null, facts: Array<{ name: string, value: string }> }> }> } | null, stuckIn: { key: string, label: { it: string, en: string } } | null };

export type MigrationsQueryVariables = Exact<{
  procedure: string;
}>;


export type MigrationsQuery = { migrations: Array<{ id: string, from: string, to: string, proposedAt: string, mine: boolean, confirmedAt: string | null, doneAt: string | null, left: number, migrated: number, impossible: number, reverted: number, proposedBy: { it: string, en: string }, confirmedBy: { it: string, en: string } | null, plan: { states: Array<{ from: { key: string, label: { it: string, en: string } }, to: { key: string, label: { it: string, en: string } } | null }>, terms: Array<{ term: string, fate: MigratedTermFate, label: { it: string, en: string } }> }, cases: Array<{ caseId: string, title: string, at: string | null, revertedAt: string | null, from: { key: string, label: { it: string, en: string } }, to: { key: string, label: { it: string, en: string } } | null, terms: Array<{ name: string, item: string | null, outcome: MigratedTermOutcome, dueBefore: string | null, dueAfter: string | null, label: { it: string, en: string } }>, impossible: { code: string, sentence: { it: string, en: string }, conditions: Array<{ name: string, holds: boolean | null, waivable: Array<string>, item: string | null, label: { it: string, en: string }, facts: Array<{ name: string, value: string }>, parts: Array<{ text: string, holds: boolean | null, facts: Array<{ name: string, value: string }> }> }> } | null, stuckIn: { key: string, label: { it: string, en: string } } | null }> }> };

export type PreviewMigrationQueryVariables = Exact<{
  procedure: string;
  from: string;
  to: string;
  plan?: MigrationPlanInput | null | undefined;
}>;


export type PreviewMigrationQuery = { previewMigration:
    | { __typename: 'MigrationPreview', from: string, to: string, plan: { states: Array<{ from: { key: string, label: { it: string, en: string } }, to: { key: string, label: { it: string, en: string } } | null }>, terms: Array<{ term: string, fate: MigratedTermFate, label: { it: string, en: string } }> }, findings: Array<{ pointer: string, sentence: string, severity: FindingSeverity }>, totals: { cases: number, migrated: number, impossible: number, kept: number, reset: number, ended: number, started: number, dropped: number }, cases: Array<{ caseId: string, title: string, at: string | null, revertedAt: string | null, from: { key: string, label: { it: string, en: string } }, to: { key: string, label: { it: string, en: string } } | null, terms: Array<{ name: string, item: string | null, outcome: MigratedTermOutcome, dueBefore: string | null, dueAfter: string | null, label: { it: string, en: string } }>, impossible: { code: string, sentence: { it: string, en: string }, conditions: Array<{ name: string, holds: boolean | null, waivable: Array<string>, item: string | null, label: { it: string, en: string }, facts: Array<{ name: string, value: string }>, parts: Array<{ text: string, holds: boolean | null, facts: Array<{ name: string, value: string }> }> }> } | null, stuckIn: { key: string, label: { it: string, en: string } } | null }> }
    | { __typename: 'Refusal', code: string, sentence: { it: string, en: string }, conditions: Array<{ name: string, holds: boolean | null, waivable: Array<string>, item: string | null, label: { it: string, en: string }, facts: Array<{ name: string, value: string }>, parts: Array<{ text: string, holds: boolean | null, facts: Array<{ name: string, value: string }> }> }> }
  , newer: { states: Array<{ key: string, kind: string, depth: number, label: { it: string, en: string } }> } | null };

export type ProposeMigrationMutationVariables = Exact<{
  requestId: string;
  procedure: string;
  from: string;
  to: string;
  plan: MigrationPlanInput;
}>;


export type ProposeMigrationMutation = { proposeMigration:
    | { __typename: 'MigrationDone', id: string }
    | { __typename: 'Refusal', code: string, sentence: { it: string, en: string }, conditions: Array<{ name: string, holds: boolean | null, waivable: Array<string>, item: string | null, label: { it: string, en: string }, facts: Array<{ name: string, value: string }>, parts: Array<{ text: string, holds: boolean | null, facts: Array<{ name: string, value: string }> }> }> }
   };

export type ConfirmMigrationMutationVariables = Exact<{
  requestId: string;
  migration: string;
}>;


export type ConfirmMigrationMutation = { confirmMigration:
    | { __typename: 'MigrationDone', id: string }
    | { __typename: 'Refusal', code: string, sentence: { it: string, en: string }, conditions: Array<{ name: string, holds: boolean | null, waivable: Array<string>, item: string | null, label: { it: string, en: string }, facts: Array<{ name: string, value: string }>, parts: Array<{ text: string, holds: boolean | null, facts: Array<{ name: string, value: string }> }> }> }
   };

export type RevertMigrationMutationVariables = Exact<{
  requestId: string;
  migration: string;
  case: string;
}>;


export type RevertMigrationMutation = { revertMigration:
    | { __typename: 'Accepted', requestId: string, sequence: number, case: { plan: string, version: number, openedAt: string, id: string, kind: string, item: string | null, title: string, closed: boolean, procedure: { key: string, hash: string, name: { it: string, en: string } }, actions: Array<{ event: string, item: string | null, form: ActionForm, allowed: boolean, ways: Array<Array<string>>, mine: boolean, held: Array<string>, itemLabel: { it: string, en: string } | null, label: { it: string, en: string }, refusal: { code: string, sentence: { it: string, en: string }, conditions: Array<{ name: string, holds: boolean | null, waivable: Array<string>, item: string | null, label: { it: string, en: string }, facts: Array<{ name: string, value: string }>, parts: Array<{ text: string, holds: boolean | null, facts: Array<{ name: string, value: string }> }> }> } | null, conditions: Array<{ name: string, holds: boolean | null, waivable: Array<string>, item: string | null, label: { it: string, en: string }, facts: Array<{ name: string, value: string }>, parts: Array<{ text: string, holds: boolean | null, facts: Array<{ name: string, value: string }> }> }>, who: Array<{ it: string, en: string }> }>, state: { key: string, since: string, label: { it: string, en: string }, actors: Array<{ it: string, en: string }>, active: Array<{ key: string, item: string | null, due: string | null, label: { it: string, en: string }, region: { it: string, en: string } | null, actors: Array<{ it: string, en: string }> }> }, phases: Array<{ key: string, status: PhaseStatus, since: string | null, label: { it: string, en: string } }> } }
    | { __typename: 'Refusal', code: string, sentence: { it: string, en: string }, conditions: Array<{ name: string, holds: boolean | null, waivable: Array<string>, item: string | null, label: { it: string, en: string }, facts: Array<{ name: string, value: string }>, parts: Array<{ text: string, holds: boolean | null, facts: Array<{ name: string, value: string }> }> }> }
   };

export type ProcedureSummaryFragment = { key: string, kind: string, name: { it: string, en: string }, inForce: { hash: string, number: number, since: string, proposedBy: { it: string, en: string } | null, confirmedBy: { it: string, en: string } | null } | null, versions: Array<{ hash: string, storedAt: string, inForceFrom: string | null, openCases: number }>, proposals: Array<{ id: string, hash: string, at: string, mine: boolean, proposedBy: { it: string, en: string } }> };

export type ProceduresQueryVariables = Exact<{ [key: string]: never; }>;


export type ProceduresQuery = { procedures: Array<{ key: string, kind: string, name: { it: string, en: string }, inForce: { hash: string, number: number, since: string, proposedBy: { it: string, en: string } | null, confirmedBy: { it: string, en: string } | null } | null, versions: Array<{ hash: string, storedAt: string, inForceFrom: string | null, openCases: number }>, proposals: Array<{ id: string, hash: string, at: string, mine: boolean, proposedBy: { it: string, en: string } }> }> };

export type RulesInForceQueryVariables = Exact<{ [key: string]: never; }>;


export type RulesInForceQuery = { rules: Array<{ key: string, authority: string, body: string, matter: string, validFrom: string, validTo: string | null, source: string, verified: boolean, label: { it: string, en: string } | null }> };

export type FindingShownFragment = { procedure: string | null, pointer: string, sentence: string, severity: FindingSeverity };

export type CheckProcedureQueryVariables = Exact<{
  texts: Array<string> | string;
}>;


export type CheckProcedureQuery = { checkProcedure: Array<{ procedure: string | null, pointer: string, sentence: string, severity: FindingSeverity }> };

export type ProcedureVersionQueryVariables = Exact<{
  hash: string;
  language: Language;
}>;


export type ProcedureVersionQuery = { procedure: { hash: string, key: string, kind: string, validFrom: string, source: string, verified: boolean, storedAt: string, text: string, drawing: string, name: { it: string, en: string }, described: Array<{ state: string, label: string, depth: number, kind: string, standing: string | null, stuck: boolean, status: string, leadsTo: Array<{ event: string, label: string, to: string, toLabel: string }> }>, findings: Array<{ procedure: string | null, pointer: string, sentence: string, severity: FindingSeverity }>, phases: Array<{ name: string, label: { it: string, en: string } }>, states: Array<{ key: string, kind: string, parent: string | null, depth: number, forEach: string | null, rule: string | null, notice: { name: string, label: { it: string, en: string } } | null, label: { it: string, en: string }, actors: Array<{ it: string, en: string }>, awaits: { name: string, label: { it: string, en: string } } | null, rows: Array<{ event: string | null, label: { it: string, en: string }, by: Array<{ it: string, en: string }>, conditions: Array<{ name: string, label: { it: string, en: string } }>, to: Array<{ name: string, label: { it: string, en: string } }>, effects: Array<{ name: string, what: string | null, to: Array<string> }> }> }>, events: Array<{ name: string, form: string, label: { it: string, en: string }, by: Array<{ it: string, en: string }> }>, conditions: Array<{ name: string, when: string, label: { it: string, en: string }, waivable: Array<{ it: string, en: string }> }>, terms: Array<{ name: string, kind: string, length: number, unit: string, source: string, verified: boolean, validFrom: string, label: { it: string, en: string } }>, policies: Array<{ name: string, value: string, oneOf: Array<string>, source: string, verified: boolean, validFrom: string, label: { it: string, en: string } }> } | null };

export type CompareProceduresQueryVariables = Exact<{
  one: string;
  other: string;
}>;


export type CompareProceduresQuery = { compareProcedures: { differences: Array<{ section: string, change: ComparedChange, name: string, parts: Array<string>, before: string | null, after: string | null, label: { it: string, en: string } | null }> } | null };

type ProcedureChanged_ProcedureBroken_Fragment = { __typename: 'ProcedureBroken', findings: Array<{ procedure: string | null, pointer: string, sentence: string, severity: FindingSeverity }> };

type ProcedureChanged_ProcedureDone_Fragment = { __typename: 'ProcedureDone', id: string };

type ProcedureChanged_Refusal_Fragment = { __typename: 'Refusal', code: string, sentence: { it: string, en: string }, conditions: Array<{ name: string, holds: boolean | null, waivable: Array<string>, item: string | null, label: { it: string, en: string }, facts: Array<{ name: string, value: string }>, parts: Array<{ text: string, holds: boolean | null, facts: Array<{ name: string, value: string }> }> }> };

export type ProcedureChangedFragment =
  | ProcedureChanged_ProcedureBroken_Fragment
  | ProcedureChanged_ProcedureDone_Fragment
  | ProcedureChanged_Refusal_Fragment
;

export type ProposeProcedureMutationVariables = Exact<{
  requestId: string;
  hash: string;
}>;


export type ProposeProcedureMutation = { proposeProcedure:
    | { __typename: 'ProcedureBroken', findings: Array<{ procedure: string | null, pointer: string, sentence: string, severity: FindingSeverity }> }
    | { __typename: 'ProcedureDone', id: string }
    | { __typename: 'Refusal', code: string, sentence: { it: string, en: string }, conditions: Array<{ name: string, holds: boolean | null, waivable: Array<string>, item: string | null, label: { it: string, en: string }, facts: Array<{ name: string, value: string }>, parts: Array<{ text: string, holds: boolean | null, facts: Array<{ name: string, value: string }> }> }> }
   };

export type ConfirmProcedureMutationVariables = Exact<{
  requestId: string;
  proposal: string;
}>;


export type ConfirmProcedureMutation = { confirmProcedure:
    | { __typename: 'ProcedureBroken', findings: Array<{ procedure: string | null, pointer: string, sentence: string, severity: FindingSeverity }> }
    | { __typename: 'ProcedureDone', id: string }
    | { __typename: 'Refusal', code: string, sentence: { it: string, en: string }, conditions: Array<{ name: string, holds: boolean | null, waivable: Array<string>, item: string | null, label: { it: string, en: string }, facts: Array<{ name: string, value: string }>, parts: Array<{ text: string, holds: boolean | null, facts: Array<{ name: string, value: string }> }> }> }
   };

export type WithdrawProposalMutationVariables = Exact<{
  requestId: string;
  proposal: string;
}>;


export type WithdrawProposalMutation = { withdrawProposal:
    | { __typename: 'ProcedureBroken', findings: Array<{ procedure: string | null, pointer: string, sentence: string, severity: FindingSeverity }> }
    | { __typename: 'ProcedureDone', id: string }
    | { __typename: 'Refusal', code: string, sentence: { it: string, en: string }, conditions: Array<{ name: string, holds: boolean | null, waivable: Array<string>, item: string | null, label: { it: string, en: string }, facts: Array<{ name: string, value: string }>, parts: Array<{ text: string, holds: boolean | null, facts: Array<{ name: string, value: string }> }> }> }
   };

export type StoreProcedureMutationVariables = Exact<{
  requestId: string;
  texts: Array<string> | string;
}>;


export type StoreProcedureMutation = { storeProcedure:
    | { __typename: 'ProcedureBroken', findings: Array<{ procedure: string | null, pointer: string, sentence: string, severity: FindingSeverity }> }
    | { __typename: 'ProcedureStored', hashes: Array<string> }
    | { __typename: 'Refusal', code: string, sentence: { it: string, en: string }, conditions: Array<{ name: string, holds: boolean | null, waivable: Array<string>, item: string | null, label: { it: string, en: string }, facts: Array<{ name: string, value: string }>, parts: Array<{ text: string, holds: boolean | null, facts: Array<{ name: string, value: string }> }> }> }
   };

export type ProtocolYearsQueryVariables = Exact<{ [key: string]: never; }>;


export type ProtocolYearsQuery = { protocolYears: Array<{ year: number, acts: number }> };

export type ProtocolEntriesQueryVariables = Exact<{
  year: number;
  before?: number | null | undefined;
}>;


export type ProtocolEntriesQuery = { protocolEntries: Array<{ number: number, written: string, day: string, direction: ProtocolDirection, case: string | null, subject: { it: string, en: string }, correspondent: { it: string, en: string } }> };

export type SendingQueryVariables = Exact<{ [key: string]: never; }>;


export type SendingQuery = { sending: { on: boolean } | null };

export type ConfirmSendingMutationVariables = Exact<{ [key: string]: never; }>;


export type ConfirmSendingMutation = { confirmSending:
    | { __typename: 'Refusal', code: string, sentence: { it: string, en: string }, conditions: Array<{ name: string, holds: boolean | null, waivable: Array<string>, item: string | null, label: { it: string, en: string }, facts: Array<{ name: string, value: string }>, parts: Array<{ text: string, holds: boolean | null, facts: Array<{ name: string, value: string }> }> }> }
    | { __typename: 'Sending', on: boolean }
   };

export type ShellQueryVariables = Exact<{ [key: string]: never; }>;


export type ShellQuery = { unread: number, authority: { key: string, now: string, today: string, demo: boolean, mailboxUrl: string | null, recordKey: string | null, name: { it: string, en: string }, territory: { comuni: number, residents: number, censusYear: number, zones: number, unions: number }, zones: Array<{ item: string, assembly: boolean, name: { it: string, en: string } }>, organs: Array<{ key: string, kind: string, seats: number, filled: number, name: { it: string, en: string } }>, checkpoint: { size: number, root: string, signedAt: string } | null }, me: { signedIn: boolean, linked: boolean, name: string | null, offices: Array<{ mandate: string, post: string, role: string, from: string, until: string | null, title: { it: string, en: string }, organization: { it: string, en: string } }>, actingAs: { mandate: string, post: string, role: string, from: string, until: string | null, title: { it: string, en: string }, organization: { it: string, en: string } } | null }, plans: Array<{ id: string, title: string, firstYear: number, lastYear: number, current: { id: string, title: string, state: { key: string, label: { it: string, en: string } } } | null, inForce: { id: string, number: number, hash: string } | null }> };

export type OfficeShownFragment = { mandate: string, post: string, role: string, from: string, until: string | null, title: { it: string, en: string }, organization: { it: string, en: string } };

export type RollCallQueryVariables = Exact<{
  id: string;
}>;


export type RollCallQuery = { case: { plan: string, version: number, openedAt: string, id: string, kind: string, item: string | null, title: string, closed: boolean, sittings: Array<{ id: string, organ: string, matter: string, heldAt: string, convenedAt: string, outcome: string | null, members: number, population: number | null, seats: Array<{ key: string, weight: number | null, title: { it: string, en: string } }>, organName: { it: string, en: string }, matterLabel: { it: string, en: string }, vote: { id: string, outcome: string, opinion: string | null, recordedAt: string, ballotsHash: string, tally: { outcome: string, present: number, for: number, against: number, abstain: number, notVoting: number, members: number, rule: string, checks: Array<{ name: string, need: string, have: string, missing: string, holds: boolean }> } } | null }>, procedure: { key: string, hash: string, name: { it: string, en: string } }, actions: Array<{ event: string, item: string | null, form: ActionForm, allowed: boolean, ways: Array<Array<string>>, mine: boolean, held: Array<string>, itemLabel: { it: string, en: string } | null, label: { it: string, en: string }, refusal: { code: string, sentence: { it: string, en: string }, conditions: Array<{ name: string, holds: boolean | null, waivable: Array<string>, item: string | null, label: { it: string, en: string }, facts: Array<{ name: string, value: string }>, parts: Array<{ text: string, holds: boolean | null, facts: Array<{ name: string, value: string }> }> }> } | null, conditions: Array<{ name: string, holds: boolean | null, waivable: Array<string>, item: string | null, label: { it: string, en: string }, facts: Array<{ name: string, value: string }>, parts: Array<{ text: string, holds: boolean | null, facts: Array<{ name: string, value: string }> }> }>, who: Array<{ it: string, en: string }> }>, state: { key: string, since: string, label: { it: string, en: string }, actors: Array<{ it: string, en: string }>, active: Array<{ key: string, item: string | null, due: string | null, label: { it: string, en: string }, region: { it: string, en: string } | null, actors: Array<{ it: string, en: string }> }> }, phases: Array<{ key: string, status: PhaseStatus, since: string | null, label: { it: string, en: string } }> } | null };

export type CalendarsQueryVariables = Exact<{ [key: string]: never; }>;


export type CalendarsQuery = { calendars: Array<{ key: string, coversFrom: string, source: string, sundays: boolean, saturdays: boolean, easterMonday: boolean, name: { it: string, en: string } | null, fixed: Array<{ month: number, day: number, validFrom: string | null, validTo: string | null, source: string, name: { it: string, en: string } }>, patron: { month: number, day: number, source: string, name: { it: string, en: string } } | null }> };

export type NoticeTextShownFragment = { message: string, legal: boolean, audience: Array<string>, name: { it: string, en: string }, when: { it: string, en: string }, parameters: Array<{ name: string, required: boolean }>, texts: Array<{ language: Language, number: number, own: boolean, inForce: { subject: string, body: string }, house: { subject: string, body: string } }>, versions: Array<{ language: Language, number: number, at: string, by: { it: string, en: string }, words: { subject: string, body: string } | null }> };

export type NoticeTextsQueryVariables = Exact<{ [key: string]: never; }>;


export type NoticeTextsQuery = { noticeTexts: Array<{ message: string, legal: boolean, audience: Array<string>, name: { it: string, en: string }, when: { it: string, en: string }, parameters: Array<{ name: string, required: boolean }>, texts: Array<{ language: Language, number: number, own: boolean, inForce: { subject: string, body: string }, house: { subject: string, body: string } }>, versions: Array<{ language: Language, number: number, at: string, by: { it: string, en: string }, words: { subject: string, body: string } | null }> }> };

export type PreviewNoticeTextQueryVariables = Exact<{
  message: string;
  language: Language;
  words: NoticeSentencesInput;
}>;


export type PreviewNoticeTextQuery = { previewNoticeText:
    | { __typename: 'NoticeTextPreview', subject: string, text: string, html: string }
    | { __typename: 'Refusal', code: string, sentence: { it: string, en: string } }
   };

export type SaveNoticeTextMutationVariables = Exact<{
  requestId: string;
  message: string;
  language: Language;
  after: number;
  words?: NoticeSentencesInput | null | undefined;
}>;


export type SaveNoticeTextMutation = { saveNoticeText:
    | { __typename: 'NoticeTextSaved', number: number }
    | { __typename: 'Refusal', code: string, sentence: { it: string, en: string }, conditions: Array<{ name: string, holds: boolean | null, waivable: Array<string>, item: string | null, label: { it: string, en: string }, facts: Array<{ name: string, value: string }>, parts: Array<{ text: string, holds: boolean | null, facts: Array<{ name: string, value: string }> }> }> }
   };

export type TallyShownFragment = { outcome: string, present: number, for: number, against: number, abstain: number, notVoting: number, members: number, rule: string, checks: Array<{ name: string, need: string, have: string, missing: string, holds: boolean }> };

export type TermShownFragment = { id: string, name: string, startedOn: string, dueOn: string, dueAt: string, state: TermState, daysLeft: number, source: string, verified: boolean, label: { it: string, en: string }, steps: Array<{ rule: string, date: string, sentence: { it: string, en: string } }> };

export type EventShownFragment = { sequence: number, type: string, item: string | null, instant: string, hash: string, notices: number, label: { it: string, en: string }, actor: { it: string, en: string } | null, from: { key: string, label: { it: string, en: string } } | null, to: { key: string, label: { it: string, en: string } }, summary: { it: string, en: string }, tally: { outcome: string, present: number, for: number, against: number, abstain: number, notVoting: number, members: number, rule: string, checks: Array<{ name: string, need: string, have: string, missing: string, holds: boolean }> } | null, term: { id: string, name: string, startedOn: string, dueOn: string, dueAt: string, state: TermState, daysLeft: number, source: string, verified: boolean, label: { it: string, en: string }, steps: Array<{ rule: string, date: string, sentence: { it: string, en: string } }> } | null };

export type WebhooksQueryVariables = Exact<{ [key: string]: never; }>;


export type WebhooksQuery = { webhooks: Array<{ id: string, url: string, topics: Array<string>, createdAt: string, state: WebhookState, because: PausedBecause | null, waiting: number, failures: number, lastAttempt: { at: string, status: number | null, fault: string | null } | null }> };

export type AddWebhookMutationVariables = Exact<{
  url: string;
  topics: Array<string> | string;
}>;


export type AddWebhookMutation = { addWebhook:
    | { __typename: 'Refusal', code: string, sentence: { it: string, en: string }, conditions: Array<{ name: string, holds: boolean | null, waivable: Array<string>, item: string | null, label: { it: string, en: string }, facts: Array<{ name: string, value: string }>, parts: Array<{ text: string, holds: boolean | null, facts: Array<{ name: string, value: string }> }> }> }
    | { __typename: 'WebhookAdded', id: string, secret: string }
   };

export type SteerWebhookMutationVariables = Exact<{
  webhook: string;
  what: WebhookSteering;
}>;


export type SteerWebhookMutation = { steerWebhook:
    | { __typename: 'Refusal', code: string, sentence: { it: string, en: string }, conditions: Array<{ name: string, holds: boolean | null, waivable: Array<string>, item: string | null, label: { it: string, en: string }, facts: Array<{ name: string, value: string }>, parts: Array<{ text: string, holds: boolean | null, facts: Array<{ name: string, value: string }> }> }> }
    | { __typename: 'WebhookSteered', id: string }
   };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const ObservationShownFragmentDoc = new TypedDocumentString(`
    fragment ObservationShown on Observation {
  id
  organization {
    it
    en
  }
  submittedAt
  late
  text
  commitment
  protocol
  mine
  response {
    outcome
    reasons
    instant
  }
}
    `, {"fragmentName":"ObservationShown"}) as unknown as TypedDocumentString<ObservationShownFragment, unknown>;
export const TallyShownFragmentDoc = new TypedDocumentString(`
    fragment TallyShown on Tally {
  outcome
  present
  for
  against
  abstain
  notVoting
  members
  rule
  checks {
    name
    need
    have
    missing
    holds
  }
}
    `, {"fragmentName":"TallyShown"}) as unknown as TypedDocumentString<TallyShownFragment, unknown>;
export const SittingShownFragmentDoc = new TypedDocumentString(`
    fragment SittingShown on Sitting {
  id
  organ
  organName {
    it
    en
  }
  matter
  matterLabel {
    it
    en
  }
  heldAt
  convenedAt
  outcome
  members
  population
  vote {
    id
    outcome
    opinion
    recordedAt
    ballotsHash
    tally {
      ...TallyShown
    }
  }
}
    fragment TallyShown on Tally {
  outcome
  present
  for
  against
  abstain
  notVoting
  members
  rule
  checks {
    name
    need
    have
    missing
    holds
  }
}`, {"fragmentName":"SittingShown"}) as unknown as TypedDocumentString<SittingShownFragment, unknown>;
export const PhaseBarCaseFragmentDoc = new TypedDocumentString(`
    fragment PhaseBarCase on Case {
  id
  kind
  item
  title
  openedAt
  closed
  state {
    key
    label {
      it
      en
    }
    since
    actors {
      it
      en
    }
    active {
      key
      label {
        it
        en
      }
      item
      region {
        it
        en
      }
      actors {
        it
        en
      }
      due
    }
  }
  phases {
    key
    label {
      it
      en
    }
    status
    since
  }
}
    `, {"fragmentName":"PhaseBarCase"}) as unknown as TypedDocumentString<PhaseBarCaseFragment, unknown>;
export const ConditionShownFragmentDoc = new TypedDocumentString(`
    fragment ConditionShown on ConditionCheck {
  name
  label {
    it
    en
  }
  holds
  facts {
    name
    value
  }
  parts {
    text
    holds
    facts {
      name
      value
    }
  }
  waivable
  item
}
    `, {"fragmentName":"ConditionShown"}) as unknown as TypedDocumentString<ConditionShownFragment, unknown>;
export const RefusalShownFragmentDoc = new TypedDocumentString(`
    fragment RefusalShown on Refusal {
  code
  sentence {
    it
    en
  }
  conditions {
    ...ConditionShown
  }
}
    fragment ConditionShown on ConditionCheck {
  name
  label {
    it
    en
  }
  holds
  facts {
    name
    value
  }
  parts {
    text
    holds
    facts {
      name
      value
    }
  }
  waivable
  item
}`, {"fragmentName":"RefusalShown"}) as unknown as TypedDocumentString<RefusalShownFragment, unknown>;
export const ActionShownFragmentDoc = new TypedDocumentString(`
    fragment ActionShown on CaseAction {
  event
  item
  itemLabel {
    it
    en
  }
  label {
    it
    en
  }
  form
  allowed
  refusal {
    ...RefusalShown
  }
  conditions {
    ...ConditionShown
  }
  ways
  who {
    it
    en
  }
  mine
  held
}
    fragment ConditionShown on ConditionCheck {
  name
  label {
    it
    en
  }
  holds
  facts {
    name
    value
  }
  parts {
    text
    holds
    facts {
      name
      value
    }
  }
  waivable
  item
}
fragment RefusalShown on Refusal {
  code
  sentence {
    it
    en
  }
  conditions {
    ...ConditionShown
  }
}`, {"fragmentName":"ActionShown"}) as unknown as TypedDocumentString<ActionShownFragment, unknown>;
export const CaseHeadFragmentDoc = new TypedDocumentString(`
    fragment CaseHead on Case {
  ...PhaseBarCase
  plan
  version
  openedAt
  procedure {
    key
    hash
    name {
      it
      en
    }
  }
  actions {
    ...ActionShown
  }
}
    fragment ConditionShown on ConditionCheck {
  name
  label {
    it
    en
  }
  holds
  facts {
    name
    value
  }
  parts {
    text
    holds
    facts {
      name
      value
    }
  }
  waivable
  item
}
fragment RefusalShown on Refusal {
  code
  sentence {
    it
    en
  }
  conditions {
    ...ConditionShown
  }
}
fragment ActionShown on CaseAction {
  event
  item
  itemLabel {
    it
    en
  }
  label {
    it
    en
  }
  form
  allowed
  refusal {
    ...RefusalShown
  }
  conditions {
    ...ConditionShown
  }
  ways
  who {
    it
    en
  }
  mine
  held
}
fragment PhaseBarCase on Case {
  id
  kind
  item
  title
  openedAt
  closed
  state {
    key
    label {
      it
      en
    }
    since
    actors {
      it
      en
    }
    active {
      key
      label {
        it
        en
      }
      item
      region {
        it
        en
      }
      actors {
        it
        en
      }
      due
    }
  }
  phases {
    key
    label {
      it
      en
    }
    status
    since
  }
}`, {"fragmentName":"CaseHead"}) as unknown as TypedDocumentString<CaseHeadFragment, unknown>;
export const AnsweredFragmentDoc = new TypedDocumentString(`
    fragment Answered on CommandResult {
  __typename
  ... on Accepted {
    requestId
    sequence
    case {
      ...CaseHead
    }
  }
  ... on Refusal {
    ...RefusalShown
  }
}
    fragment ConditionShown on ConditionCheck {
  name
  label {
    it
    en
  }
  holds
  facts {
    name
    value
  }
  parts {
    text
    holds
    facts {
      name
      value
    }
  }
  waivable
  item
}
fragment RefusalShown on Refusal {
  code
  sentence {
    it
    en
  }
  conditions {
    ...ConditionShown
  }
}
fragment ActionShown on CaseAction {
  event
  item
  itemLabel {
    it
    en
  }
  label {
    it
    en
  }
  form
  allowed
  refusal {
    ...RefusalShown
  }
  conditions {
    ...ConditionShown
  }
  ways
  who {
    it
    en
  }
  mine
  held
}
fragment CaseHead on Case {
  ...PhaseBarCase
  plan
  version
  openedAt
  procedure {
    key
    hash
    name {
      it
      en
    }
  }
  actions {
    ...ActionShown
  }
}
fragment PhaseBarCase on Case {
  id
  kind
  item
  title
  openedAt
  closed
  state {
    key
    label {
      it
      en
    }
    since
    actors {
      it
      en
    }
    active {
      key
      label {
        it
        en
      }
      item
      region {
        it
        en
      }
      actors {
        it
        en
      }
      due
    }
  }
  phases {
    key
    label {
      it
      en
    }
    status
    since
  }
}`, {"fragmentName":"Answered"}) as unknown as TypedDocumentString<AnsweredFragment, unknown>;
export const AdministeredFragmentDoc = new TypedDocumentString(`
    fragment Administered on AdministrationResult {
  __typename
  ... on AdministrationDone {
    id
  }
  ... on Refusal {
    ...RefusalShown
  }
}
    fragment ConditionShown on ConditionCheck {
  name
  label {
    it
    en
  }
  holds
  facts {
    name
    value
  }
  parts {
    text
    holds
    facts {
      name
      value
    }
  }
  waivable
  item
}
fragment RefusalShown on Refusal {
  code
  sentence {
    it
    en
  }
  conditions {
    ...ConditionShown
  }
}`, {"fragmentName":"Administered"}) as unknown as TypedDocumentString<AdministeredFragment, unknown>;
export const RegionShownFragmentDoc = new TypedDocumentString(`
    fragment RegionShown on Region {
  key
  label {
    it
    en
  }
  members {
    item
    label {
      it
      en
    }
    states {
      key
      label {
        it
        en
      }
    }
    since
    due
    overdue
    delivered
    stuck
  }
}
    `, {"fragmentName":"RegionShown"}) as unknown as TypedDocumentString<RegionShownFragment, unknown>;
export const IncidentShownFragmentDoc = new TypedDocumentString(`
    fragment IncidentShown on Incident {
  id
  event
  label {
    it
    en
  }
  item
  itemLabel {
    it
    en
  }
  at
  retriable
  refusal {
    ...RefusalShown
  }
  settlement {
    how
    at
    by {
      it
      en
    }
    reasons
  }
}
    fragment ConditionShown on ConditionCheck {
  name
  label {
    it
    en
  }
  holds
  facts {
    name
    value
  }
  parts {
    text
    holds
    facts {
      name
      value
    }
  }
  waivable
  item
}
fragment RefusalShown on Refusal {
  code
  sentence {
    it
    en
  }
  conditions {
    ...ConditionShown
  }
}`, {"fragmentName":"IncidentShown"}) as unknown as TypedDocumentString<IncidentShownFragment, unknown>;
export const OverrideShownFragmentDoc = new TypedDocumentString(`
    fragment OverrideShown on Override {
  id
  target
  states {
    key
    label {
      it
      en
    }
  }
  legalBasis
  reasons
  status
  proposedBy {
    it
    en
  }
  at
  decidedBy {
    it
    en
  }
  decidedAt
  mine
}
    `, {"fragmentName":"OverrideShown"}) as unknown as TypedDocumentString<OverrideShownFragment, unknown>;
export const DescribedShownFragmentDoc = new TypedDocumentString(`
    fragment DescribedShown on DescribedState {
  state
  label
  depth
  kind
  standing
  stuck
  status
  leadsTo {
    event
    label
    to
    toLabel
  }
}
    `, {"fragmentName":"DescribedShown"}) as unknown as TypedDocumentString<DescribedShownFragment, unknown>;
export const ChoicesShownFragmentDoc = new TypedDocumentString(`
    fragment ChoicesShown on NoticeChoices {
  every
  messages {
    message
    name {
      it
      en
    }
    when {
      it
      en
    }
    legal
    mode
  }
  quiet {
    from
    to
  }
  weeklyOn
  digestHour
}
    `, {"fragmentName":"ChoicesShown"}) as unknown as TypedDocumentString<ChoicesShownFragment, unknown>;
export const NoticeShownFragmentDoc = new TypedDocumentString(`
    fragment NoticeShown on Notice {
  id
  case
  plan
  message
  legal
  protocol
  subject
  body
  sentAt
  at
  read
  done
  snoozedUntil
  state
}
    `, {"fragmentName":"NoticeShown"}) as unknown as TypedDocumentString<NoticeShownFragment, unknown>;
export const ElementShownFragmentDoc = new TypedDocumentString(`
    fragment ElementShown on PlanElement {
  id
  parent
  level
  position
  title
  text
}
    `, {"fragmentName":"ElementShown"}) as unknown as TypedDocumentString<ElementShownFragment, unknown>;
export const VersionShownFragmentDoc = new TypedDocumentString(`
    fragment VersionShown on PlanVersion {
  id
  number
  hash
  frozenAt
  inForceFrom
  inForceUntil
  elements {
    ...ElementShown
  }
}
    fragment ElementShown on PlanElement {
  id
  parent
  level
  position
  title
  text
}`, {"fragmentName":"VersionShown"}) as unknown as TypedDocumentString<VersionShownFragment, unknown>;
export const TermShownFragmentDoc = new TypedDocumentString(`
    fragment TermShown on Term {
  id
  name
  label {
    it
    en
  }
  startedOn
  dueOn
  dueAt
  state
  daysLeft
  source
  verified
  steps {
    rule
    date
    sentence {
      it
      en
    }
  }
}
    `, {"fragmentName":"TermShown"}) as unknown as TypedDocumentString<TermShownFragment, unknown>;
export const EventShownFragmentDoc = new TypedDocumentString(`
    fragment EventShown on CaseEvent {
  sequence
  type
  item
  label {
    it
    en
  }
  instant
  actor {
    it
    en
  }
  from {
    key
    label {
      it
      en
    }
  }
  to {
    key
    label {
      it
      en
    }
  }
  hash
  summary {
    it
    en
  }
  notices
  tally {
    ...TallyShown
  }
  term {
    ...TermShown
  }
}
    fragment TallyShown on Tally {
  outcome
  present
  for
  against
  abstain
  notVoting
  members
  rule
  checks {
    name
    need
    have
    missing
    holds
  }
}
fragment TermShown on Term {
  id
  name
  label {
    it
    en
  }
  startedOn
  dueOn
  dueAt
  state
  daysLeft
  source
  verified
  steps {
    rule
    date
    sentence {
      it
      en
    }
  }
}`, {"fragmentName":"EventShown"}) as unknown as TypedDocumentString<EventShownFragment, unknown>;
export const PlanCaseShownFragmentDoc = new TypedDocumentString(`
    fragment PlanCaseShown on Case {
  ...PhaseBarCase
  plan
  version
  openedAt
  bundlePath
  noticesSent
  noticesDelivered
  terms {
    ...TermShown
  }
  draft {
    ...ElementShown
  }
  consultation {
    id
    openedOn
    closesOn
    open
    told
    observations
    answered
  }
  events {
    ...EventShown
  }
}
    fragment PhaseBarCase on Case {
  id
  kind
  item
  title
  openedAt
  closed
  state {
    key
    label {
      it
      en
    }
    since
    actors {
      it
      en
    }
    active {
      key
      label {
        it
        en
      }
      item
      region {
        it
        en
      }
      actors {
        it
        en
      }
      due
    }
  }
  phases {
    key
    label {
      it
      en
    }
    status
    since
  }
}
fragment ElementShown on PlanElement {
  id
  parent
  level
  position
  title
  text
}
fragment TallyShown on Tally {
  outcome
  present
  for
  against
  abstain
  notVoting
  members
  rule
  checks {
    name
    need
    have
    missing
    holds
  }
}
fragment TermShown on Term {
  id
  name
  label {
    it
    en
  }
  startedOn
  dueOn
  dueAt
  state
  daysLeft
  source
  verified
  steps {
    rule
    date
    sentence {
      it
      en
    }
  }
}
fragment EventShown on CaseEvent {
  sequence
  type
  item
  label {
    it
    en
  }
  instant
  actor {
    it
    en
  }
  from {
    key
    label {
      it
      en
    }
  }
  to {
    key
    label {
      it
      en
    }
  }
  hash
  summary {
    it
    en
  }
  notices
  tally {
    ...TallyShown
  }
  term {
    ...TermShown
  }
}`, {"fragmentName":"PlanCaseShown"}) as unknown as TypedDocumentString<PlanCaseShownFragment, unknown>;
export const PlanShownFragmentDoc = new TypedDocumentString(`
    fragment PlanShown on MigrationPlan {
  states {
    from {
      key
      label {
        it
        en
      }
    }
    to {
      key
      label {
        it
        en
      }
    }
  }
  terms {
    term
    label {
      it
      en
    }
    fate
  }
}
    `, {"fragmentName":"PlanShown"}) as unknown as TypedDocumentString<PlanShownFragment, unknown>;
export const CaseMigrationShownFragmentDoc = new TypedDocumentString(`
    fragment CaseMigrationShown on CaseMigration {
  caseId
  title
  from {
    key
    label {
      it
      en
    }
  }
  to {
    key
    label {
      it
      en
    }
  }
  terms {
    name
    item
    label {
      it
      en
    }
    outcome
    dueBefore
    dueAfter
  }
  impossible {
    ...RefusalShown
  }
  stuckIn {
    key
    label {
      it
      en
    }
  }
  at
  revertedAt
}
    fragment ConditionShown on ConditionCheck {
  name
  label {
    it
    en
  }
  holds
  facts {
    name
    value
  }
  parts {
    text
    holds
    facts {
      name
      value
    }
  }
  waivable
  item
}
fragment RefusalShown on Refusal {
  code
  sentence {
    it
    en
  }
  conditions {
    ...ConditionShown
  }
}`, {"fragmentName":"CaseMigrationShown"}) as unknown as TypedDocumentString<CaseMigrationShownFragment, unknown>;
export const ProcedureSummaryFragmentDoc = new TypedDocumentString(`
    fragment ProcedureSummary on Procedure {
  key
  kind
  name {
    it
    en
  }
  inForce {
    hash
    number
    since
    proposedBy {
      it
      en
    }
    confirmedBy {
      it
      en
    }
  }
  versions {
    hash
    storedAt
    inForceFrom
    openCases
  }
  proposals {
    id
    hash
    at
    mine
    proposedBy {
      it
      en
    }
  }
}
    `, {"fragmentName":"ProcedureSummary"}) as unknown as TypedDocumentString<ProcedureSummaryFragment, unknown>;
export const FindingShownFragmentDoc = new TypedDocumentString(`
    fragment FindingShown on ProcedureFinding {
  procedure
  pointer
  sentence
  severity
}
    `, {"fragmentName":"FindingShown"}) as unknown as TypedDocumentString<FindingShownFragment, unknown>;
export const ProcedureChangedFragmentDoc = new TypedDocumentString(`
    fragment ProcedureChanged on ProcedureResult {
  __typename
  ... on ProcedureDone {
    id
  }
  ... on ProcedureBroken {
    findings {
      ...FindingShown
    }
  }
  ... on Refusal {
    ...RefusalShown
  }
}
    fragment ConditionShown on ConditionCheck {
  name
  label {
    it
    en
  }
  holds
  facts {
    name
    value
  }
  parts {
    text
    holds
    facts {
      name
      value
    }
  }
  waivable
  item
}
fragment RefusalShown on Refusal {
  code
  sentence {
    it
    en
  }
  conditions {
    ...ConditionShown
  }
}
fragment FindingShown on ProcedureFinding {
  procedure
  pointer
  sentence
  severity
}`, {"fragmentName":"ProcedureChanged"}) as unknown as TypedDocumentString<ProcedureChangedFragment, unknown>;
export const OfficeShownFragmentDoc = new TypedDocumentString(`
    fragment OfficeShown on Office {
  mandate
  post
  role
  title {
    it
    en
  }
  organization {
    it
    en
  }
  from
  until
}
    `, {"fragmentName":"OfficeShown"}) as unknown as TypedDocumentString<OfficeShownFragment, unknown>;
export const NoticeTextShownFragmentDoc = new TypedDocumentString(`
    fragment NoticeTextShown on NoticeText {
  message
  name {
    it
    en
  }
  when {
    it
    en
  }
  legal
  audience
  parameters {
    name
    required
  }
  texts {
    language
    number
    own
    inForce {
      subject
      body
    }
    house {
      subject
      body
    }
  }
  versions {
    language
    number
    at
    by {
      it
      en
    }
    words {
      subject
      body
    }
  }
}
    `, {"fragmentName":"NoticeTextShown"}) as unknown as TypedDocumentString<NoticeTextShownFragment, unknown>;
export const CalendarLinksDocument = new TypedDocumentString(`
    query CalendarLinks {
  calendarLinks {
    id
    createdAt
  }
}
    `) as unknown as TypedDocumentString<CalendarLinksQuery, CalendarLinksQueryVariables>;
export const CreateCalendarLinkDocument = new TypedDocumentString(`
    mutation CreateCalendarLink {
  createCalendarLink {
    __typename
    ... on CalendarLinkCreated {
      id
      address
    }
    ... on Refusal {
      ...RefusalShown
    }
  }
}
    fragment ConditionShown on ConditionCheck {
  name
  label {
    it
    en
  }
  holds
  facts {
    name
    value
  }
  parts {
    text
    holds
    facts {
      name
      value
    }
  }
  waivable
  item
}
fragment RefusalShown on Refusal {
  code
  sentence {
    it
    en
  }
  conditions {
    ...ConditionShown
  }
}`) as unknown as TypedDocumentString<CreateCalendarLinkMutation, CreateCalendarLinkMutationVariables>;
export const RevokeCalendarLinkDocument = new TypedDocumentString(`
    mutation RevokeCalendarLink($link: ID!) {
  revokeCalendarLink(link: $link) {
    __typename
    ... on CalendarLinkRevoked {
      id
    }
    ... on Refusal {
      ...RefusalShown
    }
  }
}
    fragment ConditionShown on ConditionCheck {
  name
  label {
    it
    en
  }
  holds
  facts {
    name
    value
  }
  parts {
    text
    holds
    facts {
      name
      value
    }
  }
  waivable
  item
}
fragment RefusalShown on Refusal {
  code
  sentence {
    it
    en
  }
  conditions {
    ...ConditionShown
  }
}`) as unknown as TypedDocumentString<RevokeCalendarLinkMutation, RevokeCalendarLinkMutationVariables>;
export const ProcedureWordsDocument = new TypedDocumentString(`
    query ProcedureWords($hash: String!) {
  procedure(hash: $hash) {
    states {
      key
      label {
        it
        en
      }
    }
    events {
      name
      label {
        it
        en
      }
    }
    policies {
      name
      label {
        it
        en
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ProcedureWordsQuery, ProcedureWordsQueryVariables>;
export const CaseDocument = new TypedDocumentString(`
    query Case($id: ID!) {
  case(id: $id) {
    ...CaseHead
    bundlePath
    noticesSent
    noticesDelivered
    terms {
      ...TermShown
    }
    draft {
      ...ElementShown
    }
    consultation {
      id
      openedOn
      closesOn
      open
      told
      observations
      answered
      list(first: 5) {
        ...ObservationShown
      }
    }
    sittings {
      ...SittingShown
    }
    events {
      ...EventShown
    }
  }
}
    fragment ConditionShown on ConditionCheck {
  name
  label {
    it
    en
  }
  holds
  facts {
    name
    value
  }
  parts {
    text
    holds
    facts {
      name
      value
    }
  }
  waivable
  item
}
fragment RefusalShown on Refusal {
  code
  sentence {
    it
    en
  }
  conditions {
    ...ConditionShown
  }
}
fragment ActionShown on CaseAction {
  event
  item
  itemLabel {
    it
    en
  }
  label {
    it
    en
  }
  form
  allowed
  refusal {
    ...RefusalShown
  }
  conditions {
    ...ConditionShown
  }
  ways
  who {
    it
    en
  }
  mine
  held
}
fragment ObservationShown on Observation {
  id
  organization {
    it
    en
  }
  submittedAt
  late
  text
  commitment
  protocol
  mine
  response {
    outcome
    reasons
    instant
  }
}
fragment SittingShown on Sitting {
  id
  organ
  organName {
    it
    en
  }
  matter
  matterLabel {
    it
    en
  }
  heldAt
  convenedAt
  outcome
  members
  population
  vote {
    id
    outcome
    opinion
    recordedAt
    ballotsHash
    tally {
      ...TallyShown
    }
  }
}
fragment CaseHead on Case {
  ...PhaseBarCase
  plan
  version
  openedAt
  procedure {
    key
    hash
    name {
      it
      en
    }
  }
  actions {
    ...ActionShown
  }
}
fragment PhaseBarCase on Case {
  id
  kind
  item
  title
  openedAt
  closed
  state {
    key
    label {
      it
      en
    }
    since
    actors {
      it
      en
    }
    active {
      key
      label {
        it
        en
      }
      item
      region {
        it
        en
      }
      actors {
        it
        en
      }
      due
    }
  }
  phases {
    key
    label {
      it
      en
    }
    status
    since
  }
}
fragment ElementShown on PlanElement {
  id
  parent
  level
  position
  title
  text
}
fragment TallyShown on Tally {
  outcome
  present
  for
  against
  abstain
  notVoting
  members
  rule
  checks {
    name
    need
    have
    missing
    holds
  }
}
fragment TermShown on Term {
  id
  name
  label {
    it
    en
  }
  startedOn
  dueOn
  dueAt
  state
  daysLeft
  source
  verified
  steps {
    rule
    date
    sentence {
      it
      en
    }
  }
}
fragment EventShown on CaseEvent {
  sequence
  type
  item
  label {
    it
    en
  }
  instant
  actor {
    it
    en
  }
  from {
    key
    label {
      it
      en
    }
  }
  to {
    key
    label {
      it
      en
    }
  }
  hash
  summary {
    it
    en
  }
  notices
  tally {
    ...TallyShown
  }
  term {
    ...TermShown
  }
}`) as unknown as TypedDocumentString<CaseQuery, CaseQueryVariables>;
export const RaiseEventDocument = new TypedDocumentString(`
    mutation RaiseEvent($requestId: ID!, $case: ID!, $event: String!, $text: String, $with: RaisedInput) {
  raiseEvent(
    requestId: $requestId
    case: $case
    event: $event
    text: $text
    with: $with
  ) {
    ...Answered
  }
}
    fragment ConditionShown on ConditionCheck {
  name
  label {
    it
    en
  }
  holds
  facts {
    name
    value
  }
  parts {
    text
    holds
    facts {
      name
      value
    }
  }
  waivable
  item
}
fragment RefusalShown on Refusal {
  code
  sentence {
    it
    en
  }
  conditions {
    ...ConditionShown
  }
}
fragment ActionShown on CaseAction {
  event
  item
  itemLabel {
    it
    en
  }
  label {
    it
    en
  }
  form
  allowed
  refusal {
    ...RefusalShown
  }
  conditions {
    ...ConditionShown
  }
  ways
  who {
    it
    en
  }
  mine
  held
}
fragment CaseHead on Case {
  ...PhaseBarCase
  plan
  version
  openedAt
  procedure {
    key
    hash
    name {
      it
      en
    }
  }
  actions {
    ...ActionShown
  }
}
fragment Answered on CommandResult {
  __typename
  ... on Accepted {
    requestId
    sequence
    case {
      ...CaseHead
    }
  }
  ... on Refusal {
    ...RefusalShown
  }
}
fragment PhaseBarCase on Case {
  id
  kind
  item
  title
  openedAt
  closed
  state {
    key
    label {
      it
      en
    }
    since
    actors {
      it
      en
    }
    active {
      key
      label {
        it
        en
      }
      item
      region {
        it
        en
      }
      actors {
        it
        en
      }
      due
    }
  }
  phases {
    key
    label {
      it
      en
    }
    status
    since
  }
}`) as unknown as TypedDocumentString<RaiseEventMutation, RaiseEventMutationVariables>;
export const ConveneDocument = new TypedDocumentString(`
    mutation Convene($requestId: ID!, $case: ID!, $heldAt: DateTime!, $which: ConvocationInput) {
  convene(requestId: $requestId, case: $case, heldAt: $heldAt, which: $which) {
    ...Answered
  }
}
    fragment ConditionShown on ConditionCheck {
  name
  label {
    it
    en
  }
  holds
  facts {
    name
    value
  }
  parts {
    text
    holds
    facts {
      name
      value
    }
  }
  waivable
  item
}
fragment RefusalShown on Refusal {
  code
  sentence {
    it
    en
  }
  conditions {
    ...ConditionShown
  }
}
fragment ActionShown on CaseAction {
  event
  item
  itemLabel {
    it
    en
  }
  label {
    it
    en
  }
  form
  allowed
  refusal {
    ...RefusalShown
  }
  conditions {
    ...ConditionShown
  }
  ways
  who {
    it
    en
  }
  mine
  held
}
fragment CaseHead on Case {
  ...PhaseBarCase
  plan
  version
  openedAt
  procedure {
    key
    hash
    name {
      it
      en
    }
  }
  actions {
    ...ActionShown
  }
}
fragment Answered on CommandResult {
  __typename
  ... on Accepted {
    requestId
    sequence
    case {
      ...CaseHead
    }
  }
  ... on Refusal {
    ...RefusalShown
  }
}
fragment PhaseBarCase on Case {
  id
  kind
  item
  title
  openedAt
  closed
  state {
    key
    label {
      it
      en
    }
    since
    actors {
      it
      en
    }
    active {
      key
      label {
        it
        en
      }
      item
      region {
        it
        en
      }
      actors {
        it
        en
      }
      due
    }
  }
  phases {
    key
    label {
      it
      en
    }
    status
    since
  }
}`) as unknown as TypedDocumentString<ConveneMutation, ConveneMutationVariables>;
export const SubmitObservationDocument = new TypedDocumentString(`
    mutation SubmitObservation($requestId: ID!, $case: ID!, $text: String!) {
  submitObservation(requestId: $requestId, case: $case, text: $text) {
    ...Answered
  }
}
    fragment ConditionShown on ConditionCheck {
  name
  label {
    it
    en
  }
  holds
  facts {
    name
    value
  }
  parts {
    text
    holds
    facts {
      name
      value
    }
  }
  waivable
  item
}
fragment RefusalShown on Refusal {
  code
  sentence {
    it
    en
  }
  conditions {
    ...ConditionShown
  }
}
fragment ActionShown on CaseAction {
  event
  item
  itemLabel {
    it
    en
  }
  label {
    it
    en
  }
  form
  allowed
  refusal {
    ...RefusalShown
  }
  conditions {
    ...ConditionShown
  }
  ways
  who {
    it
    en
  }
  mine
  held
}
fragment CaseHead on Case {
  ...PhaseBarCase
  plan
  version
  openedAt
  procedure {
    key
    hash
    name {
      it
      en
    }
  }
  actions {
    ...ActionShown
  }
}
fragment Answered on CommandResult {
  __typename
  ... on Accepted {
    requestId
    sequence
    case {
      ...CaseHead
    }
  }
  ... on Refusal {
    ...RefusalShown
  }
}
fragment PhaseBarCase on Case {
  id
  kind
  item
  title
  openedAt
  closed
  state {
    key
    label {
      it
      en
    }
    since
    actors {
      it
      en
    }
    active {
      key
      label {
        it
        en
      }
      item
      region {
        it
        en
      }
      actors {
        it
        en
      }
      due
    }
  }
  phases {
    key
    label {
      it
      en
    }
    status
    since
  }
}`) as unknown as TypedDocumentString<SubmitObservationMutation, SubmitObservationMutationVariables>;
export const AnswerObservationDocument = new TypedDocumentString(`
    mutation AnswerObservation($requestId: ID!, $observation: ID!, $outcome: ResponseOutcome!, $reasons: String!) {
  answerObservation(
    requestId: $requestId
    observation: $observation
    outcome: $outcome
    reasons: $reasons
  ) {
    ...Answered
  }
}
    fragment ConditionShown on ConditionCheck {
  name
  label {
    it
    en
  }
  holds
  facts {
    name
    value
  }
  parts {
    text
    holds
    facts {
      name
      value
    }
  }
  waivable
  item
}
fragment RefusalShown on Refusal {
  code
  sentence {
    it
    en
  }
  conditions {
    ...ConditionShown
  }
}
fragment ActionShown on CaseAction {
  event
  item
  itemLabel {
    it
    en
  }
  label {
    it
    en
  }
  form
  allowed
  refusal {
    ...RefusalShown
  }
  conditions {
    ...ConditionShown
  }
  ways
  who {
    it
    en
  }
  mine
  held
}
fragment CaseHead on Case {
  ...PhaseBarCase
  plan
  version
  openedAt
  procedure {
    key
    hash
    name {
      it
      en
    }
  }
  actions {
    ...ActionShown
  }
}
fragment Answered on CommandResult {
  __typename
  ... on Accepted {
    requestId
    sequence
    case {
      ...CaseHead
    }
  }
  ... on Refusal {
    ...RefusalShown
  }
}
fragment PhaseBarCase on Case {
  id
  kind
  item
  title
  openedAt
  closed
  state {
    key
    label {
      it
      en
    }
    since
    actors {
      it
      en
    }
    active {
      key
      label {
        it
        en
      }
      item
      region {
        it
        en
      }
      actors {
        it
        en
      }
      due
    }
  }
  phases {
    key
    label {
      it
      en
    }
    status
    since
  }
}`) as unknown as TypedDocumentString<AnswerObservationMutation, AnswerObservationMutationVariables>;
export const WriteElementDocument = new TypedDocumentString(`
    mutation WriteElement($requestId: ID!, $case: ID!, $element: ID, $parent: ID, $level: String!, $title: String!, $text: String!) {
  writeElement(
    requestId: $requestId
    case: $case
    element: $element
    parent: $parent
    level: $level
    title: $title
    text: $text
  ) {
    ...Answered
  }
}
    fragment ConditionShown on ConditionCheck {
  name
  label {
    it
    en
  }
  holds
  facts {
    name
    value
  }
  parts {
    text
    holds
    facts {
      name
      value
    }
  }
  waivable
  item
}
fragment RefusalShown on Refusal {
  code
  sentence {
    it
    en
  }
  conditions {
    ...ConditionShown
  }
}
fragment ActionShown on CaseAction {
  event
  item
  itemLabel {
    it
    en
  }
  label {
    it
    en
  }
  form
  allowed
  refusal {
    ...RefusalShown
  }
  conditions {
    ...ConditionShown
  }
  ways
  who {
    it
    en
  }
  mine
  held
}
fragment CaseHead on Case {
  ...PhaseBarCase
  plan
  version
  openedAt
  procedure {
    key
    hash
    name {
      it
      en
    }
  }
  actions {
    ...ActionShown
  }
}
fragment Answered on CommandResult {
  __typename
  ... on Accepted {
    requestId
    sequence
    case {
      ...CaseHead
    }
  }
  ... on Refusal {
    ...RefusalShown
  }
}
fragment PhaseBarCase on Case {
  id
  kind
  item
  title
  openedAt
  closed
  state {
    key
    label {
      it
      en
    }
    since
    actors {
      it
      en
    }
    active {
      key
      label {
        it
        en
      }
      item
      region {
        it
        en
      }
      actors {
        it
        en
      }
      due
    }
  }
  phases {
    key
    label {
      it
      en
    }
    status
    since
  }
}`) as unknown as TypedDocumentString<WriteElementMutation, WriteElementMutationVariables>;
export const RemoveElementDocument = new TypedDocumentString(`
    mutation RemoveElement($requestId: ID!, $case: ID!, $element: ID!) {
  removeElement(requestId: $requestId, case: $case, element: $element) {
    ...Answered
  }
}
    fragment ConditionShown on ConditionCheck {
  name
  label {
    it
    en
  }
  holds
  facts {
    name
    value
  }
  parts {
    text
    holds
    facts {
      name
      value
    }
  }
  waivable
  item
}
fragment RefusalShown on Refusal {
  code
  sentence {
    it
    en
  }
  conditions {
    ...ConditionShown
  }
}
fragment ActionShown on CaseAction {
  event
  item
  itemLabel {
    it
    en
  }
  label {
    it
    en
  }
  form
  allowed
  refusal {
    ...RefusalShown
  }
  conditions {
    ...ConditionShown
  }
  ways
  who {
    it
    en
  }
  mine
  held
}
fragment CaseHead on Case {
  ...PhaseBarCase
  plan
  version
  openedAt
  procedure {
    key
    hash
    name {
      it
      en
    }
  }
  actions {
    ...ActionShown
  }
}
fragment Answered on CommandResult {
  __typename
  ... on Accepted {
    requestId
    sequence
    case {
      ...CaseHead
    }
  }
  ... on Refusal {
    ...RefusalShown
  }
}
fragment PhaseBarCase on Case {
  id
  kind
  item
  title
  openedAt
  closed
  state {
    key
    label {
      it
      en
    }
    since
    actors {
      it
      en
    }
    active {
      key
      label {
        it
        en
      }
      item
      region {
        it
        en
      }
      actors {
        it
        en
      }
      due
    }
  }
  phases {
    key
    label {
      it
      en
    }
    status
    since
  }
}`) as unknown as TypedDocumentString<RemoveElementMutation, RemoveElementMutationVariables>;
export const RecordRollCallDocument = new TypedDocumentString(`
    mutation RecordRollCall($requestId: ID!, $sitting: ID!, $rollCall: RollCallInput!) {
  recordRollCall(requestId: $requestId, sitting: $sitting, rollCall: $rollCall) {
    ...Answered
  }
}
    fragment ConditionShown on ConditionCheck {
  name
  label {
    it
    en
  }
  holds
  facts {
    name
    value
  }
  parts {
    text
    holds
    facts {
      name
      value
    }
  }
  waivable
  item
}
fragment RefusalShown on Refusal {
  code
  sentence {
    it
    en
  }
  conditions {
    ...ConditionShown
  }
}
fragment ActionShown on CaseAction {
  event
  item
  itemLabel {
    it
    en
  }
  label {
    it
    en
  }
  form
  allowed
  refusal {
    ...RefusalShown
  }
  conditions {
    ...ConditionShown
  }
  ways
  who {
    it
    en
  }
  mine
  held
}
fragment CaseHead on Case {
  ...PhaseBarCase
  plan
  version
  openedAt
  procedure {
    key
    hash
    name {
      it
      en
    }
  }
  actions {
    ...ActionShown
  }
}
fragment Answered on CommandResult {
  __typename
  ... on Accepted {
    requestId
    sequence
    case {
      ...CaseHead
    }
  }
  ... on Refusal {
    ...RefusalShown
  }
}
fragment PhaseBarCase on Case {
  id
  kind
  item
  title
  openedAt
  closed
  state {
    key
    label {
      it
      en
    }
    since
    actors {
      it
      en
    }
    active {
      key
      label {
        it
        en
      }
      item
      region {
        it
        en
      }
      actors {
        it
        en
      }
      due
    }
  }
  phases {
    key
    label {
      it
      en
    }
    status
    since
  }
}`) as unknown as TypedDocumentString<RecordRollCallMutation, RecordRollCallMutationVariables>;
export const ProposeGuidelinesDocument = new TypedDocumentString(`
    mutation ProposeGuidelines($requestId: ID!, $title: String!, $firstYear: Int!, $text: String!) {
  proposeGuidelines(
    requestId: $requestId
    title: $title
    firstYear: $firstYear
    text: $text
  ) {
    ...Answered
  }
}
    fragment ConditionShown on ConditionCheck {
  name
  label {
    it
    en
  }
  holds
  facts {
    name
    value
  }
  parts {
    text
    holds
    facts {
      name
      value
    }
  }
  waivable
  item
}
fragment RefusalShown on Refusal {
  code
  sentence {
    it
    en
  }
  conditions {
    ...ConditionShown
  }
}
fragment ActionShown on CaseAction {
  event
  item
  itemLabel {
    it
    en
  }
  label {
    it
    en
  }
  form
  allowed
  refusal {
    ...RefusalShown
  }
  conditions {
    ...ConditionShown
  }
  ways
  who {
    it
    en
  }
  mine
  held
}
fragment CaseHead on Case {
  ...PhaseBarCase
  plan
  version
  openedAt
  procedure {
    key
    hash
    name {
      it
      en
    }
  }
  actions {
    ...ActionShown
  }
}
fragment Answered on CommandResult {
  __typename
  ... on Accepted {
    requestId
    sequence
    case {
      ...CaseHead
    }
  }
  ... on Refusal {
    ...RefusalShown
  }
}
fragment PhaseBarCase on Case {
  id
  kind
  item
  title
  openedAt
  closed
  state {
    key
    label {
      it
      en
    }
    since
    actors {
      it
      en
    }
    active {
      key
      label {
        it
        en
      }
      item
      region {
        it
        en
      }
      actors {
        it
        en
      }
      due
    }
  }
  phases {
    key
    label {
      it
      en
    }
    status
    since
  }
}`) as unknown as TypedDocumentString<ProposeGuidelinesMutation, ProposeGuidelinesMutationVariables>;
export const RelatedCasesDocument = new TypedDocumentString(`
    query RelatedCases($plan: ID!) {
  plan(id: $plan) {
    cases {
      ...PhaseBarCase
    }
  }
}
    fragment PhaseBarCase on Case {
  id
  kind
  item
  title
  openedAt
  closed
  state {
    key
    label {
      it
      en
    }
    since
    actors {
      it
      en
    }
    active {
      key
      label {
        it
        en
      }
      item
      region {
        it
        en
      }
      actors {
        it
        en
      }
      due
    }
  }
  phases {
    key
    label {
      it
      en
    }
    status
    since
  }
}`) as unknown as TypedDocumentString<RelatedCasesQuery, RelatedCasesQueryVariables>;
export const ChangesDocument = new TypedDocumentString(`
    subscription Changes($after: Int) {
  changes(after: $after) {
    sequence
    topic
    case
    at
  }
}
    `) as unknown as TypedDocumentString<ChangesSubscription, ChangesSubscriptionVariables>;
export const ObservationsDocument = new TypedDocumentString(`
    query Observations($id: ID!) {
  case(id: $id) {
    ...CaseHead
    consultation {
      id
      openedOn
      closesOn
      open
      told
      observations
      answered
      list {
        ...ObservationShown
      }
    }
  }
}
    fragment ConditionShown on ConditionCheck {
  name
  label {
    it
    en
  }
  holds
  facts {
    name
    value
  }
  parts {
    text
    holds
    facts {
      name
      value
    }
  }
  waivable
  item
}
fragment RefusalShown on Refusal {
  code
  sentence {
    it
    en
  }
  conditions {
    ...ConditionShown
  }
}
fragment ActionShown on CaseAction {
  event
  item
  itemLabel {
    it
    en
  }
  label {
    it
    en
  }
  form
  allowed
  refusal {
    ...RefusalShown
  }
  conditions {
    ...ConditionShown
  }
  ways
  who {
    it
    en
  }
  mine
  held
}
fragment ObservationShown on Observation {
  id
  organization {
    it
    en
  }
  submittedAt
  late
  text
  commitment
  protocol
  mine
  response {
    outcome
    reasons
    instant
  }
}
fragment CaseHead on Case {
  ...PhaseBarCase
  plan
  version
  openedAt
  procedure {
    key
    hash
    name {
      it
      en
    }
  }
  actions {
    ...ActionShown
  }
}
fragment PhaseBarCase on Case {
  id
  kind
  item
  title
  openedAt
  closed
  state {
    key
    label {
      it
      en
    }
    since
    actors {
      it
      en
    }
    active {
      key
      label {
        it
        en
      }
      item
      region {
        it
        en
      }
      actors {
        it
        en
      }
      due
    }
  }
  phases {
    key
    label {
      it
      en
    }
    status
    since
  }
}`) as unknown as TypedDocumentString<ObservationsQuery, ObservationsQueryVariables>;
export const ExtendTermDocument = new TypedDocumentString(`
    mutation ExtendTerm($requestId: ID!, $case: ID!, $term: String!, $by: Int!, $unit: TermUnit!, $reasons: String!) {
  extendTerm(
    requestId: $requestId
    case: $case
    term: $term
    by: $by
    unit: $unit
    reasons: $reasons
  ) {
    ...Answered
  }
}
    fragment ConditionShown on ConditionCheck {
  name
  label {
    it
    en
  }
  holds
  facts {
    name
    value
  }
  parts {
    text
    holds
    facts {
      name
      value
    }
  }
  waivable
  item
}
fragment RefusalShown on Refusal {
  code
  sentence {
    it
    en
  }
  conditions {
    ...ConditionShown
  }
}
fragment ActionShown on CaseAction {
  event
  item
  itemLabel {
    it
    en
  }
  label {
    it
    en
  }
  form
  allowed
  refusal {
    ...RefusalShown
  }
  conditions {
    ...ConditionShown
  }
  ways
  who {
    it
    en
  }
  mine
  held
}
fragment CaseHead on Case {
  ...PhaseBarCase
  plan
  version
  openedAt
  procedure {
    key
    hash
    name {
      it
      en
    }
  }
  actions {
    ...ActionShown
  }
}
fragment Answered on CommandResult {
  __typename
  ... on Accepted {
    requestId
    sequence
    case {
      ...CaseHead
    }
  }
  ... on Refusal {
    ...RefusalShown
  }
}
fragment PhaseBarCase on Case {
  id
  kind
  item
  title
  openedAt
  closed
  state {
    key
    label {
      it
      en
    }
    since
    actors {
      it
      en
    }
    active {
      key
      label {
        it
        en
      }
      item
      region {
        it
        en
      }
      actors {
        it
        en
      }
      due
    }
  }
  phases {
    key
    label {
      it
      en
    }
    status
    since
  }
}`) as unknown as TypedDocumentString<ExtendTermMutation, ExtendTermMutationVariables>;
export const RetryIncidentDocument = new TypedDocumentString(`
    mutation RetryIncident($requestId: ID!, $incident: ID!) {
  retryIncident(requestId: $requestId, incident: $incident) {
    ...Answered
  }
}
    fragment ConditionShown on ConditionCheck {
  name
  label {
    it
    en
  }
  holds
  facts {
    name
    value
  }
  parts {
    text
    holds
    facts {
      name
      value
    }
  }
  waivable
  item
}
fragment RefusalShown on Refusal {
  code
  sentence {
    it
    en
  }
  conditions {
    ...ConditionShown
  }
}
fragment ActionShown on CaseAction {
  event
  item
  itemLabel {
    it
    en
  }
  label {
    it
    en
  }
  form
  allowed
  refusal {
    ...RefusalShown
  }
  conditions {
    ...ConditionShown
  }
  ways
  who {
    it
    en
  }
  mine
  held
}
fragment CaseHead on Case {
  ...PhaseBarCase
  plan
  version
  openedAt
  procedure {
    key
    hash
    name {
      it
      en
    }
  }
  actions {
    ...ActionShown
  }
}
fragment Answered on CommandResult {
  __typename
  ... on Accepted {
    requestId
    sequence
    case {
      ...CaseHead
    }
  }
  ... on Refusal {
    ...RefusalShown
  }
}
fragment PhaseBarCase on Case {
  id
  kind
  item
  title
  openedAt
  closed
  state {
    key
    label {
      it
      en
    }
    since
    actors {
      it
      en
    }
    active {
      key
      label {
        it
        en
      }
      item
      region {
        it
        en
      }
      actors {
        it
        en
      }
      due
    }
  }
  phases {
    key
    label {
      it
      en
    }
    status
    since
  }
}`) as unknown as TypedDocumentString<RetryIncidentMutation, RetryIncidentMutationVariables>;
export const SetAsideIncidentsDocument = new TypedDocumentString(`
    mutation SetAsideIncidents($requestId: ID!, $incidents: [ID!]!, $reasons: String!) {
  setAsideIncidents(
    requestId: $requestId
    incidents: $incidents
    reasons: $reasons
  ) {
    ...Administered
  }
}
    fragment ConditionShown on ConditionCheck {
  name
  label {
    it
    en
  }
  holds
  facts {
    name
    value
  }
  parts {
    text
    holds
    facts {
      name
      value
    }
  }
  waivable
  item
}
fragment RefusalShown on Refusal {
  code
  sentence {
    it
    en
  }
  conditions {
    ...ConditionShown
  }
}
fragment Administered on AdministrationResult {
  __typename
  ... on AdministrationDone {
    id
  }
  ... on Refusal {
    ...RefusalShown
  }
}`) as unknown as TypedDocumentString<SetAsideIncidentsMutation, SetAsideIncidentsMutationVariables>;
export const ProposeOverrideDocument = new TypedDocumentString(`
    mutation ProposeOverride($requestId: ID!, $case: ID!, $target: String!, $legalBasis: String!, $reasons: String!) {
  proposeOverride(
    requestId: $requestId
    case: $case
    target: $target
    legalBasis: $legalBasis
    reasons: $reasons
  ) {
    ...Administered
  }
}
    fragment ConditionShown on ConditionCheck {
  name
  label {
    it
    en
  }
  holds
  facts {
    name
    value
  }
  parts {
    text
    holds
    facts {
      name
      value
    }
  }
  waivable
  item
}
fragment RefusalShown on Refusal {
  code
  sentence {
    it
    en
  }
  conditions {
    ...ConditionShown
  }
}
fragment Administered on AdministrationResult {
  __typename
  ... on AdministrationDone {
    id
  }
  ... on Refusal {
    ...RefusalShown
  }
}`) as unknown as TypedDocumentString<ProposeOverrideMutation, ProposeOverrideMutationVariables>;
export const ConfirmOverrideDocument = new TypedDocumentString(`
    mutation ConfirmOverride($requestId: ID!, $override: ID!) {
  confirmOverride(requestId: $requestId, override: $override) {
    ...Answered
  }
}
    fragment ConditionShown on ConditionCheck {
  name
  label {
    it
    en
  }
  holds
  facts {
    name
    value
  }
  parts {
    text
    holds
    facts {
      name
      value
    }
  }
  waivable
  item
}
fragment RefusalShown on Refusal {
  code
  sentence {
    it
    en
  }
  conditions {
    ...ConditionShown
  }
}
fragment ActionShown on CaseAction {
  event
  item
  itemLabel {
    it
    en
  }
  label {
    it
    en
  }
  form
  allowed
  refusal {
    ...RefusalShown
  }
  conditions {
    ...ConditionShown
  }
  ways
  who {
    it
    en
  }
  mine
  held
}
fragment CaseHead on Case {
  ...PhaseBarCase
  plan
  version
  openedAt
  procedure {
    key
    hash
    name {
      it
      en
    }
  }
  actions {
    ...ActionShown
  }
}
fragment Answered on CommandResult {
  __typename
  ... on Accepted {
    requestId
    sequence
    case {
      ...CaseHead
    }
  }
  ... on Refusal {
    ...RefusalShown
  }
}
fragment PhaseBarCase on Case {
  id
  kind
  item
  title
  openedAt
  closed
  state {
    key
    label {
      it
      en
    }
    since
    actors {
      it
      en
    }
    active {
      key
      label {
        it
        en
      }
      item
      region {
        it
        en
      }
      actors {
        it
        en
      }
      due
    }
  }
  phases {
    key
    label {
      it
      en
    }
    status
    since
  }
}`) as unknown as TypedDocumentString<ConfirmOverrideMutation, ConfirmOverrideMutationVariables>;
export const RefuseOverrideDocument = new TypedDocumentString(`
    mutation RefuseOverride($requestId: ID!, $override: ID!) {
  refuseOverride(requestId: $requestId, override: $override) {
    ...Administered
  }
}
    fragment ConditionShown on ConditionCheck {
  name
  label {
    it
    en
  }
  holds
  facts {
    name
    value
  }
  parts {
    text
    holds
    facts {
      name
      value
    }
  }
  waivable
  item
}
fragment RefusalShown on Refusal {
  code
  sentence {
    it
    en
  }
  conditions {
    ...ConditionShown
  }
}
fragment Administered on AdministrationResult {
  __typename
  ... on AdministrationDone {
    id
  }
  ... on Refusal {
    ...RefusalShown
  }
}`) as unknown as TypedDocumentString<RefuseOverrideMutation, RefuseOverrideMutationVariables>;
export const ControlRoomDocument = new TypedDocumentString(`
    query ControlRoom($id: ID!) {
  case(id: $id) {
    ...CaseHead
    noticesSent
    noticesDelivered
    regions {
      ...RegionShown
    }
    terms {
      ...TermShown
    }
    suspendedTerms {
      name
      label {
        it
        en
      }
      item
      startedOn
      suspendedOn
      daysLeft
    }
    incidents {
      ...IncidentShown
    }
    overrides {
      ...OverrideShown
    }
    events {
      ...EventShown
    }
  }
}
    fragment ConditionShown on ConditionCheck {
  name
  label {
    it
    en
  }
  holds
  facts {
    name
    value
  }
  parts {
    text
    holds
    facts {
      name
      value
    }
  }
  waivable
  item
}
fragment RefusalShown on Refusal {
  code
  sentence {
    it
    en
  }
  conditions {
    ...ConditionShown
  }
}
fragment ActionShown on CaseAction {
  event
  item
  itemLabel {
    it
    en
  }
  label {
    it
    en
  }
  form
  allowed
  refusal {
    ...RefusalShown
  }
  conditions {
    ...ConditionShown
  }
  ways
  who {
    it
    en
  }
  mine
  held
}
fragment CaseHead on Case {
  ...PhaseBarCase
  plan
  version
  openedAt
  procedure {
    key
    hash
    name {
      it
      en
    }
  }
  actions {
    ...ActionShown
  }
}
fragment RegionShown on Region {
  key
  label {
    it
    en
  }
  members {
    item
    label {
      it
      en
    }
    states {
      key
      label {
        it
        en
      }
    }
    since
    due
    overdue
    delivered
    stuck
  }
}
fragment IncidentShown on Incident {
  id
  event
  label {
    it
    en
  }
  item
  itemLabel {
    it
    en
  }
  at
  retriable
  refusal {
    ...RefusalShown
  }
  settlement {
    how
    at
    by {
      it
      en
    }
    reasons
  }
}
fragment OverrideShown on Override {
  id
  target
  states {
    key
    label {
      it
      en
    }
  }
  legalBasis
  reasons
  status
  proposedBy {
    it
    en
  }
  at
  decidedBy {
    it
    en
  }
  decidedAt
  mine
}
fragment PhaseBarCase on Case {
  id
  kind
  item
  title
  openedAt
  closed
  state {
    key
    label {
      it
      en
    }
    since
    actors {
      it
      en
    }
    active {
      key
      label {
        it
        en
      }
      item
      region {
        it
        en
      }
      actors {
        it
        en
      }
      due
    }
  }
  phases {
    key
    label {
      it
      en
    }
    status
    since
  }
}
fragment TallyShown on Tally {
  outcome
  present
  for
  against
  abstain
  notVoting
  members
  rule
  checks {
    name
    need
    have
    missing
    holds
  }
}
fragment TermShown on Term {
  id
  name
  label {
    it
    en
  }
  startedOn
  dueOn
  dueAt
  state
  daysLeft
  source
  verified
  steps {
    rule
    date
    sentence {
      it
      en
    }
  }
}
fragment EventShown on CaseEvent {
  sequence
  type
  item
  label {
    it
    en
  }
  instant
  actor {
    it
    en
  }
  from {
    key
    label {
      it
      en
    }
  }
  to {
    key
    label {
      it
      en
    }
  }
  hash
  summary {
    it
    en
  }
  notices
  tally {
    ...TallyShown
  }
  term {
    ...TermShown
  }
}`) as unknown as TypedDocumentString<ControlRoomQuery, ControlRoomQueryVariables>;
export const CaseDrawingDocument = new TypedDocumentString(`
    query CaseDrawing($id: ID!, $language: Language!) {
  case(id: $id) {
    id
    drawing(language: $language)
    described(language: $language) {
      ...DescribedShown
    }
  }
}
    fragment DescribedShown on DescribedState {
  state
  label
  depth
  kind
  standing
  stuck
  status
  leadsTo {
    event
    label
    to
    toLabel
  }
}`) as unknown as TypedDocumentString<CaseDrawingQuery, CaseDrawingQueryVariables>;
export const PastCaseDocument = new TypedDocumentString(`
    query PastCase($id: ID!, $asOf: DateTime!, $language: Language!) {
  case(id: $id, asOf: $asOf) {
    ...CaseHead
    drawing(language: $language)
    described(language: $language) {
      ...DescribedShown
    }
    regions {
      ...RegionShown
    }
    terms {
      ...TermShown
    }
    suspendedTerms {
      name
      label {
        it
        en
      }
      item
      startedOn
      suspendedOn
      daysLeft
    }
    events {
      ...EventShown
    }
  }
}
    fragment ConditionShown on ConditionCheck {
  name
  label {
    it
    en
  }
  holds
  facts {
    name
    value
  }
  parts {
    text
    holds
    facts {
      name
      value
    }
  }
  waivable
  item
}
fragment RefusalShown on Refusal {
  code
  sentence {
    it
    en
  }
  conditions {
    ...ConditionShown
  }
}
fragment ActionShown on CaseAction {
  event
  item
  itemLabel {
    it
    en
  }
  label {
    it
    en
  }
  form
  allowed
  refusal {
    ...RefusalShown
  }
  conditions {
    ...ConditionShown
  }
  ways
  who {
    it
    en
  }
  mine
  held
}
fragment CaseHead on Case {
  ...PhaseBarCase
  plan
  version
  openedAt
  procedure {
    key
    hash
    name {
      it
      en
    }
  }
  actions {
    ...ActionShown
  }
}
fragment RegionShown on Region {
  key
  label {
    it
    en
  }
  members {
    item
    label {
      it
      en
    }
    states {
      key
      label {
        it
        en
      }
    }
    since
    due
    overdue
    delivered
    stuck
  }
}
fragment DescribedShown on DescribedState {
  state
  label
  depth
  kind
  standing
  stuck
  status
  leadsTo {
    event
    label
    to
    toLabel
  }
}
fragment PhaseBarCase on Case {
  id
  kind
  item
  title
  openedAt
  closed
  state {
    key
    label {
      it
      en
    }
    since
    actors {
      it
      en
    }
    active {
      key
      label {
        it
        en
      }
      item
      region {
        it
        en
      }
      actors {
        it
        en
      }
      due
    }
  }
  phases {
    key
    label {
      it
      en
    }
    status
    since
  }
}
fragment TallyShown on Tally {
  outcome
  present
  for
  against
  abstain
  notVoting
  members
  rule
  checks {
    name
    need
    have
    missing
    holds
  }
}
fragment TermShown on Term {
  id
  name
  label {
    it
    en
  }
  startedOn
  dueOn
  dueAt
  state
  daysLeft
  source
  verified
  steps {
    rule
    date
    sentence {
      it
      en
    }
  }
}
fragment EventShown on CaseEvent {
  sequence
  type
  item
  label {
    it
    en
  }
  instant
  actor {
    it
    en
  }
  from {
    key
    label {
      it
      en
    }
  }
  to {
    key
    label {
      it
      en
    }
  }
  hash
  summary {
    it
    en
  }
  notices
  tally {
    ...TallyShown
  }
  term {
    ...TermShown
  }
}`) as unknown as TypedDocumentString<PastCaseQuery, PastCaseQueryVariables>;
export const PreviewEventDocument = new TypedDocumentString(`
    query PreviewEvent($case: ID!, $event: String!, $with: PreviewInput) {
  previewEvent(case: $case, event: $event, with: $with) {
    event
    refusal {
      ...RefusalShown
    }
    outcome {
      to {
        key
        label {
          it
          en
        }
      }
      started {
        name
        label {
          it
          en
        }
        item
        dueOn
      }
      ended {
        name
        label {
          it
          en
        }
        item
      }
      suspended {
        name
        label {
          it
          en
        }
        item
      }
      told {
        message
        subject {
          it
          en
        }
        audience
        recipients
        item
      }
      freezesText
      locksDraft
      opensConsultation
      publishes
      inForce
      children {
        procedure
        item
      }
    }
    ways {
      state {
        key
        label {
          it
          en
        }
      }
      conditions {
        it
        en
      }
      to {
        key
        label {
          it
          en
        }
      }
    }
  }
}
    fragment ConditionShown on ConditionCheck {
  name
  label {
    it
    en
  }
  holds
  facts {
    name
    value
  }
  parts {
    text
    holds
    facts {
      name
      value
    }
  }
  waivable
  item
}
fragment RefusalShown on Refusal {
  code
  sentence {
    it
    en
  }
  conditions {
    ...ConditionShown
  }
}`) as unknown as TypedDocumentString<PreviewEventQuery, PreviewEventQueryVariables>;
export const OverrideTargetsDocument = new TypedDocumentString(`
    query OverrideTargets($id: ID!) {
  case(id: $id) {
    id
    overrideTargets {
      target
      state {
        key
        label {
          it
          en
        }
      }
      around {
        key
        label {
          it
          en
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OverrideTargetsQuery, OverrideTargetsQueryVariables>;
export const CyclesDocument = new TypedDocumentString(`
    query Cycles {
  cycles(first: 100) {
    case
    plan
    parent
    kind
    title
    firstYear
    lastYear
    item
    itemLabel {
      it
      en
    }
    state {
      it
      en
    }
    since
    daysInState
    openedAt
    closedAt
    due
    dueLabel {
      it
      en
    }
    overdue
    incidents
    comparedWith
    phases {
      key
      label {
        it
        en
      }
      days
      previousDays
      current
    }
  }
}
    `) as unknown as TypedDocumentString<CyclesQuery, CyclesQueryVariables>;
export const DeadlinesDocument = new TypedDocumentString(`
    query Deadlines($id: ID!) {
  case(id: $id) {
    ...CaseHead
    terms {
      ...TermShown
    }
    suspendedTerms {
      name
      label {
        it
        en
      }
      item
      startedOn
      suspendedOn
      daysLeft
    }
    deadlines {
      term
      who {
        it
        en
      }
      endings {
        conditions {
          it
          en
        }
        to {
          it
          en
        }
      }
      reminders {
        mark
        day
        told
      }
    }
  }
}
    fragment ConditionShown on ConditionCheck {
  name
  label {
    it
    en
  }
  holds
  facts {
    name
    value
  }
  parts {
    text
    holds
    facts {
      name
      value
    }
  }
  waivable
  item
}
fragment RefusalShown on Refusal {
  code
  sentence {
    it
    en
  }
  conditions {
    ...ConditionShown
  }
}
fragment ActionShown on CaseAction {
  event
  item
  itemLabel {
    it
    en
  }
  label {
    it
    en
  }
  form
  allowed
  refusal {
    ...RefusalShown
  }
  conditions {
    ...ConditionShown
  }
  ways
  who {
    it
    en
  }
  mine
  held
}
fragment CaseHead on Case {
  ...PhaseBarCase
  plan
  version
  openedAt
  procedure {
    key
    hash
    name {
      it
      en
    }
  }
  actions {
    ...ActionShown
  }
}
fragment PhaseBarCase on Case {
  id
  kind
  item
  title
  openedAt
  closed
  state {
    key
    label {
      it
      en
    }
    since
    actors {
      it
      en
    }
    active {
      key
      label {
        it
        en
      }
      item
      region {
        it
        en
      }
      actors {
        it
        en
      }
      due
    }
  }
  phases {
    key
    label {
      it
      en
    }
    status
    since
  }
}
fragment TermShown on Term {
  id
  name
  label {
    it
    en
  }
  startedOn
  dueOn
  dueAt
  state
  daysLeft
  source
  verified
  steps {
    rule
    date
    sentence {
      it
      en
    }
  }
}`) as unknown as TypedDocumentString<DeadlinesQuery, DeadlinesQueryVariables>;
export const DeliveriesDocument = new TypedDocumentString(`
    query Deliveries($case: ID, $missing: Boolean!, $first: Int!) {
  deliveries(case: $case, missing: $missing, first: $first) {
    counts {
      channel
      state
      deliveries
    }
    deliveries {
      id
      case
      plan
      subject
      recipient
      organization {
        it
        en
      }
      channel
      address
      state
      attempt
      proved
      createdAt
      sentAt
      receipts {
        id
        kind
        attempt
        at
        provider
      }
      mayResend
      mayEnterPaper
    }
    more
    doubted {
      id
      doubt
      provider
      rawHash
      at
    }
  }
}
    `) as unknown as TypedDocumentString<DeliveriesQuery, DeliveriesQueryVariables>;
export const ResendNoticeDocument = new TypedDocumentString(`
    mutation ResendNotice($requestId: ID!, $notice: ID!, $channel: DeliveryChannel!, $address: String!, $reasons: String!) {
  resendNotice(
    requestId: $requestId
    notice: $notice
    channel: $channel
    address: $address
    reasons: $reasons
  ) {
    ...Administered
  }
}
    fragment ConditionShown on ConditionCheck {
  name
  label {
    it
    en
  }
  holds
  facts {
    name
    value
  }
  parts {
    text
    holds
    facts {
      name
      value
    }
  }
  waivable
  item
}
fragment RefusalShown on Refusal {
  code
  sentence {
    it
    en
  }
  conditions {
    ...ConditionShown
  }
}
fragment Administered on AdministrationResult {
  __typename
  ... on AdministrationDone {
    id
  }
  ... on Refusal {
    ...RefusalShown
  }
}`) as unknown as TypedDocumentString<ResendNoticeMutation, ResendNoticeMutationVariables>;
export const EnterPaperDeliveryDocument = new TypedDocumentString(`
    mutation EnterPaperDelivery($requestId: ID!, $notice: ID!, $day: String!, $reasons: String!) {
  enterPaperDelivery(
    requestId: $requestId
    notice: $notice
    day: $day
    reasons: $reasons
  ) {
    ...Administered
  }
}
    fragment ConditionShown on ConditionCheck {
  name
  label {
    it
    en
  }
  holds
  facts {
    name
    value
  }
  parts {
    text
    holds
    facts {
      name
      value
    }
  }
  waivable
  item
}
fragment RefusalShown on Refusal {
  code
  sentence {
    it
    en
  }
  conditions {
    ...ConditionShown
  }
}
fragment Administered on AdministrationResult {
  __typename
  ... on AdministrationDone {
    id
  }
  ... on Refusal {
    ...RefusalShown
  }
}`) as unknown as TypedDocumentString<EnterPaperDeliveryMutation, EnterPaperDeliveryMutationVariables>;
export const MoveDemoClockDocument = new TypedDocumentString(`
    mutation MoveDemoClock($to: DateTime!) {
  moveDemoClock(to: $to) {
    __typename
    ... on ClockMoved {
      now
    }
    ... on Refusal {
      ...RefusalShown
    }
  }
}
    fragment ConditionShown on ConditionCheck {
  name
  label {
    it
    en
  }
  holds
  facts {
    name
    value
  }
  parts {
    text
    holds
    facts {
      name
      value
    }
  }
  waivable
  item
}
fragment RefusalShown on Refusal {
  code
  sentence {
    it
    en
  }
  conditions {
    ...ConditionShown
  }
}`) as unknown as TypedDocumentString<MoveDemoClockMutation, MoveDemoClockMutationVariables>;
export const DeskDocument = new TypedDocumentString(`
    query Desk {
  desk {
    items {
      key
      case
      plan
      caseTitle
      event
      item
      itemLabel {
        it
        en
      }
      label {
        it
        en
      }
      form
      due
      ready
    }
    notices {
      ...NoticeShown
    }
    nextTerm {
      ...TermShown
    }
    changes {
      sequence
      instant
      label {
        it
        en
      }
      summary {
        it
        en
      }
      actor {
        it
        en
      }
    }
  }
}
    fragment NoticeShown on Notice {
  id
  case
  plan
  message
  legal
  protocol
  subject
  body
  sentAt
  at
  read
  done
  snoozedUntil
  state
}
fragment TermShown on Term {
  id
  name
  label {
    it
    en
  }
  startedOn
  dueOn
  dueAt
  state
  daysLeft
  source
  verified
  steps {
    rule
    date
    sentence {
      it
      en
    }
  }
}`) as unknown as TypedDocumentString<DeskQuery, DeskQueryVariables>;
export const ActAsDocument = new TypedDocumentString(`
    mutation ActAs($mandate: ID!) {
  actAs(mandate: $mandate) {
    __typename
    ... on SessionChanged {
      me {
        signedIn
        actingAs {
          ...OfficeShown
        }
      }
    }
    ... on Refusal {
      ...RefusalShown
    }
  }
}
    fragment ConditionShown on ConditionCheck {
  name
  label {
    it
    en
  }
  holds
  facts {
    name
    value
  }
  parts {
    text
    holds
    facts {
      name
      value
    }
  }
  waivable
  item
}
fragment RefusalShown on Refusal {
  code
  sentence {
    it
    en
  }
  conditions {
    ...ConditionShown
  }
}
fragment OfficeShown on Office {
  mandate
  post
  role
  title {
    it
    en
  }
  organization {
    it
    en
  }
  from
  until
}`) as unknown as TypedDocumentString<ActAsMutation, ActAsMutationVariables>;
export const DraftDocument = new TypedDocumentString(`
    query Draft($id: ID!) {
  case(id: $id) {
    ...CaseHead
    draft {
      ...ElementShown
    }
  }
}
    fragment ConditionShown on ConditionCheck {
  name
  label {
    it
    en
  }
  holds
  facts {
    name
    value
  }
  parts {
    text
    holds
    facts {
      name
      value
    }
  }
  waivable
  item
}
fragment RefusalShown on Refusal {
  code
  sentence {
    it
    en
  }
  conditions {
    ...ConditionShown
  }
}
fragment ActionShown on CaseAction {
  event
  item
  itemLabel {
    it
    en
  }
  label {
    it
    en
  }
  form
  allowed
  refusal {
    ...RefusalShown
  }
  conditions {
    ...ConditionShown
  }
  ways
  who {
    it
    en
  }
  mine
  held
}
fragment CaseHead on Case {
  ...PhaseBarCase
  plan
  version
  openedAt
  procedure {
    key
    hash
    name {
      it
      en
    }
  }
  actions {
    ...ActionShown
  }
}
fragment PhaseBarCase on Case {
  id
  kind
  item
  title
  openedAt
  closed
  state {
    key
    label {
      it
      en
    }
    since
    actors {
      it
      en
    }
    active {
      key
      label {
        it
        en
      }
      item
      region {
        it
        en
      }
      actors {
        it
        en
      }
      due
    }
  }
  phases {
    key
    label {
      it
      en
    }
    status
    since
  }
}
fragment ElementShown on PlanElement {
  id
  parent
  level
  position
  title
  text
}`) as unknown as TypedDocumentString<DraftQuery, DraftQueryVariables>;
export const ChoicesDocument = new TypedDocumentString(`
    query Choices {
  noticeChoices {
    ...ChoicesShown
  }
}
    fragment ChoicesShown on NoticeChoices {
  every
  messages {
    message
    name {
      it
      en
    }
    when {
      it
      en
    }
    legal
    mode
  }
  quiet {
    from
    to
  }
  weeklyOn
  digestHour
}`) as unknown as TypedDocumentString<ChoicesQuery, ChoicesQueryVariables>;
export const ChooseNoticeDocument = new TypedDocumentString(`
    mutation ChooseNotice($message: String!, $mode: NoticeMode) {
  chooseNotice(message: $message, mode: $mode) {
    __typename
    ... on NoticeChoicesChanged {
      choices {
        ...ChoicesShown
      }
    }
    ... on Refusal {
      ...RefusalShown
    }
  }
}
    fragment ConditionShown on ConditionCheck {
  name
  label {
    it
    en
  }
  holds
  facts {
    name
    value
  }
  parts {
    text
    holds
    facts {
      name
      value
    }
  }
  waivable
  item
}
fragment RefusalShown on Refusal {
  code
  sentence {
    it
    en
  }
  conditions {
    ...ConditionShown
  }
}
fragment ChoicesShown on NoticeChoices {
  every
  messages {
    message
    name {
      it
      en
    }
    when {
      it
      en
    }
    legal
    mode
  }
  quiet {
    from
    to
  }
  weeklyOn
  digestHour
}`) as unknown as TypedDocumentString<ChooseNoticeMutation, ChooseNoticeMutationVariables>;
export const ChooseHabitsDocument = new TypedDocumentString(`
    mutation ChooseHabits($weeklyOn: Int!, $quiet: QuietHoursInput) {
  chooseNoticeHabits(weeklyOn: $weeklyOn, quiet: $quiet) {
    __typename
    ... on NoticeChoicesChanged {
      choices {
        ...ChoicesShown
      }
    }
    ... on Refusal {
      ...RefusalShown
    }
  }
}
    fragment ConditionShown on ConditionCheck {
  name
  label {
    it
    en
  }
  holds
  facts {
    name
    value
  }
  parts {
    text
    holds
    facts {
      name
      value
    }
  }
  waivable
  item
}
fragment RefusalShown on Refusal {
  code
  sentence {
    it
    en
  }
  conditions {
    ...ConditionShown
  }
}
fragment ChoicesShown on NoticeChoices {
  every
  messages {
    message
    name {
      it
      en
    }
    when {
      it
      en
    }
    legal
    mode
  }
  quiet {
    from
    to
  }
  weeklyOn
  digestHour
}`) as unknown as TypedDocumentString<ChooseHabitsMutation, ChooseHabitsMutationVariables>;
export const InboxDocument = new TypedDocumentString(`
    query Inbox($filter: InboxFilter!, $case: ID, $after: ID) {
  inbox(filter: $filter, case: $case, after: $after) {
    notices {
      ...NoticeShown
    }
    more
    counts {
      open
      unread
      snoozed
      done
    }
  }
}
    fragment NoticeShown on Notice {
  id
  case
  plan
  message
  legal
  protocol
  subject
  body
  sentAt
  at
  read
  done
  snoozedUntil
  state
}`) as unknown as TypedDocumentString<InboxQuery, InboxQueryVariables>;
export const ReadNoticeDocument = new TypedDocumentString(`
    mutation ReadNotice($notice: ID!) {
  readNotice(notice: $notice) {
    __typename
    ... on NoticeChanged {
      notice {
        ...NoticeShown
      }
    }
    ... on Refusal {
      ...RefusalShown
    }
  }
}
    fragment ConditionShown on ConditionCheck {
  name
  label {
    it
    en
  }
  holds
  facts {
    name
    value
  }
  parts {
    text
    holds
    facts {
      name
      value
    }
  }
  waivable
  item
}
fragment RefusalShown on Refusal {
  code
  sentence {
    it
    en
  }
  conditions {
    ...ConditionShown
  }
}
fragment NoticeShown on Notice {
  id
  case
  plan
  message
  legal
  protocol
  subject
  body
  sentAt
  at
  read
  done
  snoozedUntil
  state
}`) as unknown as TypedDocumentString<ReadNoticeMutation, ReadNoticeMutationVariables>;
export const FinishNoticeDocument = new TypedDocumentString(`
    mutation FinishNotice($notice: ID!, $done: Boolean!) {
  finishNotice(notice: $notice, done: $done) {
    __typename
    ... on NoticeChanged {
      notice {
        ...NoticeShown
      }
    }
    ... on Refusal {
      ...RefusalShown
    }
  }
}
    fragment ConditionShown on ConditionCheck {
  name
  label {
    it
    en
  }
  holds
  facts {
    name
    value
  }
  parts {
    text
    holds
    facts {
      name
      value
    }
  }
  waivable
  item
}
fragment RefusalShown on Refusal {
  code
  sentence {
    it
    en
  }
  conditions {
    ...ConditionShown
  }
}
fragment NoticeShown on Notice {
  id
  case
  plan
  message
  legal
  protocol
  subject
  body
  sentAt
  at
  read
  done
  snoozedUntil
  state
}`) as unknown as TypedDocumentString<FinishNoticeMutation, FinishNoticeMutationVariables>;
export const SnoozeNoticeDocument = new TypedDocumentString(`
    mutation SnoozeNotice($notice: ID!, $until: Date) {
  snoozeNotice(notice: $notice, until: $until) {
    __typename
    ... on NoticeChanged {
      notice {
        ...NoticeShown
      }
    }
    ... on Refusal {
      ...RefusalShown
    }
  }
}
    fragment ConditionShown on ConditionCheck {
  name
  label {
    it
    en
  }
  holds
  facts {
    name
    value
  }
  parts {
    text
    holds
    facts {
      name
      value
    }
  }
  waivable
  item
}
fragment RefusalShown on Refusal {
  code
  sentence {
    it
    en
  }
  conditions {
    ...ConditionShown
  }
}
fragment NoticeShown on Notice {
  id
  case
  plan
  message
  legal
  protocol
  subject
  body
  sentAt
  at
  read
  done
  snoozedUntil
  state
}`) as unknown as TypedDocumentString<SnoozeNoticeMutation, SnoozeNoticeMutationVariables>;
export const RequestLinkCodeDocument = new TypedDocumentString(`
    mutation RequestLinkCode($address: String!) {
  requestLinkCode(address: $address) {
    __typename
    ... on SessionChanged {
      me {
        signedIn
        linked
      }
    }
    ... on Refusal {
      ...RefusalShown
    }
  }
}
    fragment ConditionShown on ConditionCheck {
  name
  label {
    it
    en
  }
  holds
  facts {
    name
    value
  }
  parts {
    text
    holds
    facts {
      name
      value
    }
  }
  waivable
  item
}
fragment RefusalShown on Refusal {
  code
  sentence {
    it
    en
  }
  conditions {
    ...ConditionShown
  }
}`) as unknown as TypedDocumentString<RequestLinkCodeMutation, RequestLinkCodeMutationVariables>;
export const ConfirmLinkCodeDocument = new TypedDocumentString(`
    mutation ConfirmLinkCode($code: String!) {
  confirmLinkCode(code: $code) {
    __typename
    ... on SessionChanged {
      me {
        signedIn
        linked
      }
    }
    ... on Refusal {
      ...RefusalShown
    }
  }
}
    fragment ConditionShown on ConditionCheck {
  name
  label {
    it
    en
  }
  holds
  facts {
    name
    value
  }
  parts {
    text
    holds
    facts {
      name
      value
    }
  }
  waivable
  item
}
fragment RefusalShown on Refusal {
  code
  sentence {
    it
    en
  }
  conditions {
    ...ConditionShown
  }
}`) as unknown as TypedDocumentString<ConfirmLinkCodeMutation, ConfirmLinkCodeMutationVariables>;
export const RulesDocument = new TypedDocumentString(`
    query Rules {
  rules {
    key
    authority
    body
    matter
    label {
      it
      en
    }
    validFrom
    validTo
    source
    verified
    note
    abstentions
    conditions {
      name
      part
      numerator
      denominator
      of
      measure
      compare
      rounding
      counts
    }
  }
}
    `) as unknown as TypedDocumentString<RulesQuery, RulesQueryVariables>;
export const PlanDocument = new TypedDocumentString(`
    query Plan($id: ID!) {
  plan(id: $id) {
    id
    title
    firstYear
    lastYear
    inForce {
      id
      number
    }
    versions {
      ...VersionShown
    }
    current {
      id
    }
    cases {
      ...PlanCaseShown
    }
  }
}
    fragment PhaseBarCase on Case {
  id
  kind
  item
  title
  openedAt
  closed
  state {
    key
    label {
      it
      en
    }
    since
    actors {
      it
      en
    }
    active {
      key
      label {
        it
        en
      }
      item
      region {
        it
        en
      }
      actors {
        it
        en
      }
      due
    }
  }
  phases {
    key
    label {
      it
      en
    }
    status
    since
  }
}
fragment ElementShown on PlanElement {
  id
  parent
  level
  position
  title
  text
}
fragment VersionShown on PlanVersion {
  id
  number
  hash
  frozenAt
  inForceFrom
  inForceUntil
  elements {
    ...ElementShown
  }
}
fragment PlanCaseShown on Case {
  ...PhaseBarCase
  plan
  version
  openedAt
  bundlePath
  noticesSent
  noticesDelivered
  terms {
    ...TermShown
  }
  draft {
    ...ElementShown
  }
  consultation {
    id
    openedOn
    closesOn
    open
    told
    observations
    answered
  }
  events {
    ...EventShown
  }
}
fragment TallyShown on Tally {
  outcome
  present
  for
  against
  abstain
  notVoting
  members
  rule
  checks {
    name
    need
    have
    missing
    holds
  }
}
fragment TermShown on Term {
  id
  name
  label {
    it
    en
  }
  startedOn
  dueOn
  dueAt
  state
  daysLeft
  source
  verified
  steps {
    rule
    date
    sentence {
      it
      en
    }
  }
}
fragment EventShown on CaseEvent {
  sequence
  type
  item
  label {
    it
    en
  }
  instant
  actor {
    it
    en
  }
  from {
    key
    label {
      it
      en
    }
  }
  to {
    key
    label {
      it
      en
    }
  }
  hash
  summary {
    it
    en
  }
  notices
  tally {
    ...TallyShown
  }
  term {
    ...TermShown
  }
}`) as unknown as TypedDocumentString<PlanQuery, PlanQueryVariables>;
export const MigrationsDocument = new TypedDocumentString(`
    query Migrations($procedure: String!) {
  migrations(procedure: $procedure) {
    id
    from
    to
    proposedBy {
      it
      en
    }
    proposedAt
    mine
    confirmedBy {
      it
      en
    }
    confirmedAt
    doneAt
    left
    migrated
    impossible
    reverted
    plan {
      ...PlanShown
    }
    cases(limit: 50) {
      ...CaseMigrationShown
    }
  }
}
    fragment ConditionShown on ConditionCheck {
  name
  label {
    it
    en
  }
  holds
  facts {
    name
    value
  }
  parts {
    text
    holds
    facts {
      name
      value
    }
  }
  waivable
  item
}
fragment RefusalShown on Refusal {
  code
  sentence {
    it
    en
  }
  conditions {
    ...ConditionShown
  }
}
fragment PlanShown on MigrationPlan {
  states {
    from {
      key
      label {
        it
        en
      }
    }
    to {
      key
      label {
        it
        en
      }
    }
  }
  terms {
    term
    label {
      it
      en
    }
    fate
  }
}
fragment CaseMigrationShown on CaseMigration {
  caseId
  title
  from {
    key
    label {
      it
      en
    }
  }
  to {
    key
    label {
      it
      en
    }
  }
  terms {
    name
    item
    label {
      it
      en
    }
    outcome
    dueBefore
    dueAfter
  }
  impossible {
    ...RefusalShown
  }
  stuckIn {
    key
    label {
      it
      en
    }
  }
  at
  revertedAt
}`) as unknown as TypedDocumentString<MigrationsQuery, MigrationsQueryVariables>;
export const PreviewMigrationDocument = new TypedDocumentString(`
    query PreviewMigration($procedure: String!, $from: String!, $to: String!, $plan: MigrationPlanInput) {
  previewMigration(procedure: $procedure, from: $from, to: $to, plan: $plan) {
    __typename
    ... on Refusal {
      ...RefusalShown
    }
    ... on MigrationPreview {
      from
      to
      plan {
        ...PlanShown
      }
      findings {
        pointer
        sentence
        severity
      }
      totals {
        cases
        migrated
        impossible
        kept
        reset
        ended
        started
        dropped
      }
      cases(limit: 50) {
        ...CaseMigrationShown
      }
    }
  }
  newer: procedure(hash: $to) {
    states {
      key
      kind
      depth
      label {
        it
        en
      }
    }
  }
}
    fragment ConditionShown on ConditionCheck {
  name
  label {
    it
    en
  }
  holds
  facts {
    name
    value
  }
  parts {
    text
    holds
    facts {
      name
      value
    }
  }
  waivable
  item
}
fragment RefusalShown on Refusal {
  code
  sentence {
    it
    en
  }
  conditions {
    ...ConditionShown
  }
}
fragment PlanShown on MigrationPlan {
  states {
    from {
      key
      label {
        it
        en
      }
    }
    to {
      key
      label {
        it
        en
      }
    }
  }
  terms {
    term
    label {
      it
      en
    }
    fate
  }
}
fragment CaseMigrationShown on CaseMigration {
  caseId
  title
  from {
    key
    label {
      it
      en
    }
  }
  to {
    key
    label {
      it
      en
    }
  }
  terms {
    name
    item
    label {
      it
      en
    }
    outcome
    dueBefore
    dueAfter
  }
  impossible {
    ...RefusalShown
  }
  stuckIn {
    key
    label {
      it
      en
    }
  }
  at
  revertedAt
}`) as unknown as TypedDocumentString<PreviewMigrationQuery, PreviewMigrationQueryVariables>;
export const ProposeMigrationDocument = new TypedDocumentString(`
    mutation ProposeMigration($requestId: ID!, $procedure: String!, $from: String!, $to: String!, $plan: MigrationPlanInput!) {
  proposeMigration(
    requestId: $requestId
    procedure: $procedure
    from: $from
    to: $to
    plan: $plan
  ) {
    __typename
    ... on MigrationDone {
      id
    }
    ... on Refusal {
      ...RefusalShown
    }
  }
}
    fragment ConditionShown on ConditionCheck {
  name
  label {
    it
    en
  }
  holds
  facts {
    name
    value
  }
  parts {
    text
    holds
    facts {
      name
      value
    }
  }
  waivable
  item
}
fragment RefusalShown on Refusal {
  code
  sentence {
    it
    en
  }
  conditions {
    ...ConditionShown
  }
}`) as unknown as TypedDocumentString<ProposeMigrationMutation, ProposeMigrationMutationVariables>;
export const ConfirmMigrationDocument = new TypedDocumentString(`
    mutation ConfirmMigration($requestId: ID!, $migration: ID!) {
  confirmMigration(requestId: $requestId, migration: $migration) {
    __typename
    ... on MigrationDone {
      id
    }
    ... on Refusal {
      ...RefusalShown
    }
  }
}
    fragment ConditionShown on ConditionCheck {
  name
  label {
    it
    en
  }
  holds
  facts {
    name
    value
  }
  parts {
    text
    holds
    facts {
      name
      value
    }
  }
  waivable
  item
}
fragment RefusalShown on Refusal {
  code
  sentence {
    it
    en
  }
  conditions {
    ...ConditionShown
  }
}`) as unknown as TypedDocumentString<ConfirmMigrationMutation, ConfirmMigrationMutationVariables>;
export const RevertMigrationDocument = new TypedDocumentString(`
    mutation RevertMigration($requestId: ID!, $migration: ID!, $case: ID!) {
  revertMigration(requestId: $requestId, migration: $migration, case: $case) {
    ...Answered
  }
}
    fragment ConditionShown on ConditionCheck {
  name
  label {
    it
    en
  }
  holds
  facts {
    name
    value
  }
  parts {
    text
    holds
    facts {
      name
      value
    }
  }
  waivable
  item
}
fragment RefusalShown on Refusal {
  code
  sentence {
    it
    en
  }
  conditions {
    ...ConditionShown
  }
}
fragment ActionShown on CaseAction {
  event
  item
  itemLabel {
    it
    en
  }
  label {
    it
    en
  }
  form
  allowed
  refusal {
    ...RefusalShown
  }
  conditions {
    ...ConditionShown
  }
  ways
  who {
    it
    en
  }
  mine
  held
}
fragment CaseHead on Case {
  ...PhaseBarCase
  plan
  version
  openedAt
  procedure {
    key
    hash
    name {
      it
      en
    }
  }
  actions {
    ...ActionShown
  }
}
fragment Answered on CommandResult {
  __typename
  ... on Accepted {
    requestId
    sequence
    case {
      ...CaseHead
    }
  }
  ... on Refusal {
    ...RefusalShown
  }
}
fragment PhaseBarCase on Case {
  id
  kind
  item
  title
  openedAt
  closed
  state {
    key
    label {
      it
      en
    }
    since
    actors {
      it
      en
    }
    active {
      key
      label {
        it
        en
      }
      item
      region {
        it
        en
      }
      actors {
        it
        en
      }
      due
    }
  }
  phases {
    key
    label {
      it
      en
    }
    status
    since
  }
}`) as unknown as TypedDocumentString<RevertMigrationMutation, RevertMigrationMutationVariables>;
export const ProceduresDocument = new TypedDocumentString(`
    query Procedures {
  procedures {
    ...ProcedureSummary
  }
}
    fragment ProcedureSummary on Procedure {
  key
  kind
  name {
    it
    en
  }
  inForce {
    hash
    number
    since
    proposedBy {
      it
      en
    }
    confirmedBy {
      it
      en
    }
  }
  versions {
    hash
    storedAt
    inForceFrom
    openCases
  }
  proposals {
    id
    hash
    at
    mine
    proposedBy {
      it
      en
    }
  }
}`) as unknown as TypedDocumentString<ProceduresQuery, ProceduresQueryVariables>;
export const RulesInForceDocument = new TypedDocumentString(`
    query RulesInForce {
  rules {
    key
    authority
    body
    matter
    label {
      it
      en
    }
    validFrom
    validTo
    source
    verified
  }
}
    `) as unknown as TypedDocumentString<RulesInForceQuery, RulesInForceQueryVariables>;
export const CheckProcedureDocument = new TypedDocumentString(`
    query CheckProcedure($texts: [String!]!) {
  checkProcedure(texts: $texts) {
    ...FindingShown
  }
}
    fragment FindingShown on ProcedureFinding {
  procedure
  pointer
  sentence
  severity
}`) as unknown as TypedDocumentString<CheckProcedureQuery, CheckProcedureQueryVariables>;
export const ProcedureVersionDocument = new TypedDocumentString(`
    query ProcedureVersion($hash: String!, $language: Language!) {
  procedure(hash: $hash) {
    hash
    key
    kind
    validFrom
    source
    verified
    storedAt
    text
    name {
      it
      en
    }
    drawing(language: $language)
    described(language: $language) {
      ...DescribedShown
    }
    findings {
      ...FindingShown
    }
    phases {
      name
      label {
        it
        en
      }
    }
    states {
      key
      kind
      parent
      depth
      notice {
        name
        label {
          it
          en
        }
      }
      forEach
      label {
        it
        en
      }
      actors {
        it
        en
      }
      awaits {
        name
        label {
          it
          en
        }
      }
      rule
      rows {
        event
        label {
          it
          en
        }
        by {
          it
          en
        }
        conditions {
          name
          label {
            it
            en
          }
        }
        to {
          name
          label {
            it
            en
          }
        }
        effects {
          name
          what
          to
        }
      }
    }
    events {
      name
      form
      label {
        it
        en
      }
      by {
        it
        en
      }
    }
    conditions {
      name
      when
      label {
        it
        en
      }
      waivable {
        it
        en
      }
    }
    terms {
      name
      kind
      length
      unit
      source
      verified
      validFrom
      label {
        it
        en
      }
    }
    policies {
      name
      value
      oneOf
      source
      verified
      validFrom
      label {
        it
        en
      }
    }
  }
}
    fragment DescribedShown on DescribedState {
  state
  label
  depth
  kind
  standing
  stuck
  status
  leadsTo {
    event
    label
    to
    toLabel
  }
}
fragment FindingShown on ProcedureFinding {
  procedure
  pointer
  sentence
  severity
}`) as unknown as TypedDocumentString<ProcedureVersionQuery, ProcedureVersionQueryVariables>;
export const CompareProceduresDocument = new TypedDocumentString(`
    query CompareProcedures($one: String!, $other: String!) {
  compareProcedures(one: $one, other: $other) {
    differences {
      section
      change
      name
      label {
        it
        en
      }
      parts
      before
      after
    }
  }
}
    `) as unknown as TypedDocumentString<CompareProceduresQuery, CompareProceduresQueryVariables>;
export const ProposeProcedureDocument = new TypedDocumentString(`
    mutation ProposeProcedure($requestId: ID!, $hash: String!) {
  proposeProcedure(requestId: $requestId, hash: $hash) {
    ...ProcedureChanged
  }
}
    fragment ConditionShown on ConditionCheck {
  name
  label {
    it
    en
  }
  holds
  facts {
    name
    value
  }
  parts {
    text
    holds
    facts {
      name
      value
    }
  }
  waivable
  item
}
fragment RefusalShown on Refusal {
  code
  sentence {
    it
    en
  }
  conditions {
    ...ConditionShown
  }
}
fragment FindingShown on ProcedureFinding {
  procedure
  pointer
  sentence
  severity
}
fragment ProcedureChanged on ProcedureResult {
  __typename
  ... on ProcedureDone {
    id
  }
  ... on ProcedureBroken {
    findings {
      ...FindingShown
    }
  }
  ... on Refusal {
    ...RefusalShown
  }
}`) as unknown as TypedDocumentString<ProposeProcedureMutation, ProposeProcedureMutationVariables>;
export const ConfirmProcedureDocument = new TypedDocumentString(`
    mutation ConfirmProcedure($requestId: ID!, $proposal: ID!) {
  confirmProcedure(requestId: $requestId, proposal: $proposal) {
    ...ProcedureChanged
  }
}
    fragment ConditionShown on ConditionCheck {
  name
  label {
    it
    en
  }
  holds
  facts {
    name
    value
  }
  parts {
    text
    holds
    facts {
      name
      value
    }
  }
  waivable
  item
}
fragment RefusalShown on Refusal {
  code
  sentence {
    it
    en
  }
  conditions {
    ...ConditionShown
  }
}
fragment FindingShown on ProcedureFinding {
  procedure
  pointer
  sentence
  severity
}
fragment ProcedureChanged on ProcedureResult {
  __typename
  ... on ProcedureDone {
    id
  }
  ... on ProcedureBroken {
    findings {
      ...FindingShown
    }
  }
  ... on Refusal {
    ...RefusalShown
  }
}`) as unknown as TypedDocumentString<ConfirmProcedureMutation, ConfirmProcedureMutationVariables>;
export const WithdrawProposalDocument = new TypedDocumentString(`
    mutation WithdrawProposal($requestId: ID!, $proposal: ID!) {
  withdrawProposal(requestId: $requestId, proposal: $proposal) {
    ...ProcedureChanged
  }
}
    fragment ConditionShown on ConditionCheck {
  name
  label {
    it
    en
  }
  holds
  facts {
    name
    value
  }
  parts {
    text
    holds
    facts {
      name
      value
    }
  }
  waivable
  item
}
fragment RefusalShown on Refusal {
  code
  sentence {
    it
    en
  }
  conditions {
    ...ConditionShown
  }
}
fragment FindingShown on ProcedureFinding {
  procedure
  pointer
  sentence
  severity
}
fragment ProcedureChanged on ProcedureResult {
  __typename
  ... on ProcedureDone {
    id
  }
  ... on ProcedureBroken {
    findings {
      ...FindingShown
    }
  }
  ... on Refusal {
    ...RefusalShown
  }
}`) as unknown as TypedDocumentString<WithdrawProposalMutation, WithdrawProposalMutationVariables>;
export const StoreProcedureDocument = new TypedDocumentString(`
    mutation StoreProcedure($requestId: ID!, $texts: [String!]!) {
  storeProcedure(requestId: $requestId, texts: $texts) {
    __typename
    ... on ProcedureStored {
      hashes
    }
    ... on ProcedureBroken {
      findings {
        ...FindingShown
      }
    }
    ... on Refusal {
      ...RefusalShown
    }
  }
}
    fragment ConditionShown on ConditionCheck {
  name
  label {
    it
    en
  }
  holds
  facts {
    name
    value
  }
  parts {
    text
    holds
    facts {
      name
      value
    }
  }
  waivable
  item
}
fragment RefusalShown on Refusal {
  code
  sentence {
    it
    en
  }
  conditions {
    ...ConditionShown
  }
}
fragment FindingShown on ProcedureFinding {
  procedure
  pointer
  sentence
  severity
}`) as unknown as TypedDocumentString<StoreProcedureMutation, StoreProcedureMutationVariables>;
export const ProtocolYearsDocument = new TypedDocumentString(`
    query ProtocolYears {
  protocolYears {
    year
    acts
  }
}
    `) as unknown as TypedDocumentString<ProtocolYearsQuery, ProtocolYearsQueryVariables>;
export const ProtocolEntriesDocument = new TypedDocumentString(`
    query ProtocolEntries($year: Int!, $before: Int) {
  protocolEntries(year: $year, before: $before, first: 50) {
    number
    written
    day
    direction
    case
    subject {
      it
      en
    }
    correspondent {
      it
      en
    }
  }
}
    `) as unknown as TypedDocumentString<ProtocolEntriesQuery, ProtocolEntriesQueryVariables>;
export const SendingDocument = new TypedDocumentString(`
    query Sending {
  sending {
    on
  }
}
    `) as unknown as TypedDocumentString<SendingQuery, SendingQueryVariables>;
export const ConfirmSendingDocument = new TypedDocumentString(`
    mutation ConfirmSending {
  confirmSending {
    __typename
    ... on Sending {
      on
    }
    ... on Refusal {
      ...RefusalShown
    }
  }
}
    fragment ConditionShown on ConditionCheck {
  name
  label {
    it
    en
  }
  holds
  facts {
    name
    value
  }
  parts {
    text
    holds
    facts {
      name
      value
    }
  }
  waivable
  item
}
fragment RefusalShown on Refusal {
  code
  sentence {
    it
    en
  }
  conditions {
    ...ConditionShown
  }
}`) as unknown as TypedDocumentString<ConfirmSendingMutation, ConfirmSendingMutationVariables>;
export const ShellDocument = new TypedDocumentString(`
    query Shell {
  authority {
    key
    name {
      it
      en
    }
    now
    today
    demo
    mailboxUrl
    recordKey
    territory {
      comuni
      residents
      censusYear
      zones
      unions
    }
    zones {
      item
      name {
        it
        en
      }
      assembly
    }
    organs {
      key
      kind
      name {
        it
        en
      }
      seats
      filled
    }
    checkpoint {
      size
      root
      signedAt
    }
  }
  unread
  me {
    signedIn
    linked
    name
    offices {
      ...OfficeShown
    }
    actingAs {
      ...OfficeShown
    }
  }
  plans {
    id
    title
    firstYear
    lastYear
    current {
      id
      title
      state {
        key
        label {
          it
          en
        }
      }
    }
    inForce {
      id
      number
      hash
    }
  }
}
    fragment OfficeShown on Office {
  mandate
  post
  role
  title {
    it
    en
  }
  organization {
    it
    en
  }
  from
  until
}`) as unknown as TypedDocumentString<ShellQuery, ShellQueryVariables>;
export const RollCallDocument = new TypedDocumentString(`
    query RollCall($id: ID!) {
  case(id: $id) {
    ...CaseHead
    sittings {
      ...SittingShown
      seats {
        key
        title {
          it
          en
        }
        weight
      }
    }
  }
}
    fragment ConditionShown on ConditionCheck {
  name
  label {
    it
    en
  }
  holds
  facts {
    name
    value
  }
  parts {
    text
    holds
    facts {
      name
      value
    }
  }
  waivable
  item
}
fragment RefusalShown on Refusal {
  code
  sentence {
    it
    en
  }
  conditions {
    ...ConditionShown
  }
}
fragment ActionShown on CaseAction {
  event
  item
  itemLabel {
    it
    en
  }
  label {
    it
    en
  }
  form
  allowed
  refusal {
    ...RefusalShown
  }
  conditions {
    ...ConditionShown
  }
  ways
  who {
    it
    en
  }
  mine
  held
}
fragment SittingShown on Sitting {
  id
  organ
  organName {
    it
    en
  }
  matter
  matterLabel {
    it
    en
  }
  heldAt
  convenedAt
  outcome
  members
  population
  vote {
    id
    outcome
    opinion
    recordedAt
    ballotsHash
    tally {
      ...TallyShown
    }
  }
}
fragment CaseHead on Case {
  ...PhaseBarCase
  plan
  version
  openedAt
  procedure {
    key
    hash
    name {
      it
      en
    }
  }
  actions {
    ...ActionShown
  }
}
fragment PhaseBarCase on Case {
  id
  kind
  item
  title
  openedAt
  closed
  state {
    key
    label {
      it
      en
    }
    since
    actors {
      it
      en
    }
    active {
      key
      label {
        it
        en
      }
      item
      region {
        it
        en
      }
      actors {
        it
        en
      }
      due
    }
  }
  phases {
    key
    label {
      it
      en
    }
    status
    since
  }
}
fragment TallyShown on Tally {
  outcome
  present
  for
  against
  abstain
  notVoting
  members
  rule
  checks {
    name
    need
    have
    missing
    holds
  }
}`) as unknown as TypedDocumentString<RollCallQuery, RollCallQueryVariables>;
export const CalendarsDocument = new TypedDocumentString(`
    query Calendars {
  calendars {
    key
    name {
      it
      en
    }
    coversFrom
    source
    sundays
    saturdays
    easterMonday
    fixed {
      month
      day
      name {
        it
        en
      }
      validFrom
      validTo
      source
    }
    patron {
      month
      day
      name {
        it
        en
      }
      source
    }
  }
}
    `) as unknown as TypedDocumentString<CalendarsQuery, CalendarsQueryVariables>;
export const NoticeTextsDocument = new TypedDocumentString(`
    query NoticeTexts {
  noticeTexts {
    ...NoticeTextShown
  }
}
    fragment NoticeTextShown on NoticeText {
  message
  name {
    it
    en
  }
  when {
    it
    en
  }
  legal
  audience
  parameters {
    name
    required
  }
  texts {
    language
    number
    own
    inForce {
      subject
      body
    }
    house {
      subject
      body
    }
  }
  versions {
    language
    number
    at
    by {
      it
      en
    }
    words {
      subject
      body
    }
  }
}`) as unknown as TypedDocumentString<NoticeTextsQuery, NoticeTextsQueryVariables>;
export const PreviewNoticeTextDocument = new TypedDocumentString(`
    query PreviewNoticeText($message: ID!, $language: Language!, $words: NoticeSentencesInput!) {
  previewNoticeText(message: $message, language: $language, words: $words) {
    __typename
    ... on NoticeTextPreview {
      subject
      text
      html
    }
    ... on Refusal {
      code
      sentence {
        it
        en
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PreviewNoticeTextQuery, PreviewNoticeTextQueryVariables>;
export const SaveNoticeTextDocument = new TypedDocumentString(`
    mutation SaveNoticeText($requestId: ID!, $message: ID!, $language: Language!, $after: Int!, $words: NoticeSentencesInput) {
  saveNoticeText(
    requestId: $requestId
    message: $message
    language: $language
    after: $after
    words: $words
  ) {
    __typename
    ... on NoticeTextSaved {
      number
    }
    ... on Refusal {
      ...RefusalShown
    }
  }
}
    fragment ConditionShown on ConditionCheck {
  name
  label {
    it
    en
  }
  holds
  facts {
    name
    value
  }
  parts {
    text
    holds
    facts {
      name
      value
    }
  }
  waivable
  item
}
fragment RefusalShown on Refusal {
  code
  sentence {
    it
    en
  }
  conditions {
    ...ConditionShown
  }
}`) as unknown as TypedDocumentString<SaveNoticeTextMutation, SaveNoticeTextMutationVariables>;
export const WebhooksDocument = new TypedDocumentString(`
    query Webhooks {
  webhooks {
    id
    url
    topics
    createdAt
    state
    because
    waiting
    failures
    lastAttempt {
      at
      status
      fault
    }
  }
}
    `) as unknown as TypedDocumentString<WebhooksQuery, WebhooksQueryVariables>;
export const AddWebhookDocument = new TypedDocumentString(`
    mutation AddWebhook($url: String!, $topics: [String!]!) {
  addWebhook(url: $url, topics: $topics) {
    __typename
    ... on WebhookAdded {
      id
      secret
    }
    ... on Refusal {
      ...RefusalShown
    }
  }
}
    fragment ConditionShown on ConditionCheck {
  name
  label {
    it
    en
  }
  holds
  facts {
    name
    value
  }
  parts {
    text
    holds
    facts {
      name
      value
    }
  }
  waivable
  item
}
fragment RefusalShown on Refusal {
  code
  sentence {
    it
    en
  }
  conditions {
    ...ConditionShown
  }
}`) as unknown as TypedDocumentString<AddWebhookMutation, AddWebhookMutationVariables>;
export const SteerWebhookDocument = new TypedDocumentString(`
    mutation SteerWebhook($webhook: ID!, $what: WebhookSteering!) {
  steerWebhook(webhook: $webhook, what: $what) {
    __typename
    ... on WebhookSteered {
      id
    }
    ... on Refusal {
      ...RefusalShown
    }
  }
}
    fragment ConditionShown on ConditionCheck {
  name
  label {
    it
    en
  }
  holds
  facts {
    name
    value
  }
  parts {
    text
    holds
    facts {
      name
      value
    }
  }
  waivable
  item
}
fragment RefusalShown on Refusal {
  code
  sentence {
    it
    en
  }
  conditions {
    ...ConditionShown
  }
}`) as unknown as TypedDocumentString<SteerWebhookMutation, SteerWebhookMutationVariables>;