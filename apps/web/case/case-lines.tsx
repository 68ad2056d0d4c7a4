import { Link } from '@tanstack/react-router';
import type { PhaseBarCaseFragment } from '../generated/graphql';
import { useOwn } from '../language/words';
import { useCaseName } from './case-name';

/** Cases that are over, one line each: what it was, and how it ended. */
export function CaseLines({ cases }: { cases: readonly PhaseBarCaseFragment[] }) {
  const own = useOwn();
  const nameOf = useCaseName();
  if (cases.length === 0) return null;
  return (
    <ul className="rows">
      {cases.map((one) => (
        <li key={one.id}>
          <Link to="/cases/$id" params={{ id: one.id }}>
            {nameOf(one)}
          </Link>
          <span className="quiet">{own(one.state.label)}</span>
        </li>
      ))}
    </ul>
  );
}
