// The words of a message in one language: written, saved as a version, or given up for those of the house.
import { useId } from 'react';
import { CommandOutcome } from '../case/command-outcome';
import { useCommand } from '../connection/use-command';
import { useSay } from '../language/words';
import { useToast } from '../shell/toasts';
import { type InLanguage, type Message, plainWords, type Words } from './shown';
import { SaveNoticeText } from './texts.query';

interface LanguageEditorProps {
  of: Message;
  text: InLanguage;
  words: Words;
  change: (words: Words) => void;
  /** which of the two is shown in the preview */
  shown: boolean;
  show: () => void;
}

export function LanguageEditor({ of, text, words, change, shown, show }: LanguageEditorProps) {
  const say = useSay();
  const id = useId();
  const toast = useToast();
  const { language } = text;
  const command = useCommand(SaveNoticeText, () => toast({ tone: 'done', title: say('web.texts.saved') }));
  const changed = words.subject !== text.inForce.subject || words.body !== text.inForce.body;
  const send = (wanted: Words | null) =>
    command.send({
      message: of.message,
      language,
      after: text.number,
      words: wanted && plainWords(wanted),
    });
  return (
    <form
      className="control-form text-editor"
      noValidate
      aria-labelledby={`${id}-title`}
      onSubmit={(event) => {
        event.preventDefault();
        if (changed) void send(words);
      }}
    >
      <h3 id={`${id}-title`}>
        {say(`web.texts.language.${language}`)}{' '}
        <span className={text.own ? 'tag tag-current' : 'tag'}>
          {say(text.own ? 'web.texts.own' : 'web.texts.house', { number: text.number })}
        </span>
      </h3>
      <label htmlFor={`${id}-subject`}>{say('web.texts.subject')}</label>
      <input
        id={`${id}-subject`}
        lang={language}
        value={words.subject}
        maxLength={200}
        readOnly={command.busy}
        onFocus={show}
        onChange={({ target }) => change({ ...words, subject: target.value })}
      />
      <label htmlFor={`${id}-body`}>{say('web.texts.body')}</label>
      <textarea
        id={`${id}-body`}
        lang={language}
        rows={7}
        maxLength={5_000}
        value={words.body}
        readOnly={command.busy}
        onFocus={show}
        onChange={({ target }) => change({ ...words, body: target.value })}
      />
      <CommandOutcome {...command} />
      <div className="buttons">
        <button type="submit" className="btn btn-primary" disabled={command.busy || !changed}>
          {say('web.texts.save')}
          <span className="visually-hidden"> {say(`web.texts.language.${language}`)}</span>
        </button>
        {text.own && (
          <button
            type="button"
            className="btn btn-outline-primary"
            disabled={command.busy}
            onClick={() => void send(null).then((done) => done && change(text.house))}
          >
            {say('web.texts.backToHouse')}
            <span className="visually-hidden"> {say(`web.texts.language.${language}`)}</span>
          </button>
        )}
        {!shown && (
          <button type="button" className="btn btn-outline-primary" onClick={show}>
            {say('web.texts.showPreview')}
            <span className="visually-hidden"> {say(`web.texts.language.${language}`)}</span>
          </button>
        )}
      </div>
    </form>
  );
}
