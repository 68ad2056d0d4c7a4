// The versions of a procedure, and how one comes into force: proposed by one person, confirmed by another.
import { Link } from '@tanstack/react-router';
import { CommandOutcome } from '../case/command-outcome';
import { useCommand } from '../connection/use-command';
import { useDates } from '../language/dates';
import { useOwn, useSay } from '../language/words';
import { useAdministrators } from '../shell/administrators';
import { MayNot } from '../shell/states';
import { useToast } from '../shell/toasts';
import { Findings } from './findings';
import { ConfirmProcedure, ProposeProcedure, WithdrawProposal } from './procedures.query';
import { short, type Summary } from './shown';

export function VersionsView({ of }: { of: Summary }) {
  const say = useSay();
  const { mayAct, signedIn, who } = useAdministrators();
  return (
    <>
      {of.proposals.length > 0 && (
        <section className="page-section" aria-labelledby="proposals-title">
          <h2 id="proposals-title">{say('web.procedure.proposals')}</h2>
          <ul className="incidents">
            {of.proposals.map((proposal) => (
              <li key={proposal.id}>
                <Proposal of={of} proposal={proposal} mayAct={mayAct} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="page-section" aria-labelledby="versions-title">
        <h2 id="versions-title" tabIndex={-1}>
          {say('web.procedure.versions')}
        </h2>
        <p className="quiet">{say('web.procedure.versions.text')}</p>
        <ul className="incidents">
          {of.versions.map((version) => (
            <li key={version.hash}>
              <VersionEntry of={of} version={version} mayAct={mayAct} />
            </li>
          ))}
        </ul>
        {!mayAct && <MayNot title={say('web.procedures.notYours')} who={who} signIn={!signedIn} />}
        <p>
          <Link to="/procedures" hash="check">
            {say('web.procedure.newVersion')}
          </Link>
        </p>
      </section>
    </>
  );
}

interface VersionEntryProps {
  of: Summary;
  version: Summary['versions'][number];
  mayAct: boolean;
}

function VersionEntry({ of, version, mayAct }: VersionEntryProps) {
  const say = useSay();
  const own = useOwn();
  const dates = useDates();
  const toast = useToast();
  const inForce = of.inForce?.hash === version.hash ? of.inForce : null;
  const proposed = of.proposals.some(({ hash }) => hash === version.hash);
  const command = useCommand(ProposeProcedure, () =>
    toast({ tone: 'done', title: say('web.procedure.proposedToast'), text: say('web.procedure.another') }),
  );
  return (
    <article className={inForce ? 'incident incident-open' : 'incident'}>
      <p className="incident-head">
        <code className="hash">{short(version.hash)}</code>
        <span className={inForce ? 'tag tag-current' : 'tag'}>
          {inForce
            ? say('web.procedures.since', { number: inForce.number, date: dates.day(inForce.since) })
            : say(version.inForceFrom ? 'web.procedure.wasInForce' : 'web.procedure.neverInForce')}
        </span>
      </p>
      <p className="quiet">
        {say('web.procedure.stored', { date: dates.day(version.storedAt) })}{' '}
        {say('web.procedures.cases', { count: version.openCases })}{' '}
        {inForce?.proposedBy &&
          inForce.confirmedBy &&
          say('web.procedure.putBy', { one: own(inForce.proposedBy), other: own(inForce.confirmedBy) })}
      </p>
      <Broken state={command.state} />
      <div className="buttons d-print-none">
        <Link to="/procedures/$" params={{ _splat: of.key }} search={{ hash: version.hash }}>
          {say('web.procedure.readIt')}
          <span className="visually-hidden"> {short(version.hash)}</span>
        </Link>
        {of.inForce && !inForce && (
          <Link
            to="/procedures/$"
            params={{ _splat: of.key }}
            search={{ view: 'compare', than: of.inForce.hash, hash: version.hash }}
          >
            {say('web.procedure.compareIt')}
            <span className="visually-hidden"> {short(version.hash)}</span>
          </Link>
        )}
        {mayAct && !inForce && !proposed && (
          <button
            type="button"
            className="btn btn-primary"
            disabled={command.busy}
            onClick={() => void command.send({ hash: version.hash })}
          >
            {say('web.procedure.propose')}
            <span className="visually-hidden"> {short(version.hash)}</span>
          </button>
        )}
      </div>
    </article>
  );
}

function Broken({ state }: { state: Parameters<typeof CommandOutcome>[0]['state'] }) {
  return state.kind === 'broken' ? <Findings findings={state.findings} /> : <CommandOutcome state={state} />;
}

interface ProposalProps {
  of: Summary;
  proposal: Summary['proposals'][number];
  mayAct: boolean;
}

function Proposal({ of, proposal, mayAct }: ProposalProps) {
  const say = useSay();
  const own = useOwn();
  const dates = useDates();
  const toast = useToast();
  const told = (key: string) => () => {
    toast({ tone: 'done', title: say(key) });
    document.getElementById('versions-title')?.focus({ preventScroll: true });
  };
  const confirm = useCommand(ConfirmProcedure, told('web.procedure.confirmedToast'));
  const withdraw = useCommand(WithdrawProposal, told('web.procedure.withdrawnToast'));
  const busy = confirm.busy || withdraw.busy;
  return (
    <article className="incident incident-open">
      <p className="incident-head">
        <code className="hash">{short(proposal.hash)}</code>
        <span>
          {say('web.control.override.by', { who: own(proposal.proposedBy), at: dates.instant(proposal.at) })}
        </span>
      </p>
      <p>
        {of.inForce && (
          <Link
            to="/procedures/$"
            params={{ _splat: of.key }}
            search={{ view: 'compare', than: of.inForce.hash, hash: proposal.hash }}
          >
            {say('web.procedure.whatChanges')}
          </Link>
        )}
      </p>
      {proposal.mine && <p className="quiet">{say('web.procedure.another')}</p>}
      <Broken state={confirm.state} />
      <Broken state={withdraw.state} />
      {mayAct && (
        <div className="buttons d-print-none">
          {!proposal.mine && (
            <button
              type="button"
              className="btn btn-primary"
              disabled={busy}
              onClick={() => void confirm.send({ proposal: proposal.id })}
            >
              {say('web.procedure.confirm')}
            </button>
          )}
          <button
            type="button"
            className="btn btn-outline-primary"
            disabled={busy}
            onClick={() => void withdraw.send({ proposal: proposal.id })}
          >
            {say('web.procedure.withdraw')}
          </button>
        </div>
      )}
    </article>
  );
}
