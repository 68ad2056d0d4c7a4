import { graphql } from '../generated';

export const RollCallQuery = graphql(`
  query RollCall($id: ID!) {
    case(id: $id) {
      ...CaseHead
      sittings {
        ...SittingShown
        seats {
          key
          title {
            it
            en
          }
          weight
        }
      }
    }
  }
`);
