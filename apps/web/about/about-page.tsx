// `/about`: how to read a plan here, and how to check that nobody has touched it.
import { useDates } from '../language/dates';
import { useNumber, useSay } from '../language/words';
import { Page } from '../shell/page';
import { useAuthority } from '../shell/site';

const READING = ['phase', 'version', 'timeline', 'conditions', 'terms'] as const;
const VERIFYING = ['download', 'run', 'compare'] as const;

export function AboutPage() {
  const say = useSay();
  return (
    <Page
      title={say('web.about.title')}
      crumbs={[]}
      lead={<p className="lead-text">{say('web.about.lead')}</p>}
    >
      <div className="container-xxl page-body narrow prose">
        <h2>{say('web.about.reading')}</h2>
        <dl className="explained">
          {READING.map((part) => (
            <div key={part}>
              <dt>{say(`web.about.${part}`)}</dt>
              <dd>{say(`web.about.${part}.text`)}</dd>
            </div>
          ))}
        </dl>
        <h2>{say('web.about.verifying')}</h2>
        <p>{say('web.about.verifying.text')}</p>
        <ol>
          {VERIFYING.map((step) => (
            <li key={step}>{say(`web.about.${step}`)}</li>
          ))}
        </ol>
        <pre className="command">
          <code>npx copianifica verify {say('web.evidence.file')}</code>
        </pre>
        <p>{say('web.about.verify.means')}</p>
        <RecordFacts />
        <h2>{say('web.about.data')}</h2>
        <p>{say('web.about.data.text')}</p>
      </div>
    </Page>
  );
}

function RecordFacts() {
  const authority = useAuthority();
  const say = useSay();
  const number = useNumber();
  const dates = useDates();
  const checkpoint = authority?.checkpoint;
  return (
    <dl className="facts">
      {authority?.recordKey && (
        <div>
          <dt>{say('web.footer.key')}</dt>
          <dd>
            <code className="hash">{authority.recordKey}</code>
          </dd>
        </div>
      )}
      {checkpoint && (
        <div>
          <dt>{say('web.footer.record')}</dt>
          <dd>
            {say('web.footer.sealed', {
              size: number(checkpoint.size),
              at: dates.instant(checkpoint.signedAt),
            })}
            <br />
            <code className="hash">{checkpoint.root}</code>
          </dd>
        </div>
      )}
    </dl>
  );
}
