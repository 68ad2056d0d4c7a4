import type { Tally } from './tally';
import type { Votes } from './tally-input';

/**
 * What a ballot says as an opinion. `contrary` needs a majority of noes: more against than for. One that
 * misses its threshold without it is `not-favourable`: where the opinion binds it counts as contrary, elsewhere
 * the procedure says (DOMAIN §5). `not-given` (non reso): there was no quorum.
 */
export type OpinionOutcome = 'favourable' | 'contrary' | 'not-favourable' | 'not-given';

/** `counts` are the ballots behind the result; heads decide, whatever else the rule weighs. */
export function outcomeOfOpinion(result: Tally, counts: { for?: Votes; against?: Votes }): OpinionOutcome {
  if (result.outcome === 'no-quorum') return 'not-given';
  if (result.outcome === 'passed') return 'favourable';
  return (counts.against?.members ?? 0) > (counts.for?.members ?? 0) ? 'contrary' : 'not-favourable';
}
