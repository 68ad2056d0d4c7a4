/** The GraphQL documents by which a scenario is played against a live demo: what anyone could send. */

const TALLY =
  'outcome members present for against abstain notVoting rule checks { name need have missing holds }';

export const AUTHORITY = '{ authority { key now today demo } }';

export const OUTLINES =
  '{ plans { id firstYear versions { number inForceFrom } outlines { id kind item closed } } }';

export const CASE = `query ($id: ID!) { case(id: $id) {
  id kind item closed openedAt plan procedure { key } state { key }
  noticesSent noticesDelivered
  terms { name dueOn dueAt state }
  draft { id parent level title }
  consultation { list(first: 400) { id response { outcome } } }
  sittings { id organ matter heldAt outcome vote { opinion recordedAt } }
  events {
    sequence type item instant notices actor { it } from { key } to { key }
    tally { ${TALLY} } term { name dueOn }
  } } }`;

/** Three hundred seats are asked for once: the roll of a sitting is fixed when it is convened. */
export const SEATS = 'query ($id: ID!) { case(id: $id) { sittings { id seats { key weight } } } }';

/** What is waited for: little, since it is asked again and again. */
export const PULSE = `query ($id: ID!) { case(id: $id) {
  noticesSent noticesDelivered events { sequence } terms { name dueAt state } } }`;

const ANSWER = `__typename
  ... on Accepted { sequence }
  ... on Refusal { code conditions { name holds } }`;

const command = (name: string, parameters: string, given: string): string =>
  `mutation ($requestId: ID!, ${parameters}) { answer: ${name}(requestId: $requestId, ${given}) { ${ANSWER} } }`;

export const OPEN = command(
  'proposeGuidelines',
  '$title: String!, $firstYear: Int!, $text: String!',
  'title: $title, firstYear: $firstYear, text: $text',
);
export const RAISE = command(
  'raiseEvent',
  '$case: ID!, $event: String!, $text: String, $with: RaisedInput',
  'case: $case, event: $event, text: $text, with: $with',
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
export const OBSERVE = command('submitObservation', '$case: ID!, $text: String!', 'case: $case, text: $text');
export const RESPOND = command(
  'answerObservation',
  '$observation: ID!, $outcome: ResponseOutcome!, $reasons: String!',
  'observation: $observation, outcome: $outcome, reasons: $reasons',
);
export const WRITE = command(
  'writeElement',
  '$case: ID!, $element: ID, $parent: ID, $level: String!, $title: String!, $text: String!',
  'case: $case, element: $element, parent: $parent, level: $level, title: $title, text: $text',
);
export const MOVE_CLOCK = `mutation ($to: DateTime!) { answer: moveDemoClock(to: $to) {
  __typename ... on ClockMoved { now } ... on Refusal { code } } }`;
