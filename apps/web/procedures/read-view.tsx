// One version, read: where it leads, who may, on which conditions, by which terms; in words first, as written at the end.
import { ProcedureDrawing } from '../drawing/procedure-drawing';
import { useDates } from '../language/dates';
import { useOwn, useSay, useSayOr } from '../language/words';
import { Findings } from './findings';
import { ConditionList, EventList, PolicyList, TermList } from './read-lists';
import { StateList } from './state-list';
import { short, type Summary, type Version } from './shown';

export function ReadView({ of, version }: { of: Summary; version: Version }) {
  const say = useSay();
  const sayOr = useSayOr();
  const own = useOwn();
  const dates = useDates();
  const inForce = of.inForce?.hash === version.hash;
  return (
    <>
      <p className="version-line">
        <span className={inForce ? 'tag tag-current' : 'tag tag-warning'}>
          {say(inForce ? 'web.procedure.isInForce' : 'web.procedure.isNotInForce')}
        </span>
        <span>
          <code className="hash">{short(version.hash)}</code>
        </span>
        {inForce && of.inForce && (
          <span>
            {say('web.procedures.since', { number: of.inForce.number, date: dates.day(of.inForce.since) })}
          </span>
        )}
        <span>{say('web.procedure.validFrom', { date: dates.civil(version.validFrom) })}</span>
        <span>{say('web.term.source', { source: version.source })}</span>
        <span>{sayOr(`web.cycles.one.${version.kind}`, version.kind)}</span>
      </p>
      {version.findings.length > 0 && (
        <details className="terms-over">
          <summary>{say('web.procedure.findings', { count: version.findings.length })}</summary>
          <Findings findings={version.findings} />
        </details>
      )}
      <section className="page-section" aria-labelledby="drawn-title">
        <h2 id="drawn-title">{say('web.procedure.drawn')}</h2>
        <ProcedureDrawing drawing={version.drawing} described={version.described} label={own(version.name)} />
      </section>
      <Part name="states" count={version.states.length}>
        <StateList states={version.states} />
      </Part>
      <Part name="events" count={version.events.length}>
        <EventList events={version.events} />
      </Part>
      <Part name="conditions" count={version.conditions.length}>
        <ConditionList conditions={version.conditions} />
      </Part>
      <Part name="terms" count={version.terms.length}>
        <TermList terms={version.terms} />
      </Part>
      <Part name="policies" count={version.policies.length}>
        <PolicyList policies={version.policies} />
      </Part>
      <Part name="text">
        <pre className="code-block" tabIndex={0} lang="en">
          {version.text}
        </pre>
      </Part>
    </>
  );
}

/** Long lists are folded behind their names: a reader opens what they came for. */
function Part({ name, count, children }: { name: string; count?: number; children: React.ReactNode }) {
  const say = useSay();
  return (
    <details className="procedure-part" id={name}>
      <summary>
        <h2>{say(`web.procedure.${name}`)}</h2>
        {count !== undefined && <span className="quiet">{count}</span>}
      </summary>
      {children}
    </details>
  );
}
