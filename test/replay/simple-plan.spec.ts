import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  canonicalJson,
  type CaseSnapshot,
  checkChain,
  eventHash,
  foldEvents,
  NOT_BEGUN,
  sha256Hex,
  step,
} from '@copianifica/domain';
import type { AppDatabase } from '../support/app-database';
import { openFoundedBody } from '../support/founded-body';
import { foldsOf, type History, liveSimplePlan, recordCase, type RecordedCase } from '../support/history';
import { Kernel } from '../support/kernel';

const FILE = join(__dirname, 'histories/simple-plan.json');
/** What the first release folded the same logs to: the snapshot at the end, and a hash after every event. */
const FIRST = join(__dirname, 'histories/simple-plan.first.json');

/**
 * What the first release said of a case, from what is said today: it knew one sitting and one child at a time, and
 * neither regions nor histories.
 */
function asFirstSaid(snapshot: CaseSnapshot) {
  const { state, since, sequence, head, round, version, consultation, sittings, children, terms } = snapshot;
  const [sitting = null] = Object.values(sittings);
  const [revision = null] = Object.keys(children);
  return { state, since, sequence, head, round, version, consultation, sitting, revision, terms };
}

/**
 * What happened, without the ids and instants that are another's in every life; and without the opinions, which the
 * first release wrote down for votes of the Consiglio too.
 */
const course = ({ events }: RecordedCase) =>
  events.map(({ type, payload: { from, to, facts, vote, started, ended } }) => ({
    type,
    from,
    to,
    facts: { ...facts, 'vote.opinion': undefined },
    outcome: vote?.outcome,
    tally: vote?.tally,
    started: started?.map(({ name }) => name),
    ended,
  }));

describe('the history of a simple plan, as once recorded', () => {
  let app: AppDatabase;
  let today: RecordedCase[];
  let recorded: RecordedCase[];

  beforeAll(async () => {
    app = await openFoundedBody();
    const kernel = new Kernel(app);
    if (existsSync(FILE)) await storeProcedures(read());
    const ids = await liveSimplePlan(kernel, 2027);
    today = await Promise.all(ids.map((id) => recordCase(kernel, id)));
    // Written once, when it is not there; what is there is never written again. A machine that checks has it.
    if (!existsSync(FILE) && process.env['CI'] !== 'true')
      writeFileSync(
        FILE,
        `${JSON.stringify({ recordedAt: await kernel.now(), cases: today } satisfies History, null, 2)}\n`,
      );
    recorded = read();
  }, 60_000);
  afterAll(() => app.close());

  const read = (): RecordedCase[] => (JSON.parse(readFileSync(FILE, 'utf8')) as History).cases;
  /** The procedures as they were: a body may have changed them since, and its cases go on under the old ones. */
  async function storeProcedures(cases: RecordedCase[]): Promise<void> {
    for (const { definition, events } of cases)
      await app.query(
        `insert into copianifica.procedures (authority, hash, key, text, definition)
         values (copianifica.current_authority(), $1, $2, '', $3) on conflict do nothing`,
        [events[0]!.payload.procedureHash, definition.key, definition],
      );
  }

  it('is a whole chain', () => {
    for (const { events } of recorded) {
      expect(events.length).toBeGreaterThan(9);
      expect(checkChain(events as never)).toEqual([]);
      expect(events.map((event) => eventHash(event as never))).toEqual(events.map(({ hash }) => hash));
    }
  });

  it('folds to the same bytes, after every event', () => {
    for (const { events, snapshot, folds } of recorded) {
      expect(canonicalJson(foldEvents(events))).toBe(canonicalJson(snapshot));
      expect(foldsOf(events)).toEqual(folds);
    }
  });

  it('folds to what the release that recorded it said, after every event', () => {
    const first = JSON.parse(readFileSync(FIRST, 'utf8')) as Pick<RecordedCase, 'snapshot' | 'folds'>[];
    recorded.forEach(({ events }, nth) => {
      const said = events.map((_, index) => asFirstSaid(foldEvents(events.slice(0, index + 1))!));
      expect(said.at(-1)).toEqual(first[nth]!.snapshot);
      expect(said.map((one) => sha256Hex(canonicalJson(one)))).toEqual(first[nth]!.folds);
    });
  });

  it('is decided again as it was, from the facts that each event recorded', () => {
    for (const { definition, events } of recorded)
      for (const { type, sequence, payload } of events) {
        if (payload.from === null) {
          expect({ type, to: payload.to }).toEqual({
            type: definition.opens.event,
            to: definition.opens.state,
          });
          continue;
        }
        const position = { ...NOT_BEGUN, state: payload.from };
        const again = step(definition, position, { type, facts: payload.facts });
        expect({ sequence, again }).toMatchObject({ sequence, again: { kind: 'taken', to: payload.to } });
      }
  });

  it('has passed through every state of its procedure, and both ways where the road forks', () => {
    for (const { definition, events } of recorded) {
      const states = new Set(events.map(({ payload }) => payload.to));
      expect([...states].sort()).toEqual(Object.keys(definition.states).sort());
    }
    const outcomes = new Set(recorded[0]!.events.map(({ payload }) => payload.vote?.outcome));
    expect(outcomes).toEqual(new Set([undefined, 'no-quorum', 'passed', 'failed']));
  });

  it('is lived today as it was then', () => {
    expect(today.map(course)).toEqual(recorded.map(course));
  });
});
