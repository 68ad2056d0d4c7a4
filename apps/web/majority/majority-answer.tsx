import type { Check } from '../../../libs/domain/index';
import { CopyLink } from '../calculator/copy-link';
import { Refused } from '../calculator/refused';
import { useDates } from '../language/dates';
import { useNumber, useOwn, useSay, useSayOr } from '../language/words';
import { Icon } from '../shell/icon';
import { EmptyState } from '../shell/states';
import { ballotOf, count } from './count';
import { useBodyName } from './rule-choice';
import type { ShownRule } from './rule-of';
import type { Asked } from './search';

interface AnswerProps {
  rule: ShownRule | undefined;
  asked: Asked;
  address: string;
}

/** The outcome, and each condition with what it needs, what there is and what is missing. */
export function MajorityAnswer({ rule, asked, address }: AnswerProps) {
  const say = useSay();
  if (!rule) {
    const data = { rule: asked.rule, date: asked.on };
    return <Refused title={say('web.majority.refused')} code="ballot/rule-not-in-force" data={data} />;
  }
  if (asked.for === undefined && asked.against === undefined && asked.abstain === undefined) {
    return <EmptyState title={say('web.majority.open')} />;
  }
  const result = count(rule, ballotOf(asked), asked);
  if ('code' in result) return <Refused title={say('web.majority.refused')} {...result} />;
  return (
    <>
      <p className={`outcome outcome-${result.outcome}`} role="status">
        <Icon name={result.outcome === 'passed' ? 'check' : 'cross'} size={28} />{' '}
        <strong>{say(`web.outcome.${result.outcome}`)}</strong>
      </p>
      <UnderRule rule={rule} asked={asked} />
      <Figures asked={asked} />
      <ul className="meters">
        {result.checks.map((check, index) => (
          <Meter key={check.name} check={check} condition={rule.conditions[index]!} />
        ))}
      </ul>
      <div className="buttons">
        <CopyLink search={address} />
        <button type="button" className="btn btn-outline-primary d-print-none" onClick={() => print()}>
          {say('web.calculator.print')}
        </button>
      </div>
    </>
  );
}

function UnderRule({ rule, asked }: { rule: ShownRule; asked: Asked }) {
  const say = useSay();
  const own = useOwn();
  const dates = useDates();
  const name = useBodyName();
  const whatIf = asked.rounding !== undefined || asked.abstentions !== undefined;
  return (
    <p>
      {say('web.majority.under', {
        rule: rule.label ? own(rule.label) : rule.matter,
        body: name(rule),
        date: dates.civil(asked.on),
      })}{' '}
      {whatIf && <strong>{say('web.majority.underWhatIf')}</strong>}
    </p>
  );
}

const ROWS = ['members', 'present', 'for', 'against', 'abstain'] as const;

/** What was counted, for paper, where the form is not. */
function Figures({ asked }: { asked: Asked }) {
  const say = useSay();
  const number = useNumber();
  const shown = (value: number | string | undefined) => (typeof value === 'number' ? number(value) : value);
  const said = ROWS.filter((row) => asked[row] !== undefined).map((row) => {
    const residents = shown(row === 'members' ? asked.population : asked[`${row}Population`]);
    const label = say(`web.majority.row.${row === 'members' ? 'base' : row}`);
    const weight = residents ? ` (${say('web.majority.residents', { residents })})` : '';
    return `${label}: ${shown(asked[row])}${weight}`;
  });
  return <p className="print-only">{said.join('; ')}.</p>;
}

type ShownCondition = ShownRule['conditions'][number];

function Meter({ check, condition }: { check: Check; condition: ShownCondition }) {
  const say = useSay();
  const sayOr = useSayOr();
  const number = useNumber();
  const figures = { need: number(check.need), have: number(check.have), missing: number(check.missing) };
  return (
    <li className={check.holds ? 'check-holds' : 'check-fails'}>
      <p className="meter-head">
        <Icon name={check.holds ? 'check' : 'cross'} size={20} />
        <strong>{sayOr(`web.check.${check.name}`, check.name)}</strong>
        <span>{say(check.holds ? 'web.tally.holds' : 'web.tally.fails', figures)}</span>
      </p>
      <Bar check={check} />
      <p className="quiet">
        {say('web.majority.share', {
          share: condition.numerator == null ? 'majority' : 'fraction',
          compare: condition.compare === '>' ? 'more' : 'least',
          numerator: condition.numerator ?? 1,
          denominator: condition.denominator ?? 2,
          of: condition.of,
          measure: condition.measure,
        })}
      </p>
    </li>
  );
}

/** Have and need as lengths; the words above say the same. */
function Bar({ check }: { check: Check }) {
  const most = Math.max(check.need, check.have, 1) * 1.15;
  const have = (check.have / most) * 100;
  const need = (check.need / most) * 100;
  return (
    <svg
      className="need-bar"
      viewBox="0 0 100 6"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect className="bar-ground" y="1" width="100" height="4" />
      <rect className={check.holds ? 'bar-for' : 'bar-against'} y="1" width={have} height="4" />
      <rect className="bar-need" x={Math.min(need, 99.4)} width="0.6" height="6" />
    </svg>
  );
}
