import { graphql } from '../generated';

export const DraftQuery = graphql(`
  query Draft($id: ID!) {
    case(id: $id) {
      ...CaseHead
      draft {
        ...ElementShown
      }
    }
  }
`);
