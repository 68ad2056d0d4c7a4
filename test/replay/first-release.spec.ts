import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import {
  canonicalJson,
  type CaseEvent,
  type CaseSnapshot,
  checkChain,
  foldEvents,
  foldEventsUntil,
} from '@copianifica/domain';

const TABLE = join(__dirname, '../upgrade/releases/0.1.0/tables/case_events.jsonl.gz');

/** The logs that the first release wrote, by case: the plan's, and that of its revision. */
function logs(): CaseEvent[][] {
  const lines = gunzipSync(readFileSync(TABLE)).toString('utf8').trim().split('\n');
  const events = lines.map((line) => JSON.parse(line) as CaseEvent & { case: string });
  return [...Map.groupBy(events, (event) => event.case).values()].map((log) =>
    log
      // The database gives an instant back as the log has it.
      .map((event) => ({ ...event, instant: new Date(event.instant).toISOString() }))
      .toSorted((one, other) => one.sequence - other.sequence),
  );
}
const [revision, plan] = logs() as [CaseEvent[], CaseEvent[]];
const after = (events: CaseEvent[], type: string): CaseSnapshot =>
  foldEvents(events.slice(0, events.findLastIndex((event) => event.type === type) + 1))!;

describe('a log of the first release', () => {
  it('is a whole chain still', () => {
    expect([revision.length, plan.length]).toEqual([10, 16]);
    for (const log of [revision, plan]) expect(checkChain(log as never)).toEqual([]);
  });

  it('folds to where the case was, with what every state since has learnt to remember', () => {
    expect(foldEvents(plan)).toMatchObject({
      state: 'in-force',
      since: '2027-03-01T08:00:00.474Z',
      entered: { 'in-force': '2027-03-01T08:00:00.474Z' },
      history: {},
      sets: {},
      item: null,
      sequence: 16,
      head: plan.at(-1)!.hash,
      round: 2,
      version: { number: 1, id: plan.findLast(({ payload }) => payload.version)!.payload.version!.id },
      sittings: {},
      deserted: {},
      terms: { 'annual-revision': { startedOn: '2028-01-12', dueOn: '2029-01-12' } },
      suspended: {},
      publishedOn: null,
    });
  });

  it('has a sitting, which names no state, in the state that the case was in', () => {
    expect(Object.keys(after(plan, 'convene').sittings)).toEqual(['adoption']);
    const deserted = plan.findIndex(({ payload }) => payload.vote?.outcome === 'no-quorum');
    expect(foldEvents(plan.slice(0, deserted))).toMatchObject({
      sittings: { opinion: { organ: 'conferenza' } },
    });
    expect(foldEvents(plan.slice(0, deserted + 1))).toMatchObject({ sittings: {}, deserted: { opinion: 1 } });
    expect(after(plan, 'record-roll-call')).toMatchObject({ sittings: {}, deserted: {} });
  });

  it('has the revision it names as a child, until that has ended', () => {
    const { payload } = plan.find(({ type }) => type === 'propose-revision')!;
    expect(after(plan, 'propose-revision').children).toEqual({ [payload.revision!]: { procedure: '' } });
    expect(after(plan, 'revision-adopted').children).toEqual({});
  });

  it('counts how often each event was taken', () => {
    expect(foldEvents(plan)!.times).toMatchObject({ convene: 4, 'record-roll-call': 4, transmit: 1 });
  });

  it('folds to the same bytes twice, and to any moment of its past', () => {
    for (const log of [revision, plan]) {
      const again = JSON.parse(JSON.stringify(log)) as CaseEvent[];
      expect(canonicalJson(foldEvents(again))).toBe(canonicalJson(foldEvents(log)));
      log.forEach(({ instant }, index) => {
        expect(foldEventsUntil(log, instant)).toEqual(foldEvents(log.slice(0, index + 1)));
      });
    }
    expect(foldEventsUntil(plan, '2026-11-22T00:00:00.000Z')).toBeNull();
  });
});
