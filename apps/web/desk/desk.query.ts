import { graphql } from '../generated';

export const DeskQuery = graphql(`
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
`);

export const ActAs = graphql(`
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
`);
