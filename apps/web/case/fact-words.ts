import { FACT_LABELS } from '../../../libs/domain/index';
import type { FactShown } from '../connection/answer';
import { useOwn, useSay, useSayOr, type BothLanguages } from '../language/words';
import { useCaseWords } from './case-words';
import { readFact, type ReadFact } from './read-fact';

const LABELS: Readonly<Record<string, BothLanguages>> = FACT_LABELS;

/**
 * A fact and its value in words: "observations that still have no response: 3". Null while the procedure's words are
 * on their way: a raw name would say nothing to anybody.
 */
export function useFactWords(): (fact: FactShown) => { label: string; value: string } | null {
  const labelOf = useFactLabel();
  const say = useSay();
  const sayOr = useSayOr();
  const truth: Record<string, string> = {
    true: say('web.fact.true'),
    false: say('web.fact.false'),
    '—': say('web.fact.unknown'),
  };
  const { procedure } = useCaseWords();
  return ({ name, value }) => {
    const read = readFact(name);
    if (read.kind !== 'fact' && !procedure) return null;
    return {
      label: labelOf(read),
      value: truth[value] ?? sayOr(`web.outcome.${value}`, sayOr(`web.policy.${value}`, value)),
    };
  };
}

function useFactLabel(): (fact: ReadFact) => string {
  const { procedure } = useCaseWords();
  const say = useSay();
  const own = useOwn();
  const named = (
    list: readonly { name: string; label: BothLanguages }[] | undefined,
    name: string,
  ): string => {
    const found = list?.find((one) => one.name === name);
    return found ? own(found.label) : name;
  };
  const state = (key: string): string => {
    const found = procedure?.states.find((one) => one.key === key);
    return found ? own(found.label) : key;
  };
  return (fact) => {
    switch (fact.kind) {
      case 'fact':
        return LABELS[fact.name] ? own(LABELS[fact.name]!) : fact.name;
      case 'policy':
        return named(procedure?.policies, fact.name);
      case 'active':
        return say('web.fact.active', { state: state(fact.name) });
      case 'times':
        return say('web.fact.times', { event: named(procedure?.events, fact.name) });
      case 'regions':
        return fact.states.length === 0
          ? say('web.fact.regions', { state: state(fact.name) })
          : say('web.fact.regionsIn', { states: fact.states.map(state).join(', ') });
    }
  };
}
