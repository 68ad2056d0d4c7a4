import { graphql } from '../generated';

export const RequestLinkCode = graphql(`
  mutation RequestLinkCode($address: String!) {
    requestLinkCode(address: $address) {
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
