import { graphql } from '../generated';

/** The dated rules of every body; the counting is done here. */
export const RulesQuery = graphql(`
  query Rules {
    rules {
      key
      authority
      body
      matter
      label {
        it
        en
      }
      validFrom
      validTo
      source
      verified
      note
      abstentions
      conditions {
        name
        part
        numerator
        denominator
        of
        measure
        compare
        rounding
        counts
      }
    }
  }
`);
