import type { TallyInput } from '../../../libs/domain/index';
import { useOwn, useSay } from '../language/words';
import { Icon } from '../shell/icon';
import { count } from './count';
import { useBodyName } from './rule-choice';
import type { ShownRule } from './rule-of';
import type { Asked, MajoritySearch } from './search';

interface OtherRulesProps {
  /** the rules of the day of such a body, here and elsewhere */
  rules: readonly ShownRule[];
  ballot: TallyInput;
  asked: Asked;
  set: (patch: Partial<MajoritySearch>) => void;
}

/** One and the same ballot may pass under one rule and fail under another: the rule belongs to the matter. */
export function OtherRules({ rules, ballot, asked, set }: OtherRulesProps) {
  const say = useSay();
  const counts = rules.map((rule) => count(rule, ballot, asked));
  // What no rule can count says so above, once.
  if (asked.for === undefined || rules.length < 2 || counts.every((one) => 'code' in one)) return null;
  return (
    <section className="page-section">
      <h3>{say('web.majority.others')}</h3>
      <p>{say('web.majority.others.text')}</p>
      <ul className="rows">
        {rules.map((rule) => (
          <OtherRule key={rule.key} rule={rule} ballot={ballot} asked={asked} set={set} />
        ))}
      </ul>
    </section>
  );
}

function OtherRule({ rule, ballot, asked, set }: Omit<OtherRulesProps, 'rules'> & { rule: ShownRule }) {
  const say = useSay();
  const own = useOwn();
  const name = useBodyName();
  const result = count(rule, ballot, asked);
  const title = rule.label ? own(rule.label) : rule.matter;
  const outcome = 'code' in result ? null : result.outcome;
  return (
    <li className="other-rule">
      <span>
        <strong>{title}</strong>
        <br />
        <span className="quiet">{name(rule)}</span>
      </span>
      <span className={`other-outcome outcome-${outcome ?? 'refused'}`}>
        {outcome ? (
          <>
            <Icon name={outcome === 'passed' ? 'check' : 'cross'} size={18} /> {say(`web.outcome.${outcome}`)}
          </>
        ) : (
          'code' in result && say(`refusal.${result.code}`, result.data)
        )}
      </span>
      {rule.key === asked.rule ? (
        <span className="tag tag-current">{say('web.majority.thisRule')}</span>
      ) : (
        <button
          type="button"
          className="btn btn-outline-primary d-print-none"
          onClick={() => set({ rule: rule.key })}
        >
          {say('web.majority.useRule')}
          <span className="visually-hidden">
            : {title}, {name(rule)}
          </span>
        </button>
      )}
    </li>
  );
}
