import { Link } from '@tanstack/react-router';
import { useSay } from '../language/words';
import { Page } from '../shell/page';

export function NotFound({ what }: { what?: string }) {
  const say = useSay();
  return (
    <Page title={say('web.notFound.title')} crumbs={[]} eyebrow="404">
      <div className="container-xxl page-body">
        <p className="lead-text">{what ?? say('web.notFound.text')}</p>
        <p>{say('web.notFound.next')}</p>
        <p>
          <Link to="/" className="btn btn-primary">
            {say('web.notFound.home')}
          </Link>
        </p>
      </div>
    </Page>
  );
}

export const NotFoundPage = () => <NotFound />;
