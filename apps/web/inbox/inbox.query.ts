import { graphql } from '../generated';

export const InboxQuery = graphql(`
  query Inbox($filter: InboxFilter!, $case: ID, $after: ID) {
    inbox(filter: $filter, case: $case, after: $after) {
      notices {
        ...NoticeShown
      }
      more
      counts {
        open
        unread
        snoozed
        done
      }
    }
  }
`);

export const NoticeShown = graphql(`
  fragment NoticeShown on Notice {
    id
    case
    plan
    message
    legal
    protocol
    subject
    body
    sentAt
    at
    read
    done
    snoozedUntil
    state
  }
`);

export const ReadNotice = graphql(`
  mutation ReadNotice($notice: ID!) {
    readNotice(notice: $notice) {
      __typename
      ... on NoticeChanged {
        notice {
          ...NoticeShown
        }
      }
      ... on Refusal {
        ...RefusalShown
      }
    }
  }
`);

export const FinishNotice = graphql(`
  mutation FinishNotice($notice: ID!, $done: Boolean!) {
    finishNotice(notice: $notice, done: $done) {
      __typename
      ... on NoticeChanged {
        notice {
          ...NoticeShown
        }
      }
      ... on Refusal {
        ...RefusalShown
      }
    }
  }
`);

export const SnoozeNotice = graphql(`
  mutation SnoozeNotice($notice: ID!, $until: Date) {
    snoozeNotice(notice: $notice, until: $until) {
      __typename
      ... on NoticeChanged {
        notice {
          ...NoticeShown
        }
      }
      ... on Refusal {
        ...RefusalShown
      }
    }
  }
`);
