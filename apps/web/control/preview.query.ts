import { graphql } from '../generated';

export const PreviewEventQuery = graphql(`
  query PreviewEvent($case: ID!, $event: String!, $with: PreviewInput) {
    previewEvent(case: $case, event: $event, with: $with) {
      event
      refusal {
        ...RefusalShown
      }
      outcome {
        to {
          key
          label {
            it
            en
          }
        }
        started {
          name
          label {
            it
            en
          }
          item
          dueOn
        }
        ended {
          name
          label {
            it
            en
          }
          item
        }
        suspended {
          name
          label {
            it
            en
          }
          item
        }
        told {
          message
          subject {
            it
            en
          }
          audience
          recipients
          item
        }
        freezesText
        locksDraft
        opensConsultation
        publishes
        inForce
        children {
          procedure
          item
        }
      }
      ways {
        state {
          key
          label {
            it
            en
          }
        }
        conditions {
          it
          en
        }
        to {
          key
          label {
            it
            en
          }
        }
      }
    }
  }
`);
