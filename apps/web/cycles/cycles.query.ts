import { graphql } from '../generated';

export const CyclesQuery = graphql(`
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
`);
