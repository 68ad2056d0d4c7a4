import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { ElementShownFragment, VersionShownFragment } from '../generated/graphql';
import { useDates } from '../language/dates';
import { useSay } from '../language/words';
import { EmptyState } from '../shell/states';
import { compareVersions, type Comparison } from './compare';
import { Elements, Outline } from './elements';
import type { PlanSearch, PlanShown } from './shown';
import { treeOf } from './tree';

export function PlanText({ plan, search }: { plan: PlanShown; search: PlanSearch }) {
  const say = useSay();
  const version =
    plan.versions.find((one) => one.number === search.version) ??
    plan.versions.find((one) => one.id === plan.inForce?.id) ??
    plan.versions.at(-1);
  const draft = plan.cases.find((one) => one.id === plan.current?.id)?.draft ?? [];
  const elements: readonly ElementShownFragment[] = version?.elements ?? draft;
  const other = plan.versions.find((one) => one.number === search.compare && one.id !== version?.id);
  const comparison = version && other ? compareVersions(other.elements, version.elements) : undefined;
  useHashTarget(elements.length > 0);
  return (
    <section id="text" className="page-section" aria-labelledby="text-title">
      <h2 id="text-title">{say('web.plan.text')}</h2>
      {version ? (
        <VersionSwitch plan={plan} shown={version} compared={other} />
      ) : (
        elements.length > 0 && <p className="draft-note">{say('web.plan.draftShown')}</p>
      )}
      {comparison && other && <ComparisonNote comparison={comparison} before={other.number} />}
      {elements.length === 0 ? (
        <EmptyState title={say('web.plan.noText')} />
      ) : (
        <div className="reader">
          <Outline branches={treeOf(elements)} />
          <Elements branches={treeOf(elements)} comparison={comparison} plan={plan.id} />
        </div>
      )}
    </section>
  );
}

/** A permalink points at text that is not there yet when the page opens: go to it once it is. */
function useHashTarget(ready: boolean): void {
  useEffect(() => {
    if (!ready || location.hash.length < 2) return;
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    target?.scrollIntoView();
    target?.focus({ preventScroll: true });
  }, [ready]);
}

interface SwitchProps {
  plan: PlanShown;
  shown: VersionShownFragment;
  compared: VersionShownFragment | undefined;
}

function VersionSwitch({ plan, shown, compared }: SwitchProps) {
  const say = useSay();
  const dates = useDates();
  const before = plan.versions.filter((one) => one.number < shown.number).at(-1);
  return (
    <div className="version-switch">
      <nav aria-label={say('web.version.choose')} className="d-print-none">
        <ul className="segments">
          {[...plan.versions]
            .sort((one, other) => one.number - other.number)
            .map((one) => (
              <li key={one.id}>
                <Link
                  to="/plans/$id"
                  params={{ id: plan.id }}
                  search={{ version: one.number }}
                  resetScroll={false}
                  activeProps={{}}
                  aria-current={one.id === shown.id ? 'true' : undefined}
                >
                  {say('web.version.number', { number: one.number })}
                </Link>
              </li>
            ))}
        </ul>
      </nav>
      <dl className="version-facts">
        <div>
          <dt>{say('web.version.status')}</dt>
          <dd>{versionStatus(shown, plan.inForce?.id, say, dates.civil)}</dd>
        </div>
        <div>
          <dt>{say('web.version.frozen')}</dt>
          <dd>{dates.instant(shown.frozenAt)}</dd>
        </div>
        <div>
          <dt>{say('web.version.hash')}</dt>
          <dd>
            <code className="hash">{shown.hash}</code>
          </dd>
        </div>
      </dl>
      {before && (
        <p className="d-print-none">
          <Link
            to="/plans/$id"
            params={{ id: plan.id }}
            search={{ version: shown.number, ...(compared ? {} : { compare: before.number }) }}
            resetScroll={false}
            activeProps={{}}
          >
            {compared ? say('web.compare.stop') : say('web.compare.start', { number: before.number })}
          </Link>
        </p>
      )}
    </div>
  );
}

function versionStatus(
  version: VersionShownFragment,
  inForce: string | undefined,
  say: ReturnType<typeof useSay>,
  civil: (date: string) => string,
): string {
  const { inForceFrom: from, inForceUntil: until } = version;
  if (version.id === inForce && from) return say('web.version.from', { date: civil(from) });
  if (from && until) return say('web.version.fromUntil', { from: civil(from), until: civil(until) });
  if (from) return say('web.version.willBe', { date: civil(from) });
  return say('web.version.notYet');
}

function ComparisonNote({
  comparison,
  before,
}: {
  comparison: Comparison<ElementShownFragment>;
  before: number;
}) {
  const say = useSay();
  const { counts, removed } = comparison;
  return (
    <div className="comparison-note">
      <p>{say('web.compare.summary', { number: before, ...counts })}</p>
      {removed.length > 0 && (
        <ul>
          {removed.map((element) => (
            <li key={element.id}>
              <del lang="it">{element.title}</del>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
