// Running cases brought to another version: what is asked and sent. The fragments are what a plan is made of, and
// what would become, or became, of one case.
import { graphql } from '../generated';

export const PlanShown = graphql(`
  fragment PlanShown on MigrationPlan {
    states {
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
    }
    terms {
      term
      label {
        it
        en
      }
      fate
    }
  }
`);

export const CaseMigrationShown = graphql(`
  fragment CaseMigrationShown on CaseMigration {
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
    stuckIn {
      key
      label {
        it
        en
      }
    }
    at
    revertedAt
  }
`);

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
      plan {
        ...PlanShown
      }
      cases(limit: 50) {
        ...CaseMigrationShown
      }
    }
  }
`);

export const PreviewMigrationQuery = graphql(`
  query PreviewMigration($procedure: String!, $from: String!, $to: String!, $plan: MigrationPlanInput) {
    previewMigration(procedure: $procedure, from: $from, to: $to, plan: $plan) {
      __typename
      ... on Refusal {
        ...RefusalShown
      }
      ... on MigrationPreview {
        from
        to
        plan {
          ...PlanShown
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
          ...CaseMigrationShown
        }
      }
    }
    newer: procedure(hash: $to) {
      states {
        key
        kind
        depth
        label {
          it
          en
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

export const RevertMigration = graphql(`
  mutation RevertMigration($requestId: ID!, $migration: ID!, $case: ID!) {
    revertMigration(requestId: $requestId, migration: $migration, case: $case) {
      ...Answered
    }
  }
`);
