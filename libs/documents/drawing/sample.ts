import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProcedureDefinition } from '@copianifica/domain';
import { inspectProcedure } from '../procedure/inspect-file';
import type { DrawnPosition } from './standing';

/** The text of a procedure that has every shape a state can have, for the specs of drawing and of reading. */
export const sampleText = (): string => readFileSync(join(__dirname, 'sample-procedure.yaml'), 'utf8');

/** The same, read; fresh at each call. */
export function sampleDefinition(text = sampleText()): ProcedureDefinition {
  const read = inspectProcedure(text);
  if (read.kind === 'refused') throw new Error(JSON.stringify(read.findings, null, 1));
  return read.definition;
}

const zones = ['1', '2', '3', '4', '5', '6', '7'];

/** A case in the middle of it: zones in every state there is, two of them and the Conferenza stuck. */
export const samplePosition: DrawnPosition = {
  state: 'requested[1] requested[2] interrupted[3] given[4] given[5] given[6] lapsed[7] deposited',
  sets: { zone: zones },
  since: { deposited: '2026-03-12', 'requested[1]': '2026-03-14T23:30:00.000Z' },
  stuck: ['requested[1]', 'requested[2]', 'deposited'],
  visited: ['guidelines', 'drafting', 'frozen', 'hearings', 'listened', 'requested[4]'],
  itemLabels: { '1': 'Valle Alta', '2': 'Pianura' },
};
