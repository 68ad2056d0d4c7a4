import { graphql } from '../generated';

export const ChoicesShown = graphql(`
  fragment ChoicesShown on NoticeChoices {
    every
    messages {
      message
      name {
        it
        en
      }
      when {
        it
        en
      }
      legal
      mode
    }
    quiet {
      from
      to
    }
    weeklyOn
    digestHour
  }
`);

export const ChoicesQuery = graphql(`
  query Choices {
    noticeChoices {
      ...ChoicesShown
    }
  }
`);

export const ChooseNotice = graphql(`
  mutation ChooseNotice($message: String!, $mode: NoticeMode) {
    chooseNotice(message: $message, mode: $mode) {
      __typename
      ... on NoticeChoicesChanged {
        choices {
          ...ChoicesShown
        }
      }
      ... on Refusal {
        ...RefusalShown
      }
    }
  }
`);

export const ChooseHabits = graphql(`
  mutation ChooseHabits($weeklyOn: Int!, $quiet: QuietHoursInput) {
    chooseNoticeHabits(weeklyOn: $weeklyOn, quiet: $quiet) {
      __typename
      ... on NoticeChoicesChanged {
        choices {
          ...ChoicesShown
        }
      }
      ... on Refusal {
        ...RefusalShown
      }
    }
  }
`);
