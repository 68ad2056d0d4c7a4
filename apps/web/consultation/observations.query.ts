import { graphql } from '../generated';

export const ObservationsQuery = graphql(`
  query Observations($id: ID!) {
    case(id: $id) {
      ...CaseHead
      consultation {
        id
        openedOn
        closesOn
        open
        told
        observations
        answered
        list {
          ...ObservationShown
        }
      }
    }
  }
`);
