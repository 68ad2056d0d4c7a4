import { graphql } from '../generated';

export const ElementShown = graphql(`
  fragment ElementShown on PlanElement {
    id
    parent
    level
    position
    title
    text
  }
`);

export const VersionShown = graphql(`
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
`);

export const PlanCaseShown = graphql(`
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
`);

export const PlanQuery = graphql(`
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
`);
