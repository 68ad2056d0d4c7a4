import { graphql } from '../generated';

/** Whose holidays a term can be reckoned by; the reckoning itself is done here. */
export const CalendarsQuery = graphql(`
  query Calendars {
    calendars {
      key
      name {
        it
        en
      }
      coversFrom
      source
      sundays
      saturdays
      easterMonday
      fixed {
        month
        day
        name {
          it
          en
        }
        validFrom
        validTo
        source
      }
      patron {
        month
        day
        name {
          it
          en
        }
        source
      }
    }
  }
`);
