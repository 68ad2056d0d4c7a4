// A text of a procedure, pasted or from files, checked by the server beside what is in force; nothing is kept until
// somebody who may stores it, and then it binds nobody yet.
import { useId, useState } from 'react';
import { useClient, type CombinedError } from 'urql';
import type { FindingShown } from '../connection/answer';
import { documentFor } from '../connection/document';
import type { CheckProcedureQuery as Data } from '../generated/graphql';
import { useSay } from '../language/words';
import { useAdministrators } from '../shell/administrators';
import { ErrorState, MayNot, Note } from '../shell/states';
import { Findings } from './findings';
import { CheckProcedureQuery } from './procedures.query';
import { StoreTexts } from './store-texts';

type Checked =
  | { kind: 'open' }
  | { kind: 'checking' }
  | { kind: 'checked'; texts: string[]; findings: readonly FindingShown[] }
  | { kind: 'failed'; error: CombinedError };

export function CheckText() {
  const say = useSay();
  const id = useId();
  const client = useClient();
  const [text, setText] = useState('');
  const [files, setFiles] = useState<readonly { name: string; text: string }[]>([]);
  const [missing, setMissing] = useState(false);
  const [checked, setChecked] = useState<Checked>({ kind: 'open' });
  const check = async () => {
    const texts = [...(text.trim() ? [text] : []), ...files.map((one) => one.text)];
    setMissing(texts.length === 0);
    if (texts.length === 0) return;
    setChecked({ kind: 'checking' });
    const result = await client
      .query<Data>(documentFor(CheckProcedureQuery), { texts }, { requestPolicy: 'network-only' })
      .toPromise();
    setChecked(
      result.data
        ? { kind: 'checked', texts, findings: result.data.checkProcedure }
        : { kind: 'failed', error: result.error! },
    );
  };
  const read = async (list: FileList | null) =>
    setFiles(
      await Promise.all(
        [...(list ?? [])].map(async (file) => ({ name: file.name, text: await file.text() })),
      ),
    );
  return (
    <section className="page-section" id="check" aria-labelledby="check-title">
      <h2 id="check-title">{say('web.check.title')}</h2>
      <p className="lead-text">{say('web.check.lead')}</p>
      <form
        noValidate
        className="control-form"
        onSubmit={(event) => {
          event.preventDefault();
          void check();
        }}
      >
        <label htmlFor={`${id}-text`}>{say('web.check.text')}</label>
        <textarea
          id={`${id}-text`}
          className="code-text"
          rows={10}
          spellCheck={false}
          lang="en"
          value={text}
          aria-invalid={missing}
          aria-describedby={`${id}-error`}
          onChange={({ target }) => setText(target.value)}
        />
        <label htmlFor={`${id}-file`}>{say('web.check.file')}</label>
        <input
          id={`${id}-file`}
          type="file"
          accept=".yaml,.yml"
          multiple
          onChange={({ target }) => void read(target.files)}
        />
        <p id={`${id}-error`} className="form-error" role="alert" hidden={!missing}>
          {missing ? say('web.check.missing') : ''}
        </p>
        <button type="submit" className="btn btn-primary" disabled={checked.kind === 'checking'}>
          {say('web.check.send')}
        </button>
      </form>
      <div aria-live="polite" className="check-answer">
        {checked.kind === 'checking' && <p className="sending">{say('web.check.checking')}</p>}
        {checked.kind === 'failed' && <ErrorState error={checked.error} retry={() => void check()} />}
        {checked.kind === 'checked' && <Answer {...checked} />}
      </div>
    </section>
  );
}

function Answer({ texts, findings }: { texts: string[]; findings: readonly FindingShown[] }) {
  const say = useSay();
  const { mayAct, signedIn, who } = useAdministrators();
  if (findings.some(({ severity }) => severity === 'error')) return <Findings findings={findings} />;
  return (
    <>
      <Note icon="check" title={say('web.check.sound')}>
        <p>{say('web.check.sound.text')}</p>
      </Note>
      {findings.length > 0 && <Findings findings={findings} />}
      {mayAct ? (
        <StoreTexts texts={texts} />
      ) : (
        <MayNot title={say('web.procedures.notYours')} who={who} signIn={!signedIn} />
      )}
    </>
  );
}
