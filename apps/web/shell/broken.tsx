import type { ErrorComponentProps } from '@tanstack/react-router';
import { useSay } from '../language/words';
import { Page } from './page';
import { Note } from './states';

/** A page that could not be drawn: often an old page of a site that has been renewed meanwhile. */
export function Broken({ error }: ErrorComponentProps) {
  const say = useSay();
  return (
    <Page title={say('web.broken.title')} crumbs={[]}>
      <div className="container-xxl page-body">
        <Note icon="warning" tone="problem" role="alert" title={say('web.broken.text')}>
          <p>
            <code>{error instanceof Error ? error.message : String(error)}</code>
          </p>
          <button type="button" className="btn btn-primary" onClick={() => location.reload()}>
            {say('web.broken.reload')}
          </button>
        </Note>
      </div>
    </Page>
  );
}
