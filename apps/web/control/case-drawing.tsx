import { useEffect } from 'react';
import { useQuery } from 'urql';
import { documentFor } from '../connection/document';
import { ProcedureDrawing } from '../drawing/procedure-drawing';
import type { CaseDrawingQuery as Data } from '../generated/graphql';
import { useLanguage } from '../language/language-provider';
import { type BothLanguages, useOwn } from '../language/words';
import { ErrorState, Skeleton } from '../shell/states';
import { CaseDrawingQuery } from './control.query';

/** The procedure with where the case stands in it; drawn anew when the case has moved (`version`). */
export function CaseDrawing({ id, version, label }: { id: string; version: number; label: BothLanguages }) {
  const own = useOwn();
  const { language } = useLanguage();
  const [{ data, error }, ask] = useQuery<Data>({
    query: documentFor(CaseDrawingQuery),
    variables: { id, language },
    requestPolicy: 'cache-and-network',
  });
  useEffect(() => ask({ requestPolicy: 'network-only' }), [version, ask]);
  if (data?.case)
    return (
      <ProcedureDrawing drawing={data.case.drawing} described={data.case.described} label={own(label)} />
    );
  return error ? (
    <ErrorState error={error} retry={() => ask({ requestPolicy: 'network-only' })} />
  ) : (
    <Skeleton lines={6} />
  );
}
