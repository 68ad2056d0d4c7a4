import { graphql } from '../generated';

export const WebhooksQuery = graphql(`
  query Webhooks {
    webhooks {
      id
      url
      topics
      createdAt
      state
      because
      waiting
      failures
      lastAttempt {
        at
        status
        fault
      }
    }
  }
`);

export const AddWebhook = graphql(`
  mutation AddWebhook($url: String!, $topics: [String!]!) {
    addWebhook(url: $url, topics: $topics) {
      __typename
      ... on WebhookAdded {
        id
        secret
      }
      ... on Refusal {
        ...RefusalShown
      }
    }
  }
`);

export const SteerWebhook = graphql(`
  mutation SteerWebhook($webhook: ID!, $what: WebhookSteering!) {
    steerWebhook(webhook: $webhook, what: $what) {
      __typename
      ... on WebhookSteered {
        id
      }
      ... on Refusal {
        ...RefusalShown
      }
    }
  }
`);
