// `/accessibility`: the statement, in words that can be held against the pages.
import { useSay } from '../language/words';
import { Page } from '../shell/page';

const PARTS = ['standard', 'done', 'keyboard', 'limits', 'report'] as const;

export function AccessibilityPage() {
  const say = useSay();
  return (
    <Page title={say('web.accessibility.title')} crumbs={[]}>
      <div className="container-xxl page-body narrow prose">
        {PARTS.map((part) => (
          <section key={part}>
            <h2>{say(`web.accessibility.${part}`)}</h2>
            <p>{say(`web.accessibility.${part}.text`)}</p>
          </section>
        ))}
      </div>
    </Page>
  );
}
