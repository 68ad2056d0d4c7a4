import { graphql } from '../generated';

/** What every page shows: whose site this is, its clock, its record, and who is reading. */
export const ShellQuery = graphql(`
  query Shell {
    authority {
      key
      name {
        it
        en
      }
      now
      today
      demo
      mailboxUrl
      recordKey
      territory {
        comuni
        residents
        censusYear
        zones
        unions
      }
      zones {
        item
        name {
          it
          en
        }
        assembly
      }
      organs {
        key
        kind
        name {
          it
          en
        }
        seats
        filled
      }
      checkpoint {
        size
        root
        signedAt
      }
    }
    unread
    me {
      signedIn
      linked
      name
      offices {
        ...OfficeShown
      }
      actingAs {
        ...OfficeShown
      }
    }
    plans {
      id
      title
      firstYear
      lastYear
      current {
        id
        title
        state {
          key
          label {
            it
            en
          }
        }
      }
      inForce {
        id
        number
        hash
      }
    }
  }
`);

export const OfficeShown = graphql(`
  fragment OfficeShown on Office {
    mandate
    post
    role
    title {
      it
      en
    }
    organization {
      it
      en
    }
    from
    until
  }
`);
