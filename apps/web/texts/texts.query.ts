import { graphql } from '../generated';

export const NoticeTextShown = graphql(`
  fragment NoticeTextShown on NoticeText {
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
    audience
    parameters {
      name
      required
    }
    texts {
      language
      number
      own
      inForce {
        subject
        body
      }
      house {
        subject
        body
      }
    }
    versions {
      language
      number
      at
      by {
        it
        en
      }
      words {
        subject
        body
      }
    }
  }
`);

export const NoticeTextsQuery = graphql(`
  query NoticeTexts {
    noticeTexts {
      ...NoticeTextShown
    }
  }
`);

export const PreviewNoticeTextQuery = graphql(`
  query PreviewNoticeText($message: ID!, $language: Language!, $words: NoticeSentencesInput!) {
    previewNoticeText(message: $message, language: $language, words: $words) {
      __typename
      ... on NoticeTextPreview {
        subject
        text
        html
      }
      ... on Refusal {
        code
        sentence {
          it
          en
        }
      }
    }
  }
`);

export const SaveNoticeText = graphql(`
  mutation SaveNoticeText(
    $requestId: ID!
    $message: ID!
    $language: Language!
    $after: Int!
    $words: NoticeSentencesInput
  ) {
    saveNoticeText(
      requestId: $requestId
      message: $message
      language: $language
      after: $after
      words: $words
    ) {
      __typename
      ... on NoticeTextSaved {
        number
      }
      ... on Refusal {
        ...RefusalShown
      }
    }
  }
`);
