import { graphql } from '../generated';

export const TermShown = graphql(`
  fragment TermShown on Term {
    id
    name
    label {
      it
      en
    }
    startedOn
    dueOn
    dueAt
    state
    daysLeft
    source
    verified
    steps {
      rule
      date
      sentence {
        it
        en
      }
    }
  }
`);

export const TallyShown = graphql(`
  fragment TallyShown on Tally {
    outcome
    present
    for
    against
    abstain
    notVoting
    members
    rule
    checks {
      name
      need
      have
      missing
      holds
    }
  }
`);

export const EventShown = graphql(`
  fragment EventShown on CaseEvent {
    sequence
    type
    label {
      it
      en
    }
    instant
    actor {
      it
      en
    }
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
    hash
    summary {
      it
      en
    }
    notices
    tally {
      ...TallyShown
    }
    term {
      ...TermShown
    }
  }
`);
