// What those who keep a case going may do beside its procedure. Each answer is "accepted" or a refusal.
import { graphql } from '../generated';

graphql(`
  fragment Administered on AdministrationResult {
    __typename
    ... on AdministrationDone {
      id
    }
    ... on Refusal {
      ...RefusalShown
    }
  }
`);

export const ExtendTerm = graphql(`
  mutation ExtendTerm(
    $requestId: ID!
    $case: ID!
    $term: String!
    $by: Int!
    $unit: TermUnit!
    $reasons: String!
  ) {
    extendTerm(requestId: $requestId, case: $case, term: $term, by: $by, unit: $unit, reasons: $reasons) {
      ...Answered
    }
  }
`);

export const RetryIncident = graphql(`
  mutation RetryIncident($requestId: ID!, $incident: ID!) {
    retryIncident(requestId: $requestId, incident: $incident) {
      ...Answered
    }
  }
`);

export const SetAsideIncidents = graphql(`
  mutation SetAsideIncidents($requestId: ID!, $incidents: [ID!]!, $reasons: String!) {
    setAsideIncidents(requestId: $requestId, incidents: $incidents, reasons: $reasons) {
      ...Administered
    }
  }
`);

export const ProposeOverride = graphql(`
  mutation ProposeOverride(
    $requestId: ID!
    $case: ID!
    $target: String!
    $legalBasis: String!
    $reasons: String!
  ) {
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
`);

export const ConfirmOverride = graphql(`
  mutation ConfirmOverride($requestId: ID!, $override: ID!) {
    confirmOverride(requestId: $requestId, override: $override) {
      ...Answered
    }
  }
`);

export const RefuseOverride = graphql(`
  mutation RefuseOverride($requestId: ID!, $override: ID!) {
    refuseOverride(requestId: $requestId, override: $override) {
      ...Administered
    }
  }
`);
