import { graphql } from '../generated';

export const CalendarLinksQuery = graphql(`
  query CalendarLinks {
    calendarLinks {
      id
      createdAt
    }
  }
`);

export const CreateCalendarLink = graphql(`
  mutation CreateCalendarLink {
    createCalendarLink {
      __typename
      ... on CalendarLinkCreated {
        id
        address
      }
      ... on Refusal {
        ...RefusalShown
      }
    }
  }
`);

export const RevokeCalendarLink = graphql(`
  mutation RevokeCalendarLink($link: ID!) {
    revokeCalendarLink(link: $link) {
      __typename
      ... on CalendarLinkRevoked {
        id
      }
      ... on Refusal {
        ...RefusalShown
      }
    }
  }
`);
