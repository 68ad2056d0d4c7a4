// The other cases of the same plan: its revision and its zones' updates, each with its own phase bar.
import { useLiveQuery } from '../connection/live-query';
import { graphql } from '../generated';
import { useSay } from '../language/words';
import { PhaseBar } from '../phase-bar/phase-bar';
import { CaseLines } from './case-lines';
import type { CaseShown } from './shown';

const RelatedCasesQuery = graphql(`
  query RelatedCases($plan: ID!) {
    plan(id: $plan) {
      cases {
        ...PhaseBarCase
      }
    }
  }
`);

export function RelatedCases({ of }: { of: CaseShown }) {
  const say = useSay();
  const { data } = useLiveQuery(RelatedCasesQuery, { plan: of.plan });
  const others = data?.plan?.cases.filter(({ id }) => id !== of.id) ?? [];
  if (others.length === 0) return null;
  return (
    <section className="page-section" aria-labelledby="related-title">
      <h2 id="related-title">{say('web.case.related')}</h2>
      {others
        .filter(({ closed }) => !closed)
        .map((one) => (
          <PhaseBar key={one.id} of={one} linked />
        ))}
      <CaseLines cases={others.filter(({ closed }) => closed)} />
    </section>
  );
}
