// What falls when in a case: the terms as they run, and what the procedure says of each.
import { graphql } from '../generated';

export const DeadlinesQuery = graphql(`
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
`);
