import { graphql } from '../generated';

export const DeliveriesQuery = graphql(`
  query Deliveries($case: ID, $missing: Boolean!, $first: Int!) {
    deliveries(case: $case, missing: $missing, first: $first) {
      counts {
        channel
        state
        deliveries
      }
      deliveries {
        id
        case
        plan
        subject
        recipient
        organization {
          it
          en
        }
        channel
        address
        state
        attempt
        proved
        createdAt
        sentAt
        receipts {
          id
          kind
          attempt
          at
          provider
        }
        mayResend
        mayEnterPaper
      }
      more
      doubted {
        id
        doubt
        provider
        rawHash
        at
      }
    }
  }
`);

export const ResendNotice = graphql(`
  mutation ResendNotice(
    $requestId: ID!
    $notice: ID!
    $channel: DeliveryChannel!
    $address: String!
    $reasons: String!
  ) {
    resendNotice(
      requestId: $requestId
      notice: $notice
      channel: $channel
      address: $address
      reasons: $reasons
    ) {
      ...Administered
    }
  }
`);

export const EnterPaperDelivery = graphql(`
  mutation EnterPaperDelivery($requestId: ID!, $notice: ID!, $day: String!, $reasons: String!) {
    enterPaperDelivery(requestId: $requestId, notice: $notice, day: $day, reasons: $reasons) {
      ...Administered
    }
  }
`);
