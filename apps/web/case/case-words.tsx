// What the names in a condition mean in this case: its procedure's states, events and policies in words, and who
// of a set it still waits for.
import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { documentFor } from '../connection/document';
import { graphql } from '../generated';
import type { CaseHeadFragment, ProcedureWordsQuery as Data } from '../generated/graphql';

const ProcedureWordsQuery = graphql(`
  query ProcedureWords($hash: String!) {
    procedure(hash: $hash) {
      states {
        key
        label {
          it
          en
        }
      }
      events {
        name
        label {
          it
          en
        }
      }
      policies {
        name
        label {
          it
          en
        }
      }
    }
  }
`);

interface CaseWords {
  active: CaseHeadFragment['state']['active'];
  procedure: Data['procedure'];
}

const CaseWordsContext = createContext<CaseWords>({ active: [], procedure: null });

export const useCaseWords = (): CaseWords => useContext(CaseWordsContext);

export function CaseWordsProvider({ of, children }: { of: CaseHeadFragment; children: ReactNode }) {
  // A version never changes: what was read of it is kept.
  const [{ data }] = useQuery<Data>({
    query: documentFor(ProcedureWordsQuery),
    variables: { hash: of.procedure.hash },
    requestPolicy: 'cache-first',
  });
  const words = useMemo(
    () => ({ active: of.state.active, procedure: data?.procedure ?? null }),
    [of.state.active, data],
  );
  return <CaseWordsContext value={words}>{children}</CaseWordsContext>;
}
