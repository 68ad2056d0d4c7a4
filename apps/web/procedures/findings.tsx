import type { FindingShown } from '../connection/answer';
import { useSay } from '../language/words';
import { Icon } from '../shell/icon';

/** What is wrong with a text: each with its place and a sentence; errors first. */
export function Findings({ findings }: { findings: readonly FindingShown[] }) {
  const say = useSay();
  const errors = findings.filter(({ severity }) => severity === 'error');
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  return (
    <>
      <p>
        <strong>{say('web.findings.count', { errors: errors.length, warnings: warnings.length })}</strong>
      </p>
      <ul className="findings">
        {[...errors, ...warnings].map(({ procedure, pointer, sentence, severity }, position) => (
          <li key={`${pointer}-${position}`} className={`finding-${severity}`}>
            <Icon name={severity === 'error' ? 'cross' : 'warning'} size={18} />
            <span>
              <span className="finding-word">{say(`web.findings.${severity}`)}</span>{' '}
              <span lang="en">{sentence}</span>
              <br />
              <code className="refusal-code">
                {procedure && `${procedure} `}
                {pointer || '/'}
              </code>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
