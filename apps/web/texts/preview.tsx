// The mail that the words would make, asked of the server a moment after the last key.
import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { documentFor } from '../connection/document';
import type { PreviewNoticeTextQuery as Data } from '../generated/graphql';
import { useOwn, useSay } from '../language/words';
import { ErrorState, Note } from '../shell/states';
import { LetterFrame } from './letter-frame';
import { type Language, plainWords, type Words } from './shown';
import { PreviewNoticeTextQuery } from './texts.query';

const PAUSE_MS = 400;
const VIEWS = ['phone', 'desktop', 'plain'] as const;
type View = (typeof VIEWS)[number];

function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

interface PreviewProps {
  message: string;
  language: Language;
  words: Words;
}

export function Preview({ message, language, words }: PreviewProps) {
  const say = useSay();
  const [view, setView] = useState<View>('phone');
  const settled = useSettled(words);
  const [{ data, error }, ask] = useQuery<Data>({
    query: documentFor(PreviewNoticeTextQuery),
    variables: { message, language, words: plainWords(settled) },
  });
  return (
    <section className="text-preview" aria-labelledby="preview-title">
      <h3 id="preview-title">{say('web.texts.preview')}</h3>
      <p className="quiet">{say('web.texts.preview.text')}</p>
      <div className="switch-row" role="group" aria-label={say('web.texts.preview')}>
        {VIEWS.map((one) => (
          <button
            key={one}
            type="button"
            className="btn btn-outline-primary btn-sm"
            aria-pressed={view === one}
            onClick={() => setView(one)}
          >
            {say(`web.texts.preview.${one}`)}
          </button>
        ))}
      </div>
      {error && <ErrorState error={error} retry={() => ask({ requestPolicy: 'network-only' })} />}
      <div aria-live="polite">
        {data && <Shown answer={data.previewNoticeText} view={view} language={language} />}
      </div>
    </section>
  );
}

interface ShownProps {
  answer: Data['previewNoticeText'];
  view: View;
  language: Language;
}

function Shown({ answer, view, language }: ShownProps) {
  const say = useSay();
  const own = useOwn();
  if (answer.__typename === 'Refusal')
    return (
      <Note icon="hand" tone="problem" title={say('web.texts.cannotBeSaid')}>
        <p>{own(answer.sentence)}</p>
      </Note>
    );
  return (
    <>
      <p className="preview-subject">
        <span className="quiet">{say('web.texts.subject')}</span>{' '}
        <strong lang={language}>{answer.subject}</strong>
      </p>
      {view === 'plain' ? (
        <pre className="plain-letter" lang={language} tabIndex={0}>
          {answer.text}
        </pre>
      ) : (
        <LetterFrame html={answer.html} title={answer.subject} wide={view === 'desktop'} />
      )}
    </>
  );
}
