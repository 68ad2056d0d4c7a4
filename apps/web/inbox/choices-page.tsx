// `/inbox/preferences`: how one is told of what can wait; what has a legal effect is there too, and says why it cannot.
import { Link } from '@tanstack/react-router';
import { useLiveQuery } from '../connection/live-query';
import type { ChoicesShownFragment } from '../generated/graphql';
import { useOwn, useSay } from '../language/words';
import { Page } from '../shell/page';
import { useSite } from '../shell/site';
import { EmptyState, ErrorState, MayNot, Skeleton } from '../shell/states';
import { ChoicesQuery } from './choices.query';
import { HabitsForm } from './habits-form';
import { InWords } from './in-words';
import { ModeField } from './mode-field';

const NEVER = { concerns: () => false };

export function ChoicesPage() {
  const say = useSay();
  const { data, error, retry } = useSite();
  const me = data?.me;
  return (
    <Page
      title={say('web.choices.title')}
      eyebrow={me?.name}
      crumbs={[
        <Link key="inbox" to="/inbox">
          {say('web.inbox.title')}
        </Link>,
      ]}
    >
      <div className="container-xxl page-body">
        {!me && (error ? <ErrorState error={error} retry={retry} /> : <Skeleton />)}
        {me && !me.signedIn && <MayNot title={say('web.choices.signIn')} who={[]} signIn />}
        {me?.signedIn && !me.linked && (
          <EmptyState title={say('web.desk.notLinked')}>
            <Link to="/link" className="btn btn-primary">
              {say('web.link.title')}
            </Link>
          </EmptyState>
        )}
        {me?.linked && <Choices />}
      </div>
    </Page>
  );
}

function Choices() {
  const { data, error, retry } = useLiveQuery(ChoicesQuery, {}, NEVER);
  if (!data) return error ? <ErrorState error={error} retry={retry} /> : <Skeleton lines={8} />;
  const choices = data.noticeChoices;
  return (
    <>
      <InWords choices={choices} />
      <Modes choices={choices} refresh={retry} />
      <HabitsForm key={JSON.stringify([choices.quiet, choices.weeklyOn])} choices={choices} refresh={retry} />
      <Legal choices={choices} />
    </>
  );
}

interface PartProps {
  choices: ChoicesShownFragment;
  refresh: () => void;
}

function Modes({ choices, refresh }: PartProps) {
  const say = useSay();
  const own = useOwn();
  const mine = choices.messages.filter(({ legal }) => !legal);
  return (
    <section className="page-section" aria-labelledby="modes-title">
      <h2 id="modes-title">{say('web.choices.modes')}</h2>
      <ModeField message="*" label={say('web.choices.every')} mode={choices.every} refresh={refresh} />
      {mine.map(({ message, name, when, mode }) => (
        <ModeField
          key={message}
          message={message}
          label={own(name)}
          hint={own(when)}
          mode={mode ?? null}
          refresh={refresh}
        />
      ))}
    </section>
  );
}

function Legal({ choices }: Pick<PartProps, 'choices'>) {
  const say = useSay();
  const own = useOwn();
  return (
    <section className="page-section" aria-labelledby="legal-title">
      <h2 id="legal-title">{say('web.choices.legal')}</h2>
      <p>{say('web.choices.legalWhy')}</p>
      <ul className="rows">
        {choices.messages
          .filter(({ legal }) => legal)
          .map(({ message, name, when }) => (
            <li key={message}>
              <span>
                <strong>{own(name)}</strong> <span className="quiet">{own(when)}</span>
              </span>
              <span className="tag">{say('web.choices.always')}</span>
            </li>
          ))}
      </ul>
    </section>
  );
}
