// Every version of a message's words, each against the one before it in its language, and the way back to any of them.
import { useDates } from '../language/dates';
import { useOwn, useSay } from '../language/words';
import type { Message, Version, Words } from './shown';
import { diffWords } from './word-diff';

interface HistoryProps {
  of: Message;
  /** puts the words of a version into the editor, where they can be saved as the newest */
  restore: (language: Version['language'], words: Words) => void;
}

export function History({ of, restore }: HistoryProps) {
  const say = useSay();
  return (
    <section className="page-section" aria-labelledby="history-title">
      <h3 id="history-title">{say('web.texts.history')}</h3>
      {of.versions.length === 0 && <p className="quiet">{say('web.texts.history.none')}</p>}
      <ol className="incidents text-versions" reversed>
        {of.versions.map((version) => (
          <li key={`${version.language}/${version.number}`}>
            <Entry of={of} version={version} restore={restore} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Entry({ of, version, restore }: HistoryProps & { version: Version }) {
  const say = useSay();
  const own = useOwn();
  const dates = useDates();
  const { language, number } = version;
  const house = of.texts.find((one) => one.language === language)!.house;
  const before = of.versions.find((one) => one.language === language && one.number === number - 1);
  const name = say('web.texts.version', { number, language: say(`web.texts.language.${language}`) });
  return (
    <details className="incident">
      <summary>
        <strong>{name}</strong>{' '}
        <span className="quiet">
          {say('web.texts.by', { who: own(version.by), at: dates.instant(version.at) })}
        </span>
        {!version.words && <span className="tag">{say('web.texts.wentBack')}</span>}
      </summary>
      <Changes before={before?.words ?? house} after={version.words ?? house} lang={language} />
      <button
        type="button"
        className="btn btn-outline-primary"
        onClick={() => restore(language, version.words ?? house)}
      >
        {say('web.texts.restore')}
        <span className="visually-hidden"> {name}</span>
      </button>
    </details>
  );
}

function Changes({ before, after, lang }: { before: Words; after: Words; lang: Version['language'] }) {
  return (
    <div className="text-changes" lang={lang}>
      <p>
        <strong>
          <Diff before={before.subject} after={after.subject} />
        </strong>
      </p>
      <p>
        <Diff before={before.body} after={after.body} />
      </p>
    </div>
  );
}

function Diff({ before, after }: { before: string; after: string }) {
  return diffWords(before, after).map(({ kind, text }, position) =>
    kind === 'same' ? (
      <span key={position}>{text}</span>
    ) : kind === 'added' ? (
      <ins key={position}>{text}</ins>
    ) : (
      <del key={position}>{text}</del>
    ),
  );
}
