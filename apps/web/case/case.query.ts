import { graphql } from '../generated';

export const ConditionShown = graphql(`
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
`);

export const RefusalShown = graphql(`
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
`);

export const ActionShown = graphql(`
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
`);

export const ObservationShown = graphql(`
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
`);

export const SittingShown = graphql(`
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
`);

export const CaseHead = graphql(`
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
`);

export const CaseQuery = graphql(`
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
`);

export const Answered = graphql(`
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
`);
