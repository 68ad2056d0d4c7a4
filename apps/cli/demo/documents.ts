/** The GraphQL documents of the demo: what anyone could send. */

const TALLY =
  'tally { outcome members present for against abstain notVoting rule checks { name need have missing holds } }';

const CASE = `
fragment Case on Case {
  id kind item title closed bundlePath noticesSent noticesDelivered
  state { key label { it en } daysLeft active { key item } }
  terms { name dueOn dueAt state }
  draft { id parent level title text }
  consultation { id told observations answered open }
  sittings { id organ matter heldAt outcome seats { key } vote { opinion ${TALLY} } }
  events {
    sequence type instant notices label { it en } summary { it en } actor { it en }
    to { key } item ${TALLY} term { label { it en } dueOn steps { sentence { it en } } }
  }
}`;

const ANSWER = `__typename
  ... on Accepted { sequence caseId }
  ... on Refusal { code sentence { it en } conditions { label { it en } holds facts { name value } } }`;

export const AUTHORITY = `{ authority { key name { it en } now today demo recordKey checkpoint { size }
  territory { comuni residents censusYear zones unions } organs { key kind seats filled } } }`;

export const PLANS = `{ plans { id title firstYear lastYear versions { number hash inForceFrom } outlines { id kind closed version } } }`;

export const READ_CASE = `query ($id: ID!) { case(id: $id) { ...Case } } ${CASE}`;

export const OBSERVATIONS = `query ($id: ID!) { case(id: $id) { consultation {
  list(first: 400) { id organization { it } text response { outcome } } } } }`;

const command = (name: string, parameters: string, given: string): string =>
  `mutation ($requestId: ID!, ${parameters}) { answer: ${name}(requestId: $requestId, ${given}) { ${ANSWER} } }`;

export const PROPOSE = command(
  'proposeGuidelines',
  '$title: String!, $firstYear: Int!, $text: String!',
  'title: $title, firstYear: $firstYear, text: $text',
);
export const RAISE = command(
  'raiseEvent',
  '$case: ID!, $event: String!, $text: String, $with: RaisedInput',
  'case: $case, event: $event, text: $text, with: $with',
);
export const WRITE = command(
  'writeElement',
  '$case: ID!, $element: ID, $parent: ID, $level: String!, $title: String!, $text: String!',
  'case: $case, element: $element, parent: $parent, level: $level, title: $title, text: $text',
);
export const OBSERVE = command('submitObservation', '$case: ID!, $text: String!', 'case: $case, text: $text');
export const RESPOND = command(
  'answerObservation',
  '$observation: ID!, $outcome: ResponseOutcome!, $reasons: String!',
  'observation: $observation, outcome: $outcome, reasons: $reasons',
);
export const CONVENE = command(
  'convene',
  '$case: ID!, $heldAt: DateTime!, $which: ConvocationInput',
  'case: $case, heldAt: $heldAt, which: $which',
);
export const ROLL_CALL = command(
  'recordRollCall',
  '$sitting: ID!, $rollCall: RollCallInput!',
  'sitting: $sitting, rollCall: $rollCall',
);
export const MOVE_CLOCK = `mutation ($to: DateTime!) { answer: moveDemoClock(to: $to) {
  __typename ... on ClockMoved { now } ... on Refusal { code sentence { it en } } } }`;
