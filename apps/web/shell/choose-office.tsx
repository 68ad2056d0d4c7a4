import { Link } from '@tanstack/react-router';
import { useSay } from '../language/words';
import { EmptyState } from './states';

/** To somebody who is signed in and acts in none of several offices: what they came for belongs to one. */
export function ChooseOffice() {
  const say = useSay();
  return (
    <EmptyState title={say('web.desk.chooseOffice')}>
      <Link to="/desk" hash="offices" className="btn btn-primary">
        {say('web.account.changeOffice')}
      </Link>
    </EmptyState>
  );
}
