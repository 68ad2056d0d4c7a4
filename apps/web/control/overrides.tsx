// A case put where its procedure does not lead it: one person proposes with reasons and a legal basis, another confirms.
import { useState } from 'react';
import { useSay } from '../language/words';
import { useAdministrators } from '../shell/administrators';
import { EmptyState, MayNot } from '../shell/states';
import { OverrideEntry } from './override-entry';
import { ProposeOverrideForm } from './propose-override-form';
import type { ControlledCase } from './shown';

export function Overrides({ of }: { of: ControlledCase }) {
  const say = useSay();
  const { mayAct, signedIn, who } = useAdministrators();
  const [proposing, setProposing] = useState(false);
  return (
    <section className="page-section" id="overrides" aria-labelledby="overrides-title">
      <h2 id="overrides-title" tabIndex={-1}>
        {say('web.control.overrides')}
      </h2>
      <p className="quiet">{say('web.control.overrides.text')}</p>
      {of.overrides.length === 0 && !proposing && <EmptyState title={say('web.control.overrides.none')} />}
      <ul className="incidents">
        {of.overrides.map((override) => (
          <li key={override.id}>
            <OverrideEntry override={override} mayAct={mayAct} />
          </li>
        ))}
      </ul>
      {!mayAct ? (
        <MayNot title={say('web.control.overrides.notYours')} who={who} signIn={!signedIn} />
      ) : (
        !of.closed && (
          <>
            <button
              type="button"
              className="btn btn-outline-primary d-print-none"
              aria-expanded={proposing}
              onClick={() => setProposing(!proposing)}
            >
              {say(proposing ? 'web.action.close' : 'web.control.override.propose')}
            </button>
            {proposing && <ProposeOverrideForm of={of} done={() => setProposing(false)} />}
          </>
        )
      )}
    </section>
  );
}
