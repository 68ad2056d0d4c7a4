import { useId, useState } from 'react';
import { WEBHOOK_TOPICS, type WebhookTopic } from '../../../libs/domain/index';
import { CommandOutcome } from '../case/command-outcome';
import { useDeed } from '../connection/use-deed';
import { useSay } from '../language/words';
import { AddWebhook } from './webhooks.query';

/** Where to, and of what: then the secret is shown, once. */
export function AddWebhookForm({ added }: { added: (secret: string) => void }) {
  const say = useSay();
  const id = useId();
  const [url, setUrl] = useState('');
  const [topics, setTopics] = useState<readonly WebhookTopic[]>(['case.moved']);
  const [tried, setTried] = useState(false);
  const { state, act, busy } = useDeed(AddWebhook, ({ addWebhook: made }) => {
    if (made.__typename !== 'WebhookAdded') return;
    added(made.secret);
    setUrl('');
    setTried(false);
  });
  const missing = { url: tried && url.trim() === '', topics: tried && topics.length === 0 };
  const toggle = (topic: WebhookTopic) =>
    setTopics(topics.includes(topic) ? topics.filter((one) => one !== topic) : [...topics, topic]);
  return (
    <section className="page-section" aria-labelledby="add-title">
      <h2 id="add-title">{say('web.webhooks.add')}</h2>
      <form
        noValidate
        className="control-form webhook-form"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (url.trim() !== '' && topics.length > 0) void act({ url: url.trim(), topics: [...topics] });
        }}
      >
        <label htmlFor={`${id}-url`}>{say('web.webhooks.url')}</label>
        <input
          id={`${id}-url`}
          type="url"
          value={url}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={missing.url}
          aria-describedby={`${id}-help ${id}-url-error`}
          onChange={({ target }) => setUrl(target.value)}
        />
        <p id={`${id}-help`} className="form-help">
          {say('web.webhooks.urlHelp')}
        </p>
        <p id={`${id}-url-error`} className="form-error" role="alert" hidden={!missing.url}>
          {missing.url ? say('web.webhooks.urlMissing') : ''}
        </p>
        <fieldset className="choices" aria-describedby={`${id}-topics-error`}>
          <legend>{say('web.webhooks.topics')}</legend>
          {WEBHOOK_TOPICS.map((topic) => (
            <label key={topic} className="choice">
              <input type="checkbox" checked={topics.includes(topic)} onChange={() => toggle(topic)} />
              <span>
                {say(`web.webhooks.topic.${inKeys(topic)}`)} <code>{topic}</code>
              </span>
            </label>
          ))}
          <p id={`${id}-topics-error`} className="form-error" role="alert" hidden={!missing.topics}>
            {missing.topics ? say('web.webhooks.topicsMissing') : ''}
          </p>
        </fieldset>
        <CommandOutcome state={state} />
        <button type="submit" className="btn btn-primary" disabled={busy}>
          {say('web.webhooks.add')}
        </button>
      </form>
    </section>
  );
}

/** A dot parts the words of a key. */
const inKeys = (topic: WebhookTopic): string => topic.replace('.', '-');
