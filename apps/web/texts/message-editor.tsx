// One message: what it may say, its words in both languages side by side, the mail that they make, and their history.
import { useState } from 'react';
import { useSay } from '../language/words';
import { History } from './history';
import { LanguageEditor } from './language-editor';
import { Preview } from './preview';
import type { Language, Message, Words } from './shown';

type Written = Partial<Record<Language, Words>>;

export function MessageEditor({ of }: { of: Message }) {
  const say = useSay();
  const [written, setWritten] = useState<Written>({});
  const [language, setLanguage] = useState<Language>('it');
  const wordsIn = (one: Language): Words =>
    written[one] ?? of.texts.find((text) => text.language === one)!.inForce;
  const change = (one: Language, words: Words) => setWritten((all) => ({ ...all, [one]: words }));
  return (
    <>
      <p>
        {say('web.texts.parameters')}{' '}
        {of.parameters.map(({ name, required }) => (
          <span key={name} className="text-parameter">
            <code>{`{${name}}`}</code>
            {required && <span className="quiet"> {say('web.texts.required')}</span>}
          </span>
        ))}
      </p>
      <div className="text-editors">
        {of.texts.map((text) => (
          <LanguageEditor
            key={text.language}
            of={of}
            text={text}
            words={wordsIn(text.language)}
            change={(words) => change(text.language, words)}
            shown={text.language === language}
            show={() => setLanguage(text.language)}
          />
        ))}
      </div>
      <Preview message={of.message} language={language} words={wordsIn(language)} />
      <History
        of={of}
        restore={(one, words) => {
          change(one, words);
          setLanguage(one);
          document.getElementById('message-title')?.focus();
        }}
      />
    </>
  );
}
