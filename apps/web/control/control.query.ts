// What the control room of a case asks. The picture is asked apart: it takes longer, and is in one language.
import { graphql } from '../generated';

export const RegionShown = graphql(`
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
`);

export const IncidentShown = graphql(`
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
`);

export const OverrideShown = graphql(`
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
`);

export const ControlRoomQuery = graphql(`
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
`);

export const CaseDrawingQuery = graphql(`
  query CaseDrawing($id: ID!, $language: Language!) {
    case(id: $id) {
      id
      drawing(language: $language)
      described(language: $language) {
        ...DescribedShown
      }
    }
  }
`);
