// What the pages of a case can ask for. Each answer is "accepted" or a refusal that says why not.
import { graphql } from '../generated';

export const RaiseEvent = graphql(`
  mutation RaiseEvent($requestId: ID!, $case: ID!, $event: String!, $text: String, $with: RaisedInput) {
    raiseEvent(requestId: $requestId, case: $case, event: $event, text: $text, with: $with) {
      ...Answered
    }
  }
`);

export const Convene = graphql(`
  mutation Convene($requestId: ID!, $case: ID!, $heldAt: DateTime!, $which: ConvocationInput) {
    convene(requestId: $requestId, case: $case, heldAt: $heldAt, which: $which) {
      ...Answered
    }
  }
`);

export const SubmitObservation = graphql(`
  mutation SubmitObservation($requestId: ID!, $case: ID!, $text: String!) {
    submitObservation(requestId: $requestId, case: $case, text: $text) {
      ...Answered
    }
  }
`);

export const AnswerObservation = graphql(`
  mutation AnswerObservation(
    $requestId: ID!
    $observation: ID!
    $outcome: ResponseOutcome!
    $reasons: String!
  ) {
    answerObservation(
      requestId: $requestId
      observation: $observation
      outcome: $outcome
      reasons: $reasons
    ) {
      ...Answered
    }
  }
`);

export const WriteElement = graphql(`
  mutation WriteElement(
    $requestId: ID!
    $case: ID!
    $element: ID
    $parent: ID
    $level: String!
    $title: String!
    $text: String!
  ) {
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
`);

export const RemoveElement = graphql(`
  mutation RemoveElement($requestId: ID!, $case: ID!, $element: ID!) {
    removeElement(requestId: $requestId, case: $case, element: $element) {
      ...Answered
    }
  }
`);

export const RecordRollCall = graphql(`
  mutation RecordRollCall($requestId: ID!, $sitting: ID!, $rollCall: RollCallInput!) {
    recordRollCall(requestId: $requestId, sitting: $sitting, rollCall: $rollCall) {
      ...Answered
    }
  }
`);

export const ProposeGuidelines = graphql(`
  mutation ProposeGuidelines($requestId: ID!, $title: String!, $firstYear: Int!, $text: String!) {
    proposeGuidelines(requestId: $requestId, title: $title, firstYear: $firstYear, text: $text) {
      ...Answered
    }
  }
`);
