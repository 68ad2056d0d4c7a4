import { useId } from 'react';
import { useDates } from '../language/dates';
import { useOwn, useSay, useSayOr } from '../language/words';
import type { ShownRule } from './rule-of';
import type { MajoritySearch } from './search';

interface RuleChoiceProps {
  rules: readonly ShownRule[];
  /** those of the day */
  inForce: readonly ShownRule[];
  chosen: string;
  on: string;
  set: (patch: Partial<MajoritySearch>) => void;
}

/** The rule by its body and its matter, and the day whose version of it counts. */
export function RuleChoice({ rules, inForce, chosen, on, set }: RuleChoiceProps) {
  const say = useSay();
  const own = useOwn();
  const id = useId();
  const groups = grouped(rules);
  const [authority, organ] = chosen.split('/');
  const group = groups.find((one) => one.key === `${authority}/${organ}`) ?? groups[0]!;
  const name = useBodyName();
  return (
    <>
      <label htmlFor={`${id}-on`}>{say('web.majority.on')}</label>
      <input id={`${id}-on`} type="date" value={on} onChange={({ target }) => set({ on: target.value })} />
      <label htmlFor={`${id}-body`}>{say('web.majority.body')}</label>
      <select
        id={`${id}-body`}
        value={group.key}
        onChange={({ target }) => {
          const next = groups.find(({ key }) => key === target.value)!.rules[0]!;
          // Another body has another base: what was typed for this one is not carried over.
          set({ rule: next.key, members: undefined, population: undefined });
        }}
      >
        {groups.map(({ key, rules: [first] }) => (
          <option key={key} value={key}>
            {name(first!)}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}-matter`}>{say('web.majority.matter')}</label>
      <select id={`${id}-matter`} value={chosen} onChange={({ target }) => set({ rule: target.value })}>
        {group.rules.map((rule) => (
          <option key={rule.key} value={rule.key}>
            {rule.label ? own(rule.label) : rule.matter}
            {!inForce.some(({ key }) => key === rule.key) && ` (${say('web.majority.notInForce')})`}
          </option>
        ))}
      </select>
      <Source rule={inForce.find(({ key }) => key === chosen)} />
    </>
  );
}

/** The organ in words, the body by its key, which is all that a rule knows. */
export function useBodyName(): (rule: ShownRule) => string {
  const sayOr = useSayOr();
  return ({ authority, body }) =>
    `${sayOr(`web.organ.${body}`, body)} · ${authority.charAt(0).toUpperCase()}${authority.slice(1)}`;
}

function Source({ rule }: { rule: ShownRule | undefined }) {
  const say = useSay();
  const dates = useDates();
  if (!rule) return null;
  return (
    <p className="form-help">
      {rule.validTo
        ? say('web.majority.between', { from: dates.civil(rule.validFrom), to: dates.civil(rule.validTo) })
        : say('web.majority.since', { from: dates.civil(rule.validFrom) })}{' '}
      {say('web.term.source', { source: rule.source })} {!rule.verified && say('web.term.unverified')}
    </p>
  );
}

interface Group {
  key: string;
  rules: ShownRule[];
}

/** One group for each organ of each body, with one entry for each matter, whatever its versions. */
function grouped(rules: readonly ShownRule[]): Group[] {
  const groups = new Map<string, ShownRule[]>();
  for (const rule of rules) {
    const key = `${rule.authority}/${rule.body}`;
    const group = groups.get(key) ?? [];
    if (!group.some((one) => one.key === rule.key)) group.push(rule);
    groups.set(key, group);
  }
  return [...groups].map(([key, of]) => ({ key, rules: of }));
}
