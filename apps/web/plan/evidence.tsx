import { useCaseName } from '../case/case-name';
import { useSay } from '../language/words';
import { Icon } from '../shell/icon';

interface Proven {
  id: string;
  kind: string;
  openedAt: string;
  bundlePath: string;
}

/** The evidence of each procedure, and how a stranger checks it without asking us. */
export function Evidence({ cases }: { cases: readonly Proven[] }) {
  const say = useSay();
  const nameOf = useCaseName();
  return (
    <section id="evidence" className="page-section" aria-labelledby="evidence-title">
      <h2 id="evidence-title">{say('web.evidence.title')}</h2>
      <p className="lead-text">{say('web.evidence.text')}</p>
      <ul className="downloads">
        {cases.map((one) => (
          <li key={one.id}>
            <a href={one.bundlePath} download={`${one.id}.json`}>
              <Icon name="download" size={24} />
              <span>
                <strong>{say('web.evidence.download')}</strong>
                <span>{nameOf(one)}</span>
              </span>
            </a>
          </li>
        ))}
      </ul>
      <p>{say('web.evidence.how')}</p>
      <pre className="command">
        <code>npx copianifica verify {say('web.evidence.file')}</code>
      </pre>
    </section>
  );
}
