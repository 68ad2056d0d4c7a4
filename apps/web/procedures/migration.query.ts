import { graphql } from '../generated';

export const MigrationsQuery = graphql(`
  query Migrations($procedure: String!) {
    migrations(procedure: $procedure) {
      id
      from
      to
      proposedBy {
        it
        en
      }
      proposedAt
      mine
      confirmedBy {
        it
        en
      }
      confirmedAt
      doneAt
      left
      migrated
      impossible
      reverted
    }
  }
`);

export const PreviewMigrationQuery = graphql(`
  query PreviewMigration($procedure: String!, $from: String, $to: String!) {
    previewMigration(procedure: $procedure, from: $from, to: $to) {
      __typename
      ... on Refusal {
        ...RefusalShown
      }
      ... on MigrationPreview {
        from
        to
        plan {
          states {
            from {
              key
            }
            to {
              key
            }
          }
          terms {
            term
            fate
          }
        }
        findings {
          pointer
          sentence
          severity
        }
        totals {
          cases
          migrated
          impossible
          kept
          reset
          ended
          started
          dropped
        }
        cases(limit: 50) {
          caseId
          title
          from {
            key
            label {
              it
              en
            }
          }
          to {
            key
            label {
              it
              en
            }
          }
          terms {
            name
            item
            label {
              it
              en
            }
            outcome
            dueBefore
            dueAfter
          }
          impossible {
            ...RefusalShown
          }
        }
      }
    }
  }
`);

export const ProposeMigration = graphql(`
  mutation ProposeMigration(
    $requestId: ID!
    $procedure: String!
    $from: String!
    $to: String!
    $plan: MigrationPlanInput!
  ) {
    proposeMigration(requestId: $requestId, procedure: $procedure, from: $from, to: $to, plan: $plan) {
      __typename
      ... on MigrationDone {
        id
      }
      ... on Refusal {
        ...RefusalShown
      }
    }
  }
`);

export const ConfirmMigration = graphql(`
  mutation ConfirmMigration($requestId: ID!, $migration: ID!) {
    confirmMigration(requestId: $requestId, migration: $migration) {
      __typename
      ... on MigrationDone {
        id
      }
      ... on Refusal {
        ...RefusalShown
      }
    }
  }
`);
