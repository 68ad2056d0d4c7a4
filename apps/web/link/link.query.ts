import { graphql } from '../generated';

export const RequestLinkCode = graphql(`
  mutation RequestLinkCode($address: String!) {
    requestLinkCode(address: $address) {
      __typename
      ... on SessionChanged {
        me {
          signedIn
          linked
        }
      }
      ... on Refusal {
        ...RefusalShown
      }
    }
  }
`);

export const ConfirmLinkCode = graphql(`
  mutation ConfirmLinkCode($code: String!) {
    confirmLinkCode(code: $code) {
      __typename
      ... on SessionChanged {
        me {
          signedIn
          linked
        }
      }
      ... on Refusal {
        ...RefusalShown
      }
    }
  }
`);
