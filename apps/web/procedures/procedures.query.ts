import { graphql } from '../generated';

export const ProcedureSummary = graphql(`
  fragment ProcedureSummary on Procedure {
    key
    kind
    name {
      it
      en
    }
    inForce {
      hash
      number
      since
      proposedBy {
        it
        en
      }
      confirmedBy {
        it
        en
      }
    }
    versions {
      hash
      storedAt
      inForceFrom
      openCases
    }
    proposals {
      id
      hash
      at
      mine
      proposedBy {
        it
        en
      }
    }
  }
`);

export const ProceduresQuery = graphql(`
  query Procedures {
    procedures {
      ...ProcedureSummary
    }
  }
`);

export const RulesInForceQuery = graphql(`
  query RulesInForce {
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
    }
  }
`);

export const FindingShown = graphql(`
  fragment FindingShown on ProcedureFinding {
    procedure
    pointer
    sentence
    severity
  }
`);

export const CheckProcedureQuery = graphql(`
  query CheckProcedure($texts: [String!]!) {
    checkProcedure(texts: $texts) {
      ...FindingShown
    }
  }
`);

export const ProcedureVersionQuery = graphql(`
  query ProcedureVersion($hash: String!, $language: Language!) {
    procedure(hash: $hash) {
      hash
      key
      kind
      validFrom
      source
      verified
      storedAt
      text
      name {
        it
        en
      }
      drawing(language: $language)
      described(language: $language) {
        ...DescribedShown
      }
      findings {
        ...FindingShown
      }
      phases {
        name
        label {
          it
          en
        }
      }
      states {
        key
        kind
        parent
        depth
        notice {
          name
          label {
            it
            en
          }
        }
        forEach
        label {
          it
          en
        }
        actors {
          it
          en
        }
        awaits {
          name
          label {
            it
            en
          }
        }
        rule
        rows {
          event
          label {
            it
            en
          }
          by {
            it
            en
          }
          conditions {
            name
            label {
              it
              en
            }
          }
          to {
            name
            label {
              it
              en
            }
          }
          effects {
            name
            what
            to
          }
        }
      }
      events {
        name
        form
        label {
          it
          en
        }
        by {
          it
          en
        }
      }
      conditions {
        name
        when
        label {
          it
          en
        }
        waivable {
          it
          en
        }
      }
      terms {
        name
        kind
        length
        unit
        source
        verified
        validFrom
        label {
          it
          en
        }
      }
      policies {
        name
        value
        oneOf
        source
        verified
        validFrom
        label {
          it
          en
        }
      }
    }
  }
`);

export const CompareProceduresQuery = graphql(`
  query CompareProcedures($one: String!, $other: String!) {
    compareProcedures(one: $one, other: $other) {
      differences {
        section
        change
        name
        label {
          it
          en
        }
        parts
        before
        after
      }
    }
  }
`);

graphql(`
  fragment ProcedureChanged on ProcedureResult {
    __typename
    ... on ProcedureDone {
      id
    }
    ... on ProcedureBroken {
      findings {
        ...FindingShown
      }
    }
    ... on Refusal {
      ...RefusalShown
    }
  }
`);

export const ProposeProcedure = graphql(`
  mutation ProposeProcedure($requestId: ID!, $hash: String!) {
    proposeProcedure(requestId: $requestId, hash: $hash) {
      ...ProcedureChanged
    }
  }
`);

export const ConfirmProcedure = graphql(`
  mutation ConfirmProcedure($requestId: ID!, $proposal: ID!) {
    confirmProcedure(requestId: $requestId, proposal: $proposal) {
      ...ProcedureChanged
    }
  }
`);

export const WithdrawProposal = graphql(`
  mutation WithdrawProposal($requestId: ID!, $proposal: ID!) {
    withdrawProposal(requestId: $requestId, proposal: $proposal) {
      ...ProcedureChanged
    }
  }
`);

export const StoreProcedure = graphql(`
  mutation StoreProcedure($requestId: ID!, $texts: [String!]!) {
    storeProcedure(requestId: $requestId, texts: $texts) {
      __typename
      ... on ProcedureStored {
        hashes
      }
      ... on ProcedureBroken {
        findings {
          ...FindingShown
        }
      }
      ... on Refusal {
        ...RefusalShown
      }
    }
  }
`);
