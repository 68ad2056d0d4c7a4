import { graphql } from '../generated';

export const ProtocolYearsQuery = graphql(`
  query ProtocolYears {
    protocolYears {
      year
      acts
    }
  }
`);

export const ProtocolEntriesQuery = graphql(`
  query ProtocolEntries($year: Int!, $before: Int) {
    protocolEntries(year: $year, before: $before, first: 50) {
      number
      written
      day
      direction
      case
      subject {
        it
        en
      }
      correspondent {
        it
        en
      }
    }
  }
`);
