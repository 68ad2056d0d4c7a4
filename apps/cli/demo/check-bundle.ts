import { AnswerError, type OfficeClient } from './client';
import type { CaseShape } from './shapes';
import { judge } from '../verify';

/** Takes a case's bundle away, as any stranger can, and checks it with nothing else but the key. */
export async function checkBundle(client: OfficeClient, of: CaseShape, key: string | null): Promise<string> {
  const bytes = await client.download(of.bundlePath);
  const verdict = judge(bytes, key ?? undefined);
  const name = {
    plan: 'del piano',
    revision: 'della revisione',
    'zone-update': 'dell’aggiornamento di zona',
  }[of.kind];
  if (!verdict.ok)
    throw new AnswerError(`The bundle ${of.bundlePath} was refused: ${verdict.findings[0]?.sentence}`);
  const { events, documents, treeSize } = verdict.summary;
  return `prova ${name}: ${events} fatti e ${documents} documenti verificati nell’albero di ${treeSize} foglie (${Math.ceil(bytes.length / 1024)} kB)`;
}
